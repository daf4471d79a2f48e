import type { DealField } from './reading.ts';

/**
 * What a column holds, from its label in English or Chinese; `undefined` when the label says nothing we know.
 * The order matters: "close date" must not be taken for a name, nor "account owner" for an account.
 */
export function fieldOf(label: string): DealField | undefined {
  const text = label.trim().toLowerCase();
  return words.find(([, pattern]) => pattern.test(text))?.[0];
}

const words: readonly (readonly [DealField, RegExp])[] = [
  ['closes', /clos(e|ing|ed)|end date|expected date|due|won date|成交|结束|关闭|签约日|截止|预计.*日/],
  ['created', /creat|start date|opened|创建|开始|新建/],
  ['owner', /owner|employee|sales ?(rep|person)|assign|负责人|所有人|员工|销售(员|代表|人员)|业务员|归属/],
  ['account', /account|customer|client|company|party|organi[sz]ation|客户|公司|参与方|往来/],
  ['stage', /^(stage|state|status|phase)|sales stage|阶段|状态/],
  ['amount', /amount|value|revenue|price|金额|总额|收入|价值|价格/],
  ['number', /^(no\.?|number|id|#|deal (id|no)|record)$|编号|单号|号码/],
  [
    'name',
    /^(name|deal|opportunit|description|subject|title|topic)|(deal|opportunity) ?(name)?$|商机|机会|名称|描述|主题|标题|项目/,
  ],
];
