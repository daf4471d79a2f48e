import { hearOfLoss } from './data-loss.ts';

/**
 * Chromium keeps all databases of an origin in one LevelDB. Killed between two writes to its log, it leaves half a record
 * at the end. The next start reads up to there and writes on behind it; the start after that finds the half record in
 * the middle, takes the whole for damaged and deletes everything this origin ever stored. Seen about once in 100 kills
 * of a busy machine; seven bytes of a record's head are enough: test/e2e/durability.test.mjs.
 *
 * Deleting a database makes LevelDB put what the log holds into tables and begin a new log. Done before anything is
 * written, the half record is gone with the old one. Once in a page is enough: only a killed browser leaves one.
 */
export function leaveTornLog(factory: IDBFactory): Promise<void> {
  let left = leaving.get(factory);
  if (!left) {
    left = isChromium() ? Promise.race([makeAndDelete(factory), sleep(patience)]) : Promise.resolve();
    leaving.set(factory, left);
  }
  return left;
}

const leaving = new WeakMap<IDBFactory, Promise<void>>();

/** Always the same, so that a tab that dies between making and deleting it leaves no litter. */
const scratch = 'paceline-scratch';

/** A browser that cannot do even this has faults that opening the documents will tell of. */
const patience = 2000;

const sleep = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** The property by which Chromium tells that it deleted what was damaged; no other browser has it. */
function isChromium(): boolean {
  return typeof IDBVersionChangeEvent !== 'undefined' && 'dataLoss' in IDBVersionChangeEvent.prototype;
}

function makeAndDelete(factory: IDBFactory): Promise<void> {
  return new Promise((resolve) => {
    const end = () => resolve();
    try {
      const making = factory.open(scratch);
      making.onupgradeneeded = hearOfLoss;
      making.onerror = (event) => {
        event.preventDefault();
        end();
      };
      making.onsuccess = () => {
        making.result.close();
        const deleting = factory.deleteDatabase(scratch);
        deleting.onsuccess = end;
        deleting.onerror = end;
      };
    } catch {
      end();
    }
  });
}
