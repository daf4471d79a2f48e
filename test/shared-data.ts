import fs from 'node:fs';
import path from 'node:path';

const FOLDER = path.resolve(import.meta.dirname, '../../shared/data');

/** Why tests on the shared data cannot run here, or `false` when they can. For `test.skipIf`, and to be said in the name. */
export function dataMissing(folder: string): string | false {
  return fs.existsSync(path.join(FOLDER, folder)) ? false : `no test data: ${folder} is not beside the repository`;
}

/** The bytes of one file of the shared data. */
export function dataBytes(folder: string, file: string): Uint8Array {
  return new Uint8Array(fs.readFileSync(path.join(FOLDER, folder, file)));
}

/** The figures computed outside the product for one folder. */
export function expectedOf<T>(folder: string): T {
  return JSON.parse(fs.readFileSync(path.join(FOLDER, folder, 'expected.json'), 'utf8')) as T;
}
