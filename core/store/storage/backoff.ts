const defaultDelays: readonly number[] = [250, 500, 1000, 2000, 5000, 10_000, 30_000];

/** Calls a job again later, each time after a longer delay in milliseconds; the last delay is repeated. */
export class Backoff {
  readonly #job: () => void;
  readonly #delays: readonly number[];
  #times = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(job: () => void, delays: readonly number[] = defaultDelays) {
    this.#job = job;
    this.#delays = delays;
  }

  later(): void {
    this.stop();
    this.#timer = setTimeout(this.#job, this.#delays[Math.min(this.#times, this.#delays.length - 1)]);
    this.#times += 1;
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  /** It worked: the next failure begins with the shortest delay. */
  reset(): void {
    this.stop();
    this.#times = 0;
  }
}
