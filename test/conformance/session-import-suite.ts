import { afterEach, expect, test } from 'vitest';
import { createMemoryKeyStore } from '#core/store/identity/key-store.ts';
import { type LocalSession, openLocalSession } from '#core/store/session/local.ts';
import type { CapturedDeal, ImportedFile, Session } from '#core/store/session/session.ts';
import { createMemoryStorage } from '#core/store/storage/memory.ts';
import { capture, captures } from '#test/builders/capture.ts';
import { orders } from '#test/builders/orders.ts';
import { twoPeople } from '#test/builders/people.ts';

const files: readonly ImportedFile[] = [
  { name: 'deals.csv', kind: 'deals', rows: 6, columns: { minor: 'Amount', owner: 'Owner', stage: 'Stage' } },
  { name: 'orders.csv', kind: 'orders', rows: 3, columns: { amount: 'Sales' } },
];
const begin = (name: string, at = 1000) => ({ type: 'beginImport', import: name, source: 'file', at, files }) as const;
const end = (name: string) => ({ type: 'endImport', import: name, rejected: 1 }) as const;
const deals = (name: string, list: readonly CapturedDeal[], readAt = 1000) =>
  ({
    type: 'takeIn',
    source: 'file',
    readAt,
    deals: list.map((deal, at) => ({ ...deal, from: `0/${at + 2}` })),
    members: [
      { alias: 'U1', name: 'Wang Fang' },
      { alias: 'U2', name: 'Li Wei' },
    ],
    stages: [{ source: 'file', name: 'Proposal', status: 'open' }],
    import: name,
  }) as const;
const owned = (count: number) => captures(count, ['U1', 'U2']);
const panel = { kind: 'panel', subject: 'company', period: '2026', today: '2026-02-10' } as const;
const quotas = (name: string, minor: number) =>
  ({
    type: 'takeInQuotas',
    source: 'file',
    quotas: [{ owner: 'U1', period: '2026-03', minor, from: '0/9' }],
    currency: 'CNY',
    import: name,
  }) as const;

/** What a session keeps about imports; `wrap` puts the session under test before one that opened the documents. */
export function sessionImportSuite(name: string, wrap: (local: LocalSession) => Session): void {
  const opened: { close(): unknown }[] = [];
  afterEach(async () => {
    for (const one of opened.splice(0).reverse()) await one.close();
  });

  function ground(storage = createMemoryStorage(), keyStore = createMemoryKeyStore()) {
    const open = (): Session => {
      const local = openLocalSession({ workspace: 'w', storage, keyStore, channel: false, retryDelays: [5] });
      const session = wrap(local);
      opened.push(local, session);
      return session;
    };
    return { session: open(), open };
  }

  /** Everything a workspace says, but for what tells of the import itself. */
  async function everything(session: Session) {
    const { captures: read, device: _, counts, ...info } = await session.read({ kind: 'workspace' });
    const list = await session.read({ kind: 'deals' });
    const pages = await Promise.all(
      (['orders', 'accounts', 'products', 'activities', 'people', 'quotas'] as const).map((of) =>
        session.read({ kind: 'records', of }),
      ),
    );
    const { today: __, ...figures } = await session.read(panel);
    const { lastChange: ___, ...shown } = figures;
    const counted = { deals: counts.deals, members: counts.members };
    return { info, read, counted, list: [...list].sort((a, b) => (a.id < b.id ? -1 : 1)), pages, shown };
  }

  async function importing(session: Session, id: string, at = 1000, minor = 500): Promise<void> {
    await session.act(begin(id, at));
    await session.act({
      type: 'takeInPeople',
      source: 'file',
      people: [{ alias: 'U1', name: 'Wang Fang', units: ['West', 'Team One'] }],
      import: id,
    });
    await session.act(deals(id, owned(6), at));
    await session.act({
      type: 'takeInRecords',
      of: 'orders',
      source: 'file',
      readAt: at,
      records: orders(3),
      import: id,
    });
    await session.act(quotas(id, minor));
    await session.act(end(id));
  }

  test(`${name}: an import is one act, which says what it brought and is listed with its files`, async () => {
    const { session } = ground();
    expect(await session.act(begin('i1'))).toEqual({ begun: true });
    expect(await session.act(begin('i2'))).toEqual({ begun: false, reason: 'running' });
    expect(await session.act(deals('i1', owned(6)))).toEqual({ added: 6, changed: 0, unchanged: 0 });
    expect(await session.act(deals('i9', owned(6)))).toMatchObject({ added: 0, refused: 'import' });
    expect(await session.act(quotas('i1', 500))).toMatchObject({ added: 1 });
    expect(await session.act(end('i1'))).toEqual({
      done: true,
      counts: { deals: { added: 6, changed: 0, unchanged: 0 }, quotas: { added: 1, changed: 0, unchanged: 0 } },
    });
    expect(await session.act(end('i1'))).toMatchObject({ done: false });
    expect(await session.act(begin('i1'))).toEqual({ begun: false, reason: 'known' });
    const { imports } = await session.read({ kind: 'imports' });
    expect(imports).toEqual([
      { id: 'i1', at: 1000, source: 'file', files, counts: { added: 7, changed: 0, unchanged: 0, rejected: 1 } },
    ]);
  });

  test(`${name}: nothing of an import is on disk before its end, and all of it is after`, async () => {
    const { session, open } = ground();
    await session.act({ type: 'setPeople', people: twoPeople });
    await session.act(begin('i1'));
    await session.act(deals('i1', owned(6)));
    await session.act(quotas('i1', 500));
    const before = await everything(open());
    expect(before.counted).toEqual({ deals: 0, members: 2 });
    expect(before.pages.map(({ total }) => total)).toEqual([0, 0, 0, 0, 2, 0]);
    await session.act(end('i1'));
    const after = await everything(open());
    expect(after.counted).toEqual({ deals: 6, members: 4 });
    expect(after).toEqual({ ...(await everything(session)), info: after.info });
  });

  test(`${name}: an import that is abandoned, or whose surface goes away, leaves what was there`, async () => {
    const { session, open } = ground();
    await session.act({ type: 'setPeople', people: twoPeople });
    await session.act({ type: 'takeIn', source: 'file', readAt: 1, deals: [capture('d1', { minor: 7 })] });
    const before = await everything(session);
    await session.act(begin('i1'));
    await session.act(deals('i1', owned(6)));
    await session.act(quotas('i1', 500));
    expect(await session.act({ type: 'abandonImport', import: 'i1' })).toEqual({ done: true });
    expect(await everything(session)).toEqual(before);
    expect((await session.read({ kind: 'imports' })).imports).toEqual([]);

    await session.act(begin('i2'));
    await session.act(deals('i2', owned(6)));
    session.close();
    await new Promise((resolve) => setTimeout(resolve, 50));
    const { info: _, ...found } = await everything(open());
    const { info: __, ...was } = before;
    expect(found).toEqual(was);
  });

  test(`${name}: undo takes an import back as one step, redo brings it again, also in a later session`, async () => {
    const { session, open } = ground();
    await session.act({ type: 'setPeople', people: twoPeople });
    await session.act({ type: 'takeIn', source: 'file', readAt: 1, deals: [capture('d1', { minor: 7, name: 'Old' })] });
    await session.act({ type: 'enter', entries: [{ cell: 'revenue|an|2026-03', kind: 'target', value: 98 }] });
    const before = await everything(session);
    await importing(session, 'i1');
    const after = await everything(session);
    expect(after.counted.deals).toBe(6);
    expect(after.list.find(({ id }) => id === 'file|d1')).toMatchObject({
      name: 'Deal d1',
      amount: { minor: 100_100 },
    });
    expect(await session.act({ type: 'undo' })).toEqual({ done: true });
    expect(await everything(session)).toEqual(before);
    expect((await session.read({ kind: 'imports' })).imports).toMatchObject([{ id: 'i1', undone: true }]);
    expect(await session.act({ type: 'redo' })).toEqual({ done: true });
    expect(await everything(session)).toEqual(after);

    session.close();
    await new Promise((resolve) => setTimeout(resolve, 30));
    const later = open();
    expect(await later.act({ type: 'undoImport', import: 'i1' })).toEqual({ done: true, kept: 0 });
    expect(await later.act({ type: 'undoImport', import: 'i1' })).toEqual({ done: false, kept: 0 });
    const { info, ...rest } = await everything(later);
    const { info: wasInfo, ...was } = before;
    expect(rest).toEqual(was);
    expect(info.people).toEqual(wasInfo.people);
    expect(await later.act({ type: 'undo' })).toEqual({ done: false });
  });

  test(`${name}: two imports are taken back in any order`, async () => {
    for (const order of [
      ['i1', 'i2'],
      ['i2', 'i1'],
    ]) {
      const { session } = ground();
      const before = await everything(session);
      await importing(session, 'i1', 1000, 500);
      const once = await everything(session);
      await session.act(begin('i2', 2000));
      await session.act(
        deals(
          'i2',
          owned(8).map((deal) => ({ ...deal, minor: 5, fraction: 2500 })),
          2000,
        ),
      );
      await session.act(quotas('i2', 600));
      await session.act(end('i2'));
      await session.act({ type: 'undoImport', import: order[0] as string });
      if (order[0] === 'i2') expect((await everything(session)).list).toEqual(once.list);
      await session.act({ type: 'undoImport', import: order[1] as string });
      expect((await everything(session)).list).toEqual(before.list);
      expect((await everything(session)).counted).toEqual(before.counted);
    }
  });

  test(`${name}: what a person or a newer reading changed since an import stays when it is taken back`, async () => {
    const { session } = ground();
    await importing(session, 'i1');
    await session.act({ type: 'editDeal', id: 'file|d1', changes: { minor: 1 } });
    await session.act({
      type: 'takeIn',
      source: 'file',
      readAt: 5000,
      deals: [{ id: 'd2', minor: 2, currency: 'CNY' }],
    });
    const { aliases } = await session.read({ kind: 'workspace' });
    const cell = `revenue|${aliases.U1}|2026-03`;
    await session.act({ type: 'enter', entries: [{ cell, kind: 'target', value: 700 }] });
    const { done, kept } = await session.act({ type: 'undoImport', import: 'i1' });
    expect(done).toBe(true);
    expect(kept).toBeGreaterThanOrEqual(3);
    const list = await session.read({ kind: 'deals' });
    expect(list.map(({ id, amount, name: title }) => [id, amount?.minor, title]).sort()).toEqual([
      ['file|d1', 1, 'Deal d1'],
      ['file|d2', 2, 'd2'],
    ]);
    expect((await session.read({ kind: 'history', cell }))[0]).toMatchObject({ value: 700 });
    // Whoever still has a deal or a figure stays; who came with the import alone is gone.
    const { people } = await session.read({ kind: 'workspace' });
    expect(people.members.map(({ name: title }) => title).sort()).toEqual(['Li Wei', 'Wang Fang']);
  });

  test(`${name}: the same file a second time changes nothing, and is taken back without harm`, async () => {
    const { session } = ground();
    await importing(session, 'i1');
    const once = await everything(session);
    await session.act(begin('i2', 3000));
    expect(await session.act(deals('i2', owned(6), 3000))).toEqual({ added: 0, changed: 0, unchanged: 6 });
    expect(await session.act(quotas('i2', 500))).toMatchObject({ unchanged: 1 });
    await session.act(end('i2'));
    expect({ ...(await everything(session)), read: once.read }).toEqual(once);
    expect(await session.act({ type: 'undoImport', import: 'i2' })).toEqual({ done: true, kept: 0 });
    expect(await everything(session)).toEqual(once);
    const [origin] = await session.read({ kind: 'provenance', of: 'deals', id: 'file|d1' });
    expect(origin?.import?.id).toBe('i1');
  });

  test(`${name}: what others do while an import runs is theirs: kept when it is abandoned`, async () => {
    const { session, open } = ground();
    await session.act({ type: 'setPeople', people: twoPeople });
    await session.act(begin('i1'));
    await session.act(deals('i1', owned(6)));
    const entered = session.act({
      type: 'enter',
      entries: [{ cell: 'revenue|an|2026-03', kind: 'target', value: 98 }],
    });
    await session.act({ type: 'abandonImport', import: 'i1' });
    await entered;
    const { pages, counted } = await everything(open());
    expect(counted).toEqual({ deals: 0, members: 2 });
    expect(pages.at(-1)?.rows).toMatchObject([{ values: { owner: 'An', amount: { minor: 98 } } }]);
  });

  test(`${name}: records are listed newest first, searched, a page at a time`, async () => {
    const { session } = ground();
    await importing(session, 'i1');
    const all = await session.read({ kind: 'records', of: 'deals' });
    expect(all.total).toBe(6);
    expect(all.rows.map(({ values }) => values.closes)).toEqual(
      ['06', '05', '04', '03', '02', '01'].map((month) => `2026-${month}-15`),
    );
    expect(all.rows[0]).toMatchObject({
      id: 'file|d5',
      values: { name: 'Deal d5', owner: 'Li Wei', amount: { minor: 100_500, currency: 'CNY' } },
    });
    const page = await session.read({ kind: 'records', of: 'deals', search: 'li WEI', from: 1, count: 1 });
    expect([page.total, page.rows.map(({ id }) => id)]).toEqual([3, ['file|d3']]);
    const orderPage = await session.read({ kind: 'records', of: 'orders', search: 'west' });
    expect(Object.keys(orderPage.rows[0]?.values ?? {}).sort()).toEqual([
      'account',
      'amount',
      'day',
      'order',
      'owner',
      'region',
    ]);
    expect(orderPage.rows[0]).toMatchObject({
      id: 'file|o2',
      values: { day: '2026-03-10', amount: { minor: 1002, fraction: 5, currency: 'CNY' }, region: 'West' },
    });
    const people = await session.read({ kind: 'records', of: 'people', search: 'fang' });
    expect(people.rows).toMatchObject([{ values: { name: 'Wang Fang', unit: 'Team One', aliases: 'U1' } }]);
    const targets = await session.read({ kind: 'records', of: 'quotas' });
    expect(targets.rows).toMatchObject([
      { values: { owner: 'Wang Fang', period: '2026-03', amount: { minor: 500, currency: 'CNY' }, metric: 'revenue' } },
    ]);
    expect(await session.read({ kind: 'records', of: 'products', count: 0 })).toEqual({ total: 0, rows: [] });
    const pages = await Promise.all([0, 4].map((from) => session.read({ kind: 'deals', from, count: 4 })));
    expect(new Set(pages.flat().map(({ id }) => id)).size).toBe(6);
    const known = await session.read({ kind: 'captured', of: 'orders', source: 'file', ids: ['o2', 'none'] });
    expect(known).toMatchObject([{ id: 'o2', values: { minor: 1002, fraction: 5, day: '2026-03-10' } }]);
    const asked = await session.read({ kind: 'deals', source: 'file', ids: ['d1', 'none'] });
    expect(asked.map(({ id }) => id)).toEqual(['file|d1']);
  });

  test(`${name}: where a value comes from is told: file, row and column, a page, or a person`, async () => {
    const { session } = ground();
    await session.act({ type: 'setPeople', people: twoPeople });
    await session.act({ type: 'configure', settings: { me: 'an' } });
    await session.act(begin('i1'));
    await session.act(deals('i1', [capture('d1', { owner: 'U1', raw: { minor: '￥１.２５万' }, minor: 1_250_000 })]));
    await session.act(quotas('i1', 500));
    await session.act(end('i1'));
    await session.act({ type: 'takeIn', source: 'file', readAt: 2000, deals: [{ id: 'd1', stage: 'Contract' }] });
    await session.act({ type: 'editDeal', id: 'file|d1', changes: { closes: '2026-06-01' } });
    const origins = await session.read({ kind: 'provenance', of: 'deals', id: 'file|d1' });
    const of = (field: string) => origins.find((origin) => origin.field === field);
    expect(of('amount')).toEqual({
      field: 'amount',
      value: { minor: 1_250_000, currency: 'CNY' },
      raw: '￥１.２５万',
      import: { id: 'i1', file: 'deals.csv', row: 2, column: 'Amount' },
      source: 'file',
      at: 1000,
      by: 'an',
    });
    expect(of('owner')).toMatchObject({ value: 'Wang Fang', raw: 'U1', import: { column: 'Owner' } });
    expect(of('stage')).toEqual({ field: 'stage', value: 'Contract', source: 'file', at: 2000 });
    expect(of('closes')).toEqual({ field: 'closes', value: '2026-06-01' });
    const { aliases } = await session.read({ kind: 'workspace' });
    const [target] = await session.read({ kind: 'provenance', of: 'quotas', id: `revenue|${aliases.U1}|2026-03` });
    expect(target).toMatchObject({ value: { minor: 500 }, import: { id: 'i1', file: 'deals.csv', row: 9 }, by: 'an' });
    const [person] = await session.read({ kind: 'provenance', of: 'people', id: aliases.U1 ?? '' });
    expect(person).toMatchObject({ field: 'name', value: 'Wang Fang' });
    expect(await session.read({ kind: 'provenance', of: 'orders', id: 'none' })).toEqual([]);
  });

  test(`${name}: orders are the revenue of a workspace without deals, until somebody says otherwise`, async () => {
    const { session } = ground();
    const revenue = async () => (await session.read({ kind: 'kpis', period: '2026' })).revenue;
    await session.act(begin('i1'));
    await session.act({
      type: 'takeInRecords',
      of: 'orders',
      source: 'file',
      readAt: 1,
      records: orders(3),
      import: 'i1',
    });
    await session.act(end('i1'));
    expect((await session.read({ kind: 'workspace' })).revenue).toBe('orders');
    expect(await revenue()).toBe(3003);
    await session.act({ type: 'configure', settings: { revenue: 'deals' } });
    expect(await revenue()).toBe(0);
    await session.act({ type: 'configure', settings: { revenue: 'orders' } });
    expect(await session.read({ kind: 'kpis', period: '2026' })).toMatchObject({ conversion: null, cycle: null });
    await session.act({ type: 'undoImport', import: 'i1' });
    expect(await revenue()).toBe(0);
  });

  test(`${name}: how a file of a shape is read is remembered`, async () => {
    const { session, open } = ground();
    const mapping = { kind: 'deals', columns: { id: 0, amount: 3 } };
    await session.act({ type: 'rememberShape', shape: 'a|b|c', mapping });
    expect((await open().read({ kind: 'imports' })).shapes).toEqual([{ shape: 'a|b|c', mapping }]);
    await expect(
      session.act({ type: 'rememberShape', shape: 'big', mapping: { text: 'x'.repeat(200_000) } }),
    ).rejects.toThrow();
  });

  test(`${name}: what is not an import’s, or an impossible one, is refused at once`, async () => {
    const { session } = ground();
    expect(await session.act({ type: 'abandonImport', import: 'none' })).toEqual({ done: false });
    expect(await session.act({ type: 'undoImport', import: 'none' })).toEqual({ done: false, kept: 0 });
    expect(await session.act(end('none'))).toEqual({ done: false, counts: {} });
  });
}
