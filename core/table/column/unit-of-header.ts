import { amountWords } from './amount-words.ts';
import { tidyCell } from './cell.ts';
import { currencyOf, type StatedCurrency } from './currency-of.ts';

/** What a header says its column counts in. */
export interface HeaderUnit {
  /** Power of ten: 4 for 万元, 3 for k€; 0 where only a currency is said. */
  readonly exponent: number;
  readonly currency?: StatedCurrency;
}

/**
 * The unit of a column by its header: `Amount (万元)`, `金额（万元）`, `金额_万`, `Revenue in k€`, `Betrag in T€`, `Umsatz Mio. EUR`,
 * `Amount ($K)`, `ACV (USD, thousands)`, `Sales ($000)`. It counts for cells that state none themselves (`readAmount`).
 */
export function unitOfHeader(header: string): HeaderUnit | undefined {
  const text = tidyCell(header.slice(0, 200))
    .replace(/[【［〔]/g, '[')
    .replace(/[】］〕]/g, ']');
  for (const [, inside = ''] of text.matchAll(/[([]([^()[\]]{1,40})[)\]]/g)) {
    const unit = unitIn(inside.replace(/^(?:in|单位|單位|unit)[: ]*/i, ''), 'alone');
    if (unit) return unit;
  }
  const after = /(?:\b(?:in|en|em)\s|单位|單位|单位为|[:/,|])\s*([^()[\]:/,|]{1,24})$/i.exec(text)?.[1];
  const unit = after && unitIn(after.replace(/^[: ]+/, ''), 'alone');
  if (unit) return unit;
  const tail = /(?:^|[^\s_.-])[\s_.-]+([^\s_-]+(?:[\s_]+[^\s_-]+)?)$/.exec(text)?.[1] ?? '';
  const words = tail.split(/[\s_]+/);
  return (
    unitIn(tail, 'tail') ??
    unitIn(words.at(-1) ?? '', 'tail') ??
    unitIn(
      /(?:[百千十]?[万萬亿億]|[百千])?(?:人民币|美元|港币|港元|欧元|日元|(?<![单公多])元|円)$|[^\d]([万萬亿億])$/.exec(
        text,
      )?.[0] ?? '',
      'tail',
    )
  );
}

/** `tail`: the last word of a header such as `Plan B` or `Team M` is no unit by one letter alone. */
function unitIn(text: string, place: 'alone' | 'tail'): HeaderUnit | undefined {
  const plain = text
    .replace(/'?\b0{3}'?s?(?!\d)/g, ' k ')
    .replace(/[_,;/·']+/g, ' ')
    .replace(/\b(?:in|of|单位)\b/gi, ' ');
  // Deals are won, and a value is real, in headers of many tables; whose currency it is says so otherwise.
  if (/^[\s()[\]]*(?:won|real)[\s()[\]]*$/i.test(plain)) return undefined;
  const words = amountWords(plain.replace(/[[\]()]/g, ' ').trim());
  const units = words.filter((word) => word.kind === 'unit');
  const hasCurrency = words.some(({ kind }) => kind === 'currency');
  const doubtful = words.some(({ kind }) => kind !== 'unit' && kind !== 'currency');
  if (words.length === 0 || words.length > 3 || doubtful || units.length > 1) return undefined;
  const unit = units[0];
  if (unit && !hasCurrency && /^[a-z]$/i.test(unit.text)) {
    // `(k)` and `(M)` are units; other letters, or any behind a word, are more often names.
    if (place === 'tail' || !/^[km]$/i.test(unit.text)) return undefined;
  }
  if (!unit && place === 'tail' && !words.every((word) => word.kind === 'currency' && word.sure)) return undefined;
  const currency = hasCurrency ? currencyOf(plain.trim()) : undefined;
  return { exponent: unit?.exponent ?? 0, ...(currency && { currency }) };
}
