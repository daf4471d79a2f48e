import type { EncodingFacts } from './encodings.ts';

const commonOf = new Map<EncodingFacts, ReadonlyMap<string, number>>();

/** Letters of an encoding by how usual they are: 1 for the commonest, less for the others; of wide ones all alike. */
function common(encoding: EncodingFacts): ReadonlyMap<string, number> {
  let weights = commonOf.get(encoding);
  if (!weights) {
    const letters = [...new Set(encoding.letters)];
    // Latin letters beyond ASCII are few and depend on the language; of other scripts every letter of a word counts.
    const fall = encoding.wide ? 0 : encoding.script === 'latin' ? 0.45 : 1.1;
    weights = new Map(letters.map((letter, at) => [letter, 1 - fall * (at / Math.max(30, letters.length))]));
    commonOf.set(encoding, weights);
  }
  return weights;
}

const usualOf = new Map<string, ReadonlySet<string>>();

/** Characters of the first plane of a character set, which its makers filled with what is written every day. */
function usual(name: string): ReadonlySet<string> {
  let set = usualOf.get(name);
  if (!set) {
    const [first, last] = LEVEL_ONE[name] ?? [1, 0];
    const bytes: number[] = [];
    for (let lead = first; lead <= last; lead++)
      for (let trail = name === 'shift_jis' || name === 'big5' ? 0x40 : 0xa1; trail < 0xff; trail++)
        if (trail !== 0x7f && (name === 'shift_jis' || trail < 0x7f || trail > 0xa0)) bytes.push(lead, trail);
    set = new Set(new TextDecoder(name).decode(new Uint8Array(bytes)));
    usualOf.set(name, set);
  }
  return set;
}

const LEVEL_ONE: Readonly<Record<string, readonly [number, number]>> = {
  gb18030: [0xb0, 0xd7],
  big5: [0xa4, 0xc6],
  shift_jis: [0x88, 0x97],
  'euc-jp': [0xb0, 0xcf],
  'euc-kr': [0xb0, 0xc8],
};

/**
 * How well a decoded text reads, from -3 (nonsense) to 1: the mean over its characters beyond ASCII, each weighed by how usual it is
 * and by what stands beside it. A capital inside a word, a letter beside a digit, a sign inside a word speak against an encoding.
 */
export function letterScore(text: string, encoding: EncodingFacts): number {
  const weights = common(encoding);
  let sum = 0;
  let count = 0;
  let before = '';
  let isWord = false;
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    if (code < 0x80) {
      // A letter read before this one may turn out to stand inside a number.
      if (isWord && code >= 48 && code <= 57) sum -= 0.4;
      isWord = false;
    } else {
      const weight = encoding.wide ? wide(letter, code, encoding, weights) : narrow(letter, before, encoding, weights);
      sum += weight;
      count += 1;
      isWord = !encoding.wide && /\p{L}/u.test(letter);
    }
    before = letter;
  }
  if (count === 0) return 0;
  // A table has capitals where its script has them; Hebrew read as Cyrillic or Greek has none.
  const lacksCapitals =
    (encoding.script === 'cyrillic' || encoding.script === 'greek') && !/[Ͱ-ӿ]/.test(text.replace(/\p{Ll}/gu, ''));
  return sum / count - (lacksCapitals ? 0.3 : 0);
}

function wide(
  letter: string,
  code: number,
  { name, script }: EncodingFacts,
  weights: ReadonlyMap<string, number>,
): number {
  if (code === 0xfffd || (code >= 0xe000 && code <= 0xf8ff) || code > 0xffff || code < 0xa0) return -3;
  if (weights.has(letter)) return 1;
  // Half-width kana take one byte each, so nearly any bytes can be read as such.
  if (code >= 0xff61 && code <= 0xff9f) return -0.5;
  if (code >= 0x3040 && code <= 0x30ff) return script === 'japanese' ? 0.6 : -0.5;
  if (code >= 0x3000 && code <= 0x3011) return 0.6;
  if (code >= 0xff01 && code <= 0xffe6) return 0.6;
  if (code < 0x2e80) return /[€£¥·×°±“”‘’—…–]/.test(letter) ? 0.4 : -0.6;
  if (code >= 0xac00 && code <= 0xd7a3) return usual(name).has(letter) ? 0.35 : -0.3;
  if (script === 'korean') return -0.6;
  return usual(name).has(letter) ? 0.3 : -0.6;
}

function narrow(
  letter: string,
  before: string,
  { script }: EncodingFacts,
  weights: ReadonlyMap<string, number>,
): number {
  const code = letter.charCodeAt(0);
  if (code < 0xa0 || code === 0xfffd || (code >= 0xe000 && code <= 0xf8ff)) return -3;
  if (code === 0xa0 || code === 0x202f) return /[\d\p{L}.,:;!?"€$£]/u.test(before) ? 0.7 : 0.1;
  const weight = weights.get(letter);
  const isAfterLetter = /\p{L}/u.test(before);
  if (weight === undefined && !/[\p{L}\p{M}]/u.test(letter)) {
    if (/[’‘]/.test(letter)) return 0.7;
    if (isAfterLetter && !/[™®©“”„…–—«»°º]/.test(letter)) return -0.8;
    return /[€£]/.test(letter) ? 0.9 : /[“”„«»–—…•°§™®©²³½·º]/.test(letter) ? 0.5 : -0.3;
  }
  let score = weight ?? -0.3;
  if (/\d/.test(before)) score -= 0.9;
  if (isAfterLetter) {
    const isCapital = letter !== letter.toLowerCase();
    if (isCapital && before !== before.toUpperCase()) score -= 1;
    if (script === 'latin' && /\P{ASCII}/u.test(before)) score -= 0.35;
    // Words are of one script: a Greek letter beside a Latin one is a sign of a wrong guess.
    if (script !== 'latin' && /[a-z]/i.test(before)) score -= 1;
  }
  return score;
}
