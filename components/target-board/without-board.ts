import type { TemplateResult } from 'lit';
import { isUnreadable, type Unreadable } from '#components/behaviour/plain-data.ts';
import { emptyState, errorState, loadingState } from '#components/parts/state.ts';
import type { BoardData } from '#core/rollup/slices.ts';
import type { Language } from '#core/text/sentence.ts';
import * as say from '#core/text/sentences.ts';

/** What stands instead of the board where there is none: an error, waiting, nothing yet. Undefined where there is one. */
export function withoutBoard(
  data: BoardData | Unreadable | undefined,
  failure: string | undefined,
  isBound: boolean,
  language: Language,
): TemplateResult | undefined {
  if (failure) return errorState(say.boardFailed(language), failure);
  if (isUnreadable(data)) {
    return errorState(say.dataUnreadable(language), `${say.dataUnreadableDo(language)} (${data.unreadable})`);
  }
  if (!data && isBound) return loadingState(language);
  if (!data || data.rows.length === 0) return emptyState(say.boardEmpty(language), say.boardEmptyHelp(language));
  return undefined;
}
