// `npm run lock`, after every change of dependencies. A registry may lack the packages of foreign platforms; npm then leaves them
// out of the lock file and a later `npm ci` refuses it as incomplete. This adds an entry, version only, for each that is missing,
// and drops download addresses so that any registry serves the file.
import fs from 'node:fs';

const file = 'package-lock.json';
const lock = JSON.parse(fs.readFileSync(file, 'utf8'));
const unplaced = [];
let added = 0;

for (const entry of Object.values(lock.packages)) delete entry.resolved;
for (const [parent, entry] of Object.entries(lock.packages)) {
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
    if (isLocked(parent, name)) continue;
    const version = /^[~^]?(\d+\.\d+\.\d+[\w.-]*)$/.exec(range)?.[1];
    if (!version) {
      unplaced.push(`${name}@${range}`);
      continue;
    }
    lock.packages[`node_modules/${name}`] = { version, ...platformOf(name), dev: true, optional: true };
    added += 1;
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
fs.writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added} entries added${unplaced.length ? `; no exact version for ${unplaced.join(', ')}` : ''}`);

/** npm looks for a dependency beside its parent, then in every folder above. */
function isLocked(parent, name) {
  for (let folder = parent; ; folder = folder.slice(0, Math.max(folder.lastIndexOf('node_modules/') - 1, 0))) {
    if (lock.packages[`${folder ? `${folder}/` : ''}node_modules/${name}`]) return true;
    if (!folder) return false;
  }
}

/** Platform packages say their platform in their name. */
function platformOf(name) {
  const systems = [
    [/win32|windows|-win-/, 'win32'],
    [/darwin|fsevents/, 'darwin'],
    [/android/, 'android'],
    [/freebsd/, 'freebsd'],
    [/openbsd/, 'openbsd'],
    [/netbsd/, 'netbsd'],
    [/sunos/, 'sunos'],
    [/aix/, 'aix'],
    [/openharmony/, 'openharmony'],
  ];
  const processors = [
    'arm64',
    'aarch64',
    'x86_64',
    'x64',
    'ia32',
    'ppc64',
    's390x',
    'riscv64',
    'loong64',
    'mips64el',
    'wasm32',
    'arm',
  ];
  const os = systems.find(([pattern]) => pattern.test(name))?.[1] ?? (/wasm/.test(name) ? 'wasm' : 'linux');
  const named = processors.find((processor) => new RegExp(`(^|-)${processor}`).test(name));
  const cpu = { aarch64: 'arm64', x86_64: 'x64' }[named] ?? named;
  return { os: [os], ...(cpu ? { cpu: [cpu] } : {}), ...(/musl/.test(name) ? { libc: ['musl'] } : {}) };
}
