/** Runs jobs one after the other, in the order they came, whatever became of those before. */
export class OneAtATime {
  #tail: Promise<unknown> = Promise.resolve();

  run<T>(job: () => Promise<T>): Promise<T> {
    const result = this.#tail.then(job);
    this.#tail = result.catch(() => {});
    return result;
  }
}

/** A tab that hangs while it holds the lock must not keep the others from saving. */
const patience = 1000;

/**
 * Runs a job while no other tab of the origin runs one under this name. It is courtesy, not safety: without Web Locks,
 * or when the lock is not given in time, the job runs all the same.
 */
export async function withLock<T>(
  locks: Pick<LockManager, 'request'> | undefined,
  name: string,
  job: () => Promise<T>,
): Promise<T> {
  if (!locks) return job();
  let running: Promise<T> | undefined;
  const start = (): Promise<T> => {
    running ??= job();
    return running;
  };
  try {
    return (await locks.request(name, { signal: AbortSignal.timeout(patience) }, start)) as T;
  } catch {
    return start();
  }
}
