import '#components/planner/planner.ts';
import { download } from '#components/planner/download.ts';
import { FILE_FAULTS } from '#components/planner/file-faults.ts';
import { fillWithSample } from '#components/planner/sample.ts';
import type { Session } from '#core/store/session/session.ts';
import { type Language, languageOf } from '#core/text/sentence.ts';
import * as say from '#core/text/sentences.ts';
import { askKeeper, connectKeeper } from '#extension/keeper/connect.ts';
import { WORKSPACE } from '#extension/keeper/workspace.ts';
import { chooseAppearance } from '#extension/settings/appearance.ts';
import { dressOwnPage } from '#extension/surface/open-surface.ts';

await dressOwnPage();
const planner = document.createElement('pace-planner');
document.body.append(planner);

planner.addEventListener('pace-appearance', async (event) => {
  await chooseAppearance((event as CustomEvent).detail);
  await dressOwnPage();
});

try {
  const session: Session = await connectKeeper();
  planner.session = session;
  planner.addEventListener('pace-load-sample', () => {
    fillWithSample(session).catch(() => tell(say.plannerSampleFailed));
  });
  planner.addEventListener('pace-export-request', async () => {
    try {
      download(`${WORKSPACE}.paceline`, new Uint8Array(await session.read({ kind: 'file' })));
    } catch {
      tell(say.plannerExportFailed);
    }
  });
  planner.addEventListener('pace-import-workspace', (event) => {
    const { file, replace } = (event as CustomEvent<{ file: File; replace?: boolean }>).detail;
    takeIn(file, replace).catch(() => tell(say.importNotSaved));
  });
  planner.addEventListener('pace-delete-workspace', async () => {
    const answer = await askKeeper({ type: 'deleteWorkspace' });
    if (answer.ok) location.reload();
    else tell(say.plannerNotDeleted);
  });
} catch {
  document.body.textContent = say.surfaceUnavailable(languageOf(document.documentElement.lang));
}

async function takeIn(file: File, replace?: boolean): Promise<void> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const answer = await askKeeper({ type: 'importWorkspace', file: bytes, ...(replace && { replace }) });
  if (answer.ok) location.reload();
  else if (answer.reason === 'different-workspace') planner.replacement = file;
  else tell(answer.reason === 'notSaved' ? say.importNotSaved : FILE_FAULTS[answer.reason]);
}

function tell(words: (language: Language) => string): void {
  planner.notice = { words: words(languageOf(document.documentElement.lang)), wrong: true };
}
