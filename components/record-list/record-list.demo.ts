import { html } from 'lit';
import type { Demo } from '#components/behaviour/demo.ts';
import { addDays } from '#core/calendar/day.ts';
import type { RecordKind, RecordPage, RecordRow, ValueOrigin } from '#core/store/session/session.ts';
import type { Language } from '#core/text/sentence.ts';
import './record-list.ts';

export const COUNTS: Readonly<Partial<Record<RecordKind, number>>> = {
  deals: 57_851,
  orders: 9_994,
  accounts: 1_204,
  products: 87,
  activities: 12_480,
  people: 16,
  quotas: 240,
};

/** A page of deals as the session gives them; row 3 has no account and no amount, row 5 was lost. */
export function demoDeals(language: Language, total = 57_851, count = 100): RecordPage {
  const zh = language === 'zh-CN';
  const accounts = zh ? ['宁波海锐', '苏州联众', '佛山启航'] : ['Northgate Foods', 'Lakeview Dental', 'Summit Freight'];
  const things = zh
    ? ['设备更新', '年度维保', '产线改造', '数据平台']
    : ['renewal', 'line upgrade', 'spare parts', 'data platform'];
  const people = zh ? ['李伟', '陈静', '王磊'] : ['Li Wei', 'Grace Turner', 'Daniel Ortiz'];
  const stages = zh ? ['方案呈现', '商务谈判', '合同签订'] : ['Proposal', 'Negotiation', 'Contract'];
  const rows = Array.from({ length: count }, (_, at): RecordRow => {
    const account = accounts[at % 3] as string;
    const bare = at === 3;
    return {
      id: `crm.example.com|D${10_001 + at}`,
      values: {
        name: `${account} · ${things[at % 4]}`,
        ...(!bare && { account, amount: { minor: 1_250_000 + at * 7_350, currency: zh ? 'CNY' : 'USD' } }),
        owner: people[at % 3] as string,
        stage: stages[at % 3] as string,
        status: at === 5 ? 'lost' : at % 3 === 2 ? 'won' : 'open',
        created: addDays('2025-11-03', -at),
        closes: addDays('2026-03-31', -at),
      },
    };
  });
  return { total, rows };
}

/** Where the values of the first deal come from: a file, a page read later, and an edit by hand. */
export function demoOrigins(language: Language): readonly ValueOrigin[] {
  const zh = language === 'zh-CN';
  const file = zh ? '一季度商机.xlsx' : 'Opportunities Q1.xlsx';
  const at = Date.UTC(2026, 0, 19, 1, 2);
  const from = (column: string) => ({ import: { id: 'i1', file, row: 1_204, column }, at, by: 'm1' });
  return [
    {
      field: 'name',
      value: zh ? '宁波海锐 · 设备更新' : 'Northgate Foods · renewal',
      ...from(zh ? '商机名称' : 'Opportunity Name'),
    },
    {
      field: 'amount',
      value: { minor: 1_250_000, currency: zh ? 'CNY' : 'USD' },
      raw: zh ? '￥１.２５万' : '$12.5K',
      ...from(zh ? '商机金额' : 'Amount'),
    },
    {
      field: 'closes',
      value: '2026-03-31',
      raw: zh ? '2026年3月31日' : '31-Mar-26',
      ...from(zh ? '预计成交日期' : 'Close Date'),
    },
    { field: 'stage', value: zh ? '方案呈现' : 'Proposal', source: 'crm.example.com', at: at + 86_400_000 },
    { field: 'owner', value: zh ? '李伟' : 'Li Wei', at: at + 90_000_000, by: 'm2' },
  ];
}

const names = (language: Language) =>
  language === 'zh-CN' ? { m1: '李伟', m2: '赵倩' } : { m1: 'Li Wei', m2: 'Zhao Qian' };

const list = (language: Language, page: RecordPage | undefined, more: { search?: string; failed?: boolean } = {}) =>
  html`<pace-record-list
    .style=${'block-size: 560px'} .counts=${COUNTS} .page=${page} .names=${names(language)} .search=${more.search ?? ''} ?failed=${more.failed ?? false}
  ></pace-record-list>`;

export const demos: Demo[] = [
  { name: 'deals', template: (language) => list(language, demoDeals(language)) },
  {
    name: 'quotas',
    template: (language) =>
      html`<pace-record-list
        of="quotas" .counts=${COUNTS}
        .page=${{
          total: 3,
          rows: ['2026', '2026-Q1', '2026-03'].map((period, at) => ({
            id: `revenue|m1|${period}`,
            values: {
              owner: names(language).m1,
              period,
              amount: { minor: [392_000_000, 98_000_000, 35_000_000][at] as number, currency: 'CNY' },
            },
          })),
        }}
      ></pace-record-list>`,
  },
  { name: 'nothing-found', template: (language) => list(language, { total: 0, rows: [] }, { search: 'zzz' }) },
  {
    name: 'empty',
    template: () => html`<pace-record-list .counts=${{ deals: 0 }} .page=${{ total: 0, rows: [] }}></pace-record-list>`,
  },
  { name: 'loading', template: (language) => list(language, undefined) },
  { name: 'failed', template: (language) => list(language, undefined, { failed: true }) },
];
