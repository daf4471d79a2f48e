import type { Currency } from '../money/money.ts';
import type { Language } from '../text/sentence.ts';

/** Names and customs of a made-up team, as one country would have them. */
export interface Flavour {
  readonly team: string;
  readonly currency: Currency;
  readonly calendar: string;
  /** What the worked story counts in: 1 万元 or $1,000, in minor units. */
  readonly unit: number;
  readonly regions: readonly string[];
  /** Five people a region, region by region; the first is the one of the worked story. */
  readonly people: readonly string[];
  readonly places: readonly string[];
  readonly companies: readonly string[];
  readonly products: readonly string[];
  readonly account: (place: string, company: string) => string;
  readonly deal: (account: string, product: string) => string;
  readonly raised: string;
  readonly companyTarget: string;
  readonly proposals: readonly [string, string];
  readonly fixed: string;
}

export function flavourOf(language: Language): Flavour {
  return language === 'zh-CN' ? ZH : EN;
}

const ZH: Flavour = {
  team: '示例团队',
  currency: 'CNY',
  calendar: 'CN',
  unit: 1_000_000,
  regions: ['华东', '华南', '华北'],
  people: [
    ...['李伟', '陈静', '王磊', '周敏', '徐佳怡'],
    ...['黄志强', '林晓燕', '何俊杰', '梁雪', '邓子航'],
    ...['张建国', '刘洋', '赵欣然', '孙立新', '高雨桐'],
  ],
  places: [
    ...['宁波', '绍兴', '苏州', '无锡', '嘉兴', '南通', '台州', '温州'],
    ...['佛山', '东莞', '厦门', '珠海', '天津', '青岛', '济南', '石家庄'],
  ],
  companies: [
    ...['海锐', '联众', '启航', '东远', '瑞通', '恒力', '安捷', '联丰'],
    ...['金泰', '华信', '博远', '嘉禾', '明达', '鼎盛', '卓越', '正泽'],
  ],
  products: ['设备更新', '年度维保', '产线改造', '备件供应', '数据平台', '培训服务', '仓储系统', '节能改造'],
  account: (place, company) => `${place}${company}`,
  deal: (account, product) => `${account}·${product}`,
  raised: '新品二月上市，月目标上调',
  companyTarget: '按去年实际增长 15% 定',
  proposals: ['按在途商机测算', '参照去年同期'],
  fixed: '展会在本月，先锁定',
};

const EN: Flavour = {
  team: 'Sample team',
  currency: 'USD',
  calendar: 'US',
  unit: 100_000,
  regions: ['East', 'South', 'West'],
  people: [
    ...['Li Wei', 'Grace Turner', 'Daniel Ortiz', 'Hannah Cole', 'Marcus Bell'],
    ...['Priya Nair', 'Tom Whitaker', 'Elena Rossi', 'James Okafor', 'Sofia Lund'],
    ...['Ben Carver', 'Aisha Khan', 'Noah Fischer', 'Ruth Delgado', 'Owen Price'],
  ],
  places: [
    ...['Northgate', 'Riverside', 'Lakeview', 'Summit', 'Harbor', 'Prairie', 'Redwood', 'Granite'],
    ...['Bluff', 'Cedar', 'Canyon', 'Maple', 'Stone', 'Bay', 'Valley', 'Union'],
  ],
  companies: [
    ...['Foods', 'Logistics', 'Dental', 'Freight', 'Plastics', 'Health', 'Tooling', 'Paper'],
    ...['Motors', 'Textiles', 'Labs', 'Packaging', 'Energy', 'Optics', 'Farms', 'Steel'],
  ],
  products: ['renewal', 'line upgrade', 'spare parts', 'data platform', 'training', 'warehouse system', 'service plan'],
  account: (place, company) => `${place} ${company}`,
  deal: (account, product) => `${account} – ${product}`,
  raised: 'New version ships in the second month',
  companyTarget: 'Last year plus 15%',
  proposals: ['From the open pipeline', 'From the same quarter last year'],
  fixed: 'Trade fair this month: fixed first',
};
