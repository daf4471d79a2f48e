import { html, nothing, type TemplateResult } from 'lit';
import type { BoardCell } from '#core/rollup/slices.ts';
import type { Language } from '#core/text/sentence.ts';
import * as say from '#core/text/sentences.ts';
import { type AmountScale, editableAmount, formatAmount } from './amounts.ts';

export interface FormulaBar {
  /** `Li Wei · Feb`. */
  readonly where: string;
  readonly cell: BoardCell | undefined;
  /** How the finer periods differ, in words; null when they agree. */
  readonly offBy: string | null;
  readonly scale: AmountScale;
  readonly onDecide: () => void;
  readonly onHistory: () => void;
}

/** The selected cell in full: its exact value, where it comes from, who said so, when and why. */
export function formulaBar({ where, cell, offBy, scale, onDecide, onHistory }: FormulaBar): TemplateResult {
  const { language } = scale;
  const rivals = cell?.proposals?.length ?? 0;
  return html`<div class="formula" part="formula-bar">
    <span class="ref" aria-live="polite">${where}</span>
    ${
      cell &&
      html`<output class="value">${exact(cell.minor, scale)}</output>
        <span class="trail">${trail(cell, language)}${offBy === null ? nothing : html` <span class="off">≠ ${offBy}</span>`}</span>
        <span class="who">${who(cell.by, cell.at, language, cell.mine)}</span>
        ${
          rivals > 1
            ? html`<button type="button" class="button small" @click=${onDecide}>${say.boardProposals(language, rivals)} · ${say.boardDecide(language)}</button>`
            : nothing
        }
        ${cell.at === undefined && cell.origin !== 'entered' ? nothing : html`<button type="button" class="link" @click=${onHistory}>${say.boardHistory(language)}</button>`}`
    }
  </div>`;
}

/** `Wang Min · 19 Jan, 08:41`; `mine` with no name is "you". */
export function who(by: string | undefined, at: number | undefined, language: Language, mine?: true): string {
  if (at === undefined) return by ?? '';
  return `${by ?? (mine ? say.someoneYou : say.boardSomeone)(language)}${language === 'zh-CN' ? '·' : ' · '}${moment(at, language)}`;
}

/** Entered, derived or collected; with the reason as it was written, since it may carry the whole arithmetic (A9). */
export function trail(cell: BoardCell, language: Language): TemplateResult {
  const origin = {
    entered: say.boardEntered,
    derived: say.boardDerived,
    collected: say.boardCollected,
    none: say.boardNoTarget,
  }[cell.origin](language);
  const words = [origin, ...(cell.locked ? [say.boardLocked(language)] : [])].join(language === 'zh-CN' ? '，' : ', ');
  return cell.reason ? html`<b>${cell.reason}</b><i>·</i>${words}` : html`${words}`;
}

function exact(minor: number | null, scale: AmountScale): string {
  if (minor === null) return '–';
  const [whole = '', fraction] = editableAmount(minor, scale).split('.');
  const grouped = formatAmount(minor, scale).split('.')[0];
  // The cell rounds to one decimal; here every digit stands.
  return fraction ? `${Number(whole).toLocaleString(scale.language)}.${fraction}` : (grouped ?? whole);
}

function moment(at: number, language: Language): string {
  return new Intl.DateTimeFormat(language, {
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(at);
}
