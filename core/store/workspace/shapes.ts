import type * as Y from 'yjs';
import { change } from './change.ts';
import { shapes, TEAM } from './layout.ts';
import { isRecord } from './records.ts';
import { same } from './same.ts';

/** How files of one shape are read; the mapping is plain JSON, and checked by whoever reads files with it. */
export interface ShapeRecord {
  readonly shape: string;
  readonly mapping: Readonly<Record<string, unknown>>;
}

/** Longest mapping that is kept, as JSON: a file of thousands of columns is no shape to remember. */
const MOST = 100_000;

/** Remembers how a file with these headers was read. Throws RangeError on what is not plain JSON, or too much of it. */
export function rememberShape(team: Y.Doc, shape: string, mapping: Readonly<Record<string, unknown>>): void {
  const text = JSON.stringify(mapping);
  if (text === undefined || text.length > MOST || shape.length > 1000)
    throw new RangeError('not a mapping to remember');
  const plain: unknown = JSON.parse(text);
  change(team, TEAM, 'act:rememberShape', () => {
    if (!same(shapes(team).get(shape), plain)) shapes(team).set(shape, plain);
  });
}

export function readShapes(team: Y.Doc): readonly ShapeRecord[] {
  const found: ShapeRecord[] = [];
  for (const shape of [...shapes(team).keys()].sort()) {
    const mapping = shapes(team).get(shape);
    if (isRecord(mapping)) found.push({ shape, mapping });
  }
  return found;
}
