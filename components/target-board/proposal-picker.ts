import { html, nothing, type TemplateResult } from 'lit';
import type { BoardCell } from '#core/rollup/slices.ts';
import * as say from '#core/text/sentences.ts';
import { type AmountScale, formatAmount } from './amounts.ts';
import { who } from './formula-bar.ts';

export interface Choice {
  readonly pick: string;
  readonly reason?: string;
}

/** The competing proposals of one cell side by side; picking one decides. Rendered into a native popover. */
export function proposalPicker(
  where: string,
  cell: BoardCell,
  scale: AmountScale,
  onPick: (choice: Choice) => void,
): TemplateResult {
  const { language } = scale;
  const proposals = cell.proposals ?? [];
  const counted = proposals.findIndex((proposal) => proposal.minor === cell.minor);
  const pick = (event: Event, id: string): void => {
    const dialog = (event.currentTarget as HTMLElement).closest('[role=dialog]');
    const reason = dialog?.querySelector('input')?.value.trim();
    onPick({ pick: id, ...(reason && { reason }) });
  };
  return html`<h3 id="picker-title">${say.boardProposalsAt(language, where, proposals.length)}</h3>
    <ul>
      ${proposals.map((proposal, index) => {
        const value = proposal.minor === null ? '–' : formatAmount(proposal.minor, scale);
        return html`<li>
          <b>${value}</b>
          <span class="from">${who(proposal.by, proposal.at, language, proposal.mine)}
            ${proposal.reason ? html`<span class="dim">${say.quoted(language, proposal.reason)}</span>` : nothing}
            ${index === counted ? html`<span class="dim">${say.boardCountsNow(language)}</span>` : nothing}
          </span>
          <button type="button" class="button small ${index === counted ? 'primary' : ''}" @click=${(event: Event) => pick(event, proposal.id)}>
            ${proposal.minor === null ? say.boardPickNone(language) : say.boardPick(language, value)}
          </button>
        </li>`;
      })}
    </ul>
    <label class="reason"><span>${say.boardPickReason(language)}</span><input name="reason" type="text" autocomplete="off" /></label>`;
}

/** Under the cell, or above it where there is no room: never over the row it speaks of. The keyboard goes to the first choice. */
export function openPicker(picker: HTMLElement, cell: DOMRect): void {
  if (!picker.matches(':popover-open')) picker.showPopover();
  const [gap, edge] = [6, 8];
  const below = innerHeight - cell.bottom - gap - edge;
  const down = picker.offsetHeight <= below || below >= cell.top - gap - edge;
  picker.style.top = `${Math.max(edge, down ? cell.bottom + gap : cell.top - gap - picker.offsetHeight)}px`;
  picker.style.left = `${Math.max(edge, Math.min(cell.right - picker.offsetWidth, innerWidth - picker.offsetWidth - edge))}px`;
  picker.querySelector('button')?.focus();
}

/** Whether a picker just closed leaves the keyboard nowhere, as Escape does; a press elsewhere has taken it along. */
export function keyboardLost(picker: HTMLElement): boolean {
  return document.activeElement === document.body || picker.matches(':focus-within');
}
