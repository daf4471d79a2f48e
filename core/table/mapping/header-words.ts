/** Whom or what a header speaks of: `Owner` in `Owner ID`, 客户 in 客户名称. `foreign`: something whose lists are none of ours. */
export type Thing =
  | 'deal'
  | 'account'
  | 'owner'
  | 'manager'
  | 'product'
  | 'order'
  | 'target'
  | 'region'
  | 'place'
  | 'team'
  | 'department'
  | 'activity'
  | 'foreign';

/**
 * What things are called in headers of Salesforce, Dynamics, HubSpot, Zoho, Pipedrive, 纷享销客, 销售易, 金蝶, 用友 and hand-made
 * sheets, as `tidyHeader` writes them: English, Chinese (traditional characters made simplified), Japanese, Korean, German, French, Spanish,
 * Portuguese, Italian, Dutch, Polish, Russian, Turkish without accents.
 */
const THING_WORDS: Readonly<Record<Thing, string>> = {
  deal: 'verkoopkans|verkoopkansen|kans|szansa|szansa sprzedazy|szansy|сделка|сделки|сделке|возможность|возможности|firsat|firsatlar|satis firsati|영업기회|기회|딜|opportunity|opportunities|opp|oppty|deal|potential|sales opportunity|verkaufschance|verkaufschancen|geschaftschance|chance|chancen|vorgang|vorgangs|opportunite|affaire|oportunidad|negocio|oportunidade|opportunita|trattativa|商机|专案|销售机会|机会|项目|交易|商谈|案件|案',
  account:
    'parentaccount|买家|买家会员|买家昵称|org|party|debitor|auftraggeber|klant|bedrijf|organisatie|relatie|klient|klienta|kontrahent|firma klienta|клиент|клиента|компания|компании|контрагент|заказчик|организация|musteri|sirket|cari|고객사|고객|거래처|회사|업체|회사명|firmen|account|customer|company|organization|organisation|client|company account|associated company|associated account|potential customer|parent customer|reseller|dealer|buyer|bill to|sold to|customer account|kunde|kunden|firma|unternehmen|compte|societe|entreprise|cuenta|cliente|empresa|conta|azienda|客户|公司|企业|单位|客户公司|购货单位|购货客户|购货方|买方|甲方|所属客户|关联客户|最终客户|经销商|终端客户|取引先|取引先企业|顾客|得意先|会社',
  owner:
    'ae|account exec|betreuer|kundenbetreuer|拜访人|填报人|汇报人|记录人|跟单员|制单人|sprzedawca|opiekun|handlowiec|wlasciciel|przedstawiciel|verkoper|eigenaar|accountmanager|verantwoordelijke|ответственный|ответственныи|менеджер|сотрудник|продавец|владелец|satis temsilcisi|temsilci|sorumlu|satis sorumlusu|담당자|담당|영업담당|영업담당자|영업사원|소유자|담당영업|vertr beauftr|vertriebsbeauftragter|bearbeiter|sachbearbeiter|负责业务|业务负责人|主责业务|owner|user|assigned|assigned to|assigned user|assignee|sales rep|sales representative|representative|rep|sales agent|agent|salesperson|sales person|sales man|salesman|account executive|account manager|account owner|opportunity owner|deal owner|record owner|seller|employee|member|responsible|responsible person|sales|sales owner|staff|inhaber|besitzer|verantwortlich|verantwortlicher|vertriebsmitarbeiter|vertriebler|mitarbeiter|verkaufer|proprietaire|responsable|commercial|vendeur|propietario|vendedor|comercial|agente|proprietario|responsavel|venditore|commerciale|responsabile|负责人|所有人|所有者|归属人|跟进人|业务员|业务|业务人员|业务代表|销售员|销售人员|销售代表|销售经理|销售顾问|销售负责人|销售|销售担当|客户经理|员工|人员|成员|执行人|经办人|担当者|担当|主担当|营业|营业担当|营业担当者|营业员|社员|用户|商机负责人|订单负责人|客户负责人|项目负责人',
  manager:
    'manager|supervisor|reports to|line manager|direct manager|sales manager|team lead|team leader|boss|vorgesetzter|vorgesetzte|manageur|superieur|jefe|gerente|superior|capo|经理|主管|上级|上级主管|直属上级|直属主管|直接上级|直属领导|汇报对象|汇报上级|上司|领导|部门经理|区域经理|组长',
  product:
    'lineitem|line item|towar|produkt|продукт|товар|urun|제품|상품|품목|product|item|sku|article|material|service|pricebook entry|produkt|artikel|produit|producto|articulo|produto|prodotto|articolo|产品|商品|物料|存货|货品|货物|制品|品',
  order:
    '回款|收款|回款单|收款单|到账|订购|zamowienie|faktura|заказ|счет|siparis|fatura|bestelling|factuur|주문|계약|payment|order|sales order|purchase order|invoice|contract|transaction|receipt|bestellung|auftrag|rechnung|commande|facture|pedido|orden|factura|fattura|ordine|fatura|订单|销售订单|单据|合同|发票|出库单|销货单|销售单|交易单|注文|受注|传票',
  target:
    'цель|план|план продаж|cel|cel sprzedazy|hedef|satis hedefi|doel|doelstelling|목표|매출목표|영업목표|quota|target|goal|sales target|sales quota|revenue target|sales goal|budget|ziel|umsatzziel|zielvorgabe|soll|objectif|quotas|objetivo|meta|cuota|obiettivo|目标|销售目标|业绩目标|销售业绩目标|营收目标|回款目标|签单目标|目标值|目标数|目标任务量|指标值|任务额|任务量|配额|销售配额|指标|业绩指标|销售指标|任务|销售任务|定额|考核目标|目标任务|业绩任务|预算',
  region:
    'region|territory|sales territory|sales region|area|regional office|gebiet|vertriebsgebiet|secteur|zona|regiao|regione|区域|大区|地区|地域|片区|销售区域|所属区域|所在地区|エリア',
  place:
    'office|location|office location|country|country region|country code|state|province|state province|market|land|pays|pais|省份|省|国家|国家地区|城市',
  team: 'team|sales team|group|sales group|user role|squad|equipe|equipo|squadra|gruppo|团队|小组|组|组别|销售组|销售团队|所属团队|チーム|班组',
  department:
    'department|dept|division|business unit|abteilung|bereich|departement|service commercial|departamento|reparto|部门|销售部门|所属部门|归属部门|主属部门|负责人主属部门|负责人所属部门|负责人部门|事业部|部署|分公司|办事处|事业所',
  activity:
    'activity|task|event|call|visit|meeting|interaction|aktivitat|aufgabe|activite|tache|actividad|tarea|atividade|tarefa|attivita|活动|跟进|拜访|跟进记录|拜访记录|销售记录|服务记录|活动记录|行动|日程|通话|访问',
  foreign:
    'campaign|lead|contact|contact person|ticket|case|converted account|converted opportunity|converted contact|pricebook|kontakt|kampagne|campagne|contacto|campana|contato|contatto|市场活动|线索|潜在客户|联系人|工单|供应商|キャンペーン|リード',
};

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

const SAID: readonly (readonly [Said, RegExp])[] = [
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

/** `Unit 1` is the widest, as exports of ours have them. */
const UNIT_LEVELS: readonly Said[] = ['topUnit', 'midUnit', 'lowUnit'];

export interface HeaderReading {
  /** Absent where the header names no thing: `Amount`, 日期. */
  readonly thing?: Thing;
  readonly said: Said;
}

const THINGS: ReadonlyMap<string, readonly Thing[]> = (() => {
  const things = new Map<string, Thing[]>();
  for (const [thing, words] of Object.entries(THING_WORDS) as [Thing, string][])
    for (const word of words.split('|')) things.set(word, [...(things.get(word) ?? []), thing]);
  return things;
})();

/**
 * Everything a header can mean, by its words: `Owner.External_Id__c` is the id of an owner, 客户名称 the name of an account, `Sales`
 * an amount or, as 销售 is, a person. What stands in the column decides between them.
 */
export function readHeader(header: string): readonly HeaderReading[] {
  const level = UNIT_LEVELS[Number(/^(?:unit|部门) ?([123])$/i.exec(header.trim())?.[1]) - 1];
  if (level) return [{ said: level }];
  const words = tidyHeader(header);
  if (words === '') return [];
  // Headers of ours name what no other program has: nothing is read into a part of them.
  if (words.startsWith('paceline ')) return saidBy(words).map((said) => ({ said }));
  const readings: HeaderReading[] = saidBy(words).map((said) => ({ said }));
  for (const thing of THINGS.get(words) ?? []) readings.push({ thing, said: 'nothing' });
  for (let at = 1; at < words.length; at++) {
    if (words[at] !== ' ' && !isIdeograph(words[at]) && !isIdeograph(words[at - 1])) continue;
    const [before, after] = [joinless(words.slice(0, at)), joinless(words.slice(at))];
    // `Owner ID`, 客户编号; and the other way round where grammars turn it: `Nom du compte`.
    for (const thing of THINGS.get(before) ?? []) for (const said of saidBy(after)) readings.push({ thing, said });
    for (const thing of THINGS.get(after) ?? [])
      for (const said of saidBy(before)) if (!isIdeograph(words[at])) readings.push({ thing, said });
    // `Deal - Owner`, 商机负责人: the second thing is what the first one has.
    if (
      THINGS.get(before)?.some(
        (thing) => thing === 'deal' || thing === 'order' || thing === 'target' || thing === 'activity',
      )
    )
      for (const thing of THINGS.get(after) ?? [])
        if (thing !== 'deal' && thing !== 'target') readings.push({ thing, said: 'nothing' });
    if (THINGS.get(before)?.includes('deal')) for (const reading of ofTwo(after)) readings.push(reading);
  }
  // Below the name of a group (`项目信息 项目名称`) a column has a name of its own; last year's figures are not this one's.
  const own = header.trim().split(' ').at(-1) ?? '';
  if (readings.length === 0 && own !== header.trim() && isIdeograph(own[0]) && !COMPARED.test(header))
    return readHeader(own);
  return readings;
}

const COMPARED = /去年|上年|上期|同期|同比|环比|对比|前年|预算/;

/** `owner id` in `Deal - Owner ID`. */
function ofTwo(words: string): readonly HeaderReading[] {
  for (let at = 1; at < words.length; at++) {
    if (words[at] !== ' ' && !isIdeograph(words[at])) continue;
    const [thing] = THINGS.get(words.slice(0, at)) ?? [];
    const [said] = saidBy(words.slice(at).trim());
    if (thing && said) return [{ thing, said }];
  }
  return [];
}

function saidBy(words: string): readonly Said[] {
  return SAID.flatMap(([said, pattern]) => (pattern.test(words) ? [said] : []));
}

function joinless(words: string): string {
  return words
    .trim()
    .replace(/^(?:of|for|by|in|de la|de l|de|du|des|del|della|dello|di|do|da|der|am|l|d|の|的) /, '')
    .replace(/ (?:of|for|by|de la|de l|de|du|des|del|della|di|do|da|der|l|d)$/, '')
    .replace(/^[の的]|[の的]$/, '');
}

function isIdeograph(character = ''): boolean {
  return (character >= '\u3040' && character <= '\u9fff') || (character >= '\uac00' && character <= '\ud7a3');
}

const TRADITIONAL =
  '機會負責預計結數單價產狀態階類區員編號電郵幣別額業績務銷訂戶個稱項間經標團隊級報領導總創實際簽約開戰關購貨發錄進對應屬歷選擇費潤輸贏幾據買門見顧談庫當営戸価済録終値確過帳讓與縣國專點屆變種親総製動話聯絡備註執處辦億萬稅歸採讀達財時';
const SIMPLIFIED =
  '机会负责预计结数单价产状态阶类区员编号电邮币别额业绩务销订户个称项间经标团队级报领导总创实际签约开战关购货发录进对应属历选择费润输赢几据买门见顾谈库当营户价济录终值确过账让与县国专点届变种亲总制动话联络备注执处办亿万税归采读达财时';
const SIMPLER: ReadonlyMap<string, string> = new Map(
  [...TRADITIONAL].map((from, at) => [from, SIMPLIFIED[at] ?? from]),
);

/**
 * A header as plain words: `Owner.External_Id__c` → `owner external id`, `CloseDate` → `close date`, `預計成交日期（必填）` →
 * `预计成交日期`, `Propriétaire` → `proprietaire`.
 */
export function tidyHeader(header: string): string {
  const words = header
    .slice(0, 200)
    .normalize('NFKC')
    .replace(/__[cr]\b/gi, ' ')
    // Dataverse names what a key leads to: `_ownerid_value@OData.Community.Display.V1.FormattedValue`.
    .replace(/^_(\w+?)id_value(@.+FormattedValue)?$/i, (_, thing: string, shown?: string) =>
      shown ? `${thing} name` : `${thing} id`,
    )
    .replace(/@OData\..+FormattedValue$/i, '')
    .replace(/\([^)]*\)|\[[^\]]*\]|【[^】]*】/g, ' ')
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/[_.\-/|*:：,;&#%'’"“”·、]+/g, ' ')
    .replace(/\bID\b|(?<=[A-Z]{3})ID\b/g, ' id')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replace(/ß/g, 'ss')
    .replace(/ı/g, 'i')
    // HubSpot's own names of fields.
    .replace(/\b(?:hubspot|hs) (?=\w)/g, '')
    .replace(/\b(close|create|deal)(date|stage)\b/g, '$1 $2')
    // Arrows show by what a report is sorted.
    .replace(/[\u2190-\u21ff\u25b2-\u25c4]/g, ' ')
    // `user_id.name`: the name of what the key leads to.
    .replace(/\bid(?=[ ](?:name|title)\b)/g, ' ')
    // German joins what others write apart: `Kundennummer`, `Auftragsnr`, `Firmenname`.
    .replace(/\b([a-z]{4,}?)s?(nummer|nr|name|bezeichnung)\b/g, (whole, thing: string, said: string) =>
      THINGS.has(thing) ? `${thing} ${said}` : whole,
    )
    .replace(/\b([a-z]{3,})\d\b/g, '$1')
    // `Betrag CHF`: the unit of a header is read elsewhere.
    .replace(/(?<=[a-z] )(?:usd|eur|gbp|chf|jpy|cny|rmb|inr|aud|cad|sek|nok|dkk|pln|brl|mxn|sgd|hkd|twd|krw) *$/, '')
    // `value_formatted`: the same, written for people.
    .replace(/ formatted *$/, '')
    .replace(/\s+/g, ' ')
    .replace(/(?<=[\u3040-\u9fff]) (?=[\u3040-\u9fff])/g, '')
    .trim();
  return words.replace(/[\u4e00-\u9fff]/g, (character) => SIMPLER.get(character) ?? character);
}
