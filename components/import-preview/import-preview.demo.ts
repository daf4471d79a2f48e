import { html, type TemplateResult } from 'lit';
import type { Demo } from '#components/behaviour/demo.ts';
import type { Deal } from '#core/metric/deal.ts';
import type { Language } from '#core/text/sentence.ts';
import './import-preview.ts';

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

const file = (name: string, content: string | Uint8Array<ArrayBuffer>): File => new File([content], name);

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

const preview = (files: File[], deals: Deal[] = []): TemplateResult =>
  html`<pace-import-preview currency="CNY" .files=${files.length > 0 ? files : undefined} .known=${deals}></pace-import-preview>`;

export const demos: Demo[] = [
  { name: 'empty', template: () => preview([]) },
  {
    name: 'deals-and-quotas',
    template: (language) =>
      preview([file('deals.csv', DEALS[language]), file('quotas.csv', QUOTAS[language])], known(language)),
  },
  { name: 'rows-left-out', template: (language) => preview([file('deals.csv', BROKEN[language])]) },
  { name: 'questions', template: () => preview([file('export.csv', VAGUE), file('notes.csv', 'a,b\n1,2\n')]) },
  {
    name: 'unreadable',
    template: () =>
      preview([
        file('deals.xlsx', new Uint8Array([0x50, 0x4b, 3, 4, 0x78, 0x6c, 0x2f])),
        file('old.csv', 'a,b\n1,"2\n'),
      ]),
  },
];
