// `npm run check`: types, lint with boundaries and cycles, sentences, elements manifest, unused code. Quick; part of `npm test`.
import { fileURLToPath } from 'node:url';
import { runs, setup } from './setup.mjs';

const checks = [
  ['types', 'tsc', ['--noEmit']],
  ['lint, boundaries, cycles', 'biome', ['check', '--error-on-warnings', '.']],
  ['elements manifest', 'cem', ['analyze', '--quiet']],
  ['unused code', 'knip', ['--no-progress']],
];

/** Runs every check, all of them even when one fails; true when all went well. */
export function check() {
  const failed = checks.filter(([name, tool, args]) => {
    console.log(`check ${name}`);
    return !runs(tool, args);
  });
  for (const [name] of failed) console.error(`check failed: ${name}`);
  return failed.length === 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  setup(process.argv[1]);
  process.exit(check() ? 0 : 1);
}
