import type { Action } from '#core/store/session/session.ts';

type Intent = (detail: never) => Action;

/** What a person wants done, as widgets say it → what the workspace is asked to do. */
const actions: Readonly<Record<string, Intent>> = {
  'pace-enter': ({
    cell,
    kind,
    value,
    reason,
  }: {
    cell: string;
    kind: 'target';
    value: number | null;
    reason?: string;
  }) => ({
    type: 'enter',
    entries: [{ cell, kind, value, reason }],
  }),
  'pace-undo': () => ({ type: 'undo' }),
  'pace-redo': () => ({ type: 'redo' }),
  'pace-decide': ({ pick, reason }: { pick: string; reason?: string }) => ({ type: 'decide', pick, reason }),
};

export const INTENTS: readonly string[] = Object.keys(actions);

/** The action an intent event asks for. */
export function actionOf(event: CustomEvent): Action | undefined {
  return actions[event.type]?.(event.detail as never);
}
