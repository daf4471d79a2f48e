/** A number written in Chinese and what stands around it. */
export interface ChineseNumber {
  readonly before: string;
  /** Plain digits: `50000`, `3500.5`. */
  readonly digits: string;
  readonly after: string;
}

const NUMERAL: Readonly<Record<string, number>> = Object.fromEntries(
  ['零〇', '一壹', '二贰貳两兩', '三叁參叄', '四肆', '五伍', '六陆陸', '七柒', '八捌', '九玖'].flatMap((signs, value) =>
    [...signs].map((sign) => [sign, value] as const),
  ),
);
const POWER: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };
const LARGE: Readonly<Record<string, number>> = { 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8 };

const SIGNS = [...Object.keys(NUMERAL), ...Object.keys(POWER), ...Object.keys(LARGE)].join('');
const DIGIT = `[\\d${Object.keys(NUMERAL).join('')}]`;
const WRITTEN = new RegExp(`^([^\\d${SIGNS}]*)([\\d${SIGNS}]+)(.*)$`);
const JIAO_FEN = new RegExp(`^[元圆圓块](?:(${DIGIT})[角毛])?零?(?:(${DIGIT})分)?`);

/** `五万`, `三千五百元`, `叁仟伍佰元整`, `1亿2000万`, `两万五` (25,000), `十二元五角`; `undefined` for what is none. */
export function chineseNumber(text: string): ChineseNumber | undefined {
  const found = WRITTEN.exec(text);
  const whole = found && wholeOf(found[2] ?? '');
  if (!found || whole === undefined) return undefined;
  const [, before = '', , rest = ''] = found;
  const small = JIAO_FEN.exec(rest);
  if (!small?.[1] && !small?.[2]) return { before, digits: String(whole), after: rest };
  const parts = [small[1], small[2]].map((sign) => (sign ? digitOf(sign) : 0)).join('');
  return { before: `${before}元`, digits: `${whole}.${parts}`, after: rest.slice(small[0].length) };
}

function digitOf(sign: string): number {
  return NUMERAL[sign] ?? Number(sign);
}

function wholeOf(text: string): number | undefined {
  let total = 0;
  let section = 0;
  let digit: number | undefined;
  let last = 0;
  for (const [sign] of text.matchAll(/\d+|./gu)) {
    const power = POWER[sign];
    const large = LARGE[sign];
    if (power !== undefined) {
      if (power >= last && last !== 0 && last < 1e4) return undefined;
      section += (digit ?? (power === 10 && section === 0 ? 1 : Number.NaN)) * power;
      [digit, last] = [undefined, power];
    } else if (large !== undefined) {
      section += digit ?? 0;
      if (section === 0) return undefined;
      total = large === 1e8 ? (total + section) * large : total + section * large;
      [section, digit, last] = [0, undefined, large];
    } else {
      const value = /\d/.test(sign) ? Number(sign) : NUMERAL[sign];
      // Two numerals in a row are a spelt-out number such as 二〇二四, not a quantity; after 零 comes the place below.
      if (value === undefined || (digit !== undefined && digit !== 0)) return undefined;
      digit = value;
      if (value === 0) last = last === 0 ? 0 : 1;
    }
  }
  // 三万五 is 35,000: a digit at the end counts a tenth of the unit before it.
  const end = digit ?? 0;
  const value = total + section + (last >= 100 && end < 10 ? (end * last) / 10 : end);
  return Number.isSafeInteger(value) ? value : undefined;
}
