import type { Imported } from '#core/store/session/workspaces.ts';
import { isMessage } from './check.ts';

/** From the planner's tab to the keeper: what concerns a workspace as a whole. Figures and changes go over the session's port. */
export type ToKeeper =
  /** `replace`: the person was told that another workspace is here, and wants the file in its place. */
  | { readonly type: 'importWorkspace'; readonly file: Uint8Array; readonly replace?: boolean }
  | { readonly type: 'deleteWorkspace' };

/** `notSaved`: it could not be written; what was there before is kept. */
export type FromKeeper =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: Extract<Imported, { ok: false }>['reason'] | 'notSaved' };

/** Checks what arrived; anything else is ignored. */
export function isToKeeper(value: unknown): value is ToKeeper {
  if (!isMessage(value)) return false;
  if (value.type === 'importWorkspace') {
    return value.file instanceof Uint8Array && (value.replace === undefined || typeof value.replace === 'boolean');
  }
  return value.type === 'deleteWorkspace';
}
