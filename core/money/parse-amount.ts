import { exactOf } from './exact.ts';
import { minorDigits } from './minor-digits.ts';
import type { Currency, Minor } from './money.ts';
import { namesCurrency } from './names-currency.ts';

/** Why a typed amount was not taken: nothing there, not a number, in another currency, finer than the minor unit, or beyond safe integers. */
export type AmountFault = 'empty' | 'notANumber' | 'otherCurrency' | 'tooFine' | 'tooLarge';

export type ParsedAmount =
  | { readonly ok: true; readonly minor: Minor }
  | { readonly ok: false; readonly reason: AmountFault };

/**
 * Reads an amount as a person types it: `98万`, `1.2亿`, `¥980K`, `1,234.50`, full-width digits, `-5`, `(5)`.
 * A bare number counts `bareUnit` major units each (10_000 on a board whose header says 万); one with a currency beside it
 * (`$41,500`, `330000元`) is written out and counts one. A currency other than `currency` is refused, not converted.
 * Files with other decimal marks are read by `table/`, which sees a whole column before it decides.
 */
export function parseAmount(text: string, currency: Currency, bareUnit = 1): ParsedAmount {
  const typed = text.normalize('NFKC').replace(/[\s_]/g, '').replace(/[−–]/g, '-');
  if (typed === '') return { ok: false, reason: 'empty' };
  const parts =
    /^(\()?([+-]?)([A-Z]{0,3}[$¥€£₩₹]|[A-Z]{3})?([+-]?)([\d,]*\d(?:\.\d*)?|\.\d+)(万亿|千|万|亿|[kmbw])?(元|[A-Z]{3})?(\))?$/i.exec(
      typed,
    );
  if (!parts) return { ok: false, reason: 'notANumber' };
  const [, open, before = '', sign, after = '', number = '', suffix, word, close] = parts;
  if ((open === undefined) !== (close === undefined) || (before && after)) return { ok: false, reason: 'notANumber' };
  if (number.includes(',') && !/^\d{1,3}(,\d{3})+(\.\d*)?$/.test(number)) return { ok: false, reason: 'notANumber' };
  if ([sign, word].some((mark) => mark && !namesCurrency(mark, currency)))
    return { ok: false, reason: 'otherCurrency' };
  const plain = number.replaceAll(',', '').replace(/^\./, '0.').replace(/\.$/, '');
  const { units, places } = exactOf(plain);
  const unit = suffix ? (SUFFIX[suffix.toLowerCase()] ?? 1) : sign || word ? 1 : bareUnit;
  const factor = BigInt(unit) * 10n ** BigInt(minorDigits(currency));
  const size = 10n ** BigInt(places);
  if ((units * factor) % size !== 0n) return { ok: false, reason: 'tooFine' };
  const minor = Number((units * factor) / size);
  if (!Number.isSafeInteger(minor)) return { ok: false, reason: 'tooLarge' };
  const negative = open !== undefined || before === '-' || after === '-';
  return { ok: true, minor: negative && minor !== 0 ? -minor : minor };
}

const SUFFIX: Readonly<Record<string, number>> = {
  k: 1e3,
  千: 1e3,
  w: 1e4,
  万: 1e4,
  m: 1e6,
  亿: 1e8,
  b: 1e9,
  万亿: 1e12,
};
