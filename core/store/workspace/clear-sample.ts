import type * as Y from 'yjs';
import { change } from './change.ts';
import {
  aliases,
  captured,
  coverage,
  DEALS,
  entries,
  events,
  MAIN_PLAN,
  members,
  placements,
  stages,
  TEAM,
  units,
} from './layout.ts';
import { clearSampleSettings } from './people.ts';
import { isRecord } from './records.ts';

/**
 * Removes what the sample brought, and nothing else, from the three documents. Entries are otherwise never deleted; these
 * may be, for nobody entered them: they are no one's word, and keeping them would leave figures of people who never were
 * in the history for ever.
 */
export function clearSample(team: Y.Doc, plan: Y.Doc, deals: Y.Doc): void {
  const clear = (doc: Y.Doc, document: string, maps: readonly Y.Map<unknown>[]): void => {
    change(doc, document, 'act:clearSample', () => {
      for (const map of maps) {
        for (const [key, value] of [...map]) if (isRecord(value) && value.sample === true) map.delete(key);
      }
    });
  };
  clearSampleSettings(team);
  clear(team, TEAM, [members(team), units(team), placements(team), aliases(team), stages(team)]);
  clear(plan, MAIN_PLAN, [entries(plan)]);
  clear(deals, DEALS, [captured(deals), events(deals), coverage(deals)]);
}
