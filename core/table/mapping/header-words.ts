import type { Field, TableKind } from './mapping.ts';

/**
 * What headers say, in English and Chinese, as exports of Salesforce, Dynamics, HubSpot, Zoho, Pipedrive, 纷享销客, 销售易 and
 * hand-made sheets write them. Matched against `tidyHeader`; the weight is how sure it makes us (0 to 1).
 */
export const HEADER_WORDS: Readonly<Partial<Record<TableKind, readonly (readonly [Field, number, RegExp])[]>>> = {
  deals: [
    [
      'id',
      1,
      /^(?:opportunity|deal|potential|record|商机|销售机会|机会|项目|交易) ?(?:external )?(?:id|key|number|no|code|编号|编码|号)$/,
    ],
    ['id', 0.9, /^(?:external id|id|key|编号|编码|序号|唯一标识)$/],
    [
      'name',
      1,
      /^(?:opportunity|deal|potential|商机|销售机会|机会|项目|交易) ?(?:name|title|subject|topic|名称|名|主题|标题)$/,
    ],
    ['name', 0.8, /^(?:name|title|topic|subject|deal|opportunity|potential|商机|名称|主题|标题)$/],
    [
      'account',
      1,
      /^(?:account|customer|company|organization|organisation|client|associated company|potential customer)(?: name)?$/,
    ],
    ['account', 1, /^(?:客户|公司|企业|单位|客户公司|所属客户|关联客户)(?:名称|全称|名)?$/],
    ['account', 0.7, /^(?:account|customer|company) (?:external )?id$/],
    ['owner', 1, /^(?:owner|user|assigned to|sales rep|opportunity owner|deal owner) (?:external )?id$/],
    ['owner', 1, /^(?:负责人|所有人|销售|业务员|员工) ?(?:id|编号|工号|编码)$|^工号$/],
    ['ownerName', 1, /^(?:opportunity|deal|potential|record|account)? ?owner(?: (?:full )?name)?$/],
    [
      'ownerName',
      1,
      /^(?:sales ?agent|sales ?rep(?:resentative)?|sales ?person|account executive|assigned to|rep|seller)(?: name)?$/,
    ],
    [
      'ownerName',
      1,
      /^(?:商机|客户)?(?:负责人|所有人|所有者|归属人|跟进人|业务员|销售员|销售人员|销售代表|销售经理|销售|客户经理)(?:姓名|名称)?$/,
    ],
    [
      'stage',
      1,
      /^(?:deal|sales|opportunity|pipeline|potential|商机|销售|机会|跟进)? ?(?:stage|phase|阶段)(?: name|名称)?$/,
    ],
    [
      'status',
      0.9,
      /^(?:deal |opportunity |potential )?(?:status|outcome|result)$|^forecast type$|^(?:商机|销售)?(?:状态|结果)$/,
    ],
    [
      'amount',
      1,
      /^(?:deal|opportunity|potential|total|close|order|contract)? ?(?:amount|value)$|^(?:price|revenue|est revenue|estimated revenue|actual revenue)$/,
    ],
    ['amount', 1, /^(?:商机|合同|成交|签单|签约|订单|销售|预计|预计成交|预计签单|预计销售|交易|总)?(?:金额|总额|额)$/],
    ['amount', 0.6, /^(?:expected|forecast) (?:revenue|amount|value)$|^(?:预测|预期)金额$/],
    ['currency', 1, /^(?:deal |transaction )?currency(?: (?:iso )?code)?$|^(?:币种|货币|币别)$/],
    [
      'created',
      1,
      /^(?:date ?time )?created?(?: (?:date|time|on|at|date time))?$|^(?:date|date time|time) created$|^(?:商机)?(?:创建|录入|建立|新建|立项)(?:日期|时间)?$/,
    ],
    ['created', 0.9, /^(?:engage|open|opened|start|add|added|entry) (?:date|time|on)$|^开始日期$|^deal created$/],
    [
      'closes',
      1,
      /^(?:deal |opportunity )?(?:expected |estimated |est |actual |planned )?clos(?:e|ed|ing)(?: (?:date|time|on|at))?$/,
    ],
    ['closes', 1, /^(?:预计|计划|实际|预期)?(?:成交|签单|签约|结单|关单|结束|关闭|赢单|完成|结案)(?:日期|时间|日)$/],
    ['closes', 0.7, /^(?:won|lost|expected|due) (?:date|time)$|^(?:due|won on)$/],
  ],
  quotas: [
    [
      'owner',
      1,
      /^(?:owner|user|assigned to|sales rep|employee|member|salesperson) ?(?:external )?(?:id|key)$|^quota owner id$/,
    ],
    ['owner', 1, /^(?:负责人|所有人|销售|业务员|员工|人员) ?(?:id|编号|工号|编码)$|^工号$/],
    [
      'ownerName',
      1,
      /^(?:quota |target )?(?:owner|user|sales ?agent|sales ?rep|sales ?person|rep|member|employee|seller)(?: (?:full )?name)?$/,
    ],
    ['ownerName', 1, /^(?:负责人|所有人|业务员|销售员|销售人员|销售代表|销售|员工|人员|姓名)(?:姓名|名称)?$/],
    [
      'period',
      1,
      /^(?:quota |target |fiscal )?(?:period|month|quarter|year month)$|^(?:目标|考核)?(?:期间|周期|月份|季度|年月|年度|月)$/,
    ],
    ['period', 0.6, /^(?:year|年|年份)$/],
    [
      'start',
      1,
      /^(?:quota |target |period )?(?:start|begin|from)(?: ?date)?$|^(?:开始|起始|生效)(?:日期|时间)?$|^(?:target|quota) (?:month|date)$/,
    ],
    ['end', 1, /^(?:quota |target |period )?(?:end|to|until)(?: ?date)?$|^(?:结束|截止|终止)(?:日期|时间)?$/],
    [
      'amount',
      1,
      /^(?:sales |revenue )?(?:quota|target)s?(?: ?(?:amount|value))?$|^(?:销售|业绩|回款|月度|季度|年度|目标)?(?:目标|配额|指标|定额|任务)(?:额|金额|值)?$/,
    ],
    ['amount', 0.6, /^(?:amount|value|金额)$/],
    ['currency', 1, /^currency(?: (?:iso )?code)?$|^(?:币种|货币|币别)$/],
  ],
  history: [
    [
      'deal',
      1,
      /^(?:opportunity|deal|potential|商机|销售机会|机会|项目|交易) ?(?:external )?(?:id|key|number|编号|编码|号)$/,
    ],
    [
      'stage',
      1,
      /^(?:to |new |deal |sales |opportunity )?stage(?: name)?$|^(?:新|商机|销售|变更后)?阶段(?:名称)?$|^new value$/,
    ],
    [
      'day',
      1,
      /^(?:date ?time )?created?(?: (?:date|time|on|at))?$|^(?:changed|change|modified|edit|entered|stage)(?: (?:on|at|date|time))$|^(?:变更|修改|进入|创建)(?:日期|时间)$/,
    ],
    ['day', 0.7, /^(?:date|day|time|日期|时间)$/],
  ],
  people: [
    ['id', 1, /^(?:user|owner|employee|member|员工|用户) ?(?:external )?(?:id|编号|工号)$|^工号$/],
    ['id', 0.8, /^(?:external id|id|编号)$/],
    ['name', 1, /^(?:user |full |employee |display )?name$|^(?:员工|用户)?(?:姓名|名称)$/],
    ['firstName', 1, /^(?:first|given) ?name$|^名$/],
    ['lastName', 1, /^(?:last|family|sur) ?name$|^surname$|^姓$/],
  ],
};

/** Words that only a list of people has beside names. */
export const USER_WORDS =
  /\b(?:user|role|profile|email|e-mail|employee|department|manager)\b|角色|邮箱|部门|工号|职位|职务|员工/;

/** A header as words: `Owner.External_Id__c` → `owner external id`, `CloseDate` → `close date`, `预计成交日期（必填）` → `预计成交日期`. */
export function tidyHeader(header: string): string {
  return header
    .slice(0, 200)
    .normalize('NFKC')
    .replace(/__[cr]\b/gi, ' ')
    .replace(/\([^)]*\)|\[[^\]]*\]|[*:：]/g, ' ')
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/[_.\-/]+/g, ' ')
    .replace(/\bID\b|(?<=[A-Z]{3})ID\b/g, ' id')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}
