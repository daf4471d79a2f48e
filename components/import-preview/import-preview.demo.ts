import { html, type TemplateResult } from 'lit';
import type { Demo } from '#components/behaviour/demo.ts';
import type { Deal } from '#core/metric/deal.ts';
import type { KnownMember } from '#core/table/plan/import-plan.ts';
import type { Language } from '#core/text/sentence.ts';
import * as say from '#core/text/sentences.ts';
import './import-preview.ts';
import type { PastImport } from './past-imports.ts';
import type { Taking } from './taking.ts';
import type { KnownOf } from './worker/messages.ts';

const DEALS = {
  'zh-CN':
    '商机编号,商机名称,客户名称,负责人,销售阶段,商机金额（元）,创建日期,预计成交日期\n' +
    'S-101,门店系统一期,甲公司,李伟,赢单,"￥125,000.00",2026年1月5日,2026年1月16日\n' +
    'S-102,门店系统二期,甲公司,李伟,方案呈现,8.5万,2026-01-06,2026-03-20\n' +
    'S-103,仓库改造,乙公司,王芳,合同盖章,36万,2026-01-07,2026-02-11\n' +
    'S-104,客服外包,丙公司,王芳,输单,4.2万,2026-01-07,2026-01-15\n',
  en:
    'Opportunity ID,Opportunity Name,Account,Owner,Stage,Amount (CNY),Created Date,Close Date\n' +
    'S-101,Shop system 1,Northwind,Li Wei,Closed Won,"125,000.00",2026-01-05,2026-01-16\n' +
    'S-102,Shop system 2,Northwind,Li Wei,Proposal,"85,000.00",2026-01-06,2026-03-20\n' +
    'S-103,Warehouse,Contoso,Wang Fang,Contract stamped,"360,000.00",2026-01-07,2026-02-11\n' +
    'S-104,Call centre,Fabrikam,Wang Fang,Closed Lost,"42,000.00",2026-01-07,2026-01-15\n',
};
const QUOTAS = {
  'zh-CN': '负责人,月份,目标金额\n李伟,2026年1月,30万\n李伟,2026年2月,33万\n王芳,2026年1月,28万\n',
  en: 'Owner,Month,Quota\nLi Wei,Jan 2026,"300,000"\nLi Wei,Feb 2026,"330,000"\nWang Fang,Jan 2026,"280,000"\n',
};
const BROKEN = {
  'zh-CN':
    DEALS['zh-CN'] +
    'S-105,年度维保,丁公司,王芳,方案呈现,5万,2026-01-08,2026-02-30\nS-106,培训,丁公司,王芳,方案呈现,面议,2026-01-08,2026-02-20\n,无编号,丁公司,王芳,方案呈现,1万,2026-01-08,2026-02-20\n',
  en:
    DEALS.en +
    'S-105,Maintenance,Adatum,Wang Fang,Proposal,"50,000.00",2026-01-08,2026-02-30\nS-106,Training,Adatum,Wang Fang,Proposal,on request,2026-01-08,2026-02-20\n,No id,Adatum,Wang Fang,Proposal,"10,000.00",2026-01-08,2026-02-20\n',
};
const VAGUE = 'Ref,Stage,Value,Close Date\n1,Won,1200,03/04/2026\n2,Lost,800,05/06/2026\n';

const JOINS = {
  'zh-CN': { pipeline: 'GTX专业版', product: 'GTX 专业版' },
  en: { pipeline: 'GTXPro', product: 'GTX Pro' },
};
const pipelineOf = (language: Language) =>
  `Deal ID,Owner,Product,Account,Stage,Amount,Close Date\n${[1, 2, 3, 4]
    .map(
      (at) => `P${at},Li Wei,${at % 2 ? JOINS[language].pipeline : 'MG Muse'},Northwind,Won,USD ${at}00,2026-01-1${at}`,
    )
    .join('\n')}\n`;
const productsOf = (language: Language) =>
  `Product ID,Product Name,List Price\n1,${JOINS[language].product},USD 550\n2,MG Muse,USD 55\n`;

const file = (name: string, content: string | Uint8Array<ArrayBuffer>): File => new File([content], name);

const knownOf =
  (deals: readonly Deal[]): KnownOf =>
  async (kind, ids) =>
    (kind === 'deals' ? deals.filter(({ id }) => ids.includes(id.slice('file|'.length))) : []) as never;

const known = (language: Language): Deal[] => [
  {
    id: 'file|S-102',
    name: language === 'zh-CN' ? '门店系统二期' : 'Shop system 2',
    account: language === 'zh-CN' ? '甲公司' : 'Northwind',
    stage: language === 'zh-CN' ? '需求确认' : 'Discovery',
    status: 'open',
    amount: { minor: 7_000_000, currency: 'CNY' },
    created: '2026-01-06',
    closes: '2026-02-27',
    stages: [],
  },
];

const PAST: readonly PastImport[] = [
  {
    id: 'i2',
    at: Date.UTC(2026, 0, 19, 2, 4),
    by: 'li',
    files: [{ name: 'deals.csv' }, { name: 'quotas.csv' }],
    counts: { added: 4_238, changed: 12, unchanged: 0, rejected: 3 },
  },
  {
    id: 'i1',
    at: Date.UTC(2026, 0, 5, 7, 30),
    files: [{ name: 'opportunities_2025.xlsx' }],
    counts: { added: 1_644, changed: 0, unchanged: 0, rejected: 0 },
    undone: true,
  },
];
const TEAM = [
  { id: 'li', name: '李伟' },
  { id: 'wang', name: 'Wang Fang' },
];

interface Shown {
  readonly files?: File[];
  readonly deals?: readonly Deal[];
  readonly imports?: readonly PastImport[];
  readonly members?: readonly KnownMember[];
  readonly taking?: Taking;
}

const preview = ({ files, deals = [], imports = [], members = [], taking }: Shown): TemplateResult =>
  html`<pace-import-preview currency="CNY" .files=${files} .knownOf=${knownOf(deals)} .imports=${imports} .members=${members} .taking=${taking}></pace-import-preview>`;

export const demos: Demo[] = [
  { name: 'empty', template: () => preview({}) },
  { name: 'imported-before', template: () => preview({ imports: PAST, members: TEAM }) },
  {
    name: 'deals-and-quotas',
    template: (language) =>
      preview({
        files: [file('deals.csv', DEALS[language]), file('quotas.csv', QUOTAS[language])],
        deals: known(language),
        members: TEAM,
      }),
  },
  {
    name: 'names-that-nearly-agree',
    template: (language) =>
      preview({ files: [file('pipeline.csv', pipelineOf(language)), file('products.csv', productsOf(language))] }),
  },
  { name: 'rows-left-out', template: (language) => preview({ files: [file('deals.csv', BROKEN[language])] }) },
  {
    name: 'questions',
    template: () => preview({ files: [file('export.csv', VAGUE), file('notes.csv', 'a,b\n1,2\n')] }),
  },
  {
    name: 'unreadable',
    template: () =>
      preview({
        files: [file('deals.pdf', new TextEncoder().encode('%PDF-1.7')), file('old.csv', 'a,b\n1,"2\n')],
      }),
  },
  { name: 'importing', template: () => preview({ taking: { state: 'running', share: 0.43 } }) },
  {
    name: 'imported',
    template: () =>
      preview({
        taking: { state: 'done', import: 'i2', counts: { added: 4_238, changed: 12, unchanged: 0 } },
        imports: PAST,
        members: TEAM,
      }),
  },
  {
    name: 'not-imported',
    template: (language) => preview({ taking: { state: 'failed', why: say.notSavedNewerVersion(language) } }),
  },
];
