import '#components/planner/planner.ts';
import { today } from '#components/bind/today.ts';
import type { Session } from '#core/store/session/session.ts';
import type { Language } from '#core/text/sentence.ts';
import * as say from '#core/text/sentences.ts';
import { askKeeper, connectKeeper } from '#extension/keeper/connect.ts';
import { WORKSPACE } from '#extension/keeper/workspace.ts';
import type { FromKeeper } from '#extension/messages/to-keeper.ts';
import { chooseAppearance } from '#extension/settings/appearance.ts';
import { dressOwnPage } from '#extension/surface/open-surface.ts';

let language = await dressOwnPage();
const planner = document.createElement('pace-planner');
document.body.append(planner);

planner.addEventListener('pace-appearance', async (event) => {
  await chooseAppearance((event as CustomEvent).detail);
  language = await dressOwnPage();
});

try {
  const session: Session = await connectKeeper();
  planner.session = session;
  planner.addEventListener('pace-load-sample', async () => {
    const { sampleActions } = await import('#core/sample/sample.ts');
    for (const action of sampleActions({ seed: 98, today: today(), language })) await session.act(action);
  });
  planner.addEventListener('pace-export-request', async () => {
    saveFile(new Uint8Array(await session.read({ kind: 'file' })));
  });
  planner.addEventListener('pace-import-workspace', async (event) => {
    const { file } = (event as CustomEvent<{ file: File }>).detail;
    const answer = await askKeeper({ type: 'importWorkspace', file: new Uint8Array(await file.arrayBuffer()) });
    if (answer.ok) location.reload();
    else alert(faults[answer.reason](language));
  });
  planner.addEventListener('pace-delete-workspace', async () => {
    const answer = await askKeeper({ type: 'deleteWorkspace' });
    if (answer.ok) location.reload();
    else alert(faults[answer.reason](language));
  });
} catch {
  document.body.textContent = say.surfaceUnavailable(language);
}

const faults: Record<Extract<FromKeeper, { ok: false }>['reason'], (language: Language) => string> = {
  'not-paceline': say.importNotPaceline,
  'newer-version': say.importNewer,
  damaged: say.importDamaged,
  'too-large': say.importDamaged,
  trailing: say.importDamaged,
  'different-workspace': say.importDifferent,
  notSaved: say.importNotSaved,
};

function saveFile(bytes: Uint8Array<ArrayBuffer>): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([bytes]));
  link.download = `${WORKSPACE}.paceline`;
  link.click();
  URL.revokeObjectURL(link.href);
}
