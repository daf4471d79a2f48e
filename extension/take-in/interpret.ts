import type { Day } from '#core/calendar/day.ts';
import type { DealStatus } from '#core/metric/deal.ts';
import { minorDigits } from '#core/money/minor-digits.ts';
import type { CapturedDeal } from '#core/store/session/session.ts';
import { isBlank } from '#core/table/column/cell.ts';
import { currencyOf } from '#core/table/column/currency-of.ts';
import { dateColumn } from '#core/table/column/date-column.ts';
import { numberColumn } from '#core/table/column/number-column.ts';
import type { DealField, PageReading } from '#extension/page/reading.ts';

/** Deals as one page showed them, with what could not be read. */
export interface Interpreted {
  readonly deals: readonly CapturedDeal[];
  /** Stage names in the order met, each once. */
  readonly stages: readonly string[];
  /** Owners in the order met, each once. */
  readonly owners: readonly string[];
  /** What most amounts are in, when the page says: a shared sign (`$`, `¥`) is not sure. */
  readonly currency?: { readonly currency: string; readonly sure: boolean };
  /** Amounts that are no number. */
  readonly unread: number;
}

/**
 * Reads values out of a page's texts: number and date formats by the majority of each column, never from the page's
 * language. Every value keeps its text beside it. A cell that cannot be read is left out, so it erases nothing.
 * @param fallback the plan's currency, where the page names none
 */
export function interpret(reading: PageReading, fallback: string): Interpreted {
  const column = (field: DealField) => reading.columns.findIndex((one) => one.field === field);
  const texts = (field: DealField) => reading.rows.map((row) => row.cells[column(field)] ?? '');
  const amounts = texts('amount');
  const label = reading.columns[column('amount')]?.label ?? '';
  const currency = majority(
    [...amounts, ...amounts.map(() => label)].map((text) => currencyOf(text)).filter((one) => one !== undefined),
  );
  const minor = numberColumn(amounts, minorDigits(currency?.currency ?? fallback));
  const created = dateColumn(texts('created'));
  const closes = dateColumn(texts('closes'));
  let unread = 0;
  const deals = reading.rows.map((row): CapturedDeal => {
    const text = (field: DealField) => row.cells[column(field)] || undefined;
    const amount = text('amount');
    const value = amount === undefined ? undefined : minor(amount);
    if (amount !== undefined && value === undefined && !isBlank(amount)) unread += 1;
    const inCurrency = (amount && currencyOf(amount)?.currency) ?? currency?.currency ?? fallback;
    return withoutGaps({
      id: row.key,
      name: text('name') ?? text('account'),
      account: text('account'),
      owner: text('owner'),
      stage: text('stage'),
      minor: value,
      currency: value === undefined ? undefined : inCurrency,
      created: created(text('created') ?? ''),
      closes: closes(text('closes') ?? ''),
      raw: rawOf(reading, row.cells),
    });
  });
  return {
    deals,
    stages: distinct(deals.map((deal) => deal.stage)),
    owners: distinct(deals.map((deal) => deal.owner)),
    ...(currency ? { currency } : {}),
    unread,
  };
}

/**
 * What the states mean, put on the deals; a won deal without a closing date is counted on the day it is read, unless the
 * plan knows better.
 */
export function withStatus(
  deals: readonly CapturedDeal[],
  meaning: (stage: string) => DealStatus | undefined,
  hasCloseDate: (id: string) => boolean,
  today: Day,
): { readonly deals: readonly CapturedDeal[]; readonly undated: number } {
  let undated = 0;
  const done = deals.map((deal) => {
    const status = deal.stage === undefined ? undefined : meaning(deal.stage);
    const dated = deal.closes !== undefined || hasCloseDate(deal.id);
    if (status === 'won' && !dated) undated += 1;
    return withoutGaps({ ...deal, status, closes: status === 'won' && !dated ? today : deal.closes });
  });
  return { deals: done, undated };
}

function rawOf(reading: PageReading, cells: readonly string[]): Readonly<Record<string, string>> {
  const kept = reading.columns.flatMap((one, index) => {
    const text = cells[index];
    return one.field && text ? [[one.field, text] as const] : [];
  });
  return Object.fromEntries(kept);
}

function majority<T extends { readonly currency: string }>(found: readonly T[]): T | undefined {
  const counts = new Map<string, number>();
  for (const { currency } of found) counts.set(currency, (counts.get(currency) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return found.find((one) => one.currency === most?.[0]);
}

function distinct(values: readonly (string | undefined)[]): readonly string[] {
  return [...new Set(values.filter((value) => value !== undefined))];
}

function withoutGaps(deal: CapturedDeal): CapturedDeal {
  return Object.fromEntries(Object.entries(deal).filter(([, value]) => value !== undefined)) as unknown as CapturedDeal;
}
