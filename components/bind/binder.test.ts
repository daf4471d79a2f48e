import { aTimeout, expect, fixture, html, waitUntil } from '@open-wc/testing';
import '#components/kpi-list/kpi-list.ts';
import '#components/quota-panel/quota-panel.ts';
import '#components/target-board/target-board.ts';
import type { QuotaPanel } from '#components/quota-panel/quota-panel.ts';
import type { PaceTargetBoard } from '#components/target-board/target-board.ts';
import type { BoardData, PanelData, SaveState } from '#core/rollup/slices.ts';
import { openLocalSession } from '#core/store/session/local.ts';
import type { Action, AnySlice, Session } from '#core/store/session/session.ts';
import { deleteWorkspace } from '#core/store/session/workspaces.ts';
import { capture } from '#test/builders/capture.ts';
import { twoPeople } from '#test/builders/people.ts';
import { type BinderOptions, bindWithin } from './binder.ts';

const day = '2026-02-10';

/** A page of its own for one test: widgets inside, one binder around them. */
async function page(options: BinderOptions, content: unknown) {
  const root = await fixture<HTMLElement>(html`<div></div>`);
  const stop = bindWithin(root, { today: () => day, ...options });
  const inner = await fixture<HTMLElement>(html`<div lang="en">${content}</div>`, { parentNode: root });
  return { root, inner, stop };
}

/** A session that notes what is asked of it, and tells what the test has it tell. */
function watched(act: (action: Action) => Promise<unknown> = async () => undefined) {
  const asked: AnySlice[] = [];
  const acted: Action[] = [];
  const listeners = new Map<string, Set<(value: never) => void>>();
  const session = {
    read: () => new Promise(() => {}),
    subscribe(slice: AnySlice, listener: (value: never) => void) {
      asked.push(slice);
      const own = listeners.get(slice.kind) ?? new Set();
      listeners.set(slice.kind, own.add(listener));
      return () => own.delete(listener);
    },
    act(action: Action) {
      acted.push(action);
      return act(action);
    },
    close() {},
  } as unknown as Session;
  const tell = (kind: string, value: unknown) => {
    for (const listener of listeners.get(kind) ?? []) listener(value as never);
  };
  return { session, asked, acted, tell, heard: (kind: string) => listeners.get(kind)?.size ?? 0 };
}

describe('bind: a widget and a workspace', () => {
  it('fills in the day and whom the workspace is about, and asks anew when that is known later', async () => {
    const { session, asked, tell } = watched();
    await page({ open: async () => session }, html`<pace-quota-panel workspace="w"></pace-quota-panel>`);
    await waitUntil(() => asked.some(({ kind }) => kind === 'workspace'));
    tell('workspace', { people: { members: [] } });
    tell('workspace', { people: { members: [{ id: 'an', name: 'An' }] } });
    const panels = asked.filter(({ kind }) => kind === 'panel');
    expect(panels).to.deep.equal([
      { kind: 'panel', subject: '', period: undefined, today: day },
      { kind: 'panel', subject: 'an', period: undefined, today: day },
    ]);
  });

  it('lets go when the widget leaves the page', async () => {
    const { session, heard } = watched();
    const { inner } = await page({ open: async () => session }, html`<pace-kpi-list workspace="w"></pace-kpi-list>`);
    await waitUntil(() => heard('kpis') === 1);
    inner.remove();
    expect([heard('kpis'), heard('save')]).to.deep.equal([0, 0]);
  });

  it('a workspace that cannot be opened says so in the widget’s language', async () => {
    const { inner } = await page(
      { open: () => Promise.reject(new Error('no storage')) },
      html`<pace-quota-panel lang="zh-CN" workspace="w"></pace-quota-panel>`,
    );
    const panel = inner.querySelector('pace-quota-panel') as QuotaPanel;
    await waitUntil(() => panel.problem);
    expect(panel.problem).to.contain('工作区');
  });

  it('a workspace that opens and cannot be read says so too, and shows figures once they come', async () => {
    const { session, tell, heard } = watched();
    const { inner } = await page({ open: async () => session }, html`<pace-kpi-list workspace="w"></pace-kpi-list>`);
    const list = inner.querySelector('pace-kpi-list') as HTMLElement & { problem?: string; data?: unknown };
    await waitUntil(() => heard('save') === 1);
    tell('save', { state: 'notSaved', reason: 'unavailable' } satisfies SaveState);
    expect(list.problem).to.contain('could not be opened');
    tell('kpis', { period: '2026', currency: 'CNY', revenue: 5, satisfaction: null, cycle: null, conversion: null });
    expect(list.problem).to.equal(undefined);
  });

  it('turns intents into actions, of the widget that fired them only, and survives a refused one', async () => {
    const { session, acted } = watched(() => Promise.reject(new Error('disk full')));
    const opened: string[] = [];
    const { inner } = await page(
      {
        open: async (workspace) => {
          opened.push(workspace);
          return session;
        },
      },
      html`<pace-target-board workspace="one"></pace-target-board><p></p>`,
    );
    opened.length = 0;
    const fire = (from: string, type: string, detail?: unknown) =>
      inner.querySelector(from)?.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail }));
    fire('pace-target-board', 'pace-enter', { cell: 'revenue|an|2026-02', kind: 'target', value: 5 });
    fire('pace-target-board', 'pace-undo');
    fire('pace-target-board', 'pace-decide', { pick: 'x' });
    fire('p', 'pace-undo');
    await aTimeout(0);
    expect(opened).to.deep.equal(['one', 'one', 'one']);
    expect(acted.map(({ type }) => type)).to.deep.equal(['enter', 'undo', 'decide']);
    expect(acted[0]).to.deep.include({
      entries: [{ cell: 'revenue|an|2026-02', kind: 'target', value: 5, reason: undefined }],
    });
  });

  it('a page that tells of saving itself spares its widgets', async () => {
    const { session, tell, heard } = watched();
    const { inner } = await page(
      { open: async () => session, tellsSaving: true },
      html`<pace-quota-panel workspace="w" subject="an"></pace-quota-panel>`,
    );
    await waitUntil(() => heard('save') === 1);
    tell('save', { state: 'saving' });
    expect((inner.querySelector('pace-quota-panel') as QuotaPanel).saveState).to.equal(undefined);
  });
});

describe('bind: on a workspace in IndexedDB', () => {
  const workspace = `bind-${crypto.randomUUID()}`;
  after(() => deleteWorkspace(workspace));

  it('widgets on one workspace stay equal, with what one of them enters', async () => {
    const session = openLocalSession({ workspace });
    await session.act({ type: 'setPeople', people: twoPeople });
    await session.act({
      type: 'takeIn',
      source: 'crm',
      readAt: 1,
      deals: [capture('d', { status: 'won', closes: day })],
    });
    const { inner } = await page(
      { open: async () => session },
      html`<pace-target-board workspace=${workspace}></pace-target-board>
        <pace-quota-panel workspace=${workspace} subject="an" period="2026-02"></pace-quota-panel>
        <pace-quota-panel workspace=${workspace} subject="an" period="2026-02"></pace-quota-panel>`,
    );
    const board = inner.querySelector('pace-target-board') as PaceTargetBoard;
    const panels = [...inner.querySelectorAll('pace-quota-panel')] as QuotaPanel[];
    await waitUntil(() => board.data && panels.every(({ data }) => data), 'first figures', { timeout: 5000 });
    const detail = { cell: 'revenue|an|2026-02', kind: 'target', value: 3_300_000 };
    board.dispatchEvent(new CustomEvent('pace-enter', { bubbles: true, composed: true, detail }));
    const planned = (panel: QuotaPanel) => (panel.data as PanelData).plan.reduce((sum, { minor }) => sum + minor, 0);
    const shown = () =>
      (board.data as BoardData).rows
        .find(({ subject }) => subject === 'an')
        ?.cells.find(({ period }) => period === '2026-02');
    await waitUntil(() => panels.every((panel) => planned(panel) === 3_300_000), 'the target in both panels');
    await waitUntil(() => shown()?.minor === 3_300_000, 'the target on the board');
    expect(shown()?.actual).to.equal(1_000_000);
    await session.close();
  }).timeout(20_000);
});
