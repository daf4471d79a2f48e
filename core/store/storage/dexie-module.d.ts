/**
 * Dexie's ES module, which browsers load as it is; the package's own entry wraps a script that only bundlers can import.
 */
declare module 'dexie/dist/modern/dexie.mjs' {
  export { Dexie } from 'dexie';
}
