// The served planner in a browser: opening it, typing into it, and reading what it says.
import { until } from './chromium.mjs';

/** Every database of the served planner's one workspace. */
export const databases = ['team', 'plan-1', 'deals'].map((document) => `paceline/main/${document}`);

export async function openPlanner(page, site, language) {
  await page.setViewport({ width: 1440, height: 900 });
  await page.goto(`http://localhost:${site.port}/planner?lang=${language}`);
  await boardShown(page);
}

export function boardShown(page) {
  return page.waitForFunction(() =>
    document
      .querySelector('pace-planner')
      ?.shadowRoot?.querySelector('pace-target-board')
      ?.shadowRoot?.querySelector('tbody [tabindex="0"]'),
  );
}

/** Types into the cell the board opens on, as a person would. */
export async function enterTarget(page, digits) {
  await page.bringToFront();
  await page.evaluate(() =>
    document
      .querySelector('pace-planner')
      .shadowRoot.querySelector('pace-target-board')
      .shadowRoot.querySelector('tbody [tabindex="0"]')
      .focus(),
  );
  await page.keyboard.type(digits);
  await page.keyboard.press('Enter');
}

/** All that is written on the page, through shadow roots. */
export function words(page) {
  return page.evaluate(() => {
    const all = (node) =>
      [...node.childNodes]
        .map((one) =>
          one.nodeType === 3 ? one.textContent : one.nodeName === 'STYLE' ? '' : all(one.shadowRoot ?? one),
        )
        .join(' ');
    return all(document.body).replace(/\s+/g, ' ');
  });
}

export function shows(page, pattern, milliseconds = 20_000) {
  return until(async () => pattern.test(await words(page)), `${pattern} on the page`, milliseconds);
}

/** Has the page speak another language, as choosing it in the header does. */
export function speak(page, language) {
  return page.evaluate((chosen) => {
    document
      .querySelector('pace-planner')
      .dispatchEvent(new CustomEvent('pace-appearance', { detail: { language: chosen } }));
  }, language);
}

/** The page says the one in English, and in Chinese when asked to; it is left in English. */
export async function showsInBoth(page, english, chinese) {
  await shows(page, english);
  await speak(page, 'zh-CN');
  await shows(page, chinese);
  await speak(page, 'en');
  await shows(page, english);
}

/** What the page offers as a file, as bytes. */
export async function exportedFile(page) {
  const numbers = await page.evaluate(
    () =>
      new Promise((resolve) => {
        const { createObjectURL } = URL;
        URL.createObjectURL = (blob) => {
          URL.createObjectURL = createObjectURL;
          blob.arrayBuffer().then((buffer) => resolve([...new Uint8Array(buffer)]));
          return createObjectURL.call(URL, blob);
        };
        document.querySelector('pace-planner').dispatchEvent(new CustomEvent('pace-export-request'));
      }),
  );
  return Uint8Array.from(numbers);
}

/** Another page of the same origin, with nothing of ours on it: it sees and changes what is stored behind our back. */
export async function openBeside(page, site) {
  const beside = await page.browserContext().newPage();
  await beside.goto(`http://localhost:${site.port}/icon.svg`);
  return beside;
}

/** All that is stored under a database's name, as text that can be compared; nothing when there is none. */
export function storedUnder(beside, name) {
  return beside.evaluate(async (wanted) => {
    if (!(await indexedDB.databases()).some((one) => one.name === wanted)) return undefined;
    return new Promise((resolve, reject) => {
      const request = indexedDB.open(wanted);
      request.onerror = () => reject(request.error);
      request.onsuccess = () => {
        const transaction = request.result.transaction(['updates', 'custom']);
        const rows = transaction.objectStore('updates').getAll();
        const keys = transaction.objectStore('custom').getAllKeys();
        const revision = transaction.objectStore('custom').get(['paceline', 'revision']);
        transaction.oncomplete = () => {
          request.result.close();
          resolve(JSON.stringify([rows.result.map((row) => [...row]), keys.result, revision.result]));
        };
      };
    });
  }, name);
}

/**
 * Changes what is stored under a database's name, as a program of ours would not. `row`: bytes for a new row;
 * `overwrite`: every row becomes these bytes; `revision`: is raised by one.
 */
export function changeStored(beside, name, change) {
  return beside.evaluate(
    (wanted, { row, overwrite, revision }) =>
      new Promise((resolve, reject) => {
        const request = indexedDB.open(wanted);
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const transaction = request.result.transaction(['updates', 'custom'], 'readwrite');
          const updates = transaction.objectStore('updates');
          const custom = transaction.objectStore('custom');
          if (row) updates.add(Uint8Array.from(row));
          if (overwrite) {
            const keys = updates.getAllKeys();
            keys.onsuccess = () => {
              for (const key of keys.result) updates.put(Uint8Array.from(overwrite), key);
            };
          }
          if (revision) {
            const stored = custom.get(['paceline', 'revision']);
            stored.onsuccess = () => custom.put(stored.result + 1, ['paceline', 'revision']);
          }
          transaction.oncomplete = () => {
            request.result.close();
            resolve();
          };
          transaction.onabort = () => reject(transaction.error);
        };
      }),
    name,
    change,
  );
}
