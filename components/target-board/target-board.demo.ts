import { html } from 'lit';
import type { Demo } from '#components/behaviour/demo.ts';
import type { BoardCell, BoardData, BoardRow } from '#core/rollup/slices.ts';
import type { Language } from '#core/text/sentence.ts';
import './target-board.ts';

const WAN = 1_000_000;
const MONTHS = Array.from({ length: 12 }, (_, month) => `2026-${String(month + 1).padStart(2, '0')}`);
const QUARTERS = ['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'];

export const boardColumns: BoardData['columns'] = [
  { period: '2026', kind: 'year' },
  ...QUARTERS.flatMap((quarter, index) => [
    { period: quarter, kind: 'quarter' as const },
    ...MONTHS.slice(index * 3, index * 3 + 3).map((period) => ({ period, kind: 'month' as const })),
  ]),
];

interface Person {
  readonly name: readonly [zh: string, en: string];
  /** The three months of the first quarter, then the other quarters, in 万. */
  readonly months: readonly number[];
  readonly quarters: readonly number[];
  /** Won in January, in 万. */
  readonly won: number;
}

const EAST: readonly Person[] = [
  { name: ['李伟', 'Li Wei'], months: [30, 33, 35], quarters: [104, 106, 117], won: 13 },
  { name: ['赵倩', 'Zhao Qian'], months: [34, 38, 40], quarters: [119, 122, 134], won: 19.6 },
  { name: ['周航', 'Zhou Hang'], months: [32, 35, 37], quarters: [111, 113, 124], won: 16.2 },
  { name: ['孙悦', 'Sun Yue'], months: [29, 33, 34], quarters: [102, 104, 115], won: 11.5 },
  { name: ['马骏', 'Ma Jun'], months: [22, 26, 28], quarters: [81, 83, 91], won: 12.6 },
];
const SOUTH: readonly Person[] = [
  { name: ['黄磊', 'Huang Lei'], months: [33, 36, 39], quarters: [115, 117, 129], won: 17.7 },
  { name: ['邓峰', 'Deng Feng'], months: [30, 33, 35], quarters: [104, 107, 117], won: 9.8 },
  { name: ['蔡杰', 'Cai Jie'], months: [32, 35, 37], quarters: [111, 113, 124], won: 20.4 },
];

/** One subject's cells from its months and quarters; half of January is due on the 19th. */
export function demoCells(
  subject: string,
  months: readonly number[],
  quarters: readonly number[],
  won: number,
): BoardCell[] {
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const quarter = sum(months);
  const minorOf = (period: string): number => {
    if (period === '2026') return quarter + sum(quarters);
    if (period.includes('Q')) return period === '2026-Q1' ? quarter : (quarters[Number(period.at(-1)) - 2] ?? 0);
    const index = MONTHS.indexOf(period);
    return index < 3 ? (months[index] ?? 0) : (quarters[Math.floor(index / 3) - 1] ?? 0) / 3;
  };
  return boardColumns.map(({ period }) => {
    const begun = period === '2026' || period === '2026-Q1' || period === '2026-01';
    return {
      cell: `revenue|${subject}|${period}`,
      period,
      minor: Math.round(minorOf(period) * WAN),
      origin: 'entered',
      actual: begun ? Math.round(won * WAN) : 0,
      due: begun ? Math.round((months[0] ?? 0) * WAN * 0.5) : 0,
    };
  });
}

function team(id: string, name: string, people: readonly Person[], own: number | null, language: Language): BoardRow[] {
  const index = language === 'zh-CN' ? 0 : 1;
  const members = people.map((person, at): BoardRow => {
    const subject = `${id}-${at}`;
    const cells = demoCells(subject, person.months, person.quarters, person.won);
    return { subject, name: person.name[index] ?? '', kind: 'member', level: 2, mismatch: null, cells };
  });
  const total = (period: string, value: (cell: BoardCell) => number): number =>
    members.reduce(
      (sum, row) =>
        sum + row.cells.filter((cell) => cell.period === period).reduce((all, cell) => all + value(cell), 0),
      0,
    );
  const cells = boardColumns.map(({ period }): BoardCell => {
    const below = total(period, (cell) => cell.minor ?? 0);
    const share = own === null ? below : Math.round(below * (own / total('2026', (cell) => (cell.minor ?? 0) / WAN)));
    return {
      cell: `revenue|${id}|${period}`,
      period,
      minor: own === null ? null : period === '2026' ? own * WAN : share,
      origin: own === null ? 'none' : period === '2026' ? 'entered' : 'derived',
      actual: total(period, (cell) => cell.actual),
      due: total(period, (cell) => cell.due),
    };
  });
  const mismatch = own === null || people.length === 0 ? null : total('2026', (cell) => cell.minor ?? 0) - own * WAN;
  return [{ subject: id, name, kind: 'unit', level: 1, mismatch, cells }, ...members];
}

/** The story of the pictures: a company of 10,000 万 with two regions below and 30 % that nobody carries. */
export function demoBoard(language: Language): BoardData {
  const zh = language === 'zh-CN';
  const rows = [
    ...team('east', zh ? '华东' : 'East', EAST, 2_000, language),
    ...team('south', zh ? '华南' : 'South', SOUTH, null, language).map((row) => row),
    ...team('north', zh ? '华北' : 'North', [], null, language),
  ];
  const units = rows.filter((row) => row.kind === 'unit');
  const set = rows.map((row) => (row.subject === 'south' ? withOwn(row, rows) : row));
  const own = (period: string): number =>
    units.reduce(
      (sum, unit) =>
        sum +
        (set.find((row) => row.subject === unit.subject)?.cells.find((cell) => cell.period === period)?.minor ?? 0),
      0,
    );
  const company: BoardRow = {
    subject: 'company',
    name: zh ? '全公司' : 'Company',
    kind: 'company',
    level: 0,
    mismatch: own('2026') - Math.round(own('2026') / 0.7),
    cells: boardColumns.map(({ period }) => ({
      cell: `revenue|company|${period}`,
      period,
      minor: Math.round(own(period) / 0.7),
      origin: 'entered',
      actual: rows
        .filter((row) => row.kind === 'member')
        .reduce((sum, row) => sum + (row.cells.find((cell) => cell.period === period)?.actual ?? 0), 0),
      due: Math.round(own('2026-01') * 0.55) * (['2026', '2026-Q1', '2026-01'].includes(period) ? 1 : 0),
    })),
  };
  const data: BoardData = {
    year: 2026,
    currency: 'CNY',
    today: '2026-01-19',
    columns: boardColumns,
    rows: [company, ...set],
    canUndo: true,
    canRedo: false,
  };
  return withStory(data, language);
}

/** The unit's own targets are collected from its people: they agree, so the mismatch is nil. */
function withOwn(unit: BoardRow, rows: readonly BoardRow[]): BoardRow {
  const below = rows.filter((row) => row.subject.startsWith(`${unit.subject}-`));
  const cells = unit.cells.map(
    (cell): BoardCell => ({
      ...cell,
      origin: 'collected',
      minor: below.reduce((sum, row) => sum + (row.cells.find(({ period }) => period === cell.period)?.minor ?? 0), 0),
    }),
  );
  return { ...unit, cells, mismatch: 0 };
}

function withStory(data: BoardData, language: Language): BoardData {
  const zh = language === 'zh-CN';
  const [wang, sun] = zh ? ['王敏', '孙悦'] : ['Wang Min', 'Sun Yue'];
  const at = Date.UTC(2026, 0, 19, 0, 41);
  const change = (cell: BoardCell): BoardCell => {
    switch (cell.cell) {
      case 'revenue|east-0|2026-Q1':
        return { ...cell, reason: '85 × 1.15 = 97.75 → 98', by: wang, at };
      case 'revenue|east-0|2026-02':
        return { ...cell, reason: zh ? '节前备货' : 'pre-holiday stock', by: wang, at };
      case 'revenue|east-1|2026-Q1':
      case 'revenue|east-1|2026-02':
      case 'revenue|east-1|2026-03':
        return { ...cell, locked: true, by: wang, at };
      case 'revenue|east-3|2026-02':
        return {
          ...cell,
          proposals: [
            { id: 'a/1', minor: 33 * WAN, by: wang, at },
            {
              id: 'b/1',
              minor: 30 * WAN,
              by: sun,
              at: at + 180_000,
              reason: zh ? '两家客户停工两周' : 'Two customers shut for 2 weeks',
            },
          ],
        };
      default:
        return cell;
    }
  };
  return { ...data, rows: data.rows.map((row) => ({ ...row, cells: row.cells.map(change) })) };
}

/** Won as a share of what was due, for the states of heat. */
function attained(share: number, language: Language): BoardData {
  const data = demoBoard(language);
  const cells = (row: BoardRow): BoardCell[] =>
    row.cells.map((cell) => ({
      ...cell,
      proposals: undefined,
      actual: cell.due > 0 ? Math.round((cell.minor ?? 0) * share) : 0,
    }));
  return { ...data, rows: data.rows.map((row) => ({ ...row, cells: cells(row) })) };
}

export function crowd(people: number, language: Language): BoardData {
  const members = Array.from({ length: people }, (_, at): Person => {
    const base = 20 + ((at * 7) % 19);
    const name = language === 'zh-CN' ? `第 ${at + 1} 组员` : `Member ${at + 1}`;
    return {
      name: [name, name],
      months: [base, base + 3, base + 5],
      quarters: [3 * base + 12, 3 * base + 15, 3 * base + 21],
      won: base * (0.3 + (at % 9) / 20),
    };
  });
  const rows = team('crowd', language === 'zh-CN' ? '全体' : 'Everyone', members, 60_000, language);
  return {
    year: 2026,
    currency: 'CNY',
    today: '2026-01-19',
    columns: boardColumns,
    canUndo: false,
    canRedo: false,
    rows: rows.map((row) => ({ ...row, level: row.level - 1 })),
  };
}

function longNames(language: Language): BoardData {
  const data = demoBoard(language);
  const tail =
    language === 'zh-CN'
      ? '（华东大区重点客户与渠道拓展联合事业部）'
      : ' of the joint division for key accounts and channels';
  return { ...data, rows: data.rows.map((row) => ({ ...row, name: row.name + tail })) };
}

export const demos: readonly Demo[] = [
  {
    name: 'quarter-of-98',
    template: (language) => html`<pace-target-board .data=${demoBoard(language)}></pace-target-board>`,
  },
  {
    name: 'quarters',
    template: (language) => html`<pace-target-board zoom="quarter" .data=${demoBoard(language)}></pace-target-board>`,
  },
  {
    name: 'year',
    template: (language) => html`<pace-target-board zoom="year" .data=${demoBoard(language)}></pace-target-board>`,
  },
  {
    name: 'attained-0',
    template: (language) => html`<pace-target-board .data=${attained(0, language)}></pace-target-board>`,
  },
  {
    name: 'attained-100',
    template: (language) => html`<pace-target-board .data=${attained(1, language)}></pace-target-board>`,
  },
  {
    name: 'attained-137',
    template: (language) => html`<pace-target-board .data=${attained(1.37, language)}></pace-target-board>`,
  },
  {
    name: 'long-names',
    template: (language) => html`<pace-target-board .data=${longNames(language)}></pace-target-board>`,
  },
  {
    name: 'sixty-people',
    template: (language) => html`<pace-target-board .data=${crowd(60, language)}></pace-target-board>`,
  },
  {
    name: 'readonly',
    template: (language) => html`<pace-target-board readonly .data=${demoBoard(language)}></pace-target-board>`,
  },
  { name: 'empty', template: () => html`<pace-target-board></pace-target-board>` },
  { name: 'error', template: () => html`<pace-target-board data="{"></pace-target-board>` },
];
