import { expect, test } from 'vitest';
import { previewRecords } from './preview-records.ts';

test('records are added, changed field by field, or as they were; what a file does not show is no change', () => {
  const known = new Map([
    ['1', { day: '2026-01-05', minor: 500, currency: 'USD', region: 'East' }],
    ['2', { day: '2026-01-05', minor: 500, currency: 'USD' }],
  ]);
  const day = '2026-01-05';
  const preview = previewRecords(
    [
      { id: '1', day, minor: 500, currency: 'USD', row: 2, file: 0, raw: { minor: '$5' } },
      { id: '2', day, minor: 600, currency: 'USD', product: 'Pen' },
      { id: '__proto__', day, minor: 1, currency: 'USD' },
    ],
    known,
  );
  expect(preview.unchanged.map(({ id }) => id)).toEqual(['1']);
  expect(preview.changed.map(({ record, changes }) => [record.id, changes])).toEqual([
    [
      '2',
      [
        { field: 'minor', old: 500, new: 600 },
        { field: 'product', new: 'Pen' },
      ],
    ],
  ]);
  expect(preview.added.map(({ id }) => id)).toEqual(['__proto__']);
});
