/** What a spreadsheet's number format shows around the stored number. */
export interface NumberFormat {
  readonly isPercent: boolean;
  /** An ISO code, or a sign that several currencies share. */
  readonly currency?: string;
  /** Factor of a literal unit (`"万"`), where the format does not itself divide the number for it. */
  readonly scale?: number;
  /** A time of day or a duration: no day in it. */
  readonly isTime: boolean;
}

const read = new Map<string, NumberFormat>();

/** Reads a number format of Excel (`[$€-407] #,##0.00`, `0.0%`, `0"万"`); the part for positive numbers counts. */
export function readNumberFormat(code: string): NumberFormat {
  let format = read.get(code);
  if (!format) {
    format = parse(code.slice(0, 400));
    if (read.size > 2_000) read.clear();
    read.set(code, format);
  }
  return format;
}

/** Signs that name one currency. */
const SIGNS: Readonly<Record<string, string>> = {
  HK$: 'HKD',
  NT$: 'TWD',
  US$: 'USD',
  CA$: 'CAD',
  NZ$: 'NZD',
  MX$: 'MXN',
  A$: 'AUD',
  C$: 'CAD',
  S$: 'SGD',
  R$: 'BRL',
  RMB: 'CNY',
  人民币: 'CNY',
  'CN¥': 'CNY',
  'JP¥': 'JPY',
};
/** Places Excel writes behind a sign (`[$¥-804]`) that make a shared sign one currency. */
const PLACES: Readonly<Record<string, string>> = {
  '$-409': 'USD',
  '$-1009': 'CAD',
  '$-C09': 'AUD',
  '$-404': 'TWD',
  '$-C04': 'HKD',
  '$-4804': 'SGD',
  '$-1409': 'NZD',
  '¥-804': 'CNY',
  '￥-804': 'CNY',
  '¥-411': 'JPY',
  '￥-411': 'JPY',
};
const UNITS: readonly (readonly [RegExp, number])[] = [
  [/亿|億/, 100_000_000],
  [/百万/, 1_000_000],
  [/万|萬/, 10_000],
  [/千/, 1_000],
  [/^\s*(?:mn?|mio\.?)\b/i, 1_000_000],
  [/^\s*k\b/i, 1_000],
];

function parse(code: string): NumberFormat {
  let literal = '';
  let bare = '';
  let afterDigits = '';
  let currency: string | undefined;
  let hasEscapedPoint = false;
  for (let at = 0; at < code.length; at++) {
    const letter = code[at] as string;
    if (letter === ';') break;
    if (letter === '"') {
      const close = code.indexOf('"', at + 1);
      const text = code.slice(at + 1, close < 0 ? code.length : close);
      literal += text;
      if (/[0#?]/.test(bare)) afterDigits += text;
      if (text.includes('.')) hasEscapedPoint = true;
      at = close < 0 ? code.length : close;
    } else if (letter === '\\' || letter === '!') {
      const next = code[++at] ?? '';
      if (next === '.') hasEscapedPoint = true;
      literal += next;
      if (/[0#?]/.test(bare)) afterDigits += next;
    } else if (letter === '_' || letter === '*') at++;
    else if (letter === '[') {
      const close = code.indexOf(']', at);
      const inside = code.slice(at + 1, close < 0 ? code.length : close);
      if (inside.startsWith('$')) currency ??= currencyOf(inside.slice(1));
      else if (/^(?:h+|m+|s+)$/i.test(inside)) bare += inside;
      at = close < 0 ? code.length : close;
    } else {
      if (/[\p{Sc}\u3400-\u9fff]/u.test(letter)) {
        literal += letter;
        if (/[0#?]/.test(bare)) afterDigits += letter;
      } else bare += letter;
    }
  }
  currency ??= signIn(literal);
  const divides = /[0#?],+(?:[^0#?,.]|$)/.test(bare) || hasEscapedPoint;
  const scale = divides ? undefined : UNITS.find(([unit]) => unit.test(afterDigits))?.[1];
  return {
    isPercent: bare.includes('%'),
    isTime: /[hms]/i.test(bare) && !/[yd]/i.test(bare),
    ...(currency !== undefined && { currency }),
    ...(scale !== undefined && { scale }),
  };
}

/** `€-407`, `CNY`, `¥-804`; of `-409` alone, a language, nothing. */
function currencyOf(text: string): string | undefined {
  const [sign = '', ...place] = text.split('-');
  if (sign.trim() === '') return undefined;
  return PLACES[`${sign.trim()}-${place.join('-').replace(/^0+/, '').toUpperCase()}`] ?? signIn(sign) ?? undefined;
}

function signIn(text: string): string | undefined {
  const code = /(?:^|[^A-Z])([A-Z]{3})(?:[^A-Z]|$)/.exec(text)?.[1];
  const named = Object.keys(SIGNS).find((sign) => text.includes(sign));
  if (named !== undefined) return SIGNS[named];
  return code ?? /\p{Sc}/u.exec(text)?.[0].replace('￥', '¥');
}
