import { html, nothing, type TemplateResult } from 'lit';
import { octagon, triangleDown, triangleUp } from '#components/theme/icons.ts';
import type { BoardCell } from '#core/rollup/slices.ts';
import type { Language } from '#core/text/sentence.ts';
import * as say from '#core/text/sentences.ts';
import { type AmountScale, formatAmount } from './amounts.ts';
import { lockIcon } from './board-icons.ts';

/** 1 below 75 % of what is due, 2 to 95, 3 on plan to 105, 4 to 125, 5 above; the steps of the looks. */
export type Heat = 1 | 2 | 3 | 4 | 5;

/** Won ÷ due to date, of 1; null before the period begins or without a target. */
export function paceOf(cell: BoardCell | undefined): number | null {
  return cell && cell.minor !== null && cell.due > 0 ? cell.actual / cell.due : null;
}

export function heatOf(pace: number): Heat {
  if (pace < 0.75) return 1;
  if (pace < 0.95) return 2;
  if (pace <= 1.05) return 3;
  return pace <= 1.25 ? 4 : 5;
}

/** Whole per cent; a shortfall never reads as 100 %. */
export function percent(share: number, language: Language): string {
  const rounded = Math.round(share * 100);
  const points = share < 1 ? Math.min(rounded, 99) : rounded;
  return `${new Intl.NumberFormat(language).format(points)}%`;
}

/** The mark that says heat without colour: filled when far, hollow when near, none on plan. */
export function heatMark(heat: Heat): TemplateResult | typeof nothing {
  if (heat === 3) return nothing;
  const glyph = heat < 3 ? triangleDown() : triangleUp();
  return html`<span class="mark ${heat === 2 || heat === 4 ? 'hollow' : ''}">${glyph}</span>`;
}

/** The bar of what is won, to scale with the target, a tick where due stands, and a cut where the target ends when it is exceeded. */
export function reachedBar(cell: BoardCell): TemplateResult {
  const target = cell.minor ?? 0;
  const scale = Math.max(target, cell.actual, cell.due, 1);
  const at = (minor: number): string => `${((Math.max(minor, 0) / scale) * 100).toFixed(1)}%`;
  // `.style` goes through the CSSOM, which a strict style policy allows; a style attribute would be dropped.
  return html`<i
    class="reached ${cell.actual > target ? 'beyond' : ''}"
    .style=${`--won:${at(cell.actual)};--due:${at(cell.due)};--whole:${at(target)}`}
  ></i>`;
}

/** Everything inside the cell of one owner and period, marks first, words for screen readers last. */
export function cellContent(
  cell: BoardCell | undefined,
  scale: AmountScale,
  options: { readonly heat: boolean; readonly settable: boolean; readonly offBy: string | null },
): unknown {
  if (!cell) return nothing;
  const { language } = scale;
  const pace = options.heat ? paceOf(cell) : null;
  const rivals = cell.proposals && cell.proposals.length > 1 ? cell.proposals : null;
  const other = rivals?.find((proposal) => proposal.minor !== cell.minor);
  return html`${pace === null ? nothing : heatMark(heatOf(pace))}${
    cell.locked && pace === null && !rivals ? html`<span class="mark lock">${lockIcon()}</span>` : nothing
  }${other ? html`<span class="other">${other.minor === null ? '–' : formatAmount(other.minor, scale)}</span>` : nothing}${
    options.offBy !== null && !rivals ? html`<span class="split-off" aria-hidden="true">≠</span>` : nothing
  }${
    cell.minor === null
      ? options.settable
        ? html`<span class="set-target">${say.boardSetTarget(language)}</span>`
        : html`<span class="none">–</span>`
      : formatAmount(cell.minor, scale)
  }${pace === null ? nothing : reachedBar(cell)}${
    rivals ? html`<span class="how-many" aria-hidden="true">${rivals.length}</span>` : nothing
  }${cell.reason && !rivals ? html`<i class="noted"></i>` : nothing}${spoken(cell, pace, rivals?.length ?? 0, options.offBy, language)}`;
}

function spoken(
  cell: BoardCell,
  pace: number | null,
  rivals: number,
  offBy: string | null,
  language: Language,
): TemplateResult | typeof nothing {
  const words = [
    pace === null ? '' : paceWords(pace, language),
    cell.locked ? say.boardLegendLocked(language) : '',
    rivals > 0 ? say.boardProposals(language, rivals) : '',
    offBy ?? '',
  ].filter(Boolean);
  return words.length > 0 ? html`<span class="spoken">, ${words.join(', ')}</span>` : nothing;
}

export function paceWords(pace: number, language: Language): string {
  const heat = heatOf(pace);
  const shown = percent(pace, language);
  if (heat === 3) return say.boardPaceOn(language, shown);
  return heat < 3 ? say.boardPaceBehind(language, shown) : say.boardPaceAhead(language, shown);
}

/** Σ children − own target: with its sign, `=` when they agree, marked when something is left without an owner. */
export function mismatchContent(mismatch: number | null, scale: AmountScale): unknown {
  if (mismatch === null) return nothing;
  if (mismatch === 0) return '=';
  return html`${mismatch < 0 ? octagon() : nothing}<bdi dir="ltr">${formatAmount(mismatch, scale, true)}</bdi>`;
}

/** Σ children ÷ own target − 1 in per cent with one decimal. */
export function overContent(mismatch: number | null, own: number | null | undefined, language: Language): unknown {
  if (mismatch === null || !own) return nothing;
  const text = new Intl.NumberFormat(language, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
    signDisplay: 'exceptZero',
  }).format((mismatch / own) * 100);
  return html`<bdi dir="ltr">${text.replace('-', '−')}<span class="unit">%</span></bdi>`;
}
