import type { Imported } from '#core/store/session/workspaces.ts';
import type { Language } from '#core/text/sentence.ts';
import * as say from '#core/text/sentences.ts';

type Fault = Exclude<Extract<Imported, { ok: false }>['reason'], 'different-workspace'>;

/** Why a `.paceline` file was refused and what to do; nothing here was changed by it. */
export const FILE_FAULTS: Readonly<Record<Fault, (language: Language) => string>> = {
  'not-paceline': say.importNotPaceline,
  'newer-version': say.importNewer,
  damaged: say.importDamaged,
  'too-large': say.importDamaged,
  trailing: say.importDamaged,
};
