import type * as Y from 'yjs';
import type { EntryId } from '#core/entry/entry.ts';
import { change } from './change.ts';
import { type Author, insert } from './enter.ts';
import {
  aliases,
  captured,
  coverage,
  DEALS,
  edits,
  entries,
  events,
  MAIN_PLAN,
  members,
  placements,
  ROW_KINDS,
  rows,
  settings,
  splitLast,
  stages,
  TEAM,
  units,
} from './layout.ts';
import { clearSampleSettings, removePeople } from './people.ts';
import { type EntryRecord, isRecord } from './records.ts';

/**
 * Removes what the sample brought, and what was made of nothing else, from the three documents: what people entered
 * stays. Entries are otherwise never deleted; these may be, for nobody entered them: they are no one's word, and keeping
 * them would leave figures of people who never were in the history for ever.
 */
export function clearSample(team: Y.Doc, plan: Y.Doc, deals: Y.Doc, author: Author): void {
  clearTeam(team);
  clearPlan(plan, author);
  clearDeals(deals);
}

function clearTeam(team: Y.Doc): void {
  change(team, TEAM, 'act:clearSample', () => {
    clearSampleSettings(team);
    const gone = [...clear(members(team)), ...clear(units(team))];
    for (const map of [placements(team), aliases(team), stages(team)]) clear(map);
    // Whoever was placed in, named as, or is somebody of the sample is so no longer.
    removePeople(team, gone);
    for (const [key, value] of [...settings(team)]) {
      if (key.startsWith('me/') && gone.includes(String(value))) settings(team).delete(key);
    }
  });
}

function clearPlan(plan: Y.Doc, author: Author): void {
  change(plan, MAIN_PLAN, 'act:clearSample', () => {
    const takenBack = new Map<EntryId, EntryRecord>();
    for (const value of entries(plan).values()) {
      if (!isRecord(value) || !value.sample || !Array.isArray(value.replaces)) continue;
      for (const id of value.replaces) {
        const replaced = entries(plan).get(id);
        if (isRecord(replaced) && !replaced.sample) takenBack.set(id, replaced as unknown as EntryRecord);
      }
    }
    clear(entries(plan));
    for (const value of entries(plan).values()) {
      if (isRecord(value) && Array.isArray(value.replaces)) for (const id of value.replaces) takenBack.delete(id);
    }
    // A figure taken back to the sample's was no figure any more, and does not come up again without it.
    for (const [id, { cell, kind }] of takenBack) insert(plan, author, { cell, kind, value: null, replaces: [id] });
  });
}

function clearDeals(deals: Y.Doc): void {
  change(deals, DEALS, 'act:clearSample', () => {
    const gone = new Set(clear(captured(deals)).map((key) => splitLast(key)[0]));
    for (const key of captured(deals).keys()) gone.delete(splitLast(key)[0]);
    for (const kind of ROW_KINDS) clear(rows(deals, kind));
    clear(events(deals));
    clear(coverage(deals));
    for (const key of [...edits(deals).keys()]) if (gone.has(splitLast(key)[0])) edits(deals).delete(key);
    for (const [key, value] of [...events(deals)]) {
      if (isRecord(value) && gone.has(String(value.deal))) events(deals).delete(key);
    }
  });
}

/** Deletes what is marked, and says under which keys it stood. */
function clear(map: Y.Map<unknown>): string[] {
  const keys = [...map].flatMap(([key, value]) => (isRecord(value) && value.sample === true ? [key] : []));
  for (const key of keys) map.delete(key);
  return keys;
}
