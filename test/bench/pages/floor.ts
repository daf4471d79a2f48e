// The parsing library alone, in a worker as one would use it: bytes to rows, no column understood, nothing stored.
import FloorWorker from './floor-worker.ts?worker';

function parse(bytes: Uint8Array, format: 'csv' | 'xlsx'): Promise<{ milliseconds: number; rows: number }> {
  const worker = new FloorWorker();
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => {
      worker.terminate();
      resolve(data);
    };
    worker.onerror = (event) => reject(new Error(event.message));
    worker.postMessage({ bytes, format });
  });
}

/** Milliseconds from the chosen file to its rows. */
async function floor(format: 'csv' | 'xlsx'): Promise<{ milliseconds: number; rows: number }> {
  const file = document.querySelector<HTMLInputElement>('input[type=file]')?.files?.[0];
  if (!file) throw new Error('no file was chosen');
  return parse(new Uint8Array(await file.arrayBuffer()), format);
}

const picker = document.createElement('input');
picker.type = 'file';
document.body.append(picker);
Object.assign(globalThis, { bench: { floor } });
