import { SAID, type Said } from './said-words.ts';

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

/** `Unit 1` is the widest, as exports of ours have them. */
const UNIT_LEVELS: readonly Said[] = ['topUnit', 'midUnit', 'lowUnit'];

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
