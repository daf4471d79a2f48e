import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { root } from './files.ts';

interface Documented {
  readonly name: string;
  readonly description?: string;
  readonly summary?: string;
  readonly kind?: string;
  readonly privacy?: string;
  readonly static?: boolean;
  readonly attribute?: string;
  readonly inheritedFrom?: unknown;
}
interface Declaration extends Documented {
  readonly tagName?: string;
  readonly members?: readonly Documented[];
  readonly events?: readonly Documented[];
  readonly cssParts?: readonly Documented[];
}

let elements: readonly Declaration[] = [];

beforeAll(() => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'manifest-'));
  const cem = path.join(root, 'node_modules/@custom-elements-manifest/analyzer/cem.js');
  execFileSync(process.execPath, [cem, 'analyze', '--quiet', '--outdir', path.relative(root, folder)], { cwd: root });
  const manifest = JSON.parse(fs.readFileSync(path.join(folder, 'custom-elements.json'), 'utf8'));
  elements = manifest.modules
    .flatMap((module: { declarations: Declaration[] }) => module.declarations)
    .filter((one: Declaration) => one.tagName);
  fs.rmSync(folder, { recursive: true });
}, 60_000);

test('the elements of the kit are in the manifest', () => {
  const tags = elements.map((element) => element.tagName);
  for (const tag of ['pace-quota-panel', 'pace-target-board', 'pace-funnel']) expect(tags).toContain(tag);
});

test('every element, property, event and part says in a line what it is', () => {
  const silent = elements.flatMap((element) => {
    const attributes = (element.members ?? []).filter(
      (member) => member.attribute || (member.kind === 'field' && !member.privacy && !member.static),
    );
    // The analyzer also lists `new CustomEvent(name)` of a helper, as an event called "name".
    const said = (one: Documented) => Boolean(one.description?.trim() || one.summary?.trim());
    const parts = [
      element,
      ...attributes,
      ...(element.events ?? []).filter(({ name }) => name.startsWith('pace-')),
      ...(element.cssParts ?? []),
    ];
    return parts.filter((one) => !said(one)).map((one) => `${element.tagName}: ${one.name}`);
  });
  expect(silent).toEqual([]);
});
