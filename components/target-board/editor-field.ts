import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { CellEditorController } from './cell-editor.ts';

/** The field of the open editor, with its message beside it when the text is no amount. */
export function editorField(
  editor: CellEditorController,
  label: string,
  above = false,
  inputmode?: 'decimal',
): TemplateResult {
  const { problem } = editor;
  return html`<input
      class="amount" type="text" autocomplete="off" spellcheck="false" enterkeyhint="done" inputmode=${inputmode ?? nothing}
      aria-label=${label} aria-invalid=${problem === null ? nothing : 'true'} aria-describedby=${problem === null ? nothing : 'amount-problem'}
      .value=${live(editor.text)} @input=${editor.onInput} @keydown=${editor.onKeydown} @blur=${editor.onBlur}
    />${problem === null ? nothing : html`<span id="amount-problem" class="problem ${above ? 'above' : ''}" role="alert">${problem}</span>`}`;
}
