import { CURRENCY_SIGNS, CURRENCY_WORDS, isCurrency } from './currency-words.ts';
import { UNIT_WORDS } from './unit-words.ts';

/** What a word or sign beside a number says. `sure` is false for a sign that several currencies share. */
export type AmountWord =
  | { readonly kind: 'unit'; readonly exponent: number; readonly text: string }
  | { readonly kind: 'currency'; readonly currency: string; readonly sure: boolean; readonly text: string }
  | { readonly kind: 'mark'; readonly text: '-' | '+' | '(' | ')' | '%' | 'dr' | 'CR' }
  /** `mil` is a thousand in Spanish and Portuguese and a million in English, `cr` ten million or a credit, `l` a lakh or a litre. */
  | { readonly kind: 'doubtful'; readonly text: 'mil' | 'cr' | 'l' }
  | { readonly kind: 'other'; readonly text: string };

/**
 * What stands beside a number, word by word: `US$`, `(`, `k` `€`, `Mio.`, `万` `元`, `CR`. What is not known comes as `other`.
 * @param text tidied (`tidyCell`)
 */
export function amountWords(text: string): readonly AmountWord[] {
  const found: AmountWord[] = [];
  let at = 0;
  while (at < text.length) {
    const first = text[at] ?? '';
    const rest = text.slice(at, at + 24);
    const sign = SIGN.exec(rest)?.[0];
    const run = LETTERS.exec(rest)?.[0] ?? '';
    if (first === ' ') at += 1;
    else if ('-+()%'.includes(first)) {
      found.push({ kind: 'mark', text: first as '-' });
      at += 1;
    } else if (sign) {
      const [currency, sure] = CURRENCY_SIGNS.get(sign.replace(/\.$/, '').toUpperCase()) ?? [
        sign.replace(/\P{L}/gu, ''),
        false,
      ];
      found.push(
        isCurrency(currency) ? { kind: 'currency', currency, sure, text: sign } : { kind: 'other', text: sign },
      );
      at += sign.length;
    } else if (IDEOGRAPH.test(first)) {
      const length = [5, 4, 3, 2].find((most) => ideographs(rest.slice(0, most)) !== undefined) ?? 1;
      const word = rest.slice(0, length);
      // 整 and 正 end an amount written out, as "only" does.
      if (!/[整正]/.test(word)) found.push(ideographs(word) ?? { kind: 'other', text: word });
      at += word.length;
    } else if (run) {
      const isDotted = text[at + run.length] === '.';
      found.push(...latin(run, isDotted, text.slice(at + run.length)));
      at += run.length + (isDotted ? 1 : 0);
    } else {
      found.push({ kind: 'other', text: first });
      at += 1;
    }
  }
  return found;
}

const SIGN =
  /^(?:(?:US|HK|NT|AU?|CA?|CDN|SG?|NZ|R|MEX|MX|CN|RMB|JP|MOP|TT|E)[$¥£]|\$(?:USD?|CAN?|AU|NZ|HK|SG|MX)(?!\p{L})|[درقج]\.[إسقكمعب]\.?|щ\.д\.?|S\/\.?|\p{Sc})/iu;
/** Codes that are words too: only in capitals are they currencies. */
const ENGLISH = new Set('all top try cup mad pen sos ron bob cop gel mop ang bam std'.split(' '));
const IDEOGRAPH = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const LETTERS = /^[\p{L}\p{M}]+/u;

function ideographs(word: string): AmountWord | undefined {
  const exponent = UNIT_WORDS.get(word);
  if (exponent !== undefined) return { kind: 'unit', exponent, text: word };
  const named = CURRENCY_WORDS.get(word);
  return named && { kind: 'currency', currency: named[0], sure: named[1], text: word };
}

function latin(run: string, isDotted: boolean, after: string): readonly AmountWord[] {
  const lower = run.toLowerCase();
  if (run === 'CR' || lower === 'dr') return [{ kind: 'mark', text: run === 'CR' ? 'CR' : 'dr' }];
  if (lower === 'mil' && isDotted) return [{ kind: 'unit', exponent: 6, text: 'mil.' }];
  if (lower === 'mil' || lower === 'cr' || lower === 'l') return [{ kind: 'doubtful', text: lower }];
  // A T alone is a thousand in German and a trillion in English; before a sign only the thousand is written.
  if (run === 'T' && /^ ?[€$]/.test(after)) return [{ kind: 'unit', exponent: 3, text: run }];
  const exponent = UNIT_WORDS.get(lower);
  if (exponent !== undefined) return [{ kind: 'unit', exponent, text: run }];
  const named = CURRENCY_WORDS.get(lower);
  if (named) return [{ kind: 'currency', currency: named[0], sure: named[1], text: run }];
  const code = run.toUpperCase();
  if (run.length === 3 && (run === code || (run === lower && !ENGLISH.has(lower))) && isCurrency(code))
    return [{ kind: 'currency', currency: code, sure: true, text: run }];
  // `kEUR`, `MSEK`, `TCHF`.
  if (run.length === 4 && /^[kmt]/i.test(run) && /[A-Z]{3}$/.test(run) && isCurrency(run.slice(1)))
    return [
      { kind: 'unit', exponent: /^m/i.test(run) ? 6 : 3, text: run.slice(0, 1) },
      { kind: 'currency', currency: run.slice(1), sure: true, text: run.slice(1) },
    ];
  return [{ kind: 'other', text: run }];
}
