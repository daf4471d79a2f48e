// Starts a real Firefox with the built extension as a temporary add-on, in a profile of its own.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { executablePath, preferences } from '../firefox.mjs';
import { until } from './chromium.mjs';
import { connectMarionette } from './marionette.mjs';

const built = path.resolve('dist/extension/firefox-mv3');
const id = 'paceline@paceline.example';
// Firefox draws one at random for every profile; storage hangs on it.
const uuid = '11111111-2222-4333-8444-555555555555';

/**
 * @param profile a profile to open again; by default a new one, removed on close
 * @param settings preferences beside the usual ones
 */
export async function launchFirefox({
  profile,
  language = 'en',
  theme = 'light',
  settings = {},
  extension = true,
} = {}) {
  const folder = profile ?? fs.mkdtempSync(path.join(os.tmpdir(), 'paceline-firefox-'));
  const all = {
    ...preferences,
    'extensions.webextensions.uuids': JSON.stringify({ [id]: uuid }),
    // A press that asks for a site is answered with yes, as in Chromium's tests.
    'extensions.webextOptionalPermissionPrompts': false,
    'intl.accept_languages': language,
    'intl.locale.requested': language,
    'layout.css.prefers-color-scheme.content-override': theme === 'dark' ? 0 : 1,
    // A name without https and not on this machine, as a CRM in an intranet has it.
    'network.dns.localDomains': 'crm.test',
    'marionette.port': 0,
    ...settings,
  };
  fs.writeFileSync(
    path.join(folder, 'user.js'),
    Object.entries(all)
      .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
      .join(''),
  );
  const portFile = path.join(folder, 'MarionetteActivePort');
  fs.rmSync(portFile, { force: true });
  const args = ['--headless', '--marionette', '--remote-allow-system-access', '--no-remote', '--profile', folder];
  const process = spawn(executablePath, args, {
    stdio: 'ignore',
    // A group of its own: ending it ends the pages' processes too.
    detached: true,
    env: { ...globalThis.process.env, MOZ_HEADLESS_WIDTH: '1280', MOZ_HEADLESS_HEIGHT: '900' },
  });
  const gone = new Promise((resolve) => process.once('exit', resolve));
  const kill = async () => {
    if (process.exitCode === null && process.signalCode === null) globalThis.process.kill(-process.pid, 'SIGKILL');
    await gone;
  };
  const start = async () => {
    const port = await until(() => Number(fs.readFileSync(portFile, 'utf8')), 'Firefox to listen', 60_000);
    const connection = await connectMarionette(port);
    await connection.send('WebDriver:NewSession', { capabilities: { alwaysMatch: { pageLoadStrategy: 'eager' } } });
    if (extension) await connection.send('Addon:Install', { path: built, temporary: true });
    return connection;
  };
  const marionette = await start().catch(async (error) => {
    await kill();
    throw error;
  });
  const { send, run, inTurn } = marionette;

  /** Runs a function in the browser's own window, where everything can be reached. */
  const inBrowser = (work, ...values) =>
    inTurn(async () => {
      await send('Marionette:SetContext', { value: 'chrome' });
      try {
        return await run(work, values);
      } finally {
        await send('Marionette:SetContext', { value: 'content' });
      }
    });

  const tabOf = (handle) => {
    const at = (work, frame) =>
      inTurn(async () => {
        await send('WebDriver:SwitchToWindow', { handle, focus: false });
        await send('WebDriver:SwitchToFrame', { id: null });
        if (frame !== undefined) await send('WebDriver:SwitchToFrame', { id: frame });
        return work();
      });
    return {
      goto: (address) => at(() => send('WebDriver:Navigate', { url: address })),
      reload: () => at(() => send('WebDriver:Refresh')),
      evaluate: (work, ...values) => at(() => run(work, values, null)),
      /** Our frame sits in a closed shadow root; the browser counts it all the same. */
      inPanel: (work, ...values) => at(() => run(work, values, null), 0),
      bringToFront: () => inTurn(() => send('WebDriver:SwitchToWindow', { handle, focus: true })),
      /** Presses a place of the page, as a person does. */
      press: (x, y) => at(() => send('WebDriver:PerformActions', { actions: [pressAt(x, y)] })),
      /** Types into what has the focus; \uE007 is Enter, \uE013 the arrow up. */
      type: (text) =>
        at(() =>
          send('WebDriver:PerformActions', {
            actions: [
              {
                type: 'key',
                id: 'keyboard',
                actions: [...text].flatMap((value) => [
                  { type: 'keyDown', value },
                  { type: 'keyUp', value },
                ]),
              },
            ],
          }),
        ),
      click: (selector) =>
        at(async () => {
          const { value } = await send('WebDriver:FindElement', { using: 'css selector', value: selector });
          await send('WebDriver:ElementClick', { id: Object.values(value)[0] });
        }),
      picture: async (file) => {
        const { value } = await at(() => send('WebDriver:TakeScreenshot', { full: false }));
        fs.writeFileSync(file, Buffer.from(value, 'base64'));
      },
      close: () => at(() => send('WebDriver:CloseWindow')),
    };
  };

  return {
    profile: folder,
    inBrowser,
    url: (page) => `moz-extension://${uuid}/${page}`,
    install: () => send('Addon:Install', { path: built, temporary: true }),
    remove: () =>
      inBrowser(async (name) => {
        const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
        await (await AddonManager.getAddonByID(name)).uninstall();
      }, id),
    tabs: async () => (await inTurn(() => send('WebDriver:GetWindowHandles'))).map(tabOf),
    newTab: async (address) => {
      const { handle } = await inTurn(async () => {
        // The window that was last spoken to may be closed.
        const [first] = await send('WebDriver:GetWindowHandles');
        await send('WebDriver:SwitchToWindow', { handle: first, focus: false });
        return send('WebDriver:NewWindow', { type: 'tab', focus: true });
      });
      const tab = tabOf(handle);
      await tab.bringToFront();
      if (address) await tab.goto(address);
      return tab;
    },
    /** Ends the background page, whatever it does. */
    stopBackground: () =>
      inBrowser(
        (name) =>
          globalThis.WebExtensionPolicy.getByID(name).extension.terminateBackground({
            ignoreDevToolsAttached: true,
            disableResetIdleForTest: true,
          }),
        id,
      ),
    hasBackground: () =>
      inBrowser((name) => globalThis.WebExtensionPolicy.getByID(name).extension.backgroundState === 'running', id),
    /** Opens and closes the side bar, as the browser's own button does. */
    showSideBar: (open) =>
      inBrowser(async (shown) => {
        const { SidebarController } = globalThis.Services.wm.getMostRecentWindow('navigator:browser');
        const ours = [...SidebarController.sidebars.keys()].find((key) => key.startsWith('paceline'));
        if (shown) await SidebarController.show(ours);
        else SidebarController.hide();
      }, open),
    /** Presses the extension's button in the toolbar: the popup opens, and the tab in front is told to it. */
    pressButton: () =>
      inBrowser(async (name) => {
        const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
        const { extension } = globalThis.WebExtensionPolicy.getByID(name);
        const action = ExtensionParent.apiManager.global.browserActionFor(extension);
        await action.triggerAction(globalThis.Services.wm.getMostRecentWindow('navigator:browser'));
      }, id),
    /** Presses a place of the popup, as a person does; its window is out of the protocol's reach. */
    pressInPopup: (x, y) =>
      inBrowser(
        (left, top) => {
          const window = globalThis.Services.wm.getMostRecentWindow('navigator:browser');
          const box = window.document.querySelector('browser.webextension-popup-browser').getBoundingClientRect();
          for (const type of ['mousemove', 'mousedown', 'mouseup']) {
            const clickCount = type === 'mousemove' ? 0 : 1;
            window.synthesizeMouseEvent(type, box.x + left, box.y + top, { button: 0, clickCount }, {});
          }
        },
        x,
        y,
      ),
    /** The popup, which has a window of its own. */
    popupPicture: async (file) => {
      const drawn = await inBrowser(async () => {
        const window = globalThis.Services.wm.getMostRecentWindow('navigator:browser');
        const popup = window.document.querySelector('browser.webextension-popup-browser');
        const bitmap = await popup.browsingContext.currentWindowGlobal.drawSnapshot(null, 1, 'white');
        const canvas = window.document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
        canvas.width = bitmap.width;
        canvas.height = bitmap.height;
        canvas.getContext('2d').drawImage(bitmap, 0, 0);
        return canvas.toDataURL().split(',')[1];
      });
      fs.writeFileSync(file, Buffer.from(drawn, 'base64'));
    },
    /** The whole window, with its side bar. */
    picture: async (file) => {
      const { value } = await inTurn(async () => {
        await send('Marionette:SetContext', { value: 'chrome' });
        try {
          return await send('WebDriver:TakeScreenshot', { full: false });
        } finally {
          await send('Marionette:SetContext', { value: 'content' });
        }
      });
      fs.writeFileSync(file, Buffer.from(value, 'base64'));
    },
    /** Kills every process at once, as a power cut would. */
    kill: async () => {
      await kill();
      marionette.close();
    },
    close: async ({ keepProfile = false } = {}) => {
      await send('Marionette:Quit', { flags: ['eAttemptQuit'] }).catch(() => undefined);
      await Promise.race([gone, new Promise((resolve) => setTimeout(resolve, 10_000))]);
      marionette.close();
      await kill();
      if (!keepProfile) fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** As in Chromium's tests: asked for in a press on a page of ours. */
export async function allowSite(firefox, origin) {
  const tab = await firefox.newTab(firefox.url('options.html'));
  await tab.evaluate((pattern) => {
    const button = document.createElement('button');
    button.id = 'ask';
    button.textContent = '?';
    button.onclick = async () => {
      button.textContent = String(await browser.permissions.request({ origins: [pattern] }));
    };
    document.body.prepend(button);
  }, origin);
  await tab.click('#ask');
  await until(() => tab.evaluate(() => document.getElementById('ask').textContent === 'true'), 'the permission');
  const registered = () =>
    tab.evaluate(async () => (await browser.scripting.getRegisteredContentScripts()).map((one) => one.id));
  await until(async () => (await registered()).includes(origin), `the script of ${origin}`);
  await tab.close();
}

/**
 * Run in a page: the text in sight of an element, through shadow roots.
 * @param path selectors, each within the shadow root of the one before
 * @param view `sidebar` or `popup` instead of the page itself; only from a page of ours
 */
export function readText(path, view) {
  const inside = (node) =>
    [...(node.shadowRoot ?? node).childNodes]
      .map((child) => {
        if (child.nodeType === 3) return child.data;
        return child.nodeType !== 1 || child.localName === 'style' ? '' : inside(child);
      })
      .join(' ');
  let found = view ? browser.extension.getViews({ type: view })[0]?.document : document;
  for (const selector of path) found = (found?.shadowRoot ?? found)?.querySelector(selector);
  return found ? inside(found).replace(/\s+/g, ' ').trim() : '';
}

/** Run in a page: presses a button found the same way. */
export function pressButton(path, view) {
  let found = view ? browser.extension.getViews({ type: view })[0]?.document : document;
  for (const selector of path) found = (found?.shadowRoot ?? found)?.querySelector(selector);
  found?.click();
  return found !== undefined && found !== null;
}

const pressAt = (x, y) => ({
  type: 'pointer',
  id: 'mouse',
  parameters: { pointerType: 'mouse' },
  actions: [
    { type: 'pointerMove', x, y, origin: 'viewport', duration: 0 },
    { type: 'pointerDown', button: 0 },
    { type: 'pointerUp', button: 0 },
  ],
});
