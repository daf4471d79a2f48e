/** How long a worker may take to say that it runs: one that a page's rules forbid never does. */
const PATIENCE = 10_000;

/** A worker that runs, which it tells by its first message; nothing where none can be started. */
export function startWorker(create: () => Worker): Promise<Worker | undefined> {
  return new Promise((resolve) => {
    let worker: Worker;
    try {
      worker = create();
    } catch {
      resolve(undefined);
      return;
    }
    const give = (one: Worker | undefined) => {
      clearTimeout(late);
      if (!one) worker.terminate();
      resolve(one);
    };
    const late = setTimeout(() => give(undefined), PATIENCE);
    worker.addEventListener('message', () => give(worker), { once: true });
    worker.addEventListener('error', () => give(undefined), { once: true });
  });
}
