import type { Explanation } from '#components/behaviour/explain.ts';
import { formatPeriod } from '#core/calendar/format-period.ts';
import type { Figure, FormulaId, InputName } from '#core/pace/pace.ts';
import type { PanelData } from '#core/rollup/slices.ts';
import type { Language } from '#core/text/sentence.ts';
import * as say from '#core/text/sentences.ts';
import { type Amounts, percentFigure, ratioFigure } from './amounts.ts';

type Said = (language: Language) => string;

/** What each figure of the panel means, and the sign between its inputs. */
const MEANINGS: Partial<Record<FormulaId, { readonly means: Said; readonly sign: string }>> = {
  attainment: { means: say.panelDefineAttainment, sign: '÷' },
  pace: { means: say.panelDefinePace, sign: '÷' },
  gap: { means: say.panelDefineGap, sign: '−' },
  coverage: { means: say.panelDefineCoverage, sign: '÷' },
  requiredPerDay: { means: say.panelDefineRequired, sign: '÷' },
};

const INPUTS: Partial<Record<InputName, Said>> = {
  actual: say.panelActualInput,
  target: say.panelTargetInput,
  expectedToDate: say.panelDueInput,
  open: say.panelOpenInput,
  gap: say.panelGapInput,
  daysLeft: say.panelDaysInput,
};

/**
 * Where a figure comes from: its inputs, the arithmetic with these inputs, the definition. `due` is what the plan expects to date of
 * the heading's period.
 */
export function explain(
  figure: Figure,
  due: Figure,
  data: PanelData,
  amounts: Amounts,
  language: Language,
): Explanation {
  const meaning = MEANINGS[figure.formula];
  if (!meaning) throw new RangeError(`the panel does not explain ${figure.formula}`);
  const amount = (value: number | null): string => (value === null ? '—' : amounts.text(value));
  const shown = (value: number, exact: boolean): string => {
    if (figure.unit === 'money') return amounts.text(value);
    if (figure.unit === 'multiple') return `${ratioFigure(value, language, 2)} ×`;
    return `${exact ? ratioFigure(value * 100, language, 2) : percentFigure(value, language)} %`;
  };
  const amountOf = ({ value, unit }: Figure['inputs'][number]): string =>
    unit === 'days' ? String(value) : amount(value);
  const bare = ({ value, unit }: Figure['inputs'][number]): string =>
    unit === 'days' || value === null ? String(value) : amounts.bare(value);
  // Within one child period the plan line is straight, and what is due can be shown as a sum.
  const straight = data.plan.some(({ period }) => period === due.period);
  const [target, gone, total] = due.inputs.map(bare);
  const inputs = figure.inputs.map((input): [string, string] => [
    INPUTS[input.name]?.(language) ?? input.name,
    input.name === 'expectedToDate' && straight
      ? `${target} × ${gone} ÷ ${total} = ${amountOf(input)}`
      : amountOf(input),
  ]);
  const sum = figure.inputs.map(bare).join(` ${meaning.sign} `);
  inputs.push([say.panelPeriod(language), formatPeriod(figure.period, language, 'long')]);
  if (figure.formula === 'pace' || figure.formula === 'requiredPerDay') {
    inputs.push([say.panelCalendarInput(language), calendarWords(data.calendar, language)]);
  }
  return {
    value: figure.value === null ? '—' : shown(figure.value, false),
    formula:
      figure.value === null
        ? '—'
        : `${figure.formula === 'gap' && figure.value === 0 ? `max(${sum}, 0)` : sum} = ${shown(figure.value, true)}`,
    inputs,
    definition: meaning.means,
  };
}

function calendarWords(calendar: string, language: Language): string {
  if (calendar === '4x5') return say.panelCalendar4x5(language);
  return calendar === 'none' ? say.panelCalendarWeekdays(language) : say.panelCalendarOf(language, calendar);
}
