import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's own files, as paths from its root; nothing installed, built or cached. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

const outside = new Set(['node_modules', 'dist', '.git', '.wxt', '.cache', '.output']);

export function filesUnder(folder: string): string[] {
  return fs.readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (outside.has(entry.name)) return [];
    const file = path.join(folder, entry.name);
    return entry.isDirectory() ? filesUnder(file) : [file];
  });
}

export function foldersIn(folder: string): string[] {
  const entries = fs.readdirSync(path.join(root, folder), { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory() && !outside.has(entry.name)).map((entry) => entry.name);
}

export function read(file: string): string {
  return fs.readFileSync(path.join(root, file), 'utf8');
}
