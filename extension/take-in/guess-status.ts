import type { DealStatus } from '#core/metric/deal.ts';

/** What a state most likely means, by its name in English or Chinese. Only a suggestion: a person confirms it once. */
export function guessStatus(stage: string): DealStatus {
  const name = stage.toLowerCase();
  if (lost.test(name)) return 'lost';
  return won.test(name) ? 'won' : 'open';
}

const lost = /lost|dead|cancel|abandon|disqualif|reject|丢|输|失败|流失|取消|放弃|作废|无效/;
const won = /\bwon\b|^closed?$|success|signed|赢|成交|签约|已签|成功/;
