import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { joinTabs, readTabMessage, type TabBatch, type Tabs } from './tabs.ts';

const joined: Tabs[] = [];
afterEach(() => {
  for (const tabs of joined.splice(0)) tabs.close();
});

function tabAt(revision: number) {
  const heard: unknown[] = [];
  const tabs = joinTabs('paceline/w/plan', {
    revision: () => revision,
    onStored: (batch) => heard.push(batch),
    onRevision: (other) => heard.push(other),
    onTrimmed: (trimmed) => heard.push(trimmed),
  });
  joined.push(tabs);
  return { tabs, heard };
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 50));
const batch: TabBatch = {
  revision: 3,
  key: 3,
  update: Uint8Array.of(1),
  heads: new Map([['a', { seq: 3, hash: Uint8Array.of(1) }]]),
  devices: new Map([['a', Uint8Array.of(2)]]),
};

test('a batch reaches the other tabs, and never comes back', async () => {
  const [one, two] = [tabAt(2), tabAt(2)];
  one.tabs.stored(batch);
  await settle();
  expect(two.heard).toEqual([{ type: 'stored', ...batch }]);
  expect(one.heard).toEqual([]);
});

test('who says hello hears from those who are ahead, and tells those who are behind', async () => {
  const [newcomer, ahead, behind] = [tabAt(5), tabAt(7), tabAt(4)];
  newcomer.tabs.hello();
  await settle();
  expect(newcomer.heard).toEqual([7]);
  expect(behind.heard).toEqual([5, 7]);
  expect(ahead.heard).toEqual([5]);
});

test('garbage on the channel is ignored', async () => {
  const { heard } = tabAt(1);
  const stranger = new BroadcastChannel('paceline/w/plan');
  const garbage = [null, 'hello', {}, { type: 'stored', ...batch, update: 'no' }, { type: 'at', revision: -1 }];
  for (const message of [...garbage, { type: 'stored', ...batch, heads: new Map([['a', 1]]) }]) {
    stranger.postMessage(message);
  }
  await settle();
  stranger.close();
  expect(heard).toEqual([]);
  fc.assert(fc.property(fc.anything(), (anything) => readTabMessage(anything) === undefined));
});
