import { expect } from '@open-wc/testing';
import { captures } from '#test/builders/capture.ts';
import { twoPeople } from '#test/builders/people.ts';
import { openLocalSession } from './local.ts';
import { deleteWorkspace } from './workspaces.ts';

const panel = { kind: 'panel', subject: 'an', period: '2026-Q1', today: '2026-02-10' } as const;

describe('cold start', () => {
  const workspace = `test${Date.now()}`;
  after(() => deleteWorkspace(workspace));

  it('answers the panel before the documents and Yjs are loaded, and as they give it', async () => {
    const before = openLocalSession({ workspace });
    await before.act({ type: 'setPeople', people: twoPeople });
    await before.act({ type: 'takeIn', source: 'crm', readAt: 1, deals: captures(2000) });
    const written = await before.read(panel);
    await before.close();

    // A page of its own, so that no module is loaded yet.
    const frame = document.createElement('iframe');
    frame.srcdoc = `<script type="module">
      addEventListener('unhandledrejection', ({ reason }) => parent.postMessage({ failed: String(reason) }));
      const { openLocalSession } = await import('/core/store/session/local.ts');
      const session = openLocalSession({ workspace: ${JSON.stringify(workspace)} });
      const loaded = () => performance.getEntriesByType('resource').some(({ name }) => /\\/yjs\\//.test(name));
      const first = await session.read(${JSON.stringify(panel)});
      const early = { yjs: loaded(), documents: session.documentsLoaded() };
      await session.ready;
      const later = await session.read(${JSON.stringify(panel)});
      parent.postMessage({ first, early, later, yjs: loaded() });
      await session.close();
    </script>`;
    const told = new Promise<MessageEvent>((resolve) => {
      addEventListener('message', (event) => event.source === frame.contentWindow && resolve(event));
    });
    document.body.append(frame);
    const { data } = await told;
    frame.remove();
    expect(data.failed).to.equal(undefined);
    expect(data.first.won.length).to.be.greaterThan(0);
    expect(data.first).to.deep.equal(structuredClone(written));
    expect(data.later).to.deep.equal(data.first);
    expect(data.early).to.deep.equal({ yjs: false, documents: false });
    expect(data.yjs).to.equal(true);
  }).timeout(20_000);
});
