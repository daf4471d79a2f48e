import { amountWords } from './amount-words.ts';
import { type Cell, textOf, tidyCell } from './cell.ts';
import { isCurrency } from './currency-words.ts';

/** A currency as a cell or header states it. `sure` is false for a sign that several currencies share (`$`, `¥`, `kr`). */
export interface StatedCurrency {
  readonly currency: string;
  readonly sure: boolean;
}

/**
 * The currency a cell states: an ISO 4217 code (`USD`, `USD - US Dollar`), a name (`人民币`, `Swiss Franc`), a word or sign beside an
 * amount. `¥` counted in 亿 or 元 is yuan, with 円 yen; else it may be either.
 * @param context other text of the table, such as the header: kana there make `¥` yen
 */
export function currencyOf(cell: Cell, context = ''): StatedCurrency | undefined {
  const given = textOf(cell);
  if (given.length > 80 || /^[\d\s.,+%-]*$/.test(given)) return undefined;
  const text = tidyCell(given);
  const code = CODE.exec(text)?.[1];
  if (code && isCurrency(code)) return { currency: code, sure: true };
  const words = amountWords(text.replace(/[.,]?\d[\d.,' ]*/g, ' '));
  const stated = words.filter((word) => word.kind === 'currency');
  // Beside a number or alone, a word of a currency is one; in a sentence (`real estate`, `first won`) it may be anything.
  const isPhrase = words.some(({ kind, text: word }) => kind === 'other' && /^\p{L}{2,}$/u.test(word));
  if (isPhrase || stated.length === 0) return byName(text) ?? (isPhrase ? bySign(text) : undefined);
  const found = stated.find(({ sure }) => sure) ?? stated[0];
  if (!found) return undefined;
  if (stated.some(({ text: sign }) => sign === '¥')) return yenOrYuan(text, context);
  // 元 among traditional characters is the unit of several currencies.
  if (found.text === '元' && /[萬億圓]/.test(`${text}${context}`)) return { currency: 'TWD', sure: false };
  return { currency: found.currency, sure: found.sure };
}

const CODE = /(?:^|[^A-Za-z])([A-Z]{3})(?![A-Za-z])/;
const KANA = /[\u3041-\u30fa円]/;

function yenOrYuan(text: string, context: string): StatedCurrency {
  if (/[亿元圆块]|人民币|RMB|CN¥/i.test(text)) return { currency: 'CNY', sure: true };
  if (/JP¥/i.test(text) || KANA.test(text) || KANA.test(context)) return { currency: 'JPY', sure: true };
  return { currency: 'CNY', sure: /万/.test(text) };
}

function bySign(text: string): StatedCurrency | undefined {
  const sign = /\p{Sc}/u.exec(text)?.[0];
  const found = sign === undefined ? undefined : amountWords(sign)[0];
  return found?.kind === 'currency' ? { currency: found.currency, sure: found.sure } : undefined;
}

let names: ReadonlyMap<string, string> | undefined;

/** `Swiss Franc`, `阿联酋迪拉姆`: names as the platform writes them, plain plurals too. */
function byName(text: string): StatedCurrency | undefined {
  names ??= new Map(
    ['de', 'fr', 'es', 'ja', 'zh-TW', 'zh-CN', 'en'].flatMap((language) => {
      const nameOf = new Intl.DisplayNames(language, { type: 'currency' });
      return Intl.supportedValuesOf('currency').map(
        (code) => [tidyCell(nameOf.of(code) ?? code).toLowerCase(), code] as const,
      );
    }),
  );
  const lower = text.toLowerCase();
  const code = names.get(lower) ?? names.get(lower.replace(/s$/, ''));
  return code === undefined ? undefined : { currency: code, sure: true };
}

const COMMON = ['CNY', 'USD', 'EUR', 'GBP', 'JPY', 'HKD', 'TWD', 'SGD'];

/** Codes and names to choose from: `first` if given, then the most used, then all others by code. */
export function currencyNames(language: string, first?: string): readonly (readonly [code: string, name: string])[] {
  const names = new Intl.DisplayNames(language, { type: 'currency' });
  const codes = new Set([
    ...(first && isCurrency(first) ? [first] : []),
    ...COMMON,
    ...Intl.supportedValuesOf('currency'),
  ]);
  return [...codes].map((code) => [code, names.of(code) ?? code]);
}
