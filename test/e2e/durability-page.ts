import { openDevice } from '#core/store/identity/open-device.ts';
import { openReplica } from '#core/store/session/replica.ts';
import { createIndexedDbStorage } from '#core/store/storage/indexeddb.ts';
import { decodeEnvelope, hashOf } from '#core/store/sync/envelope.ts';

/** The page of the durability test: edits through a replica, and tells the server of each edit once it is saved. */
const replica = await openReplica({
  workspace: 'durability',
  document: 'plan',
  device: await openDevice(),
  storage: createIndexedDbStorage(),
  retryDelays: [50],
});
const edits = replica.doc.getMap<string>('edits');

async function edit(key: string, value: string): Promise<string> {
  edits.set(key, value);
  return replica.saved().then(
    () => 'saved',
    (error) => error.reason,
  );
}

/** Edits without end, each acknowledged to the server when it is on disk. */
async function editOn(prefix: string): Promise<void> {
  for (let n = 0; ; n += 1) {
    // Half of the edits overwrite: a later one must not be lost behind an earlier one.
    const key = n % 2 === 0 ? `${prefix} ${n}` : `${prefix} last`;
    if ((await edit(key, String(n))) !== 'saved') continue;
    navigator.sendBeacon('/saved', JSON.stringify({ key, value: n }));
    if (n % 5 === 0) await new Promise((resolve) => setTimeout(resolve));
  }
}

const turn = () => new Promise((resolve) => setTimeout(resolve));

/** Takes in as an import does: slices of so many characters, held until the end; `beforeEnd` waits there as long as it says. */
async function takeIn(
  prefix: string,
  slices: number,
  size = 100_000,
  { beforeEnd = 0 }: { readonly beforeEnd?: number } = {},
): Promise<string> {
  const release = replica.hold();
  for (let n = 0; n < slices; n += 1) {
    edits.set(`${prefix} ${n}`, random(size));
    await turn();
  }
  await new Promise((resolve) => setTimeout(resolve, beforeEnd));
  return release().then(
    () => {
      navigator.sendBeacon('/saved', JSON.stringify({ key: prefix, value: slices }));
      return 'saved';
    },
    (error) => error.reason,
  );
}

/** Text that no browser packs smaller. */
function random(size: number): string {
  let text = '';
  while (text.length < size) {
    for (const one of crypto.getRandomValues(new Uint8Array(60_000))) text += one.toString(36);
  }
  return text.slice(0, size);
}

/** Everything in the document, and what is wrong with the feed: nothing, if it has neither gap nor reuse. */
async function report(): Promise<{ edits: Record<string, string>; feed: number; revision: number; faults: string[] }> {
  const faults: string[] = [];
  let previous: Uint8Array = new Uint8Array();
  const envelopes = await replica.envelopes();
  for (const [index, bytes] of envelopes.entries()) {
    const read = decodeEnvelope(bytes);
    if (!read.ok) faults.push(`${index}: ${read.reason}`);
    else if (read.envelope.seq !== index + 1) faults.push(`${index}: seq ${read.envelope.seq}`);
    else if (String(read.envelope.previousHash) !== String(previous)) faults.push(`${index}: chain`);
    previous = await hashOf(bytes);
  }
  if (replica.brokenRows() > 0) faults.push(`${replica.brokenRows()} broken rows`);
  return { edits: edits.toJSON(), feed: envelopes.length, revision: replica.revision(), faults };
}

Object.assign(window, {
  edit,
  editOn,
  takeIn,
  report,
  revision: () => replica.revision(),
  keys: () => [...edits.keys()],
  saveState: () => replica.saveState(),
});
