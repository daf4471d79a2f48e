import { expect, waitUntil } from '@open-wc/testing';
import { DeskClient } from './client.ts';
import { bytesOf } from './read-source.ts';

const context = (signal = new AbortController().signal) => ({
  onShare: () => undefined,
  signal,
  knownOf: async () => [],
});
const source = new File(['Deal ID,Stage,Amount\n1,Won,USD 5\n'], 'deals.csv');
const query = { key: 1, source, options: {}, remembered: [] };

function workerOf(code: string): Worker {
  return new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })), { type: 'module' });
}

describe('the desk’s client', function (this: Mocha.Suite) {
  this.timeout(15_000);

  it('a worker that knows no stopping is ended, and a new one answers the next call', async () => {
    let restarts = 0;
    const stop = new AbortController();
    const workers = [
      () => {
        const worker = workerOf('postMessage({ ready: true }); onmessage = () => { for (;;); };');
        const post = worker.postMessage.bind(worker);
        // Stopped once it has been asked something, however long it took to start.
        worker.postMessage = (message: unknown) => {
          post(message);
          setTimeout(() => stop.abort());
        };
        return worker;
      },
      () => new Worker(new URL('./entry.ts', import.meta.url), { type: 'module' }),
    ];
    const client = new DeskClient(
      () => {
        restarts++;
      },
      () => (workers.shift() as () => Worker)(),
    );
    const call = client.call('read', query, context(stop.signal)).catch((error) => error.name);
    expect(await call).to.equal('AbortError');
    await waitUntil(() => restarts === 1, 'the worker to be ended', { timeout: 10_000 });
    const read = await client.call('read', query, context());
    expect(read.table?.mapping.kind).to.equal('deals');
    client.close();
  });

  it('a worker that fails half-way answers with an error, and what it held is gone', async () => {
    let restarts = 0;
    const client = new DeskClient(
      () => {
        restarts++;
      },
      () => workerOf("postMessage({ ready: true }); onmessage = () => { throw new Error('out of memory'); };"),
    );
    const failed = await client.call('read', query, context()).catch((error) => String(error));
    expect(failed).to.contain('out of memory');
    expect(restarts).to.equal(1);
    client.close();
  });

  it('a file that vanished or changed while it was read says so', async () => {
    const moved = Object.assign(new File(['a,b\n1,2\n'], 'a.csv'), {
      slice: () => ({ arrayBuffer: () => Promise.reject(new DOMException('changed', 'NotReadableError')) }),
    });
    expect(await bytesOf(moved, () => undefined, new AbortController().signal)).to.deep.equal({ reason: 'gone' });
  });
});
