// The panel from a workspace, as `<pace-quota-panel workspace="…">` gets it.
import type { PanelData } from '#core/rollup/slices.ts';
import { openLocalSession } from '#core/store/session/local.ts';
import { figuresOf, painted } from './painted.ts';
import { benchDeal, PERIOD, TODAY } from './record.ts';

const source = 'bench';

async function prepare(workspace: string, count: number): Promise<void> {
  const session = openLocalSession({ workspace });
  await session.ready;
  for (let edit = 0; edit <= 5; edit++) {
    const deals = Array.from({ length: count }, (_, i) => captured(i, edit));
    const members = edit === 0 ? owners(deals) : [];
    await session.act({ type: 'takeIn', source, readAt: edit + 1, deals, members });
  }
  const { aliases } = await session.read({ kind: 'workspace' });
  const entries = Object.values(aliases).flatMap((member) =>
    [1, 2, 3].map((month) => ({
      cell: `revenue|${member}|2026-0${month}`,
      kind: 'target' as const,
      value: 300_000_000,
    })),
  );
  await session.act({ type: 'enter', entries });
  await session.act({ type: 'configure', settings: { calendar: 'CN', me: aliases['owner-0'] } });
  await session.close();
}

/** One deal edited by a tab that the measured page never sees. */
async function edit(workspace: string, index: number, minor: number): Promise<void> {
  const session = openLocalSession({ workspace });
  await session.ready;
  await session.act({ type: 'editDeal', id: `deal-${index}`, changes: { minor } });
  await session.close();
}

async function coldStart(workspace: string, owner: string) {
  const started = performance.now();
  const session = openLocalSession({ workspace });
  const { aliases } = await session.read({ kind: 'workspace' });
  const data: PanelData = await session.read({
    kind: 'panel',
    subject: aliases[owner] ?? '',
    period: PERIOD,
    today: TODAY,
  });
  const documentsLoaded = session.documentsLoaded();
  await painted(data);
  return { milliseconds: performance.now() - started, figures: figuresOf(data), documentsLoaded };
}

function captured(index: number, edit: number) {
  const { note, ...deal } = benchDeal(index, edit);
  return { ...deal, raw: { note } };
}

function owners(deals: readonly { owner: string; ownerName: string }[]) {
  const names = new Map(deals.map(({ owner, ownerName }) => [owner, ownerName]));
  return [...names].map(([alias, name]) => ({ alias, name }));
}

Object.assign(globalThis, { bench: { prepare, edit, coldStart } });
