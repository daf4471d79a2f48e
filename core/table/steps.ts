/** Long work cut in steps: each yields the share done (0 to 1), the end returns the result. Stopping is not asking for more. */
export type Steps<T> = Generator<number, T>;

/** Does all steps at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
