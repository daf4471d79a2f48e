/**
 * Holds a lock among this origin's tabs until the returned function is called, which resolves when others can have it;
 * nothing when another tab holds it. A tab that closes or dies lets go of it.
 */
export function holdLock(name: string): Promise<(() => Promise<void>) | undefined> {
  const locks = globalThis.navigator?.locks;
  if (!locks) return Promise.resolve(() => Promise.resolve());
  return new Promise((resolve) => {
    const held: Promise<unknown> = locks.request(name, { ifAvailable: true }, (lock) => {
      if (!lock) return resolve(undefined);
      return new Promise<void>((free) =>
        resolve(async () => {
          free();
          await held;
        }),
      );
    });
    // Refused in some private modes: then each tab goes by itself.
    held.catch(() => resolve(() => Promise.resolve()));
  });
}
