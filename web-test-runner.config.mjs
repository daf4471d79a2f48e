import { esbuildPlugin } from '@web/dev-server-esbuild';
import { summaryReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { executablePath, flags } from './test/chromium.mjs';
import { componentResults } from './test/reporters/components.mjs';

export default {
  files: ['components/**/*.test.ts', 'core/**/*.browser.test.ts', 'extension/**/*.browser.test.ts'],
  nodeResolve: { exportConditions: ['production', 'default'] },
  plugins: [esbuildPlugin({ ts: true, json: true, tsconfig: 'tsconfig.json', target: 'es2022' })],
  concurrency: 1,
  reporters: [summaryReporter(), componentResults(new URL('./dist/test-results/components.json', import.meta.url))],
  browsers: [
    chromeLauncher({
      launchOptions: {
        executablePath,
        args: flags,
      },
    }),
  ],
};
