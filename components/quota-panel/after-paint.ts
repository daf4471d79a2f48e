import type { TemplateResult } from 'lit';
import { formatDay } from '#core/calendar/format-period.ts';
import type { WorkCalendar } from '#core/calendar/work-calendar.ts';
import type { PanelFigures } from '#core/pace/pace.ts';
import type { PanelData } from '#core/rollup/slices.ts';
import type { Language } from '#core/text/sentence.ts';
import type { Amounts } from './amounts.ts';
import { curve, curveWords } from './curve.ts';
import { planLine } from './plan-line.ts';

// What the panel loads after its figures are painted.

/** The curve of the data, at the size of its figure. */
export function drawing(
  data: PanelData,
  calendar: WorkCalendar,
  whole: PanelFigures['whole'],
  amounts: Amounts,
  language: Language,
  size: { readonly width: number; readonly height: number },
): TemplateResult {
  const line = planLine(data, calendar, language);
  const words = curveWords(whole, line, amounts, language, formatDay(data.today, language));
  return curve(whole, line, amounts, language, size, words);
}

export { SizeController } from '#components/behaviour/size.ts';
export { apart, lastChange, mismatch } from './below.ts';
export { coverageTicks } from './coverage-ticks.ts';
export { periodChoices } from './period-choices.ts';
