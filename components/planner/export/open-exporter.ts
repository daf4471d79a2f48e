import { startWorker } from '#components/behaviour/start-worker.ts';
import type { Exporter } from './exporter.ts';
import type { FromExport, ToExport } from './worker.ts';

/** An exporter that can be ended; what it was doing then is never answered. */
export interface OpenExporter extends Exporter {
  close(): void;
}

/** In a worker, so that the page stays alive while files are written; where none can be started, on the page. */
export async function openExporter(): Promise<OpenExporter> {
  const worker = await startWorker(() => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }));
  if (!worker) {
    const { createExporter } = await import('./exporter.ts');
    return { ...createExporter(), close: () => {} };
  }
  const send = (message: ToExport) => worker.postMessage(message);
  return {
    take: (part) => send({ part }),
    write: (wish) =>
      new Promise((resolve, reject) => {
        worker.addEventListener('message', ({ data }: MessageEvent<FromExport>) => {
          if ('files' in data) resolve(data.files);
          else if ('failed' in data) reject(new Error(data.failed));
        });
        // Out of memory, or a fault in the library.
        worker.addEventListener('error', (event) => reject(new Error(event.message)));
        send({ wish });
      }),
    close: () => worker.terminate(),
  };
}
