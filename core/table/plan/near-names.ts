/** A name without what people write differently and mean alike: case, width, accents, spaces, punctuation. */
export function plainName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

const FORMS =
  /(?:^|[\s,.&])(?:inc|incorporated|corp|corporation|co|company|ltd|limited|llc|llp|plc|gmbh|ag|kg|ohg|ug|se|sa|sas|sarl|srl|spa|bv|nv|oy|ab|asa|as|pty|pvt|kk|holding|holdings|group|the)(?=$|[\s,.&])/g;
const CHINESE_FORMS =
  /(?:股份)?有限(?:责任)?公司|(?:集团)?公司$|集团$|株式会社|有限会社|合同会社|控股|科技有限公司|股份公司/g;

/** A firm's name without its legal form, and without the place a Chinese firm may put in brackets. */
export function firmName(name: string): string {
  const words = name.normalize('NFKC').toLowerCase();
  const bare = words
    .replace(/\([^)]{1,6}\)/g, ' ')
    .replace(/\b([a-z])\.(?=[a-z]\b)/g, '$1')
    .replace(FORMS, ' ')
    .replace(FORMS, ' ')
    .replace(CHINESE_FORMS, ' ');
  return plainName(bare) || plainName(words);
}

export interface NearName {
  readonly name: string;
  /** They differ only in spaces, letter case, width, accents or punctuation. */
  readonly sure: boolean;
}

/** Names to be found by what is nearly them. One that is near to two is near to none. */
export function nearNames(names: Iterable<string>, areFirms = false): (written: string) => NearName | undefined {
  const exact = new Set(names);
  const plain = groups(exact, plainName);
  const firms = areFirms ? groups(exact, firmName) : new Map<string, string | null>();
  const known = new Map<string, NearName | undefined>();
  const find = (written: string): NearName | undefined => {
    const key = plainName(written);
    if (key === '') return undefined;
    const alike = plain.get(key);
    if (alike !== undefined) return alike === null ? undefined : { name: alike, sure: true };
    const firm = areFirms ? firms.get(firmName(written)) : undefined;
    if (firm) return { name: firm, sure: false };
    const close = plain.size > 3_000 ? undefined : closest(key, plain);
    return close === undefined ? undefined : { name: close, sure: false };
  };
  return (written) => {
    if (exact.has(written)) return { name: written, sure: true };
    if (!known.has(written)) known.set(written, find(written));
    return known.get(written);
  };
}

/** Key → the one name that has it; `null` where several do. */
function groups(names: Iterable<string>, keyOf: (name: string) => string): Map<string, string | null> {
  const found = new Map<string, string | null>();
  for (const name of names) {
    const key = keyOf(name);
    if (key !== '') found.set(key, found.has(key) && found.get(key) !== name ? null : name);
  }
  return found;
}

const LONGEST = 200;

/** The one name within a slip or two of the fingers; a different digit is no slip. */
function closest(key: string, names: ReadonlyMap<string, string | null>): string | undefined {
  // A text of thousands of letters is no name, and would take seconds to compare.
  const most = key.length > LONGEST ? 0 : key.length >= 9 ? 2 : key.length >= 5 ? 1 : 0;
  if (most === 0) return undefined;
  const digits = key.replace(/\D+/g, '');
  let best = most + 1;
  let found: string | null | undefined;
  for (const [other, name] of names) {
    if (Math.abs(other.length - key.length) > most || other.replace(/\D+/g, '') !== digits) continue;
    const away = distance(key, other, most);
    if (away < best) [best, found] = [away, name];
    else if (away === best) found = null;
  }
  return found ?? undefined;
}

/** Letters to put in, take out, change or turn round (optimal string alignment), or more than `most`. */
function distance(a: string, b: string, most: number): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let least = Math.min(change, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    if (Math.min(...row) > most) return most + 1;
    [before, last] = [last, row];
  }
  return last[b.length] ?? most + 1;
}
