/**
 * Lets the page do what waits: input, painting, messages. A message and not a timer, which a page in the background gets
 * once a second only.
 */
function breathe(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

/** Goes through all steps of a long work, breathing between two where the last took its time. */
export async function inSteps<T>(steps: Generator<undefined, T>): Promise<T> {
  let begun = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - begun < FAIR) continue;
    await breathe();
    begun = performance.now();
  }
}

/** Milliseconds of work before others have their turn. */
const FAIR = 8;
