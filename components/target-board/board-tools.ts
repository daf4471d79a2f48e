import { html, nothing, type TemplateResult } from 'lit';
import { saveLine } from '#components/parts/save-line.ts';
import { segmented } from '#components/parts/segmented.ts';
import type { BoardData, SaveState } from '#core/rollup/slices.ts';
import type { Language } from '#core/text/sentence.ts';
import * as say from '#core/text/sentences.ts';
import { redoIcon, undoIcon } from './board-icons.ts';
import type { Zoom } from './board-view.ts';

interface Tools {
  readonly data: BoardData;
  readonly language: Language;
  readonly zoom: Zoom;
  readonly heat: boolean;
  readonly readonly: boolean;
  readonly narrow: boolean;
  /** What a bare number counts in: 万元, $K. */
  readonly unit: string;
  readonly saveState?: SaveState;
  onUndo(): void;
  onRedo(): void;
  onZoom(zoom: Zoom): void;
  onHeat(): void;
  onExport(): void;
}

/** The line above the board: undo, periods shown, heat, whether all is saved, and the unit, said once. */
export function boardTools(tools: Tools): TemplateResult {
  const { data, language, saveState } = tools;
  const zooms = [
    { value: 'year' as const, words: say.boardZoomYear(language) },
    { value: 'quarter' as const, words: say.boardZoomQuarter(language) },
    { value: 'month' as const, words: say.boardZoomMonth(language) },
  ].filter(({ value }) => data.columns.some((column) => column.kind === value));
  return html`<div class="tools" role="toolbar" aria-label=${say.boardLabel(language)}>
    ${tools.readonly ? nothing : undoing(tools)}
    ${segmented('zoom', say.boardZoom(language), zooms, tools.zoom, tools.onZoom)}
    <button type="button" class="button small toggle" aria-pressed=${tools.heat} @click=${tools.onHeat}>${say.boardHeat(language)}</button>
    <span class="grow"></span>
    ${saveState ? saveLine(saveState, language, tools.onExport) : nothing}
    <span class="unit-note">${say.boardUnit(language, tools.unit)}</span>
  </div>`;
}

function undoing({ data, language, narrow, onUndo, onRedo }: Tools): TemplateResult {
  const [undo, redo] = [say.boardUndo(language), say.boardRedo(language)];
  return html`<button type="button" class="button quiet square" aria-label=${undo} title=${undo} ?disabled=${!data.canUndo} @click=${onUndo}>${undoIcon()}</button>
    <button type="button" class="button quiet square" aria-label=${redo} title=${redo} ?disabled=${!data.canRedo} @click=${onRedo}>${redoIcon()}</button>
    ${narrow ? nothing : html`<span class="hint">${say.boardUndoesMine(language)}</span><span class="rule"></span>`}`;
}
