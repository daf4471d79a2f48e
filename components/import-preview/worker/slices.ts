import type { Steps } from '#core/table/steps.ts';

/** Does steps for some milliseconds at a time, then lets messages in; rejects with the signal's reason when it is aborted. */
export async function inSlices<T>(
  steps: Steps<T>,
  slice: number,
  onShare: (share: number) => void,
  signal: AbortSignal,
): Promise<T> {
  for (;;) {
    signal.throwIfAborted();
    const until = performance.now() + slice;
    do {
      const step = steps.next();
      if (step.done) return step.value;
      if (performance.now() >= until) onShare(step.value);
    } while (performance.now() < until);
    await breath();
  }
}

/** A task's end: what has arrived meanwhile is heard, the page paints. A message is not held up as nested timeouts are. */
export function breath(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
