import type { Cell } from '../column/cell.ts';
import { isEmpty } from './raw-sheet.ts';

const TOTAL =
  /^(?:(?:grand|overall|report|column|sum)[ -]?)?(?:totals?|sum|subtotals?|sub-totals?|summe|gesamt(?:summe|betrag)?|zwischensumme|insgesamt|total g[ée]n[ée]ral|sous-total|totaux|totale?s?|totale complessivo|suma|razem|итого|всего|toplam|total geral|(?:record )?counts?|averages?|avg)(?: *[(:：-].{0,30})?$/i;
const TOTAL_CJK =
  /^[【[(（]?(?:本?[页月季年日]|累计)?(?:合\s*计|总\s*计|小\s*计|总\s*额|总\s*和|汇\s*总|共\s*计|合\s*計|總\s*計|小\s*計|總\s*額|総\s*計|総合計|합\s*계|총\s*계|소\s*계|平\s*均|计\s*数)(?:金额|金額|数|數)?[】\])）]?(?:\s*[:：(（].{0,30})?$/;
const GROUP_TOTAL = /^.{1,60}?(?:[ -](?:sub)?totals?|\s*[小合]\s*[计計])$|^(?:sub)?total(?: for|:) .{1,60}$/i;
const SUBTOTAL = /sub-?total|sous-total|zwischensumme|小\s*[计計]|소\s*계/i;
const FOOTER =
  /^(?:confidential|copyright|©|\(c\) ?\d|all rights reserved|generated|exported|printed|created (?:by|on)|prepared by|report (?:run|generated|by)|as of|end of|page \d|total (?:records|rows|count)|records?[: ]|rows?[: ]|source[: ]|notes?[: ]|filters?[: ]|\*|\d+ (?:records?|rows?|items?|results?|entries)|\(\d+ (?:records?|rows?)\)|共\s*\d+|第\s*\d+\s*页|数据来源|来源[:：]|制表|备注[:：]|備註[:：]|说明[:：]|注[:：]|打印|导出|匯出|导出人|审核|填表|版权|机密|統計|统计时间|以上)/i;

/** Whether a text says by itself that its row adds up others: `Total`, `合计`, `Grand Totals (40 records)`. */
export function isTotalLabel(text: string): boolean {
  return TOTAL.test(text) || TOTAL_CJK.test(text);
}

/** Whether a text names a group and says that its row adds it up: `East Total`, `华东小计`. Names may look so: look at the row too. */
export function isGroupTotalLabel(text: string): boolean {
  return GROUP_TOTAL.test(text);
}

export function isSubtotalLabel(text: string): boolean {
  return SUBTOTAL.test(text);
}

/** Whether a text is what programs write below a table: who exported it when, how many rows, whose property it is. */
export function isFooterText(text: string): boolean {
  return FOOTER.test(text);
}

/** A line drawn below the names of columns, as Markdown and databases print it: `|:---|---:|`, `----+-----`. */
export function isRuler(cells: readonly Cell[]): boolean {
  let isDrawn = false;
  for (const cell of cells) {
    if (isEmpty(cell)) continue;
    if (typeof cell !== 'string' || !/^\s*:?[-=+]{2,}:?\s*$/.test(cell)) return false;
    isDrawn = true;
  }
  return isDrawn;
}

/** A number as people write it, with signs of money, marks and units around it; no letters beyond those. */
export function looksNumeric(cell: Cell): boolean {
  if (typeof cell === 'number') return true;
  const text = cell.trim();
  if (text.length > 40 || !/[\d０-９]/.test(text)) return false;
  return (
    /^[\p{Sc}\p{Nd}\s.,'’()+\-−%/:]*(?:[A-Za-z]{1,3}|[万亿萬億千元円])?[\p{Sc}\s)]*$/u.test(text) ||
    /^[A-Z]{3}\s?[\d.,\s-]+$/.test(text)
  );
}

/** The row has this one text and beside it numbers only; a row of data has a name, a day, an owner besides. */
export function isOnlyLabelled(cells: readonly Cell[], label: number): boolean {
  for (let at = 0; at < cells.length; at++) {
    const cell = cells[at];
    if (at !== label && cell !== undefined && !isEmpty(cell) && !looksNumeric(cell)) return false;
  }
  return true;
}
