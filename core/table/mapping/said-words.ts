/** What is said of a thing, or by itself of the row. */
export type Said =
  | 'nothing'
  | 'id'
  | 'name'
  | 'subject'
  | 'note'
  | 'amount'
  | 'likelyAmount'
  | 'price'
  | 'currency'
  | 'profit'
  | 'cost'
  | 'probability'
  | 'reason'
  | 'created'
  | 'closes'
  | 'wonOn'
  | 'modified'
  | 'closedOn'
  | 'lostOn'
  | 'day'
  | 'ordered'
  | 'start'
  | 'end'
  | 'month'
  | 'year'
  | 'stage'
  | 'newStage'
  | 'status'
  | 'type'
  | 'result'
  | 'count'
  | 'quantity'
  | 'line'
  | 'category'
  | 'email'
  | 'firstName'
  | 'lastName'
  | 'industry'
  | 'parent'
  | 'metric'
  | 'role'
  | 'orderStatus'
  | 'topUnit'
  | 'midUnit'
  | 'lowUnit'
  | 'otherIds'
  | 'origin';

/** What headers say, by their words as `tidyHeader` writes them: a header may say several things. */
export const SAID: readonly (readonly [Said, RegExp])[] = [
  // Our own exports' word for the source that a record's id belongs to. A plain `Source` is what CRMs mean by it: where a lead came from.
  ['origin', /^paceline (?:source|来源)$/],
  ['otherIds', /^(?:other ids|其他编号)$/],
  [
    'id',
    /^(?:(?:external|record|unique|source|system|internal|crm|row) )*(?:id|ids|key|number|no|nr|num|code|guid|uuid|ref|reference|n|nummer|kennung|schlussel|numero|codigo|codice|reference)$/,
  ],
  ['id', /^(?:编号|编码|代码|号码|单号|号|工号|序号|流水号|唯一标识|唯一性id|主键|番号|コード|id|uid)$/],
  [
    'id',
    /^(?:员工号|职工号|社员番号|单据号|凭证号|销售单号|employee number|personnel number|personalnummer|matricule)$/,
  ],
  [
    'name',
    /^(?:(?:full|display|user|legal|complete) )?(?:name|names|label|bezeichnung|nom|nom complet|libelle|intitule|nombre|nome|denominazione|ragione sociale|raison sociale|nome completo|nombre completo)$/,
  ],
  ['name', /^(?:名称|名|全称|简称|名字|姓名|氏名|抬头|タイトル|品名)$/],
  [
    'subject',
    /^(?:subject|topic|title|titel|titulo|titolo|betreff|objet|sujet|asunto|assunto|oggetto|主题|标题|主旨|件名|内容|跟进内容|沟通内容|拜访内容)$/,
  ],
  [
    'note',
    /^(?:notes?|remarks?|comments?|description|备注|说明|附注|描述|備考|bemerkung|bemerkungen|notiz|remarques?|notas?|note)$/,
  ],
  [
    'amount',
    /^(?:(?:total|net|actual|closed|close|booked|sum of|order|contract|sales|annual|est|estimated|base|invoice|line|extended|deal) )*(?:amount|value|revenue|sales|turnover|total|bookings|acv|tcv|arr|mrr|proceeds|total price|net price)(?: (?:amount|value|base|usd|eur|cny|in company currency))?$/,
  ],
  [
    'amount',
    /^(?:见込|予定|预计|实际|最终|成交|签单|签约|合同|订单|销售|商机|机会|项目|交易|总|含税|不含税|未税|无税|应收|回款|收入|价税|预计成交|预计签单|预计签约|预计销售|预估|开票|发票|本币|原币|人民币|受注|売上|营业)*(?:金额|总额|额|收入|总价|价税合计|合计|小计|总计|业绩|营收|流水|売上|売上高|高|规模)$/,
  ],
  [
    'amount',
    /^(?:(?:netto|brutto|gesamt|auftrags|rechnungs|verkaufs|geplanter|erwarteter) ?)*(?:umsatz|betrag|wert|summe|volumen|umsatzerlose|erlos|montant|montant (?:ht|ttc|total)|valeur|chiffre d affaires|ca|ventes|importe|importe total|monto|monto total|valor|valor total|ventas|ingresos|montante|receita|vendas|importo|importo totale|valore|ricavi|ricavo|fatturato|vendite)$/,
  ],
  [
    'likelyAmount',
    /^(?:(?:expected|forecast|forecasted|weighted|projected|budgeted|planned) (?:revenue|amount|value|sales)|(?:预测|预期|加权|预计|计划)(?:金额|收入)|revenu (?:attendu|prevu)|erwarteter umsatz|sub ?total)$/,
  ],
  [
    'price',
    /^(?:(?:unit|list|sales|retail|catalog|standard|selling) )?price$|^(?:preis|listenpreis|prix|prix unitaire|precio|preco|prezzo|单价|标价|价格|含税单价|售价|标准价格|定价|単价|目录价)$/,
  ],
  [
    'currency',
    /^(?:(?:deal|transaction|contract|local) )?currency(?: (?:iso )?(?:code|name)| of value| of amount)?$|^(?:币种|货币|币别|原币|币制|结算币种|通货|wahrung|wahrungscode|devise|monnaie|moneda|moeda|valuta|divisa)$/,
  ],
  [
    'profit',
    /^(?:(?:total|gross|net|sales|operating) )*(?:profit|margin|earnings)(?: amount)?$|^(?:总|销售|净)?(?:毛利|利润|毛利额|利润额|毛利润|净利润|纯利|净利|利益|粗利|粗利益)$|^(?:gewinn|rohertrag|deckungsbeitrag|marge|marge brute|benefice|profit brut|beneficio|margen|ganancia|utilidad|lucro|margem|profitto|margine|utile)$/,
  ],
  [
    'cost',
    /^(?:(?:total|product|sales|standard|line) )*costs?(?: of goods sold| amount)?$|^cogs$|^(?:销售|总|产品|商品|出库)?成本(?:金额|额|总额|合计)?$|^(?:kosten|einstandskosten|gesamtkosten|cout|cout total|couts|costo|costo total|coste|custo|custo total|costo totale|原价|总原价)$/,
  ],
  [
    'probability',
    /^(?:(?:win|close|deal|success|stage) )?(?:probability|likelihood|confidence|chance|win rate)(?: percent)?$|^(?:赢率|赢单率|赢单概率|成交概率|成交几率|概率|可能性|成功率|机率|几率|成单率|签单概率|确度|把握度|把握)$|^(?:wahrscheinlichkeit|probabilite|probabilidad|probabilidade|probabilita|受注确度)$/,
  ],
  [
    'reason',
    /^(?:(?:closed?|won|lost|win|loss|status|state|closed won|closed lost|win loss) )?reasons?(?: for loss| lost| won)?$|^(?:输单|丢单|赢单|失败|成交|输赢|关闭|流失|败单)(?:原因|理由)(?:描述|说明)?$|^(?:verlustgrund|grund|raison|raison de (?:la )?perte|motivo|motivo de (?:perdida|perda)|motivo (?:perdita|della perdita)|失注理由|受注理由)$/,
  ],
  [
    'created',
    /^(?:date ?time |date )?(?:created?|entered|added|opened|registered)(?: (?:date|time|on|at|date time))?$|^(?:create|creation|engage|engaged|open|opened|add|added|entry|registration|inquiry) (?:date|time|on|at|day)$|^(?:date|date time|time) (?:created|of creation|opened|entered)$/,
  ],
  [
    'created',
    /^(?:创建|录入|建立|新建|立项|登记|建档|发现|获取|提交|作成|登录|起票)(?:日期|时间|日|日时)?$|^(?:案件发生日|发生日)$/,
  ],
  [
    'created',
    /^(?:erstellt|erstellt am|erstelldatum|erstellungsdatum|angelegt am|anlagedatum|cree|cree le|date de creation|date creation|creado|creado el|fecha de creacion|fecha creacion|criado|criado em|data de criacao|data creazione|data di creazione|creato il)$/,
  ],
  [
    'closes',
    /^(?:(?:expected|estimated|est|actual|planned|forecast|target|projected|anticipated) )*clos(?:e|ed|ing|ure)(?: (?:date|time|on|at|day|dt))?$/,
  ],
  [
    'closes',
    /^(?:预计|计划|实际|预期|预估|最终|目标)*(?:成交|签单|签约|签合同|结单|关单|结束|关闭|赢单|完成|结案|成单|成约|落单|受注|完了|受注预定|完了预定|成约预定|クローズ)(?:日期|时间|日|预定日|予定日)$|^(?:受注予定日|完了予定日|クローズ予定日|クローズ日|预计成交|预计签约|预计结案|预定日)$/,
  ],
  [
    'closes',
    /^(?:abschluss|abschlussdatum|schlusstermin|abschlusstermin|geplanter abschluss|voraussichtlicher abschluss|voraussichtliches abschlussdatum|erwartetes abschlussdatum|geschlossen am|cloture|date de cloture|date de cloture prevue|date cloture|date de signature|date prevue|cierre|fecha de cierre|fecha cierre|fecha prevista(?: de cierre)?|fechamento|data de fechamento|data fechamento|data prevista|chiusura|data chiusura|data di chiusura|data (?:chiusura )?prevista)$/,
  ],
  [
    'wonOn',
    /^(?:won|win|expected|due|signed|signing|booked|booking)(?: (?:date|time|on|at))$|^(?:赢单|输单|丢单|中标)(?:日期|时间)$|^due$/,
  ],
  [
    'modified',
    /^(?:(?:last|latest) )?(?:modified|updated|changed|edited|update|modification)(?: (?:date|time|on|at|date time))?$|^(?:date|time) (?:modified|updated)$|^(?:最后|最近|最新)?(?:修改|更新|变更|编辑)(?:日期|时间|日)?$|^(?:geandert am|anderungsdatum|zuletzt geandert|date de modification|modifie le|fecha de modificacion|data de modificacao|data modifica|最终更新日|更新日时)$/,
  ],
  [
    'day',
    /^(?:date|day|time|datum|tag|fecha|dia|data|giorno|jour|日期|时间|日|日付|当日)$|^(?:activity|event|visit|call|meeting|contact|completed|done|work|report|completion) (?:date|time|day|on|at)$|^(?:拜访|跟进|活动|发生|联系|沟通|开始|通话|记录|访问|活动|完成|执行|汇报)(?:日期|时间|日)$|^completed$/,
  ],
  [
    'ordered',
    /^(?:(?:order|sales|sale|purchase|invoice|transaction|posting|document|booking|billing|doc|contract) )?(?:date|day)$|^(?:ordered|sold|invoiced|purchased)(?: (?:on|at|date))?$|^(?:下单|订货|订购|购买|开票|发票|出库|销售|单据|业务|成交|交易|制单|过账|记账|审核|签订|签约|订单|注文|受注|売上|売上计上|计上|販売)(?:日期|时间|日)$/,
  ],
  [
    'ordered',
    /^(?:bestelldatum|auftragsdatum|rechnungsdatum|belegdatum|buchungsdatum|verkaufsdatum|date de (?:commande|facture|facturation|vente)|date commande|fecha de (?:pedido|factura|venta|orden)|fecha pedido|data (?:do )?(?:pedido|fatura)|data da venda|data (?:ordine|fattura|vendita)|data dell ordine)$/,
  ],
  [
    'start',
    /^(?:(?:period|quota|target) )?(?:start|begin|beginning|from|valid from)(?: ?date)?$|^(?:开始|起始|生效|起)(?:日期|时间|日)?$|^(?:von|beginn|startdatum|debut|date de debut|inicio|fecha de inicio|data de inicio|inizio|data inizio|开始日)$/,
  ],
  [
    'end',
    /^(?:(?:period|quota|target) )?(?:end|to|until|valid to|finish)(?: ?date)?$|^(?:截止|终止|失效|止|结束)(?:日期|时间|日)?$|^(?:bis|ende|enddatum|fin|date de fin|fecha de fin|data de fim|fine|data fine|终了日)$/,
  ],
  [
    'month',
    /^(?:(?:fiscal|calendar|quota|target) )?(?:period|month|quarter|year month|month year|week|date)$|^(?:目标|考核|所属|财务|统计|计划)?(?:期间|周期|月份|季度|年月|月度|月|季|期|账期|会计期间|考核期|対象月|四半期)$|^(?:monat|quartal|zeitraum|periode|mois|trimestre|mes|periodo|mese)$/,
  ],
  [
    'year',
    /^(?:fiscal |calendar )?year$|^fy$|^(?:年|年份|年度|财年|会计年度|jahr|geschaftsjahr|annee|exercice|ano|anno|ejercicio|esercizio)$/,
  ],
  [
    'newStage',
    /^(?:to|new|current|next|after)(?: sales)? ?(?:stage|phase|value|status)$|^(?:新|当前|变更后|修改后|目标)(?:阶段|值|销售阶段|商机阶段)$|^(?:新しいフェーズ|neue phase|nouvelle etape)$/,
  ],
  [
    'stage',
    /^(?:(?:current|sales|pipeline|process) )*(?:stage|phase|step|pipeline stage|sales process stage)(?: name)?$|^(?:当前|目前|所处|销售|跟进|推进|项目|商机|流程)*(?:阶段|进展|进度|漏斗)(?:名称)?$|^(?:verkaufsphase|vertriebsphase|stufe|status phase|etape|etape de vente|etapa|fase|estagio|estadio|stadio|fase di vendita|フェーズ|ステージ|段阶|案件フェーズ|营业フェーズ)$/,
  ],
  [
    'status',
    /^(?:(?:deal|sales|current|win loss|won lost|record) )?(?:status|outcome|state|won lost|win loss|result|disposition)$|^forecast type$|^(?:商机|销售|机会|项目|赢单|成交|输赢|当前)*(?:状态|状况|结果|输赢|情况)$|^(?:ergebnis|statut|estado|stato|esito|situacao|ステータス|状态|结果|受注失注)$/,
  ],
  [
    'type',
    /^(?:type|kind|typ|art|tipo|类型|类别|形式|方式|种类|区分|种别)$|^(?:跟进|拜访|活动|沟通|联系|访问)(?:类型|方式|形式)$/,
  ],
  [
    'result',
    /^(?:result|outcome|disposition|ergebnis|resultat|resultado|risultato|esito|结果|成果|反馈|跟进结果|拜访结果|効果)$/,
  ],
  [
    'count',
    /^(?:count|number of (?:calls|visits|activities|meetings|emails)|(?:calls|visits|meetings|emails) ?(?:count|made)?|次数|数|件数|电话数|拜访数|拜访次数|电话量|拜访量|anzahl|nombre|回数|条数)$/,
  ],
  [
    'quantity',
    /^(?:(?:order|ordered|sales|total|sold) )*(?:quantity|qty|units|units sold|pieces|volume)$|^(?:销售|订单|订货|出库|购买|产品|总|实发|应发|发货|实际)*(?:数量|件数|台数|套数|销量)$|^(?:menge|stuckzahl|anzahl|quantite|qte|cantidad|unidades|quantidade|qtd|quantita|qta|个数)$/,
  ],
  [
    'line',
    /^(?:(?:line|item) ?(?:no|number|id|item|item no)|line|line item(?: (?:id|no|number))?|pos|position|行号|行|行项目|分录号|分录|明细行|明细编号|行次|明细|行番号)$/,
  ],
  [
    'category',
    /^(?:(?:product|item|main) )?(?:category|series|family|group|line|product line|brand|class|product group)$|^(?:产品|商品|物料|存货)?(?:类别|分类|品类|系列|大类|品牌|产品线|种类|类目|カテゴリ|カテゴリー)$|^(?:kategorie|warengruppe|produktgruppe|categorie|gamme|famille|categoria|familia|linea|linha)$/,
  ],
  [
    'email',
    /^(?:e ?mail|email address|mail|upn|user principal name|login|username|user name|e mail adresse|courriel|adresse e ?mail|correo|correo electronico|indirizzo email|posta elettronica|邮箱|邮件|电子邮件|电子邮箱|邮箱地址|企业邮箱|メール|メールアドレス)$/,
  ],
  ['firstName', /^(?:first|given) ?name$|^(?:vorname|prenom|primeiro nome|名)$/],
  [
    'lastName',
    /^(?:last|family|sur) ?name$|^(?:nachname|familienname|nom de famille|apellido|apellidos|sobrenome|cognome|姓|姓氏)$/,
  ],
  [
    'industry',
    /^(?:industry|sector|vertical|industry sector|branche|industrie|secteur|secteur d activite|sector|industria|setor|settore|行业|所属行业|客户行业|业种|业界|一级行业)$/,
  ],
  [
    'parent',
    /^(?:parent|subsidiary of|part of|belongs to|group|parent company|parent account|muttergesellschaft|上级|上级客户|母公司|集团|所属集团|亲会社)$/,
  ],
  [
    'metric',
    /^(?:metric|kpi|measure|indicator|quota type|target type|goal type|kennzahl|indicateur|indicador|indicatore|指标|指标名称|目标类型|考核指标|考核项|考核项目|指标类型|目标名称|项目指标|度量)$/,
  ],
  [
    'role',
    /^(?:role|position|job title|title|profile|函数|角色|职位|职务|岗位|职级|役职|funktion|rolle|poste|cargo|ruolo)$/,
  ],
  // Dutch, Polish, Russian, Turkish, Korean; and what pays an order.
  ['id', /^(?:numer|номер|ид|numara|numarasi|번호|코드)$/],
  ['name', /^(?:naam|nazwa|nazwa firmy|название|наименование|имя|фио|ad|adi|isim|명|이름|성명)$/],
  ['amount', /^(?:예상|계약|수주|총|합계|매출|주문|판매)?(?:금액|매출|매출액)$/],
  [
    'amount',
    /^(?:bedrag|waarde|omzet|orderwaarde|totaalbedrag|wartosc|kwota|przychod|сумма|бюджет|стоимость|выручка|сумма сделки|tutar|tutari|deger|degeri|ciro|nettowert|nettobetrag|rechnungsbetrag)(?: (?:netto|brutto|руб|rub|pln|zl|tl|try|eur))?$/,
  ],
  ['currency', /^(?:wahrg|валюта|waluta|para birimi|통화)$/],
  [
    'created',
    /^(?:дата создания|создан|создано|data utworzenia|utworzono|data dodania|olusturma tarihi|olusturulma tarihi|kayit tarihi|aangemaakt op|aanmaakdatum|등록일자?|생성일자?|작성일자?)$/,
  ],
  [
    'closes',
    /^(?:(?:предполагаемая |плановая |ожидаемая )?дата (?:закрытия|завершения)|(?:przewidywana |planowana )?data zamkniecia|(?:tahmini |beklenen )?kapanis tarihi|(?:verwachte )?sluitdatum|(?:예상|계약|수주|완료)?(?:마감|종료|예정|클로징)일자?)$/,
  ],
  [
    'ordered',
    /^(?:дата (?:заказа|продажи|счета|оплаты)|data (?:zamowienia|sprzedazy|faktury)|siparis tarihi|fatura tarihi|satis tarihi|besteldatum|orderdatum|factuurdatum|(?:주문|판매|계약)일자?|(?:回款|收款|到账|付款|支付)(?:日期|时间|日)|(?:payment|paid|receipt) (?:date|on|at)|paid|zahlungsdatum)$/,
  ],
  ['amount', /^(?:回款|收款|到账|实收|实付|付款|支付|应付|实际支付)(?:金额|总额|额)$/],
  ['day', /^(?:дата|tarih|날짜|일자|date time|拜访时间|时间戳|timestamp)$/],
  ['stage', /^(?:этап|стадия|etap|asama|asamasi|(?:영업|진행)?단계)$/],
  ['status', /^(?:статус|состояние|stan|durum|durumu|(?:진행)?상태)$/],
  ['probability', /^(?:вероятность|prawdopodobienstwo|olasilik|waarschijnlijkheid|확률|성공확률)$/],
  ['quantity', /^(?:количество|кол во|ilosc|miktar|adet|aantal|수량)$/],
  ['month', /^(?:месяц|квартал|период|miesiac|kwartal|ay|donem|ceyrek|maand|kwartaal|월|분기)$/],
  [
    'closedOn',
    /^(?:actual|real) clos(?:e|ed|ing|ure) ?(?:date|time|on|at)?$|^closed? (?:on|at|time)$|^closed date$|^(?:won|win|signed|booked) (?:date|time|on|at)$|^date (?:won|closed|signed)$|^实际(?:成交|签约|签单|结单|关闭|完成)(?:日期|时间|日)$|^(?:赢单|中标)(?:日期|时间)$/,
  ],
  ['lostOn', /^(?:lost|loss) (?:date|time|on|at)$|^date lost$|^(?:输单|丢单)(?:日期|时间)$/],
  ['amount', /^(?:net|net total|netto|ht|total ht|netto summe)$/],
  ['likelyAmount', /^(?:gross|gross (?:amount|total)|brutto|bruttobetrag|gesamt brutto|ttc|total ttc|montant ttc)$/],
  [
    'orderStatus',
    /^(?:(?:financial|payment|order|invoice) )?status$|^(?:订单|交易|支付|付款|单据)?状态$|^(?:statut|estado|stato|ステータス)$/,
  ],
];
