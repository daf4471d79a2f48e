import { type HeaderUnit, unitOfHeader } from '../column/unit-of-header.ts';
import type { Table } from '../file/read-table.ts';

/**
 * The unit that a line above or below the table states for all its amounts: `单位：万元`, `2026年销售目标（万元）`, `Quota 2026 (USD, thousands)`.
 * It counts for columns whose headers state none.
 */
export function unitOfTitles({ skipped = [] }: Pick<Table, 'skipped'>): HeaderUnit | undefined {
  for (const { text, reason } of skipped) {
    if (reason !== 'title' && !(reason === 'footer' && /单位|單位/.test(text))) continue;
    for (const piece of text.split(' · ')) {
      // A word of a title may be a currency's by chance: `Closed Won`.
      const beside = /(?:单位|單位)\s*[:：]?\s*([^\s，,；;:：()（）]{1,12})/.exec(piece)?.[1];
      const unit = STATES.test(piece)
        ? (unitOfHeader(piece) ?? (beside ? unitOfHeader(`(${beside})`) : undefined))
        : undefined;
      if (unit && (unit.exponent > 0 || unit.currency?.sure)) return unit;
    }
  }
  return undefined;
}

const STATES = /[[(（【]|单位|單位|\bunit|\bin\b/i;
