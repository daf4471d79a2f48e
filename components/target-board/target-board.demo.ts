import { html } from 'lit';
import type { Demo } from '#components/behaviour/demo.ts';
import type { BoardCell, BoardData, BoardRow, CellOrigin } from '#core/rollup/slices.ts';
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

/** Twelve months in 万 of one subject: the first three as given, the other quarters in even parts that sum to them. */
function monthsOf(months: readonly number[], quarters: readonly number[]): readonly number[] {
  return [...months, ...quarters.flatMap((total) => [0, 1, 2].map((at) => Math.floor((total + 2 - at) / 3)))];
}

/** One subject's cells from its twelve months in 万; half of January is due on the 19th. Quarters and year are the sums. */
export function demoCells(
  subject: string,
  months: readonly number[] | null,
  won: number,
  origin: CellOrigin = 'entered',
): BoardCell[] {
  const sum = (from: number, to: number): number =>
    (months ?? []).slice(from, to).reduce((total, value) => total + value, 0);
  const due = Math.round((months?.[0] ?? 0) * WAN * 0.5);
  return boardColumns.map(({ period, kind }) => {
    const at = kind === 'month' ? MONTHS.indexOf(period) : kind === 'quarter' ? QUARTERS.indexOf(period) * 3 : 0;
    const length = kind === 'month' ? 1 : kind === 'quarter' ? 3 : 12;
    return {
      cell: `revenue|${subject}|${period}`,
      period,
      minor: months === null ? null : sum(at, at + length) * WAN,
      origin,
      actual: at === 0 ? Math.round(won * WAN) : 0,
      due: at === 0 ? due : 0,
    };
  });
}

/** A unit over its people. `own` is its year in 万; without it the unit collects what they carry. */
function team(id: string, name: string, people: readonly Person[], language: Language, own?: number): BoardRow[] {
  const index = language === 'zh-CN' ? 0 : 1;
  const each = people.map((person) => monthsOf(person.months, person.quarters));
  const below = MONTHS.map((_, month) => each.reduce((sum, months) => sum + (months[month] ?? 0), 0));
  const total = below.reduce((sum, value) => sum + value, 0);
  const won = people.reduce((sum, person) => sum + person.won, 0);
  const unit: BoardRow = {
    subject: id,
    name,
    kind: 'unit',
    level: 1,
    mismatch: people.length === 0 ? null : (total - (own ?? total)) * WAN,
    cells: demoCells(
      id,
      people.length === 0 ? null : scaled(below, own ?? total),
      won,
      people.length === 0 ? 'none' : own ? 'derived' : 'collected',
    ),
  };
  const members = people.map((person, at): BoardRow => {
    const subject = `${id}-${at}`;
    return {
      subject,
      name: person.name[index] ?? '',
      kind: 'member',
      level: 2,
      mismatch: null,
      cells: demoCells(subject, each[at] ?? [], person.won),
    };
  });
  return [unit, ...members];
}

/** Months in proportion, whole 万, the last one taking what rounding leaves. */
function scaled(months: readonly number[], total: number): readonly number[] {
  const sum = months.reduce((all, value) => all + value, 0);
  const parts = months.map((value) => Math.round((value * total) / sum));
  const rest = total - parts.reduce((all, value) => all + value, 0);
  return parts.map((value, at) => (at === parts.length - 1 ? value + rest : value));
}

/** The story of the pictures: two regions below a company, one over-assigned, and 30 % that nobody carries. */
export function demoBoard(language: Language): BoardData {
  const zh = language === 'zh-CN';
  const rows = [
    ...team('east', zh ? '华东' : 'East', EAST, language, 2_000),
    ...team('south', zh ? '华南' : 'South', SOUTH, language),
    ...team('north', zh ? '华北' : 'North', [], language),
  ];
  const minorOf = (subject: string, period: string): number =>
    rows.find((row) => row.subject === subject)?.cells.find((cell) => cell.period === period)?.minor ?? 0;
  const below = MONTHS.map((month) => (minorOf('east', month) + minorOf('south', month)) / WAN);
  const handedOn = below.reduce((sum, value) => sum + value, 0);
  const whole = Math.round(handedOn / 0.7);
  const won = [...EAST, ...SOUTH].reduce((sum, person) => sum + person.won, 0);
  const company: BoardRow = {
    subject: 'company',
    name: zh ? '全公司' : 'Company',
    kind: 'company',
    level: 0,
    mismatch: (handedOn - whole) * WAN,
    cells: demoCells('company', scaled(below, whole), won),
  };
  const data: BoardData = {
    year: 2026,
    currency: 'CNY',
    today: '2026-01-19',
    columns: boardColumns,
    rows: [company, ...rows],
    canUndo: true,
    canRedo: false,
  };
  return withStory(data, language);
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
  const rows = team('crowd', language === 'zh-CN' ? '全体' : 'Everyone', members, language);
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
