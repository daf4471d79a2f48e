import { html, type TemplateResult } from 'lit';
import type { Demo } from '#components/behaviour/demo.ts';
import type { PanelData, SaveState } from '#core/rollup/slices.ts';
import type { Language } from '#core/text/sentence.ts';
import './quota-panel.ts';

const WAN = 1_000_000;

/** The worked story: Mon 19 Jan 2026 of the 4 × 5 calendar, 98 = 30 / 33 / 35, weeks of 5 and 8. */
export function workedStory(language: Language): PanelData {
  const zh = language === 'zh-CN';
  return {
    subject: { id: 'li', name: zh ? '李伟' : 'Li Wei', unit: zh ? '华东' : 'East' },
    period: '2026-Q1',
    today: '2026-01-19',
    currency: 'CNY',
    calendar: '4x5',
    plan: [
      { period: '2026-01', minor: 30 * WAN },
      { period: '2026-02', minor: 33 * WAN },
      { period: '2026-03', minor: 35 * WAN },
    ],
    won: [
      { day: '2026-01-07', minor: 1.4 * WAN },
      { day: '2026-01-09', minor: 3.6 * WAN },
      { day: '2026-01-13', minor: 3.5 * WAN },
      { day: '2026-01-15', minor: 2.8 * WAN },
      { day: '2026-01-16', minor: 1.7 * WAN },
    ],
    open: { minor: 204 * WAN, count: 36 },
    lastChange: {
      by: zh ? '王敏' : 'Wang Min',
      at: Date.UTC(2026, 0, 19, 0, 41),
      period: '2026-02',
      from: 30 * WAN,
      to: 33 * WAN,
      reason: zh ? '节前备货，去年 2 月做到 31.5' : 'Pre-holiday stock; 315 last Feb',
    },
    coverage: { read: 22, of: 36, source: 'Tryton' },
  };
}

const SAVED: SaveState = { state: 'saved', at: Date.UTC(2026, 0, 19, 1, 2) };

const panel = (
  data: PanelData | undefined,
  saveState: SaveState | undefined = SAVED,
  problem?: string,
): TemplateResult =>
  html`<pace-quota-panel openable closable .data=${data} .saveState=${saveState} .problem=${problem}></pace-quota-panel>`;

/** The story with all that was won up to now in one deal. */
const won = (language: Language, minor: number, change: Partial<PanelData> = {}): PanelData => ({
  ...workedStory(language),
  won: minor ? [{ day: '2026-01-15', minor }] : [],
  ...change,
});

export const demos: Demo[] = [
  { name: 'worked-story', template: (language) => panel(workedStory(language)) },
  {
    name: 'spring-festival',
    template: (language) => panel({ ...workedStory(language), calendar: 'CN', today: '2026-02-25', sample: true }),
  },
  {
    name: 'year',
    template: (language) =>
      panel({
        ...workedStory(language),
        period: '2026',
        calendar: 'CN',
        today: '2026-08-12',
        plan: Array.from({ length: 12 }, (_, month) => ({
          period: `2026-${String(month + 1).padStart(2, '0')}`,
          minor: (28 + ((month * 7) % 11)) * WAN,
        })),
        won: Array.from({ length: 32 }, (_, week) => ({
          day: `2026-${String(Math.floor(week / 4) + 1).padStart(2, '0')}-${String(3 + (week % 4) * 7).padStart(2, '0')}`,
          minor: (5 + ((week * 5) % 9)) * WAN,
        })),
        lastChange: undefined,
      }),
  },
  { name: 'zero', template: (language) => panel(won(language, 0)) },
  { name: 'met', template: (language) => panel(won(language, 30 * WAN)) },
  {
    name: 'over',
    template: (language) =>
      panel(won(language, 137 * WAN, { period: '2026-01', plan: [{ period: '2026-01', minor: 100 * WAN }] })),
  },
  {
    name: 'huge',
    template: (language) =>
      panel({
        ...workedStory(language),
        subject: {
          id: 'all',
          name:
            language === 'en' ? 'Hairui Charging Equipment International Holdings' : '海锐充电设备国际控股集团有限公司',
          unit: language === 'en' ? 'Greater China and South-East Asia' : '大中华及东南亚大区',
        },
        plan: ['2026-01', '2026-02', '2026-03'].map((period) => ({ period, minor: 2_345_678 * WAN * 100 })),
        won: [{ day: '2026-01-08', minor: 98_765_432 * WAN }],
        open: { minor: 1_234_567_890 * WAN, count: 123_456 },
        coverage: { read: 61_728, of: 123_456, source: 'Tryton' },
      }),
  },
  {
    name: 'other-currencies',
    template: (language) =>
      panel({
        ...workedStory(language),
        otherCurrencies: [
          { currency: 'USD', wonMinor: 1_200_000, openMinor: 3_050_000 },
          { currency: 'JPY', wonMinor: 0, openMinor: 4_800_000 },
        ],
      }),
  },
  {
    name: 'mismatch',
    template: (language) => panel({ ...workedStory(language), ownTarget: 105 * WAN }),
  },
  {
    name: 'undated',
    template: (language) =>
      panel({
        ...workedStory(language),
        undated: { minor: 120 * WAN, count: 12 },
        coverage: { read: 20, of: 36, source: 'crm' },
      }),
  },
  {
    name: 'no-target',
    template: (language) => panel({ ...workedStory(language), plan: [], lastChange: undefined, coverage: undefined }),
  },
  {
    name: 'no-deals',
    template: (language) =>
      panel(
        won(language, 0, {
          open: { minor: 0, count: 0 },
          coverage: undefined,
          today: '2026-01-05',
          lastChange: undefined,
        }),
      ),
  },
  { name: 'saving', template: (language) => panel(workedStory(language), { state: 'saving' }) },
  { name: 'not-saved', template: (language) => panel(workedStory(language), { state: 'notSaved', reason: 'quota' }) },
  { name: 'loading', template: () => html`<pace-quota-panel workspace="slow"></pace-quota-panel>` },
  { name: 'nothing', template: () => panel(undefined, undefined) },
  {
    name: 'error',
    template: (language) =>
      panel(
        undefined,
        undefined,
        language === 'en' ? 'The workspace could not be opened. Reload this page.' : '工作区打不开。请刷新本页。',
      ),
  },
  { name: 'unreadable', template: () => html`<pace-quota-panel data="{ not json"></pace-quota-panel>` },
];
