import { expect, test } from 'vitest';
import { encode } from '#test/builders/encode.ts';
import { readTable } from '../file/read-table.ts';
import { guessMapping } from '../mapping/guess-mapping.ts';
import { planImport } from './plan-import.ts';

/** A file as it comes, without any correction: what is guessed, what is planned. */
function taken(input: string | Uint8Array, name = 'file.csv') {
  const table = readTable(input);
  if (!table.ok) throw new Error(table.reason);
  const { mapping } = guessMapping(table, undefined, name);
  const plan = planImport([{ name, table, mapping }]);
  const columns = Object.fromEntries(Object.entries(mapping.columns).map(([field, at]) => [field, table.header[at]]));
  return { mapping, columns, plan };
}

test('the unit that a line above the table states counts for its amounts, but not where a header states one, nor for counts', () => {
  const { plan } = taken(
    '销售台账,,,\n,,,单位：万元\n项目名称,客户,状态,金额\n一期,甲公司,赢单,12.5\n二期,乙公司,输单,3\n',
  );
  expect(plan.deals.map(({ minor, currency }) => [minor, currency])).toEqual([
    [12_500_000, 'CNY'],
    [3_000_000, 'CNY'],
  ]);
  const beside = taken(
    '制表：李伟 单位：万元 2024年,,,\n项目名称,客户,状态,金额\n一期,甲公司,赢单,12.5\n二期,乙公司,输单,3\n',
  );
  expect(beside.plan.deals[0]?.minor).toBe(12_500_000);
  const own = taken('单位：万元,,,\n\n项目名称,客户,状态,金额（元）\n一期,甲公司,赢单,125000\n二期,乙公司,输单,3\n');
  expect(own.plan.deals[0]?.minor).toBe(12_500_000);
  const quotas = taken('Quota 2024 (USD thousands),,\n\nRep,Q1 2024,Q2 2024,Q3 2024\nAnn,50,60,70\nBob,5,6,7\n').plan
    .quotas;
  expect(quotas[0]).toMatchObject({ minor: 5_000_000, currency: 'USD' });
  expect(taken('Closed Won,,,\n\nDeal,Owner,Stage,Amount\nA,Ann,Won,5\nB,Bob,Lost,6\n').plan.open).toEqual([
    { file: 0, choose: 'currency' },
  ]);
});

test('the numbers of lines are no ids, of deals or of people; an own id from 1 on is', () => {
  const deals = taken('序号,项目名称,客户,销售阶段,金额（元）,备注\n1,一期,甲公司,赢单,5,急\n2,二期,乙公司,输单,6,\n');
  expect(deals.columns).toEqual({ name: '项目名称', account: '客户', stage: '销售阶段', amount: '金额（元）' });
  const quotas = taken('序号,姓名,1月,2月,3月\n1,李伟,5,6,7\n2,王芳,8,9,9\n');
  expect(quotas.columns).toEqual({ ownerName: '姓名' });
  expect(taken('Deal ID,Deal,Stage,Amount\n1,A,Won,5\n2,B,Lost,6\n').columns.id).toBe('Deal ID');
});

test('a deal closes on the day it did, where the file has that beside the day it was to', () => {
  const { plan } = taken(
    'Deal - ID,Deal - Title,Deal - Status,Deal - Value,Deal - Expected close date,Deal - Won time,Deal - Lost time\n' +
      '1,A,Won,5,2024-03-31,2024-05-02 10:00:00,\n2,B,Lost,6,2024-03-31,,2024-04-01 09:00:00\n3,C,Open,7,2024-06-30,,\n',
  );
  expect(plan.deals.map(({ closes }) => closes)).toEqual(['2024-05-02', '2024-04-01', '2024-06-30']);
  const actual = taken(
    '机会名称,阶段,金额,预计成交日期,实际成交日期\nA,赢单,5,2024-03-31,2024-05-02\nB,谈判,6,2024-06-30,\n',
  );
  expect(actual.plan.deals.map(({ closes }) => closes)).toEqual(['2024-05-02', '2024-06-30']);
  expect(taken('Deal,Stage,Amount,Closed Date\nA,Won,5,2024-05-02\nB,Lost,6,2024-05-03\n').columns.closes).toBe(
    'Closed Date',
  );
});

test('an amount written for people is taken before the bare number beside it, which may count cents', () => {
  const { plan } = taken(
    'id,lead_name,status,value,value_formatted\no1,Acme,Won,500000,"$5,000"\no2,Bolt,Lost,100,$1\n',
  );
  expect(plan.deals.map(({ minor }) => minor)).toEqual([500_000, 100]);
});

test('of a total and its subtotal the total is the amount', () => {
  const { columns } = taken(
    'Order,Date,Currency,Subtotal,Total,Item\n#1,2024-03-01,USD,10.00,15.00,Shirt\n#2,2024-03-02,USD,20.00,25.00,Cap\n',
  );
  expect(columns.amount).toBe('Total');
});

test('figures and days that cannot be read are shown as rows left out, not left away unsaid', () => {
  const rows = Array.from({ length: 9 }, (_, at) => `P${at},赢单,5,${at + 1}月${at + 3}日\n`).join('');
  const { plan } = taken(`项目名称,阶段,金额,预计成交日期\n${rows}`);
  expect(plan.rejected.length).toBe(9);
  expect(plan.rejected[0]).toMatchObject({ reason: 'unreadableDate', field: 'closes', value: '1月3日' });
});

test('days of the Republic of China are days when columns are guessed too', () => {
  const { plan } = taken(
    '商機編號,商機名稱,銷售階段,預計金額,預計成交日期\nA1,甲,贏單,5,113/03/05\nA2,乙,輸單,6,113/12/31\nA3,丙,報價,6,113/01/31\n',
  );
  expect(plan.deals.map(({ closes }) => closes)).toEqual(['2024-03-05', '2024-12-31', '2024-01-31']);
});

test('yen of a Japanese code page are yen', () => {
  const file =
    '商談番号,商談名,取引先名,フェーズ,金額\nA1,更改,山田製作所,受注,"\\1,234,567"\nA2,保守,日本商事,失注,"\\2,000"\n';
  expect(taken(encode(file, 'shift_jis')).plan.deals.map(({ minor, currency }) => [minor, currency])).toEqual([
    [1_234_567, 'JPY'],
    [2_000, 'JPY'],
  ]);
});

test.each([
  [
    'Nummer;Verkoopkans;Klant;Verkoper;Fase;Bedrag;Verwachte sluitdatum\nV1;Proef;Jansen;Zoë;Gewonnen;€ 5,50;05-03-2024\nV2;Groei;Bakker;Daan;Verloren;€ 1.000,00;25-03-2024\n',
  ],
  [
    'Numer;Nazwa szansy;Klient;Opiekun;Etap;Wartość;Data zamknięcia\nV1;Pilot;Żak;Ewa;Wygrana;5,50 zł;2024-03-05\nV2;Nowa;Łódź;Jan;Przegrana;1 000,00 zł;2024-03-25\n',
  ],
  [
    '№;Сделка;Клиент;Менеджер;Стадия;Сумма, руб.;Дата закрытия\nV1;Пилот;Ромашка;Иван;Успешно реализовано;5,50;05.03.2024\nV2;Рост;Вектор;Олег;Закрыто и не реализовано;1 000,00;25.03.2024\n',
  ],
  [
    'Fırsat No;Fırsat Adı;Müşteri;Satış Temsilcisi;Aşama;Tutar;Kapanış Tarihi\nV1;Pilot;Yıldız;Ayşe;Kazanıldı;5,50 TL;05.03.2024\nV2;Yeni;Güneş;Işık;Kaybedildi;1.000,00 TL;25.03.2024\n',
  ],
  [
    '번호,영업기회명,고객사,담당자,단계,예상금액(원),예상마감일\nV1,도입,한국전자,김민수,수주,5.50,2024. 3. 5.\nV2,확장,서울무역,이서연,실주,"1,000.00",2024. 3. 25.\n',
  ],
])('an export in another language: %s', (text) => {
  const { plan, columns } = taken(text);
  expect(Object.keys(columns).sort()).toEqual(['account', 'amount', 'closes', 'id', 'name', 'ownerName', 'stage']);
  expect(plan.deals.map(({ status, closes }) => [status, closes])).toEqual([
    ['won', '2024-03-05'],
    ['lost', '2024-03-25'],
  ]);
  expect(plan.open).toEqual([]);
});

test('fields that systems keep in one key, or name the keys of, are read as fields', () => {
  const hubspot = taken(
    JSON.stringify({
      results: [1, 2].map((at) => ({
        id: `9${at}`,
        properties: {
          dealname: `D${at}`,
          dealstage: at === 1 ? 'closedwon' : 'closedlost',
          amount: '5',
          closedate: '2024-03-05T10:00:00Z',
        },
      })),
    }),
  );
  expect(hubspot.mapping.kind).toBe('deals');
  expect(hubspot.plan.deals.map(({ status, closes }) => [status, closes])).toEqual([
    ['won', '2024-03-05'],
    ['lost', '2024-03-05'],
  ]);
  const pipedrive = taken(
    JSON.stringify({
      data: [1, 2].map((at) => ({
        id: at,
        title: 'A',
        status: 'won',
        value: 5,
        currency: 'EUR',
        user_id: { id: 3, name: 'Ann' },
      })),
    }),
  );
  expect(pipedrive.plan.deals[0]?.ownerName).toBe('Ann');
});

test('a column whose header says something else is nobody who owns', () => {
  const rows = ['paid', 'paid', 'voided', 'paid', 'paid', 'refunded', 'paid', 'paid'].map(
    (status, at) => `#${at},${status},2024-03-0${at + 1},USD,${at}5.00,Shirt\n`,
  );
  expect(
    taken(`Name,Financial Status,Paid at,Currency,Total,Lineitem name\n${rows.join('')}`).columns.ownerName,
  ).toBeUndefined();
});

test('small counts below a word of their own are no amounts', () => {
  expect(
    taken('Date,Rep,Calls,Demos\n2024-03-01,Ann,12,1\n2024-03-02,Bob,9,0\n').mapping.columns.amount,
  ).toBeUndefined();
});

test('what a database writes for nothing is nothing', () => {
  const { plan } = taken('deal_id\tdeal\towner\tstage\tamount\n1\tA\t\\N\tWon\t\\N\n2\tB\tAnn\tLost\t5\n');
  expect(plan.rejected).toEqual([]);
  expect(plan.deals[0]?.owner).toBeUndefined();
});

test('an order that came to nothing is no revenue, and is shown as left out', () => {
  const { plan } = taken(
    '订单编号,订单创建时间,订单状态,买家实际支付金额,宝贝数量\n\t387001234567890001,2024-03-01,交易成功,10.00,1\n' +
      '\t387001234567890002,2024-03-02,交易关闭,99.00,1\n\t387001234567890003,2024-03-03,交易成功,20.00,1\n',
  );
  expect(plan.orders.map(({ minor }) => minor)).toEqual([1_000, 2_000]);
  expect(plan.rejected).toMatchObject([{ reason: 'cancelled', field: 'status', value: '交易关闭' }]);
  const paid = taken(
    'Invoice Number,Invoice Date,Customer,Status,Amount\nI1,2024-03-01,Acme,Paid,$5\nI2,2024-03-02,Bolt,Closed,$6\n',
  );
  expect(paid.plan.orders.length).toBe(2);
});

test('net and gross beside each other: the net is the amount', () => {
  const { columns } = taken(
    'Invoice No,Invoice Date,Customer,Net,VAT,Gross\nI1,2024-03-01,Acme,10.00,2.00,12.00\nI2,2024-03-02,Bolt,20.00,4.00,24.00\n',
  );
  expect(columns.amount).toBe('Net');
});

test('who owns the deal is taken before who owns the customer', () => {
  const { columns } = taken(
    '客户负责人,商机负责人,商机名称,阶段,金额（元）\n赵六,李伟,一期,赢单,5\n赵六,王芳,二期,输单,6\n',
  );
  expect(columns.ownerName).toBe('商机负责人');
});

test('milliseconds since 1970 under the header of a day are days', () => {
  const records = ['2024-03-05', '2024-12-31'].map((day, at) => ({
    id: `D${at}`,
    name: 'A',
    stage: 'Won',
    amount: 5,
    closeDate: Date.parse(day),
  }));
  expect(taken(JSON.stringify(records)).plan.deals.map(({ closes }) => closes)).toEqual(['2024-03-05', '2024-12-31']);
});

test('months below their quarters are months, and what stands below both is no other figure', () => {
  const { mapping } = taken(
    '2024年目标\n负责人,一季度,,,二季度,,\n,1月,2月,3月,4月,5月,6月\n李伟,1,2,3,4,5,6\n王芳,2,3,4,5,6,7\n',
  );
  expect(mapping.periods?.map(({ period, metric }) => [period, metric])).toEqual(
    ['M01', 'M02', 'M03', 'M04', 'M05', 'M06'].map((period) => [period, undefined]),
  );
});

test('a stage in which deals are won as well as lost, as their status says, needs no question', () => {
  const { plan } = taken(
    'Deal,Stage,Status,Amount\nA,Qualified,Won,5\nB,Qualified,Won,6\nC,Qualified,Lost,7\nD,Qualified,Open,8\n',
  );
  expect(plan.stages).toEqual([{ name: 'Qualified', status: 'open', sure: true }]);
  expect(plan.deals.map(({ status }) => status)).toEqual(['won', 'won', 'lost', 'open']);
});
