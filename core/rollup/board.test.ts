import { expect, test } from 'vitest';
import { figuresOf, head } from '#test/builders/figures.ts';
import type { People } from '../people/people.ts';
import { boardOf } from './board.ts';
import type { BoardData } from './slices.ts';
import { createTotals } from './totals.ts';

const people: People = {
  members: ['ann', 'bo', 'cy', 'di'].map((id) => ({ id, name: id.toUpperCase() })),
  units: ['east', 'west', 'harbour'].map((id) => ({ id, name: id.toUpperCase() })),
  placements: [
    { subject: 'harbour', unit: 'east', from: '2025-01-01' },
    { subject: 'ann', unit: 'east', from: '2025-01-01' },
    { subject: 'bo', unit: 'harbour', from: '2025-01-01' },
    { subject: 'cy', unit: 'west', from: '2025-01-01' },
    { subject: 'bo', unit: 'west', from: '2026-02-16' },
  ],
};

function cellOf(board: BoardData, subject: string, period: string) {
  return board.rows.find((row) => row.subject === subject)?.cells.find((cell) => cell.period === period);
}

test('rows nest units and members as they stand today, the company on top; columns are quarters with their months', () => {
  const board = boardOf(figuresOf(undefined, { people, name: 'Acme' }), { year: 2026, today: '2026-03-02' });
  expect(board.rows.map(({ name, kind, level }) => `${level} ${kind} ${name}`)).toEqual([
    '0 company Acme',
    '1 unit EAST',
    '2 unit HARBOUR',
    '2 member ANN',
    '1 unit WEST',
    '2 member BO',
    '2 member CY',
    '1 member DI',
  ]);
  expect(board.columns.slice(0, 6).map(({ period }) => period)).toEqual([
    '2026',
    '2026-Q1',
    '2026-01',
    '2026-02',
    '2026-03',
    '2026-Q2',
  ]);
  const fiscal = boardOf(figuresOf(undefined, { people, fiscalYearStart: 2 }), { year: 2026, today: '2026-03-02' });
  expect(fiscal.columns.slice(0, 3).map(({ period }) => period)).toEqual([
    '2026-02-01/2027-01-31',
    '2026-02-01/2026-04-30',
    '2026-02',
  ]);
});

test('B1 what was won adds up at every level, by the unit of the day also in the month of a move', () => {
  const totals = createTotals();
  const won = (id: string, owner: string | undefined, closes: string, minor: number) =>
    totals.put({
      id,
      name: id,
      owner,
      stage: 's',
      status: 'won',
      closes,
      stages: [],
      amount: { minor, currency: 'CNY' },
    });
  won('1', 'ann', '2026-01-05', 1);
  won('2', 'bo', '2026-02-15', 10);
  won('3', 'bo', '2026-02-16', 100);
  won('4', 'di', '2026-02-20', 1000);
  won('5', undefined, '2026-12-31', 10_000);
  won('6', 'ann', '2027-01-01', 100_000);
  const board = boardOf(figuresOf(totals.book, { people }), { year: 2026, today: '2026-03-02' });
  const actual = (subject: string, period: string) => cellOf(board, subject, period)?.actual;
  expect(['company', 'east', 'harbour', 'west', 'bo'].map((subject) => actual(subject, '2026-02'))).toEqual([
    1110, 10, 10, 100, 110,
  ]);
  expect(['company', 'east', 'west'].map((subject) => actual(subject, '2026'))).toEqual([11_111, 11, 100]);
  expect(actual('company', '2026-Q1')).toBe(1111);
});

test('due follows the months of the plan: past ones whole, this one by working days gone, later ones nothing', () => {
  const cells = {
    'revenue|ann|2026-01': { target: head(3000) },
    'revenue|ann|2026-02': { target: head(2000) },
    'revenue|ann|2026-03': { target: head(9000) },
  };
  // February 2026 has 20 working days, 10 of them before Monday 16th.
  const board = boardOf(figuresOf(undefined, { people, cells }), { year: 2026, today: '2026-02-16' });
  const due = (period: string) => cellOf(board, 'ann', period)?.due;
  expect(['2026-01', '2026-02', '2026-03', '2026-Q1', '2026', '2026-Q2'].map(due)).toEqual([
    3000, 1000, 0, 4000, 4000, 0,
  ]);
});

test('a mismatch is Σ children − own target: negative when the parent is higher, null when a side is missing', () => {
  const cells = {
    'revenue|company|2026': { target: head(100) },
    'revenue|east|2026': { target: head(50) },
    'revenue|west|2026-Q1': { target: head(20) },
    'revenue|cy|2026': { target: head(7) },
    'revenue|cy|2026-Q3': { target: head(9) },
  };
  const board = boardOf(figuresOf(undefined, { people, cells }), { year: 2026, today: '2026-03-02' });
  expect(Object.fromEntries(board.rows.map(({ subject, mismatch }) => [subject, mismatch]))).toEqual({
    // East's 50 and West's 29 (20 entered for its first quarter, 9 collected in its third) against 100.
    company: -21,
    east: null,
    harbour: null,
    ann: null,
    west: null,
    bo: null,
    cy: 2,
    di: null,
  });
});

test('competing proposals stand in the cell with who, when and why', () => {
  const one = { id: 'a/1', value: 83, at: 4, by: 'ann', reason: 'pipeline' };
  const two = { id: 'b/1', value: 73, at: 3 };
  const cells = { 'revenue|bo|2026-Q2': { target: { ...one, proposals: [one, two] } } };
  const board = boardOf(figuresOf(undefined, { people, cells }), { year: 2026, today: '2026-03-02' });
  expect(cellOf(board, 'bo', '2026-Q2')).toEqual({
    cell: 'revenue|bo|2026-Q2',
    period: '2026-Q2',
    minor: 83,
    origin: 'entered',
    actual: 0,
    due: 0,
    by: 'ANN',
    at: 4,
    reason: 'pipeline',
    proposals: [
      { id: 'a/1', minor: 83, by: 'ANN', at: 4, reason: 'pipeline' },
      { id: 'b/1', minor: 73, at: 3 },
    ],
  });
});

test('what this device entered without a name is marked as its own, what others or people with a name entered is not', () => {
  const target = (period: string, more: Parameters<typeof head<number>>[1]) => ({
    [`revenue|ann|${period}`]: { target: head(1, more) },
  });
  const cells = {
    ...target('2026-01', { id: 'here/1', by: undefined }),
    ...target('2026-02', { id: 'here/2', by: 'bo' }),
    ...target('2026-03', { id: 'here2/3', by: undefined }),
  };
  const board = boardOf(figuresOf(undefined, { people, cells, device: 'here' }), { year: 2026, today: '2026-03-02' });
  const marks = ['2026-01', '2026-02', '2026-03'].map((period) => {
    const { mine, by } = cellOf(board, 'ann', period) ?? {};
    return { mine, by };
  });
  expect(marks).toEqual([{ mine: true }, { by: 'BO' }, {}]);
});
