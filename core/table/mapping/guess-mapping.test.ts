import { expect, test } from 'vitest';
import { readTable } from '../file/read-table.ts';
import { guessMapping } from './guess-mapping.ts';

function guessOf(text: string) {
  const table = readTable(text);
  if (!table.ok) throw new Error(table.reason);
  const guess = guessMapping(table);
  const columns = Object.entries(guess.mapping.columns).map(([field, at]) => `${field}=${table.header[at]}`);
  return { ...guess, kind: guess.mapping.kind, columns: columns.sort() };
}

const DEALS = [
  'D-1001,云桌面一期,上海蓝天科技有限公司,李伟,赢单,"120,000.00",2026-01-05,2026-03-01',
  'D-1002,备份系统,北京远航贸易有限公司,王芳,谈判,"80,500.00",2026-01-06,2026-04-11',
  'D-1003,机房改造,广州新希望集团,李伟,输单,"15,000.00",2026-01-09,2026-02-20',
  'D-1004,容灾,杭州东方,王芳,方案报价,"9,900.00",2026-02-01,2026-05-01',
].join('\n');

test.each([
  [
    'Salesforce report',
    'Opportunity ID,Opportunity Name,Account Name,Opportunity Owner,Stage,Amount,Created Date,Close Date',
  ],
  [
    'Dynamics',
    '(Do Not Modify) Opportunity,Topic,Potential Customer,Owner,Sales Stage,Est. Revenue,Created On,Est. Close Date',
  ],
  ['HubSpot', 'Record ID,Deal Name,Associated Company,Deal owner,Deal Stage,Amount,Create Date,Close Date'],
  ['Zoho', 'Deal Id,Deal Name,Account Name,Deal Owner,Stage,Amount,Created Time,Closing Date'],
  [
    'Pipedrive',
    'Deal - ID,Deal - Title,Deal - Organization,Deal - Owner,Deal - Stage,Deal - Value,Deal - Deal created,Deal - Expected close date',
  ],
  ['纷享销客', '商机编号,商机名称,客户名称,负责人,商机阶段,商机金额,创建时间,预计成交日期'],
  ['销售易', '销售机会编号,销售机会名称,客户名称,销售机会所有人,销售阶段,销售金额,创建日期,结单日期'],
  ['手工表', '序号,项目名称,客户,销售,进展,预计金额（元）,立项日期,预计签约时间'],
  ['繁體', '商機編號,商機名稱,客戶名稱,負責業務,階段,預估金額,建立日期,預計成交日期'],
  ['繁體 2', '案件編號,專案名稱,客戶,業務人員,銷售階段,金額,建立時間,預計結案日'],
  ['日本語', '案件番号,案件名,取引先名,営業担当,フェーズ,受注金額,作成日,受注予定日'],
  ['Deutsch', 'Chancen-Nr.,Bezeichnung,Kunde,Verantwortlicher,Verkaufsphase,Betrag,Erstellt am,Abschlussdatum'],
  ['Français', "Code,Nom de l'opportunité,Compte,Propriétaire,Étape,Montant,Date de création,Date de clôture prévue"],
  ['Español', 'Código,Nombre de la oportunidad,Cuenta,Propietario,Etapa,Importe,Fecha de creación,Fecha de cierre'],
  ['Português', 'Código,Nome do negócio,Cliente,Responsável,Fase,Valor,Data de criação,Data de fechamento'],
  ['Italiano', 'Codice,Nome trattativa,Cliente,Venditore,Fase,Importo,Data creazione,Data chiusura'],
])('a list of deals with headers of %s', (_, header) => {
  const [id, name, account, owner, stage, amount, created, closes] = header.split(',');
  const guess = guessOf(`${header}\n${DEALS}\n`);
  expect(guess.kind).toBe('deals');
  expect(guess.columns).toEqual(
    [
      `id=${id}`,
      `name=${name}`,
      `account=${account}`,
      `ownerName=${owner}`,
      `stage=${stage}`,
      `amount=${amount}`,
      `created=${created}`,
      `closes=${closes}`,
    ].sort(),
  );
});

test('deals of a sheet whose headers say nothing, or that has none, are known by what stands in it', () => {
  for (const header of ['A,B,C,D,E,F,G,H', 'x1,x2,x3,x4,x5,x6,x7,x8']) {
    const guess = guessOf(`${header}\n${DEALS}\n`);
    expect([guess.kind, ...guess.columns.map((column) => column.split('=')[0])]).toEqual(
      ['deals', 'account', 'amount', 'closes', 'created', 'id', 'name', 'ownerName', 'stage'].sort((a, b) =>
        a === 'deals' ? -1 : b === 'deals' ? 1 : a < b ? -1 : 1,
      ),
    );
    expect(guess.mapping.columns).toMatchObject({ id: 0, stage: 4, amount: 5, created: 6, closes: 7 });
    expect(Math.max(...Object.values(guess.confidence))).toBeLessThan(0.8);
  }
});

test.each([
  [
    'quotas',
    '姓名,月份,销售目标（万元）\n李伟,2026年1月,98\n王芳,2026年1月,65.5\n李伟,2026年2月,90\n',
    'amount=销售目标（万元） ownerName=姓名 period=月份',
  ],
  [
    'quotas',
    'Sales Rep,Year,Quarter,Quota\nAnn,2026,Q1,5000\nBob,2026,Q1,6000\n',
    'amount=Quota ownerName=Sales Rep period=Quarter year=Year',
  ],
  [
    'quotas',
    '業務員,年度,業績目標\n林小明,2026,5000000\n陳大文,2026,6000000\n',
    'amount=業績目標 ownerName=業務員 year=年度',
  ],
  [
    'people',
    '工号,姓名,部门,直属上级,邮箱\nE01,李伟,华东大区,张总,li@x.cn\nE02,王芳,华南大区,张总,wang@x.cn\n',
    'department=部门 email=邮箱 id=工号 manager=直属上级 name=姓名',
  ],
  [
    'people',
    'Employee ID,Full Name,Team,Manager\n1,Ann Lee,North,Bo\n2,Al Roe,South,Bo\n',
    'id=Employee ID manager=Manager name=Full Name team=Team',
  ],
  [
    'accounts',
    '客户编号,客户名称,所属行业,省份,负责人\nC1,甲公司,制造业,上海,李伟\nC2,乙公司,零售,北京,王芳\n',
    'id=客户编号 industry=所属行业 name=客户名称 ownerName=负责人 region=省份',
  ],
  [
    'orders',
    '单据编号,日期,客户,销售员,物料编码,物料名称,数量,含税单价,价税合计,成本,币别\nXS001,2026-01-05,甲,李伟,M1,键盘,2,100,200,150,人民币\nXS001,2026-01-05,甲,李伟,M2,鼠标,1,50,50,40,人民币\n',
    'account=客户 amount=价税合计 cost=成本 currency=币别 day=日期 order=单据编号 ownerName=销售员 product=物料名称 productId=物料编码 quantity=数量',
  ],
  [
    'orders',
    '訂單編號,訂單日期,客戶名稱,產品名稱,數量,金額,毛利,業務\nA1,2026/1/5,甲,鍵盤,2,200,50,小明\nA2,2026/1/6,乙,滑鼠,1,50,10,小華\n',
    'account=客戶名稱 amount=金額 day=訂單日期 order=訂單編號 ownerName=業務 product=產品名稱 profit=毛利 quantity=數量',
  ],
  [
    'orders',
    'Invoice No,Invoice Date,Customer,Item,Qty,Unit Price,Total,Salesperson\n1,2026-01-05,Acme,Pen,2,1.50,3.00,Ann\n2,2026-01-06,Bolt,Ink,1,9.00,9.00,Bob\n',
    'account=Customer amount=Total day=Invoice Date order=Invoice No ownerName=Salesperson product=Item quantity=Qty',
  ],
  [
    'products',
    '产品编码,产品名称,产品分类,标准价格\nP1,键盘,外设,100\nP2,鼠标,外设,50\n',
    'amount=标准价格 category=产品分类 id=产品编码 name=产品名称',
  ],
  [
    'activities',
    '拜访日期,业务员,客户名称,跟进方式,跟进内容,结果\n2026-01-05,李伟,甲公司,电话,报价,有意向\n2026-01-06,王芳,乙公司,上门拜访,演示,待定\n',
    'account=客户名称 day=拜访日期 ownerName=业务员 result=结果 subject=跟进内容 type=跟进方式',
  ],
  [
    'activities',
    'Activity Type,Subject,Assigned To,Date,Account Name\nCall,Intro,Ann,2026-01-05,Acme\nMeeting,Demo,Bob,2026-01-06,Bolt\n',
    'account=Account Name day=Date ownerName=Assigned To subject=Subject type=Activity Type',
  ],
  [
    'history',
    '商机编号,变更前阶段,变更后阶段,变更时间\nS1,初步接触,方案,2026-01-05\nS1,方案,谈判,2026-02-05\nS2,初步接触,方案,2026-01-07\nS1,谈判,赢单,2026-03-01\n',
    'day=变更时间 deal=商机编号 stage=变更后阶段',
  ],
])('%s are known for what they are: %#', (kind, text, columns) => {
  const guess = guessOf(text);
  expect([guess.kind, ...guess.columns]).toEqual([kind, ...columns.split(/ (?=[a-zA-Z]+=)/).sort()]);
});

test.each([
  ['姓名,1月,2月,3月,合计\n李伟,10,20,30,60\n王芳,5,6,7,18\n', '1=M01 2=M02 3=M03', 'year'],
  [
    'Rep,Region,Q1 2026,Q2 2026,Q3 2026,Q4 2026,FY 2026\nAnn,East,1,2,3,4,10\nBob,West,1,2,3,4,10\n',
    '2=2026-Q1 3=2026-Q2 4=2026-Q3 5=2026-Q4',
    '',
  ],
  ['销售员,2026年一月目标,2026年二月目标\n李伟,10万,20万\n王芳,5万,6万\n', '1=2026-01 2=2026-02', ''],
  ['Owner,Jan-26,Feb-26,Mar-26\nAnn,"1,000","2,000","3,000"\nBob,1,2,3\n', '1=2026-01 2=2026-02 3=2026-03', ''],
  [
    '负责人,销售额目标 1月,销售额目标 2月,订单数 1月,订单数 2月\n李伟,100,200,3,4\n王芳,100,200,5,6\n',
    '1=M01 2=M02 3=M01/订单数 4=M02/订单数',
    'year',
  ],
  ['年度,业务员,一季度,二季度,三季度,四季度\n2026,李伟,1,2,3,4\n2026,王芳,1,2,3,4\n', '2=Q1 3=Q2 4=Q3 5=Q4', ''],
])('a table of quotas with a column a period: %#', (text, periods, asks) => {
  const guess = guessOf(text);
  expect(guess.kind).toBe('quotas');
  expect(
    guess.mapping.periods
      ?.map(({ column, period, metric }) => `${column}=${period}${metric ? `/${metric}` : ''}`)
      .join(' '),
  ).toBe(periods);
  expect(guess.mapping.columns.ownerName).toBeDefined();
  expect(guess.open.includes('year')).toBe(asks === 'year');
});

test('a year said in one header is that of the quarters beside it', () => {
  const guess = guessOf(
    '区域,销售代表,2026年目标,Q1,Q2,Q3,Q4\n华东,李伟,400,100,100,100,100\n华南,王芳,360,90,90,90,90\n',
  );
  expect([guess.kind, guess.mapping.year, guess.mapping.periods?.length]).toEqual(['quotas', 2026, 4]);
});

test('a first row that is data is noticed', () => {
  const table = readTable(`${DEALS}\n`);
  if (!table.ok) throw new Error(table.reason);
  const first = table.headerRow === 0 ? { ...table, header: DEALS.split('\n')[1]?.split(',') ?? [] } : table;
  expect(guessMapping(first).headerIsData).toBe(true);
  expect(guessOf(`商机编号,商机名称\n${DEALS}\n`).headerIsData).toBeUndefined();
});

test('headers as hostile as can be neither hang nor hurt', () => {
  const header = ['__proto__', 'constructor', '<img src=x onerror=alert(1)>', 'toString', 'x'.repeat(32_000)].join(',');
  expect(guessOf(`${header}\n1,2,3,4,5\n`).kind).toBe('unknown');
  const same = Array.from({ length: 1_000 }, () => 'Amount').join(',');
  const started = performance.now();
  const row = Array.from({ length: 1_000 }, () => '"1,234.50"').join(',');
  guessOf(`${same}\n${`${row}\n`.repeat(50)}`);
  expect(performance.now() - started).toBeLessThan(20_000);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});
