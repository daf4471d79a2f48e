import { afterAll } from 'vitest';
import { exportRecords } from '#components/planner/export/export-records.ts';
import { createExporter, type ExportedFile, type ExportFormat } from '#components/planner/export/exporter.ts';
import { sampleActions } from '#core/sample/sample.ts';
import { createMemoryKeyStore } from '#core/store/identity/key-store.ts';
import { type LocalSession, openLocalSession } from '#core/store/session/local.ts';
import type { Action, CapturedDeal } from '#core/store/session/session.ts';
import { createMemoryStorage } from '#core/store/storage/memory.ts';
import { readFile } from '#core/table/file/read-file.ts';
import { guessMapping } from '#core/table/mapping/guess-mapping.ts';
import { importActions } from '#core/table/plan/import-actions.ts';
import type { ImportFile, ImportPlan } from '#core/table/plan/import-plan.ts';
import type { Language } from '#core/text/sentence.ts';

export const TODAY = '2026-03-05';
export const NOON = Date.UTC(2026, 2, 5, 12);
export const FORMATS: readonly ExportFormat[] = ['csv', 'xlsx', 'json'];
const opened: LocalSession[] = [];
afterAll(async () => {
  for (const one of opened) await one.close();
});

export function open(workspace: string): LocalSession {
  const session = openLocalSession({
    workspace,
    storage: createMemoryStorage(),
    keyStore: createMemoryKeyStore(),
    channel: false,
  });
  opened.push(session);
  return session;
}

/** Text that programs like to take for something else. */
const ODD = [
  'Acme, Inc. "North"',
  'two\nlines',
  '=1+1',
  '-5 Main St',
  '+49 30 1234',
  '@home',
  "'quoted'",
  '😀 smile',
  'שלום עולם',
  '1,234万',
  '万',
  '2026-03-05',
  '00123',
  '1E5',
  '{"a":1}',
  '<b>bold</b>',
  'a;b\tc',
];
const IDS = ['00123', '1-2', '1E5', '12345678901234567890', 'a,b', 'Ü/1', '=2', '3.10', 'TRUE', '#4'];

const oddDeals: readonly CapturedDeal[] = ODD.map((name, at) => ({
  id: IDS[at] ?? `odd-${at}`,
  name,
  account: ODD[(at + 3) % ODD.length] as string,
  owner: at % 2 === 0 ? '007' : 'zoe@example.com',
  stage: at % 3 === 0 ? 'Won' : 'Talking',
  status: at % 3 === 0 ? 'won' : 'open',
  minor: [1, -1, 99, 123_456_789_012, 100][at % 5] as number,
  currency: at === 4 ? 'JPY' : at === 5 ? 'KWD' : 'USD',
  created: '2026-01-02',
  closes: at % 3 === 0 ? '2026-02-03' : '2026-12-31',
  ...(at % 4 === 0 && {
    stages: [
      { stage: 'Talking', day: '2026-01-02' },
      { stage: 'Won', day: '2026-02-03' },
    ],
  }),
}));

/** The seeded sample as somebody's own data, all of it from one source, and deals with odd names and ids. */
export async function fill(session: LocalSession, language: Language): Promise<void> {
  for (const action of sampleActions({ seed: 98, today: TODAY, language, deals: 400 })) {
    const { sample: _, ...own } = action as Action & { sample?: true };
    if (own.type === 'enter') {
      const entries = own.entries.filter(({ beside }) => !beside).map(({ by: _by, ...entry }) => entry);
      await session.act({ type: 'enter', entries });
    } else await session.act((own.type === 'takeIn' ? { ...own, source: 'file' } : own) as Action);
  }
  await session.act({
    type: 'takeIn',
    source: 'file',
    readAt: NOON,
    deals: oddDeals,
    members: [
      { alias: '007', name: 'James, "Bond"' },
      { alias: 'zoe@example.com', name: 'Zoë 王' },
    ],
    stages: [
      { source: 'file', name: 'Won', status: 'won' },
      { source: 'file', name: 'Talking', status: 'open' },
    ],
  });
}

export const written = (
  session: LocalSession,
  format: ExportFormat,
  language: Language,
): Promise<readonly ExportedFile[]> =>
  exportRecords(session, createExporter(), {
    format,
    language,
    name: 'all',
    at: NOON,
    today: TODAY,
    onProgress: () => {},
    signal: new AbortController().signal,
  });

/** Every table in the files, taken for what the reader takes it for without a word from anybody. */
export async function readBack(files: readonly ExportedFile[]): Promise<readonly ImportFile[]> {
  const found: ImportFile[] = [];
  for (const { name, bytes } of files) {
    const first = await readFile(bytes, name);
    if (!first.ok) throw new Error(`${name}: ${first.reason}`);
    for (const sheet of first.sheets.keys()) {
      const read = await readFile(bytes, name, { sheet });
      if (!read.ok || !read.table.ok) throw new Error(`${name}, sheet ${sheet}`);
      const title = first.sheets.length > 1 ? `${name} ${first.sheets[sheet]?.name}` : name;
      found.push({ name: title, table: read.table, mapping: guessMapping(read.table, undefined, title).mapping });
    }
  }
  return found;
}

export async function takeIn(session: LocalSession, plan: ImportPlan, id: string): Promise<void> {
  for (const action of importActions(plan, { import: id, source: 'file', readAt: NOON + 1, files: [] }))
    await session.act(action as Action);
}

/** What everybody is to reach and has reached, period by period, by name; of the company what was won. */
export async function figures(session: LocalSession) {
  const found: Record<string, Record<string, readonly [target: number | null, won: number]>> = {};
  for (const year of [2025, 2026]) {
    const { rows } = await session.read({ kind: 'board', year, today: TODAY });
    for (const { name, kind, cells } of rows) {
      if (kind === 'unit') continue;
      const whose = kind === 'company' ? 'company' : name;
      const own = found[whose] ?? {};
      found[whose] = own;
      for (const { period, minor, actual } of cells) own[period] = [kind === 'company' ? null : minor, actual];
    }
  }
  return found;
}

/** Everything the deals say, with owners by name. */
export async function dealsOf(session: LocalSession) {
  const { people } = await session.read({ kind: 'workspace' });
  const names = new Map(people.members.map(({ id, name }) => [id, name]));
  const deals = await session.read({ kind: 'deals' });
  return Object.fromEntries(deals.map(({ owner, ...deal }) => [deal.id, { ...deal, owner: names.get(owner ?? '') }]));
}

/** What a person says once about a stage whose name misleads: care after the sale, 跟进 like a deal that is still followed. */
export const CONFIRMED = [{ name: '售后跟进', status: 'won' as const }];

/** Without the apostrophe that keeps spreadsheets from running a text as a formula. */
export const bare = <T>(value: T): T => JSON.parse(JSON.stringify(value).replace(/(["|])'(?=[=+\-@])/g, '$1'));
