// `npm run build`: the elements (dist/kit), the pages that `npm start` serves (dist/site), the extension for Chromium and for Firefox (dist/extension).
import { fileURLToPath } from 'node:url';
import { runs, setup } from './setup.mjs';

/** True when all were built. */
export function build() {
  const kit = (mode) => runs('vite', ['build', '--logLevel=error', '--config=vite.kit.config.ts', `--mode=${mode}`]);
  const extension = (browser) =>
    runs('wxt', ['build', `--browser=${browser}`, '--mv3'], { stdio: ['ignore', 'ignore', 'inherit'] });
  return (
    ['production', 'quota-panel', 'target-board', 'funnel'].every(kit) &&
    runs('vite', ['build', '--logLevel=warn', '--config=vite.site.config.ts']) &&
    ['chrome', 'firefox'].every(extension)
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  setup(process.argv[1]);
  process.exit(build() ? 0 : 1);
}
