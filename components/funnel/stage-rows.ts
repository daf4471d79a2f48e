import { html, nothing, type TemplateResult } from 'lit';
import { chip } from '#components/parts/chip.ts';
import { check, triangleDown } from '#components/theme/icons.ts';
import { stageName } from '#core/funnel/stages.ts';
import { formatMoney } from '#core/money/format-money.ts';
import type { FunnelData, FunnelStage } from '#core/rollup/slices.ts';
import type { Language } from '#core/text/sentence.ts';
import * as say from '#core/text/sentences.ts';
import { baselinePoints, count, oneDecimal, points } from './figures.ts';
import { meetsBaseline, withinLimit } from './verdict.ts';

/** The picture: one row a stage, the bars of all of them on one canvas in the second column. Silent as a whole, the table speaks. */
export function stageRows(data: FunnelData, worst: FunnelStage | undefined, language: Language): TemplateResult {
  // Said once in the head where it is so for every stage.
  const joined = (what: string, none: string): string => `${what}${language === 'zh-CN' ? '·' : ' · '}${none}`;
  const heads = [
    ['stage', say.funnelStage(language)],
    ['', say.funnelEntered(language)],
    [
      'conversion',
      compared(data, 'baseline')
        ? say.funnelConversion(language)
        : joined(say.funnelConversionShort(language), say.funnelNoBaseline(language)),
    ],
    [
      'dwell',
      compared(data, 'limit')
        ? say.funnelDwell(language)
        : joined(say.funnelDwellDays(language), say.funnelNoLimit(language)),
    ],
    ['open', say.funnelOpen(language)],
  ];
  return html`<div class="rows" .style=${`--stages:${data.stages.length}`} aria-hidden="true">
    ${heads.map(([name, words]) => html`<div class="head ${name}">${words}</div>`)}
    ${data.stages.map((stage, index) => row(data, stage, index, stage === worst, language))}
    <div class="canvas"><canvas></canvas></div>
    <i class="palette"></i>
  </div>`;
}

function row(data: FunnelData, stage: FunnelStage, index: number, hit: boolean, language: Language): TemplateResult {
  // Rows are placed by number, since the canvas reaches over all of them.
  const at = (column: number): string => `grid-row:${index + 2};grid-column:${column}`;
  const cell = hit ? 'cell hit' : 'cell';
  return html`<div class="${cell} stage" .style=${at(1)} title=${stageName(stage.stage, language)}><span>${stageName(stage.stage, language)}</span>${hit ? html`<small>${say.funnelBottleneck(language)}</small>` : nothing}</div>
    <div class=${cell} .style=${at(2)}></div>
    <div class="${cell} conversion" .style=${at(3)}>${conversion(stage, data, language)}</div>
    <div class="${cell} dwell" .style=${`grid-row:${index + 2}`}>${dwell(stage, data, language)}</div>
    <div class="${cell} open" .style=${`grid-row:${index + 2}`}>
      <div class="line"><b>${count(stage.open, language)}</b></div>
      ${stage.open > 0 ? html`<span class="label">${formatMoney(stage.openMinor, data.currency, language)}</span>` : nothing}
    </div>`;
}

function conversion(stage: FunnelStage, data: FunnelData, language: Language): unknown {
  if (stage.conversion === null) return html`<span class="dim">–</span>`;
  const met = meetsBaseline(stage);
  const under = ((stage.baseline ?? 0) - stage.conversion) * 100;
  return html`<div class="line"><b>${points(stage, language)}<span class="unit">%</span></b>
      ${met === true ? html`<span class="ok">${check()}${say.funnelMet(language)}</span>` : nothing}
      ${met === false ? chip('behind', triangleDown(), say.funnelPointsUnder(language, oneDecimal(under, language))) : nothing}</div>
    ${versus(stage.conversion, stage.baseline, 1, met === false)}
    <span class="label">${!compared(data, 'baseline') ? nothing : stage.baseline === undefined ? say.funnelNoBaseline(language) : say.funnelBaselineIs(language, baselinePoints(stage.baseline, language))}</span>`;
}

function dwell(stage: FunnelStage, data: FunnelData, language: Language): unknown {
  if (stage.dwell === null) return html`<span class="dim">–</span>`;
  const over = withinLimit(stage) === false;
  // A limit stands in the middle of its own bar; without any, the longest dwell sets the scale.
  const longest = Math.max(...data.stages.map((other) => other.dwell ?? 0), 1);
  const scale = stage.limit === undefined ? longest : Math.max(stage.limit * 2, stage.dwell);
  return html`<div class="line"><b>${oneDecimal(stage.dwell, language)}<span class="unit">${say.funnelDays(language)}</span></b>
      ${over ? chip('behind', clock(), say.funnelOver(language)) : nothing}</div>
    ${versus(stage.dwell, stage.limit, scale, over)}
    <span class="label">${!compared(data, 'limit') ? nothing : stage.limit === undefined ? say.funnelNoLimit(language) : say.funnelLimitIs(language, count(stage.limit, language))}</span>`;
}

/** Whether the team has set any baseline, or any limit, at all. */
function compared(data: FunnelData, by: 'baseline' | 'limit'): boolean {
  return data.stages.some((stage) => stage[by] !== undefined);
}

function versus(value: number, tick: number | undefined, scale: number, off: boolean): TemplateResult {
  const at = (part: number): string => `${(Math.min(Math.max(part / scale, 0), 1) * 100).toFixed(1)}%`;
  return html`<div class="versus ${off ? 'off' : ''} ${tick === undefined ? 'free' : ''}"><i .style=${`--reached:${at(value)};--tick:${at(tick ?? 0)}`}></i></div>`;
}

/** Time is over. */
export function clock(): TemplateResult {
  return html`<svg class="icon small" viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="8" r="6" /><path d="M8 4.5V8l2.5 1.5" /></svg>`;
}
