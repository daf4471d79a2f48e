import { afterEach, expect, test } from 'vitest';
import { createMemoryKeyStore } from '../identity/key-store.ts';
import { createMemoryStorage } from '../storage/memory.ts';
import { connectSession } from './connect.ts';
import { openLocalSession } from './local.ts';
import type { Port } from './ports.ts';
import { type Fault, PROTOCOL_VERSION } from './protocol.ts';
import { serveSession } from './serve.ts';
import { type Action, SaveError, type Session, type WorkspaceInfo } from './session.ts';

const closing: { close(): unknown }[] = [];
afterEach(async () => {
  for (const one of closing.splice(0).reverse()) await one.close();
});

function local(): Session {
  const session = openLocalSession({
    workspace: 'w',
    storage: createMemoryStorage(),
    keyStore: createMemoryKeyStore(),
    channel: false,
  });
  closing.push(session);
  return session;
}

/** Two ends that can be cut, as a runtime port is when the other side restarts; messages arrive a turn later. */
function wire(): { near: Port; far: Port; cut(): void; sent: unknown[]; loseReplies: boolean } {
  let connected = true;
  const sent: unknown[] = [];
  const ends = [0, 1].map(() => ({ message: new Set<(value: unknown) => void>(), gone: new Set<() => void>() }));
  const line = { loseReplies: false };
  const end = (mine: number): Port => ({
    postMessage(message) {
      if (!connected) throw new Error('disconnected');
      if (mine === 0) sent.push(message);
      if (mine === 1 && line.loseReplies) return;
      const copy = structuredClone(message);
      queueMicrotask(() => {
        if (connected) for (const hear of ends[1 - mine]?.message ?? []) hear(copy);
      });
    },
    onMessage(listener) {
      ends[mine]?.message.add(listener);
      return () => ends[mine]?.message.delete(listener);
    },
    onDisconnect(listener) {
      ends[mine]?.gone.add(listener);
      return () => ends[mine]?.gone.delete(listener);
    },
    close: () => cut(),
  });
  function cut(): void {
    if (!connected) return;
    connected = false;
    for (const { gone } of ends) for (const listener of [...gone]) listener();
  }
  return Object.assign(line, { near: end(0), far: end(1), cut, sent });
}

const member = (name: string): Action => ({ type: 'setPeople', people: { members: [{ id: 'an', name }] } });
const until = async (condition: () => boolean) => {
  for (let turn = 0; turn < 400 && !condition(); turn += 1) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(condition()).toBe(true);
};

test('a lost port is replaced: subscriptions go on, and values that did not change are not told again', async () => {
  const session = local();
  const wires: ReturnType<typeof wire>[] = [];
  const client = connectSession(
    () => {
      const one = wire();
      wires.push(one);
      serveSession(session, one.far);
      return one.near;
    },
    { retryDelays: [1] },
  );
  closing.push(client);
  const names: (string | undefined)[] = [];
  client.subscribe({ kind: 'workspace' }, (info: WorkspaceInfo) => names.push(info.people.members[0]?.name));
  await client.act(member('An'));
  await until(() => names.at(-1) === 'An');
  const told = names.length;
  wires[0]?.cut();
  await until(() => wires.length === 2);
  await client.read({ kind: 'workspace' });
  expect(names).toHaveLength(told);
  await session.act(member('Ann'));
  await until(() => names.at(-1) === 'Ann');
  expect(names).toHaveLength(told + 1);
});

test('an act whose answer was lost is answered after reconnecting, and done once', async () => {
  const session = local();
  const performed: string[] = [];
  const counted: Session = {
    ...session,
    act: (action) => {
      performed.push(action.type);
      return session.act(action);
    },
  };
  const wires: ReturnType<typeof wire>[] = [];
  const client = connectSession(
    () => {
      const one = wire();
      wires.push(one);
      serveSession(counted, one.far);
      return one.near;
    },
    { retryDelays: [1] },
  );
  closing.push(client);
  const figure = (value: number): Action => ({
    type: 'enter',
    entries: [{ cell: 'revenue|an|2026', kind: 'target', value }],
  });
  await client.act(figure(1));
  await client.act(figure(2));
  const [first] = wires;
  if (first) first.loseReplies = true;
  const undone = client.act({ type: 'undo' });
  await until(() => performed.includes('undo'));
  first?.cut();
  expect(await undone).toEqual({ done: true });
  expect(performed).toEqual(['enter', 'enter', 'undo']);
  expect((await client.read({ kind: 'history', cell: 'revenue|an|2026' })).length).toBe(3);
});

test('what is asked while the port is gone is answered when there is one again', async () => {
  const session = local();
  let reachable = false;
  const client = connectSession(
    () => {
      if (!reachable) throw new Error('no keeper');
      const one = wire();
      serveSession(session, one.far);
      return one.near;
    },
    { retryDelays: [1] },
  );
  closing.push(client);
  const asked = client.read({ kind: 'save' });
  reachable = true;
  expect(await asked).toMatchObject({ state: 'saved' });
});

test('a port that is not replaced ends the session when it is lost', async () => {
  const one = wire();
  const client = connectSession(one.near);
  const asked = client.read({ kind: 'save' });
  one.cut();
  await expect(asked).rejects.toBeInstanceOf(SaveError);
  await expect(client.act(member('An'))).rejects.toBeInstanceOf(SaveError);
});

test('messages of the wrong form are ignored with a reason, at both ends', async () => {
  const session = local();
  const one = wire();
  const reasons: Fault[] = [];
  serveSession(session, one.far, (reason) => reasons.push(reason));
  const say = async (message: unknown) => {
    one.near.postMessage(message);
    await Promise.resolve();
    await Promise.resolve();
  };
  const head = { version: PROTOCOL_VERSION, id: 1 };
  const answers: unknown[] = [];
  one.near.onMessage((message) => answers.push(message));
  await say('hello');
  await say(null);
  await say({ ...head, version: 99, type: 'read', slice: { kind: 'save' } });
  await say({ ...head, type: 'erase' });
  await say({ ...head, type: 'read', slice: { kind: 'panel', subject: 'a', today: 'yesterday' } });
  await say({ ...head, type: 'read', slice: { kind: '__proto__' } });
  await say({ ...head, type: 'act', act: 'a', action: { type: 'takeIn', source: 'x', readAt: 'now', deals: [] } });
  await say({ ...head, type: 'act', act: 'a', action: { type: 'enter', entries: [{ cell: 'x', kind: 'target' }] } });
  expect(reasons).toEqual(['shape', 'shape', 'version', 'type', 'slice', 'slice', 'action', 'action']);
  expect(answers).toHaveLength(6);
  expect(answers).toContainEqual({ version: 1, id: 1, type: 'failed', message: 'not understood: slice' });
  expect(await session.read({ kind: 'workspace' })).toMatchObject({ counts: { deals: 0, entries: 0 } });

  const ignored: Fault[] = [];
  const other = wire();
  connectSession(other.near, { onIgnored: (reason) => ignored.push(reason) });
  other.far.postMessage({ version: 1, id: 'x', type: 'value' });
  other.far.postMessage({ version: 2, id: 1, type: 'value' });
  other.far.postMessage({ version: 1, id: 1, type: 'surprise' });
  await Promise.resolve();
  expect(ignored).toEqual(['shape', 'version', 'type']);
});
