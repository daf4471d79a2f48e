import { html, type TemplateResult } from 'lit';
import type { Day } from '#core/calendar/day.ts';
import { fiscalYear, fiscalYearOf } from '#core/calendar/fiscal-year.ts';
import { formatPeriod } from '#core/calendar/format-period.ts';
import type { Action, WorkspaceInfo } from '#core/store/session/session.ts';
import type { Language } from '#core/text/sentence.ts';
import * as say from '#core/text/sentences.ts';

/** Satisfaction is the one KPI that no deal tells: it is measured elsewhere and entered here. */
export function satisfactionSection(
  info: WorkspaceInfo,
  today: Day,
  language: Language,
  act: (action: Action) => void,
): TemplateResult {
  const { quarters } = fiscalYear(fiscalYearOf(today, info.fiscalYearStart), info.fiscalYearStart);
  const enter = (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const fields = new FormData(form);
    const cell = `satisfaction|company|${fields.get('period')}`;
    act({ type: 'enter', entries: [{ cell, kind: 'actual', value: Number(fields.get('points')) }] });
    form.reset();
  };
  return html`<section aria-labelledby="satisfaction">
    <h3 id="satisfaction">${say.settingsSatisfaction(language)}</h3>
    <p>${say.settingsSatisfactionHelp(language)}</p>
    <form class="row" @submit=${enter}>
      <label>${say.settingsPeriod(language)}
        <select name="period">${quarters.map(({ period }) => html`<option value=${period}>${formatPeriod(period, language)}</option>`)}</select>
      </label>
      <label>${say.settingsPoints(language)}<input name="points" type="number" min="0" max="1000" step="0.1" required /></label>
      <button class="button">${say.settingsEnter(language)}</button>
    </form>
  </section>`;
}
