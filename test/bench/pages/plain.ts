// What one would write with y-indexeddb as it comes: one Y.Map per deal, a pass over them, the same panel.
import { IndexeddbPersistence, storeState } from 'y-indexeddb';
import * as Y from 'yjs';
import type { PanelData } from '#core/rollup/slices.ts';
import { figuresOf, painted } from './painted.ts';
import { type BenchDeal, benchDeal, PERIOD, TODAY } from './record.ts';

async function open(name: string) {
  const doc = new Y.Doc();
  const persistence = new IndexeddbPersistence(name, doc);
  await persistence.whenSynced;
  return { doc, persistence, deals: doc.getMap<Y.Map<unknown>>('deals') };
}

async function prepare(name: string, count: number): Promise<void> {
  const { doc, persistence, deals } = await open(name);
  doc.transact(() => {
    for (let i = 0; i < count; i++) deals.set(`deal-${i}`, new Y.Map(Object.entries(benchDeal(i, 0))));
  });
  for (let edit = 1; edit <= 5; edit++) {
    doc.transact(() => {
      for (let i = 0; i < count; i++) writeChanged(deals.get(`deal-${i}`), benchDeal(i, edit));
    });
  }
  await storeState(persistence, true);
  await persistence.destroy();
}

/** One deal edited by a tab that the measured page never sees. */
async function edit(name: string, index: number, minor: number): Promise<void> {
  const { persistence, deals } = await open(name);
  deals.get(`deal-${index}`)?.set('minor', minor);
  await storeState(persistence, true);
  await persistence.destroy();
}

async function coldStart(name: string, owner: string) {
  const started = performance.now();
  const { deals } = await open(name);
  const data = panelData(deals, owner);
  await painted(data);
  return { milliseconds: performance.now() - started, figures: figuresOf(data) };
}

function panelData(deals: Y.Map<Y.Map<unknown>>, owner: string): PanelData {
  const won = new Map<string, number>();
  const open = { minor: 0, count: 0 };
  for (const map of deals.values()) {
    const closes = map.get('closes') as string;
    if (map.get('owner') !== owner || closes < '2026-01-01' || closes > '2026-03-31') continue;
    const minor = map.get('minor') as number;
    if (map.get('status') === 'won') won.set(closes, (won.get(closes) ?? 0) + minor);
    else if (map.get('status') === 'open') {
      open.minor += minor;
      open.count += 1;
    }
  }
  const days = [...won].sort(([a], [b]) => (a < b ? -1 : 1)).map(([day, minor]) => ({ day, minor }));
  const plan = [1, 2, 3].map((month) => ({ period: `2026-0${month}`, minor: 300_000_000 }));
  return {
    subject: { id: owner, name: owner },
    period: PERIOD,
    today: TODAY,
    currency: 'CNY',
    calendar: 'CN',
    plan,
    won: days,
    open,
  };
}

function writeChanged(map: Y.Map<unknown> | undefined, deal: BenchDeal): void {
  for (const [field, value] of Object.entries(deal)) if (map?.get(field) !== value) map?.set(field, value);
}

Object.assign(globalThis, { bench: { prepare, edit, coldStart } });
