import { esbuildPlugin } from '@web/dev-server-esbuild';
import { summaryReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import { executablePath, flags } from './test/chromium.mjs';
import { commonjs } from './test/commonjs.mjs';
import * as firefox from './test/firefox.mjs';
import { componentResults } from './test/reporters/components.mjs';

const chromium = () => chromeLauncher({ launchOptions: { executablePath, args: flags } });

/** The launcher is named after Chrome, but drives whatever puppeteer does: Firefox over WebDriver BiDi. */
const firefoxToo = () =>
  chromeLauncher({
    puppeteer,
    launchOptions: {
      browser: 'firefox',
      executablePath: firefox.executablePath,
      extraPrefsFirefox: firefox.preferences,
    },
  });

/** Without a word both; `TEST_BROWSER=firefox` or `chromium` for one. */
const asked = process.env.TEST_BROWSER;

export default {
  files: ['components/**/*.test.ts', 'core/**/*.browser.test.ts', 'extension/**/*.browser.test.ts'],
  nodeResolve: { exportConditions: ['production', 'default'] },
  plugins: [commonjs('chardet'), esbuildPlugin({ ts: true, json: true, tsconfig: 'tsconfig.json', target: 'es2022' })],
  concurrency: 1,
  reporters: [summaryReporter(), componentResults(new URL('./dist/test-results/components.json', import.meta.url))],
  browsers: [...(asked === 'firefox' ? [] : [chromium()]), ...(asked === 'chromium' ? [] : [firefoxToo()])],
};
