// Starts a real Chromium with the built extension in a profile of its own, with sites already allowed, so that no prompt is needed.
import crypto from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import puppeteer from 'puppeteer-core';
import { executablePath, flags } from '../chromium.mjs';

const built = path.resolve('dist/extension/chrome-mv3');

/** An unpacked extension's id comes from the path it lies in. */
const id = [...crypto.createHash('sha256').update(built).digest('hex').slice(0, 32)]
  .map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)))
  .join('');

/**
 * @param allow hosts that `permissions.request` grants without a prompt
 * @param profile a profile to open again; by default a new one, removed on close
 */
export async function launchChromium({ allow = [], profile, language = 'en', theme = 'light', viewport } = {}) {
  const folder = profile ?? fs.mkdtempSync(path.join(os.tmpdir(), 'paceline-'));
  const preferences = path.join(folder, 'Default/Preferences');
  const isNew = !fs.existsSync(preferences);
  if (isNew) {
    fs.mkdirSync(path.dirname(preferences), { recursive: true });
    const granted = { api: [], explicit_host: allow, manifest_permissions: [], scriptable_host: [] };
    fs.writeFileSync(
      preferences,
      JSON.stringify({
        extensions: { settings: { [id]: { runtime_granted_permissions: granted } } },
        intl: { accept_languages: language, selected_languages: language },
      }),
    );
  }
  const browser = await puppeteer.launch({
    executablePath,
    headless: true,
    pipe: true,
    protocolTimeout: 30_000,
    userDataDir: folder,
    enableExtensions: true,
    defaultViewport: viewport ?? { width: 1280, height: 800 },
    args: [
      ...flags,
      // Not puppeteer's own way of loading: it would forget at the next start what the user allowed.
      `--load-extension=${built}`,
      `--lang=${language}`,
      ...(theme === 'dark' ? ['--force-dark-mode'] : []),
    ],
    env: { ...process.env, LANGUAGE: language.replace('-', '_') },
  });
  const isOurWorker = (target) => target.type() === 'service_worker' && new URL(target.url()).host === id;
  /** The service worker; one that was ended is woken by a message, as any of our pages does. */
  const worker = async () => {
    if (!browser.targets().some(isOurWorker)) {
      const page = await browser.newPage();
      await page.goto(`chrome-extension://${id}/options.html`);
      await page.evaluate(() => chrome.runtime.sendMessage({ type: 'wakeKeeper' }));
      await page.close();
    }
    return (await browser.waitForTarget(isOurWorker)).worker();
  };
  await browser.waitForTarget(isOurWorker);
  // A new profile is welcomed with a tab of its own, which would come in front of the test's.
  const welcome = isNew && (await browser.waitForTarget((target) => target.url().endsWith('/welcome.html')));
  if (welcome) await (await welcome.page()).close();
  return {
    browser,
    profile: folder,
    worker,
    /** Puts the extension in place of itself, as an update does; or takes it away. */
    update: () => browser.installExtension(built),
    remove: () => browser.uninstallExtension(id),
    url: (page) => `chrome-extension://${id}/${page}`,
    newPage: async (address) => {
      const page = await browser.newPage();
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
      if (address) await page.goto(address);
      // A page behind another is not painted, and what waits for painting (clicks do) waits for ever.
      await page.bringToFront();
      return page;
    },
    close: async ({ keepProfile = false } = {}) => {
      await browser.close();
      if (!keepProfile) fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** As the popup does: asked in a click, granted without a prompt since the profile says so. */
export async function allowSite(chromium, origin) {
  const page = await chromium.newPage(chromium.url('welcome.html'));
  await page.evaluate((pattern) => {
    const button = document.createElement('button');
    button.id = 'ask';
    button.onclick = async () => {
      button.textContent = String(await chrome.permissions.request({ origins: [pattern] }));
    };
    document.body.append(button);
  }, origin);
  await page.click('#ask');
  await page.waitForFunction(() => document.getElementById('ask').textContent === 'true');
  await until(
    async () =>
      (await (await chromium.worker()).evaluate(() => chrome.scripting.getRegisteredContentScripts())).some(
        ({ id }) => id === origin,
      ),
    `the script of ${origin}`,
  );
  await page.close();
}

/** Waits until `find` gives something, and gives it. */
export async function until(find, what, milliseconds = 15_000) {
  const end = Date.now() + milliseconds;
  for (;;) {
    const found = await Promise.resolve()
      .then(find)
      .catch(() => undefined);
    if (found) return found;
    if (Date.now() > end) throw new Error(`Waited ${milliseconds} ms in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** The panel's frame on a page; it sits in a closed shadow root, which only the browser's own tools see. */
export async function panelFrame(page) {
  return until(async () => {
    const frame = page.frames().find((one) => one.url().startsWith('chrome-extension://'));
    return frame && (await frame.evaluate(() => document.documentElement.dataset.ready)) ? frame : undefined;
  }, 'the panel on the page');
}

/** Has every open page of an allowed site show or hide the panel, as the keyboard shortcut does. */
export async function togglePanel(chromium, page) {
  const address = page.url();
  const worker = await chromium.worker();
  await until(
    () =>
      worker.evaluate(async (url) => {
        const tabs = await chrome.tabs.query({});
        const tab = tabs.find((one) => one.url === url);
        await chrome.tabs.sendMessage(tab.id, { type: 'toggle' });
        return true;
      }, address),
    'what stands on the page',
  );
}
