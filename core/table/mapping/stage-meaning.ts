import type { DealStatus } from '#core/metric/deal.ts';
import { tidyCell } from '../column/cell.ts';

const OPEN = /\b(?:not|un|re-?open|open|in progress|pending)\b|未(?:成交|赢单|签)|待|进行|跟进|谈判|意向/;
const LOST =
  /\b(?:verloren|perdue?|perdid[oa]|perso|persa|storniert|abgelehnt|annul\w+|cancelad[oa]|abandonn\w+|closed[ -]?lost|lost|lose|dead|abandoned|disqualified|unqualified|cancel+ed|rejected|declined|no decision)\b|输单|丢单|丢失|败单|失败|流失|流单|无效|作废|取消|终止|放弃|关闭未成交|未成交关闭|失注|見送り|실주|실패|przegran|не реализован|проигран|отказ|провал|kaybedil|iptal|丟單|輸單|取消/;
const WON =
  /\b(?:gewonnen|gagn\w+|ganad[oa]|ganh[oa]|vint[oa]|closed[ -]?won|won|win|converted|signed|ordered|invoiced|paid|delivered|completed)\b|赢单|成交|已?签约|已?签单|已?签合同|成单|中标|已?回款|已?开票|结单成功|转订单|已?转化|受注|成約|贏單|得標|수주|성공|계약완료|계약체결|wygran|успешно реализован|выигран|kazan[ıi]l/;
const CLOSED_WON =
  /\bclosed[ -]?won\b|^(?:abgeschlossen[ -])?gewonnen$|\bgagnee?\b|^(?:cerrad[ao] )?ganad[oa]$|\bganh[oa]$|^(?:chiusa )?vint[oa]$|^受注$|^수주(?:완료)?$|wygran|успешно реализован|выигран|kazan[ıi]ld[ıi]|贏單|赢单|已成交|成交关闭|^(?:won|win|成交|已签约|已签单|中标)$/;

/**
 * What a stage's name most likely means, in English, Chinese, Japanese, Korean and the languages of Europe. `sure` when the name says
 * that a deal is over (Closed Won, 已成交, 输单), not when it merely does not (`Signing`, `Completed`): one question to a person settles
 * it for good.
 */
export function stageMeaning(name: string): { readonly status: DealStatus; readonly sure: boolean } {
  const words = tidyCell(name)
    .toLowerCase()
    .replaceAll('_', ' ')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC');
  // `不成交`, `未赢单`: a won word with a no before it.
  const denied = /[未不没非](?:能)?(?:成交|赢单|签约|签单|中标|成单)/.test(words);
  if (LOST.test(words)) return { status: 'lost', sure: true };
  if (denied && /关闭|结束|closed/.test(words)) return { status: 'lost', sure: true };
  if (!denied && WON.test(words) && !(OPEN.test(words) && !CLOSED_WON.test(words)))
    return { status: 'won', sure: CLOSED_WON.test(words) };
  return { status: 'open', sure: OPEN.test(words) || words === '' };
}
