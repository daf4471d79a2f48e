import type { Join, JoinAnswer, JoinField } from './import-plan.ts';
import { nearNames, plainName } from './near-names.ts';

/** How often each text stands in the rows that refer to something. */
export type Written = ReadonlyMap<string, number>;

export interface Names {
  readonly field: JoinField;
  /** What can be meant: names, and ids or other names → the name. */
  readonly names: ReadonlySet<string>;
  readonly others?: ReadonlyMap<string, string>;
  readonly areFirms?: boolean;
}

export interface Joined {
  /** As written → the name meant, where that is another text. */
  readonly meant: ReadonlyMap<string, string>;
  readonly joins: readonly Join[];
}

/**
 * What every written text means: itself, what an id stands for, or the name that it nearly is. A near-miss is applied when a person
 * said so, or when it differs only in spaces, case and the like and nobody denied it. Without a list of names, texts that differ
 * only so are taken for the one written most.
 */
export function joinNames(
  { field, names, others, areFirms }: Names,
  written: Written,
  answers: readonly JoinAnswer[] = [],
): Joined {
  const said = new Map(answers.flatMap((answer) => (answer.field === field ? [[answer.written, answer.same]] : [])));
  const near = nearNames(names, areFirms);
  const most = names.size > 0 ? undefined : mostWritten(written);
  const meant = new Map<string, string>();
  const joins: Join[] = [];
  for (const [text, count] of written) {
    if (names.has(text)) continue;
    const other = others?.get(text);
    if (other !== undefined) {
      if (other !== text) meant.set(text, other);
      continue;
    }
    const byList = near(text);
    const byOthers = most?.get(plainName(text));
    const found = byList ?? (byOthers !== undefined && byOthers !== text ? { name: byOthers, sure: true } : undefined);
    const answer = said.get(text);
    const suggestion = answer ?? found?.name;
    if (suggestion === undefined) continue;
    const applied = answer === null ? false : answer !== undefined || (found?.sure ?? false);
    if (applied) meant.set(text, suggestion);
    joins.push({ field, written: text, suggestion, count, sure: found?.name === suggestion && found.sure, applied });
  }
  return { meant, joins: joins.sort((a, b) => b.count - a.count) };
}

function mostWritten(written: Written): ReadonlyMap<string, string> {
  const most = new Map<string, readonly [string, number]>();
  for (const [text, count] of written) {
    const key = plainName(text);
    const before = most.get(key);
    if (key !== '' && (!before || count > before[1])) most.set(key, [text, count]);
  }
  return new Map([...most].map(([key, [text]]) => [key, text]));
}

/** Counts the texts that records give. */
export function countWritten(...lists: readonly Iterable<string | undefined>[]): Written {
  const counts = new Map<string, number>();
  for (const list of lists)
    for (const text of list) if (text !== undefined) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}
