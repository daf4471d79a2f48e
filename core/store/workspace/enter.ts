import * as Y from 'yjs';
import type { Period } from '#core/calendar/period.ts';
import type { CellId, Entry, EntryId, EntryKind } from '#core/entry/entry.ts';
import { readEntry } from '#core/entry/read-entry.ts';
import type { SubjectId } from '#core/people/people.ts';
import { change, type Origin } from './change.ts';
import { entries, MAIN_PLAN } from './layout.ts';
import type { PlanReader } from './plan-reader.ts';
import { mark } from './put.ts';
import type { EntryRecord } from './records.ts';
import { same } from './same.ts';

/** Who enters, and when. */
export interface Author {
  readonly device: string;
  /** Member id. */
  readonly by?: SubjectId;
  /** Milliseconds since 1970; only displayed. */
  readonly at: number;
}

export interface Figure {
  readonly cell: CellId;
  readonly kind: EntryKind;
  readonly value: Entry['value'];
  readonly reason?: string;
  /** In a sample: the member who would have entered it. */
  readonly by?: SubjectId;
  /** Where an import took it from: `import/file/row`. */
  readonly from?: string;
  /** In a sample: stands beside what the cell says, as a competing proposal. */
  readonly beside?: true;
}

/** What can be taken back: entries of mine, and what stood there before them. Taking back gives the way forth again. */
export interface Step {
  readonly mine: readonly EntryId[];
  readonly cell: CellId;
  readonly kind: EntryKind;
  /** What to return to; none stands for "no figure", several for competing proposals. */
  readonly was: readonly Said[];
}

/** What an entry says, and why; of the sample it stays the sample's, however often it is taken back. */
type Said = Pick<Entry, 'value' | 'reason' | 'sample' | 'from'>;

/**
 * Enters figures, each in place of every head its author saw. What already says so is not entered again. Returns what
 * can be taken back.
 */
export function enter(
  doc: Y.Doc,
  plan: PlanReader,
  author: Author,
  figures: readonly Figure[],
  origin: Origin = 'act:enter',
): readonly Step[] {
  return change(doc, MAIN_PLAN, origin, () => {
    const steps: Step[] = [];
    const entered = new Map<string, EntryId>();
    for (const { cell, kind, value, reason, from } of figures) {
      const before = plan.heads(cell, kind);
      const earlier = entered.get(`${kind}|${cell}`);
      const [shown] = before;
      const says = shown && before.length === 1 && same(shown.value, value) && (reason ?? '') === (shown.reason ?? '');
      if (!earlier && (says || (!shown && value === null))) continue;
      const replaces = earlier ? [earlier] : before.map(({ id }) => id);
      const id = insert(doc, author, { cell, kind, value, reason, replaces, ...(from !== undefined && { from }) });
      entered.set(`${kind}|${cell}`, id);
      steps.push({ mine: [id], cell, kind, was: before.map(said) });
    }
    return steps;
  });
}

/**
 * Enters the sample's figures, as whoever would have entered them, some beside each other as competing proposals. A cell
 * somebody has entered is left alone, and what stands there already is not entered again. No one's act: there is nothing
 * to take back, the sample is cleared.
 */
export function enterSample(doc: Y.Doc, plan: PlanReader, author: Author, figures: readonly Figure[]): void {
  change(doc, MAIN_PLAN, 'act:enter', () => {
    const entered = new Map<string, EntryId>();
    for (const { cell, kind, value, reason, by = author.by, beside } of figures) {
      const before = plan.heads(cell, kind);
      const says = (head: Entry): boolean =>
        same(head.value, value) && (head.reason ?? '') === (reason ?? '') && head.by === by;
      if (before.some((head) => !head.sample || says(head))) continue;
      const earlier = entered.get(`${kind}|${cell}`);
      const replaces = beside ? [] : earlier ? [earlier] : before.map(({ id }) => id);
      const id = insert(doc, { ...author, by }, { cell, kind, value, reason, replaces, ...mark(true) });
      if (!beside) entered.set(`${kind}|${cell}`, id);
    }
  });
}

/** Picks one of several competing proposals: one more entry that replaces them all. */
export function decide(doc: Y.Doc, plan: PlanReader, author: Author, pick: EntryId, reason?: string): readonly Step[] {
  const picked = plan.entry(pick);
  const competing = picked ? plan.heads(picked.cell, picked.kind) : [];
  if (!picked || competing.length < 2 || !competing.some(({ id }) => id === pick)) return [];
  const { cell, kind, value } = picked;
  return change(doc, MAIN_PLAN, 'act:decide', () => {
    const id = insert(doc, author, { cell, kind, value, reason, replaces: competing.map((head) => head.id) });
    return [{ mine: [id], cell, kind, was: competing.map(said) }];
  });
}

/**
 * Takes steps back by entering again what was there, where all that was mine is still a head: what somebody entered
 * over it stays. Returns the steps that lead forth again; none when nothing could be taken back.
 */
export function takeBack(
  doc: Y.Doc,
  plan: PlanReader,
  author: Author,
  steps: readonly Step[],
  origin: 'act:undo' | 'act:redo',
): readonly Step[] {
  return change(doc, MAIN_PLAN, origin, () => {
    const forth: Step[] = [];
    for (const { mine, cell, kind, was } of steps) {
      const standing = new Map(plan.heads(cell, kind).map((head) => [head.id, head]));
      if (!mine.every((id) => standing.has(id))) continue;
      const again = (was.length === 0 ? [{ value: null }] : was).map((before) =>
        insert(doc, author, { cell, kind, ...before, replaces: mine }),
      );
      forth.push({ mine: again, cell, kind, was: mine.map((id) => said(standing.get(id) as Entry)) });
    }
    return forth;
  });
}

export interface Quota {
  /** A member, a unit or the company. */
  readonly subject: SubjectId;
  readonly period: Period;
  readonly minor: number;
  readonly metric?: string;
  /** Where an import took it from: `import/file/row`. */
  readonly from?: string;
}

/** The figures that splits above give, as the plan is now, by metric; undefined where there is none. */
export type Derived = (metric: string) => (subject: SubjectId, period: Period) => number | undefined;

/**
 * Quotas as targets; only where they differ from what is shown, entered there or derived by a split, so that taking in the same file
 * twice enters once, and a workspace's own export nothing.
 */
export function enterQuotas(
  doc: Y.Doc,
  plan: PlanReader,
  author: Author,
  quotas: readonly Quota[],
  derived: Derived = () => () => undefined,
  sample?: true,
): { readonly steps: readonly Step[]; readonly added: number; readonly changed: number; readonly unchanged: number } {
  const counts = { added: 0, changed: 0, unchanged: 0 };
  const steps: Step[] = [];
  let waiting = quotas;
  // What is entered may turn what a split gives beside it: then that, too, is entered as the file has it.
  for (;;) {
    const differing: Figure[] = [];
    const asDerived: Quota[] = [];
    const splits = new Map<string, ReturnType<Derived>>();
    for (const quota of waiting) {
      const { subject, period, minor, metric = 'revenue', from } = quota;
      const cell = `${metric}|${subject}|${period}`;
      const [shown] = plan.heads(cell, 'target');
      if (shown?.value === minor) {
        counts.unchanged += 1;
        continue;
      }
      const given = splits.get(metric) ?? (sample ? () => undefined : derived(metric));
      splits.set(metric, given);
      if ((shown?.value ?? null) === null && given(subject, period) === minor) {
        asDerived.push(quota);
        continue;
      }
      counts[shown ? 'changed' : 'added'] += 1;
      differing.push({ cell, kind: 'target', value: minor, ...(from !== undefined && { from }) });
    }
    if (sample) enterSample(doc, plan, author, differing);
    else steps.push(...enter(doc, plan, author, differing, 'act:takeInQuotas'));
    waiting = asDerived;
    if (differing.length === 0 || asDerived.length === 0) break;
  }
  return { ...counts, unchanged: counts.unchanged + waiting.length, steps };
}

/**
 * What leads back to before an import: its entries that are still heads, and what they replaced. Found by where entries
 * say they come from, so that it can be told of imports of long ago. What imports that are `gone` entered is passed by.
 */
export function stepsOfImport(
  plan: PlanReader,
  isOf: (from: string | undefined) => boolean,
  isGone: (from: string | undefined) => boolean,
): readonly Step[] {
  const steps: Step[] = [];
  for (const head of plan.entriesFrom(isOf)) {
    const { id, cell, kind } = head;
    if (!plan.heads(cell, kind).some((one) => one.id === id)) continue;
    const was: Entry[] = [];
    const behind = [...head.replaces];
    for (let next = behind.pop(); next !== undefined; next = behind.pop()) {
      const replaced = plan.entry(next);
      if (replaced && (isOf(replaced.from) || isGone(replaced.from))) behind.push(...replaced.replaces);
      else if (replaced) was.push(replaced);
    }
    steps.push({ mine: [id], cell, kind, was: was.map(said) });
  }
  return steps;
}

function said({ value, reason, sample, from }: Entry): Said {
  return {
    value,
    ...(reason === undefined ? undefined : { reason }),
    ...(from === undefined ? undefined : { from }),
    ...mark(sample),
  };
}

/**
 * Inserts one entry under this device's prefix. The number after it is made of what Yjs will call the insertion (the 21
 * bits of the client id that tell this tab from the device's others, and the clock): never used twice, not by two tabs
 * of the device, and not after an entry was cleared.
 */
export function insert(doc: Y.Doc, author: Author, given: Omit<EntryRecord, 'by' | 'at'>): EntryId {
  const id = `${author.device}/${(doc.clientID % 2 ** 21) * 2 ** 32 + Y.getState(doc.store, doc.clientID)}`;
  const { reason, ...rest } = given;
  const record: EntryRecord = {
    ...rest,
    ...(reason === undefined || reason === '' ? undefined : { reason }),
    ...(author.by === undefined ? undefined : { by: author.by }),
    at: author.at,
  };
  const read = readEntry({ ...record, id });
  if (!read.ok) throw new RangeError(`Not an entry, ${read.reason}: ${JSON.stringify(record)}`);
  entries(doc).set(id, record);
  return id;
}
