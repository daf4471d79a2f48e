import { html } from 'lit';
import type { Demo } from '#components/behaviour/demo.ts';
import { demoFunnel } from '#components/funnel/funnel.demo.ts';
import { quarter } from '#components/kpi-list/kpi-list.demo.ts';
import { workedStory } from '#components/quota-panel/quota-panel.demo.ts';
import { demoBoard } from '#components/target-board/target-board.demo.ts';
import { demoWorkspace } from '#components/workspace-settings/workspace-settings.demo.ts';
import type { AnySlice, SaveState, Session, WorkspaceInfo } from '#core/store/session/session.ts';
import type { Language } from '#core/text/sentence.ts';
import * as say from '#core/text/sentences.ts';
import './planner.ts';

const SAVED: SaveState = { state: 'saved', at: Date.UTC(2026, 0, 19, 1, 2) };

/** A workspace that stands still: it answers with values made up for the gallery, and keeps nothing. */
function still(info: WorkspaceInfo, language: Language, save: SaveState = SAVED): Session {
  const values = {
    workspace: info,
    save,
    panel: workedStory(language),
    board: demoBoard(language),
    funnel: demoFunnel,
    kpis: quarter,
    history: [],
    deals: [],
    captured: [],
    records: { total: 0, rows: [] },
    provenance: [],
    imports: { imports: [], shapes: [] },
    file: new Uint8Array(),
  };
  const answerTo = (slice: AnySlice) => values[slice.kind] as never;
  return {
    read: async (slice) => answerTo(slice as AnySlice),
    subscribe: (slice, listener) => {
      listener(answerTo(slice as AnySlice));
      return () => {};
    },
    act: async () => undefined as never,
    close: () => {},
  };
}

const empty = (language: Language): WorkspaceInfo => ({
  ...demoWorkspace(language),
  name: '',
  people: { members: [], units: [], placements: [] },
  stages: [],
  counts: { deals: 0, entries: 0, members: 0 },
});

const planner = (session: Session | undefined, wrong?: string) =>
  html`<pace-planner .style=${'block-size: 680px'} .session=${session} .notice=${wrong && { words: wrong, wrong: true }}></pace-planner>`;

export const demos: Demo[] = [
  {
    name: 'with-sample',
    template: (language) => planner(still({ ...demoWorkspace(language), sample: true }, language)),
  },
  { name: 'empty', template: (language) => planner(still(empty(language), language)) },
  { name: 'loading', template: () => planner(undefined) },
  {
    name: 'not-saved',
    template: (language) =>
      planner(
        still(demoWorkspace(language), language, { state: 'notSaved', reason: 'quota' }),
        say.plannerNotDone(language),
      ),
  },
];
