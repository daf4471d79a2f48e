import { readFile } from '#core/table/file/read-file.ts';
import type { FileRead, Table } from '#core/table/file/table.ts';
import { applyShape, shapeOf } from '#core/table/mapping/file-shape.ts';
import { guessMapping, type MappingGuess } from '#core/table/mapping/guess-mapping.ts';
import type { Mapping } from '#core/table/mapping/mapping.ts';
import type { CallContext, Desk } from './channel.ts';
import { type FileView, tableView } from './file-view.ts';
import type { Calls } from './messages.ts';
import { type Planned, planFiles } from './planned.ts';
import { bytesOf, headersIn } from './read-source.ts';

interface Kept {
  readonly view: FileView;
  readonly table?: Table;
  readonly guess?: MappingGuess;
  readonly remembered?: boolean;
}

/**
 * Keeps the tables of some files and what was planned with them, and answers with summaries and slices.
 * @param slice for how many milliseconds it works before it lets messages in
 */
export function openDesk(slice = 40): Desk {
  const kept = new Map<number, Kept>();
  let planned: Planned | undefined;

  function keep(one: Kept): FileView {
    const { view, table, guess, remembered = false } = one;
    const whole = table && guess ? { ...view, table: tableView(table, guess, remembered) } : view;
    kept.set(view.key, { ...one, view: whole });
    planned = undefined;
    return whole;
  }

  function change(key: number, guessed: (table: Table, before: MappingGuess) => MappingGuess): FileView {
    const one = kept.get(key);
    if (!one?.table || !one.guess) throw new Error(`no table is kept as ${key}`);
    return keep({ ...one, guess: guessed(one.table, one.guess), remembered: false });
  }

  return {
    async read({ key, source, options, remembered }: Calls['read']['query'], { onShare, signal }: CallContext) {
      // Getting the bytes is quick beside reading them; a tenth of the bar is theirs.
      const bytes = await bytesOf(source, (share) => onShare(share / 10), signal);
      const empty = { key, name: source.name, options, sheets: [], sheet: 0 };
      if (!(typeof bytes === 'string' || bytes instanceof Uint8Array))
        return keep({ view: { ...empty, unreadable: bytes } });
      const read = await readFile(bytes, source.name, options, (share) => onShare(0.1 + share * 0.9), signal);
      return keep(taken(read, empty, remembered));
    },
    async takeFor({ key, kind }) {
      return change(key, (table) => guessMapping(table, kind));
    },
    async map({ key, mapping }) {
      return change(key, (_, before) => ({ ...before, mapping, confidence: stillSaid(before, mapping) }));
    },
    async name({ key, name, book }) {
      const one = kept.get(key);
      if (!one) throw new Error(`nothing is kept as ${key}`);
      return keep({ ...one, view: { ...one.view, name, book } });
    },
    async drop({ key }) {
      kept.delete(key);
      planned = undefined;
    },
    async headerIn({ source, encodings }) {
      return headersIn(source, encodings);
    },
    async plan(query, context) {
      const files = query.keys.flatMap((key) => {
        const one = kept.get(key);
        return one?.table && one.guess ? [{ name: one.view.name, table: one.table, mapping: one.guess.mapping }] : [];
      });
      planned = await planFiles(files, query, slice, context);
      return planned.view;
    },
    async rejected({ from, count }) {
      return planned?.rejected(from, count) ?? [];
    },
    async rejectedFiles({ language }) {
      return planned?.rejectedFiles(language) ?? [];
    },
    async actions({ start }) {
      if (!planned) throw new Error('nothing is planned');
      return planned.actions(start);
    },
  };
}

/** What was read, taken for something: as it was the last time, else guessed. */
function taken(
  read: FileRead,
  empty: Omit<FileView, 'unreadable'>,
  remembered: Calls['read']['query']['remembered'],
): Kept {
  if (!read.ok) return { view: { ...empty, unreadable: read } };
  const { format, encoding, delimiter, sheets, sheet, table } = read;
  const view: FileView = {
    ...empty,
    format,
    ...(encoding && { encoding }),
    ...(delimiter && { delimiter }),
    sheets,
    sheet,
  };
  if (!table.ok) return { view: { ...view, unreadable: table } };
  const shape = shapeOf(table);
  const mapping = applyShape(table, remembered.find((one) => one.shape === shape)?.mapping);
  const name = sheets.length > 1 ? `${empty.name} ${sheets[sheet]?.name ?? ''}` : empty.name;
  const guess = guessMapping(table, mapping?.kind, name);
  return mapping
    ? { view, table, guess: { ...guess, mapping, confidence: {} }, remembered: true }
    : { view, table, guess, remembered: false };
}

/** How sure the columns are that stay; those a person chose are. */
function stillSaid({ mapping: before, confidence }: MappingGuess, mapping: Mapping): MappingGuess['confidence'] {
  if (before.kind !== mapping.kind) return {};
  return Object.fromEntries(
    Object.entries(confidence).filter(
      ([field]) =>
        before.columns[field as keyof typeof confidence] === mapping.columns[field as keyof typeof confidence],
    ),
  );
}
