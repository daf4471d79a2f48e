import { html, type TemplateResult } from 'lit';
import type { Demo } from '#components/behaviour/demo.ts';
import type { KpiData } from '#core/rollup/slices.ts';
import type { Language } from '#core/text/sentence.ts';
import './kpi-list.ts';

/** A quarter with every figure known. */
export const quarter: KpiData = {
  period: '2026-Q1',
  currency: 'CNY',
  revenue: 98_000_000,
  satisfaction: 8.6,
  cycle: 22,
  conversion: 0.375,
};

const list = (data: KpiData | undefined, problem?: string): TemplateResult =>
  html`<pace-kpi-list .data=${data} .problem=${problem}></pace-kpi-list>`;

export const demos: Demo[] = [
  { name: 'quarter', template: () => list(quarter) },
  {
    name: 'nothing-known',
    template: () => list({ ...quarter, revenue: 0, satisfaction: null, cycle: null, conversion: null }),
  },
  { name: 'huge', template: () => list({ ...quarter, revenue: 987_654_321_098_765, cycle: 1234.5, conversion: 1 }) },
  { name: 'loading', template: () => list(undefined) },
  {
    name: 'error',
    template: (language: Language) =>
      list(
        undefined,
        language === 'en' ? 'The workspace could not be opened. Reload this page.' : '工作区打不开。请刷新本页。',
      ),
  },
];
