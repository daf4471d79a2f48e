import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { type Action, SaveError, type Session, type Slices, type WorkspaceInfo } from '#core/store/session/session.ts';
import type { PageReading } from '#extension/page/reading.ts';
import { violations } from '#test/axe.ts';
import type { Surface } from './surface.ts';

const info: WorkspaceInfo = {
  id: 'main',
  name: 'Main',
  sample: false,
  people: { members: [], units: [], placements: [] },
  aliases: { Ada: 'm1' },
  stages: [{ source: 'crm.example', name: 'Won', status: 'won' }],
  currency: 'USD',
  fiscalYearStart: 1,
  calendar: 'US',
  revenue: 'deals',
  counts: { deals: 1, entries: 1, members: 0 },
  captures: [],
};

const reading: PageReading = {
  site: 'crm.example',
  list: '/deals',
  by: 'table',
  columns: [
    { label: 'Deal', field: 'name' },
    { label: 'Amount', field: 'amount' },
    { label: 'Stage', field: 'stage' },
    { label: 'Owner', field: 'owner' },
  ],
  rows: [{ key: '1', cells: ['Renewal', '$1,200.00', 'Won', 'Ada'] }],
  shown: 1,
};

/** A session that answers from plain values and keeps what it was asked to do. */
function sessionOf(act: (action: Action) => Promise<unknown>): Session {
  const answer = (kind: keyof Slices) => (kind === 'workspace' ? info : kind === 'deals' ? [] : { state: 'saved' });
  return {
    read: async (slice: { kind: keyof Slices }) => answer(slice.kind),
    subscribe: (slice: { kind: keyof Slices }, listener: (value: never) => void) => {
      queueMicrotask(() => listener(answer(slice.kind) as never));
      return () => undefined;
    },
    act,
    close: () => undefined,
  } as Session;
}

const inside = (element: Element, selector: string) => element.shadowRoot?.querySelector(selector);
const takeIn = (element: Surface) => inside(element, 'pace-take-in') as HTMLElement;

async function show(session: Session): Promise<Surface> {
  const element = await fixture<Surface>(
    html`<pace-surface lang="en" .session=${session} .reading=${reading} reads overlaid></pace-surface>`,
  );
  await waitUntil(() => takeIn(element)?.shadowRoot?.textContent?.includes('1 deal here'));
  return element;
}

async function answer(element: Surface): Promise<void> {
  (inside(takeIn(element), '[data-act="take-in"]') as HTMLElement).click();
  await waitUntil(() => inside(takeIn(element), 'form'));
  (inside(takeIn(element), 'select[name=me]') as HTMLSelectElement).value = '0';
  (inside(takeIn(element), '[data-act="confirm"]') as HTMLElement).click();
}

describe('pace-surface', () => {
  before(async () => {
    // Stands for the extension's storage, which a page of a test has not.
    const local = { get: async () => ({}), set: async () => undefined };
    Object.assign(globalThis, { chrome: { storage: { local } } });
    await import('./surface.ts');
  });

  it('accessibility: is clean with a notice, an empty workspace and deals to take in', async () => {
    const element = await show(sessionOf(async () => undefined));
    element.notice = 'Paceline may no longer read crm.example.';
    await element.updateComplete;
    expect(await violations(element)).to.deep.equal([]);
  });

  it('takes in what the page shows, then notes who the person is', async () => {
    const done: Action[] = [];
    const element = await show(
      sessionOf(async (action) => {
        done.push(action);
        return { added: 1, changed: 0, unchanged: 0 };
      }),
    );
    await answer(element);
    await waitUntil(() => done.length === 2);
    expect(done.map(({ type }) => type)).to.deep.equal(['takeIn', 'configure']);
    expect(done[1]).to.deep.equal({ type: 'configure', settings: { me: 'm1' } });
    await waitUntil(() => takeIn(element).shadowRoot?.textContent?.includes('Taken in: 1 new, 0 changed.'));
  });

  it('says that nothing was taken in, and what to do, when it cannot be saved', async () => {
    const element = await show(sessionOf(() => Promise.reject(new SaveError('quota'))));
    await answer(element);
    await waitUntil(() => takeIn(element).shadowRoot?.textContent?.includes('could not be saved'));
    expect(takeIn(element).shadowRoot?.textContent).to.contain('What was saved before is kept');
  });
});
