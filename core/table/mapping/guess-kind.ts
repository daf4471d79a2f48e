import { type GuessedColumns, guessColumns, type Looked } from './guess-columns.ts';
import type { Thing } from './header-words.ts';
import { type Field, missingFields, type PeriodColumn, type TableKind } from './mapping.ts';
import type { Said } from './said-words.ts';

type Known = Exclude<TableKind, 'unknown'>;

/** What each field says for a kind: much where only such rows have it. */
const WEIGHTS: Readonly<Record<Known, Readonly<Partial<Record<Field, number>>>>> = {
  deals: {
    stage: 3,
    status: 1.5,
    closes: 2,
    wonOn: 1,
    lostOn: 1,
    probability: 2,
    amount: 1.5,
    reason: 1,
    created: 0.5,
    owner: 1,
    ownerName: 1,
    account: 1,
    accountId: 0.5,
    name: 1,
    id: 0.5,
    product: 0.3,
  },
  quotas: { amount: 1, period: 2, year: 0.5, start: 1, end: 0.5, owner: 1, ownerName: 1, metric: 0.5 },
  history: { deal: 2, stage: 2, day: 1 },
  people: {
    name: 1.5,
    id: 0.7,
    otherId: 1,
    firstName: 1,
    lastName: 1,
    email: 1.5,
    manager: 3,
    team: 1.5,
    department: 1.5,
    region: 1,
  },
  activities: {
    type: 1,
    day: 1,
    subject: 1,
    result: 1,
    count: 1.5,
    owner: 0.5,
    ownerName: 0.5,
    deal: 0.5,
    account: 0.5,
  },
  accounts: { name: 1.5, id: 1, industry: 2.5, region: 1, parent: 1, owner: 0.3, ownerName: 0.3 },
  orders: {
    order: 2,
    line: 1.5,
    day: 2,
    amount: 1.5,
    product: 1.5,
    productId: 0.5,
    category: 1,
    region: 0.5,
    quantity: 2,
    profit: 1,
    cost: 1.5,
    account: 0.5,
    accountId: 0.5,
    ownerName: 0.5,
    owner: 0.5,
  },
  products: { name: 1, id: 0.5, category: 1.5, amount: 1 },
  regions: { id: 2, name: 2 },
};

const ENOUGH = 3;

export interface GuessedKind extends GuessedColumns {
  readonly kind: TableKind;
  /** 0 to 1. */
  readonly sure: number;
}

/**
 * What the rows of a table are: the kind whose columns it has the most of, counted by how much each says.
 * @param periods columns a period each, if the table has them
 * @param name of the file or sheet, which people choose well: `Opportunity.csv`, 客户
 */
export function guessKind(looked: Looked, periods: readonly PeriodColumn[], name = ''): GuessedKind {
  const kinds = Object.keys(WEIGHTS) as Known[];
  const isHistory = stagesChange(looked.table.rows, guessColumns(looked, 'history').columns);
  const scored = kinds.map((kind) => {
    const found = guessColumns(looked, kind);
    const { columns, confidence } = found;
    const complete = missingFields({ kind, columns, periods }).length === 0;
    const fields = Object.keys(columns) as Field[];
    const byFields = fields.reduce((sum, field) => sum + (WEIGHTS[kind][field] ?? 0) * (confidence[field] ?? 0), 0);
    const score = complete ? byFields + clues(looked, kind, found, periods, isHistory) + nameSays(kind, name) : 0;
    return { kind, score, ...found };
  });
  const [best, second] = scored.sort((a, b) => b.score - a.score);
  if (!best || best.score < ENOUGH) return { kind: 'unknown', sure: 0, columns: {}, confidence: {} };
  const lead = (best.score - (second?.score ?? 0)) / best.score;
  return { kind: best.kind, sure: Math.min(1, 0.5 + lead), columns: best.columns, confidence: best.confidence };
}

/** What speaks for or against a kind beside the columns that it would use. */
function clues(
  { readings, profile, table }: Looked,
  kind: Known,
  { columns }: GuessedColumns,
  periods: readonly PeriodColumn[],
  isHistory: boolean,
): number {
  const speaksOf = (thing: Thing, ...said: Said[]) =>
    readings.some((each) =>
      each.some((reading) => reading.thing === thing && (said.length === 0 || said.includes(reading.said))),
    );
  const says = (...said: Said[]) => readings.some((each) => each.some((reading) => said.includes(reading.said)));
  const namedBy = (thing: Thing) => speaksOf(thing, 'id', 'name', 'nothing', 'subject');
  const saysTarget = ({ column }: PeriodColumn) => TARGET.test(table.header[column] ?? '');
  let sum = 0;
  // The list of something else: its first key names it.
  const first = readings.find((each) => each.some(({ said }) => said === 'id' || said === 'name'));
  if (first?.some(({ thing }) => thing === 'foreign') && kind !== 'activities') sum -= 6;
  else if (
    kind !== 'activities' &&
    readings.some((each) => each.some(({ thing, said }) => thing === 'foreign' && said === 'status'))
  )
    sum -= 3;

  if (kind === 'deals') {
    if (speaksOf('deal', 'id', 'name', 'subject')) sum += 2;
    else if (speaksOf('deal', 'nothing')) sum += 1;
    if (columns.stage !== undefined || columns.status !== undefined) {
      const { won, lost } = profile((columns.stage ?? columns.status) as number);
      const other = columns.status === undefined ? undefined : profile(columns.status);
      if ((won && lost) || (other?.won && other.lost)) sum += 2.5;
    } else if (!speaksOf('deal')) sum -= 2.5;
    if (columns.amount === undefined && columns.stage === undefined && !(columns.status !== undefined && sum > 0))
      sum -= 3;
    if (speaksOf('order', 'id') && !speaksOf('deal')) sum -= 1;
    if (says('quantity') && columns.stage === undefined) sum -= 1.5;
    if (speaksOf('target')) sum -= 2;
    if (isHistory) sum -= 4;
  }
  if (kind === 'quotas') {
    if (periods.length >= 2) sum += speaksOf('target') || periods.some(saysTarget) || periods.length >= 4 ? 4 : 3;
    else if (speaksOf('target')) sum += 3;
    else sum -= 4;
    if (columns.owner === undefined && columns.ownerName === undefined) sum -= 3;
    if (says('stage', 'quantity') || speaksOf('product')) sum -= 2;
  }
  if (kind === 'history') {
    sum += isHistory ? 6 : says('newStage') ? 2 : -6;
  }
  if (kind === 'people') {
    if (says('amount', 'price', 'quantity', 'closes', 'ordered', 'industry') || speaksOf('target')) sum -= 3;
    if (speaksOf('account') || speaksOf('foreign') || speaksOf('deal')) sum -= 3;
    if (periods.length >= 2) sum -= 3;
    if (namedBy('owner')) sum += 1;
    if (says('role')) sum += 1;
    const own = columns.id ?? columns.name;
    // A person stands in it once: a list of who works where, many rows each, says no one thing of anybody.
    if (own !== undefined && profile(own).distinct < profile(own).looked * 0.8) sum -= 4;
  }
  if (kind === 'activities') {
    if (speaksOf('activity')) sum += 1.5;
    if (columns.type !== undefined && profile(columns.type).sample.some((cell) => ACTIVITY.test(String(cell))))
      sum += 3;
    if (
      says('amount', 'stage', 'closes', 'quantity', 'price') ||
      speaksOf('target') ||
      speaksOf('foreign', 'id', 'name')
    )
      sum -= 3;
    if (
      columns.owner === undefined &&
      columns.ownerName === undefined &&
      columns.account === undefined &&
      columns.deal === undefined
    )
      sum -= 3;
  }
  if (kind === 'accounts') {
    if (namedBy('account')) sum += 1.5;
    if (table.header.some((header) => ACCOUNT_WORDS.test(header))) sum += 1;
    if (
      says('closes', 'stage', 'ordered', 'quantity', 'firstName') ||
      speaksOf('deal') ||
      speaksOf('product') ||
      speaksOf('target')
    )
      sum -= 4;
    if (columns.name !== undefined && profile(columns.name).distinct < profile(columns.name).looked * 0.7) sum -= 3;
  }
  if (kind === 'orders') {
    if (says('stage', 'probability')) sum -= 4;
    if (speaksOf('deal', 'id', 'name')) sum -= 1.5;
    if (speaksOf('target')) sum -= 3;
  }
  if (kind === 'products') {
    if (namedBy('product')) sum += 2;
    else sum -= 2;
    if (
      says('ordered', 'closes', 'stage', 'quantity', 'day', 'created') ||
      speaksOf('order') ||
      speaksOf('deal') ||
      speaksOf('account')
    )
      sum -= 4;
  }
  if (kind === 'regions') {
    if (
      table.header.length > 6 ||
      says('amount', 'name', 'email', 'closes') ||
      speaksOf('owner') ||
      speaksOf('account')
    )
      sum -= 4;
  }
  return sum;
}

const ACTIVITY =
  /call|visit|meeting|e-?mail|demo|task|phone|lunch|电话|電話|拜访|拜訪|会议|會議|邮件|微信|面谈|演示|上门|来访|訪問|メール|商談|anruf|besuch|termin|appel|visite|llamada|visita/i;
const TARGET = /target|quota|goal|目标|目標|配额|指标|任务|预算/i;
const ACCOUNT_WORDS =
  /employees|revenue|website|billing|industry|sector|phone|address|business.?type|规模|地址|网址|行业|电话/i;

/** Whether some deal stands in different stages on different rows. */
function stagesChange(rows: Looked['table']['rows'], { deal, stage }: GuessedColumns['columns']): boolean {
  if (deal === undefined || stage === undefined) return false;
  const stages = new Map<string, string>();
  let repeats = 0;
  let changes = 0;
  for (const { cells } of rows.slice(0, 3_000)) {
    const [id, name] = [String(cells[deal] ?? ''), String(cells[stage] ?? '')];
    const before = stages.get(id);
    if (before !== undefined) repeats++;
    if (before !== undefined && before !== name) changes++;
    stages.set(id, name);
  }
  return changes > 0 && repeats >= Math.min(rows.length, 3_000) * 0.25 && changes >= repeats * 0.2;
}

const NAMES: readonly (readonly [Known, RegExp])[] = [
  ['history', /histor|变更|历史|履历|日志/i],
  ['quotas', /quota|target|goal|目标|目標|配额|指标|任务|budget|预算/i],
  ['deals', /opportunit|deals?\b|pipeline|potentials?|商机|商機|机会|项目|案件|商談/i],
  ['people', /users?\b|people|team|sales(?:person|rep|people|_?teams?)|employee|staff|人员|员工|用户|业务员|社員/i],
  ['accounts', /accounts?\b|customers?\b|clients?\b|reseller|compan|客户|客戶|公司|取引先/i],
  ['products', /products?\b|items?\b|产品|產品|商品|物料/i],
  ['orders', /orders?\b|sales\b|invoice|订单|訂單|销售|发票|出库|注文|売上/i],
  ['activities', /activit|tasks?\b|calls?\b|visits?\b|活动|拜访|跟进|日报/i],
  ['regions', /regions?\b|territor|区域|地区/i],
];

function nameSays(kind: Known, name: string): number {
  const found = NAMES.find(([, pattern]) => pattern.test(name))?.[0];
  return found === kind ? 1.2 : 0;
}
