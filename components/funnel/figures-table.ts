import { html, type TemplateResult } from 'lit';
import { check, triangleDown } from '#components/theme/icons.ts';
import { stageName } from '#core/funnel/stages.ts';
import { splitUnit, unitOf } from '#core/money/format-money.ts';
import type { FunnelData, FunnelStage } from '#core/rollup/slices.ts';
import type { Language } from '#core/text/sentence.ts';
import * as say from '#core/text/sentences.ts';
import { baselinePoints, count, difference, oneDecimal, points } from './figures.ts';
import { clock } from './stage-rows.ts';
import { meetsBaseline, wentOn, withinLimit } from './verdict.ts';

/** All figures of the funnel as a table: always there, and what a screen reader hears. */
export function figuresTable(data: FunnelData, worst: FunnelStage | undefined, language: Language): TemplateResult {
  const unit = unitOf(Math.max(0, ...data.stages.map((stage) => stage.openMinor)), data.currency, language);
  const money = (minor: number): string => splitUnit(minor, data.currency, language, { unit }).figure;
  const { symbol, unit: mark } = splitUnit(0, data.currency, language, { unit });
  const heads = [
    say.funnelEnteredShort(language),
    say.funnelStopped(language),
    say.funnelConversionShort(language),
    say.funnelBaseline(language),
    say.funnelDifference(language),
    say.funnelDwellDays(language),
    say.funnelLimitDays(language),
    say.funnelOpen(language),
    say.funnelOpenAmount(language, language === 'zh-CN' && symbol === '' ? `${mark}元` : `${symbol}${mark}`),
    say.funnelVerdict(language),
  ];
  return html`<div class="figures" role="region" tabindex="0" aria-label=${say.funnelSameFigures(language)}>
    <table>
      <caption>${say.funnelSameFigures(language)}</caption>
      <thead><tr><th scope="col">${say.funnelStage(language)}</th>${heads.map((words) => html`<th scope="col">${words}</th>`)}</tr></thead>
      <tbody>
        ${data.stages.map(
          (stage) => html`<tr class=${stage === worst ? 'hit' : ''}>
            <th scope="row" title=${stageName(stage.stage, language)}><span>${stageName(stage.stage, language)}</span></th>
            <td>${count(stage.entered, language)}</td>
            <td>${stage.conversion === null ? '–' : count(stage.entered - wentOn(stage), language)}</td>
            <td>${stage.conversion === null ? '–' : `${points(stage, language)}%`}</td>
            <td>${stage.baseline === undefined ? '–' : baselinePoints(stage.baseline, language)}</td>
            <td>${difference(stage, language)}</td>
            <td>${stage.dwell === null ? '–' : oneDecimal(stage.dwell, language)}</td>
            <td>${stage.limit === undefined ? '–' : count(stage.limit, language)}</td>
            <td>${count(stage.open, language)}</td>
            <td>${money(stage.openMinor)}</td>
            <td>${verdict(stage, stage === worst, language)}</td>
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** What the two comparisons say, in words; nothing where nothing can be compared. */
function verdict(stage: FunnelStage, worst: boolean, language: Language): unknown {
  const [met, within] = [meetsBaseline(stage), withinLimit(stage)];
  const faults: TemplateResult[] = [];
  if (worst) faults.push(html`<span class="verdict off">${triangleDown()}${say.funnelBottleneck(language)}</span>`);
  else if (met === false)
    faults.push(html`<span class="verdict off">${triangleDown()}${say.funnelUnderBaseline(language)}</span>`);
  if (within === false) faults.push(html`<span class="verdict off">${clock()}${say.funnelDwellOver(language)}</span>`);
  if (faults.length > 0) return faults;
  return met === null && within === null
    ? '–'
    : html`<span class="verdict dim">${check()}${say.funnelFine(language)}</span>`;
}
