import '#components/planner/planner.ts';
import { localSession } from '#components/bind/page.ts';
import { download } from '#components/planner/download.ts';
import { FILE_FAULTS } from '#components/planner/file-faults.ts';
import { fillWithSample, holdsNothing } from '#components/planner/sample.ts';
import { applyAppearance, chooseAppearance } from '#components/theme/appearance.ts';
import { dressPage } from '#components/theme/page.ts';
import { deleteWorkspace, importWorkspace } from '#core/store/session/workspaces.ts';
import { languageOf } from '#core/text/sentence.ts';
import * as say from '#core/text/sentences.ts';
import { openWorkspace, WORKSPACE } from './workspace.ts';

/** What is told after the page has loaded anew; kept in its history entry, so that it is told once. */
const AFTERWARDS = {
  replaced: say.plannerReplaced,
  deleted: say.plannerDeleted,
  notDeleted: say.plannerNotDeleted,
  notReplaced: say.importNotSaved,
};

applyAppearance();
dressPage();
const planner = document.createElement('pace-planner');
document.body.append(planner);
planner.addEventListener('pace-appearance', (event) => chooseAppearance((event as CustomEvent).detail));
tellAfterwards();

// Where the sample could not be kept, the workspace is there all the same.
const session = await openWorkspace().catch(() => {
  tell(say.plannerSampleFailed, true);
  return localSession(WORKSPACE);
});
planner.session = session;

planner.addEventListener('pace-load-sample', () => {
  fillWithSample(session).catch(() => tell(say.plannerSampleFailed, true));
});
planner.addEventListener('pace-export-request', async () => {
  try {
    // From what is shown, with what could not be saved.
    download(`${WORKSPACE}.paceline`, new Uint8Array(await session.read({ kind: 'file' })));
  } catch {
    tell(say.plannerExportFailed, true);
  }
});
planner.addEventListener('pace-import-workspace', (event) => {
  const { file, replace } = (event as CustomEvent<{ file: File; replace?: boolean }>).detail;
  takeIn(file, replace ?? false).catch(() => tell(say.importNotSaved, true));
});
planner.addEventListener('pace-delete-workspace', async () => {
  await letGo();
  await deleteWorkspace(WORKSPACE).then(
    () => startAnew('deleted'),
    () => startAnew('notDeleted'),
  );
});

async function takeIn(file: File, replace: boolean): Promise<void> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (replace) {
    await letGo();
    const taken = await importWorkspace(bytes, { replace }).catch(() => ({ ok: false }));
    startAnew(taken.ok ? 'replaced' : 'notReplaced');
    return;
  }
  const taken = await importWorkspace(bytes);
  if (taken.ok && taken.rejected.length > 0)
    tell((language) => say.plannerImportedPartly(language, taken.rejected.length), true);
  else if (taken.ok) tell((language) => say.plannerImported(language, taken.accepted));
  else if (taken.reason !== 'different-workspace') tell(FILE_FAULTS[taken.reason], true);
  else if (await holdsNothing(session)) await takeIn(file, true);
  else planner.replacement = file;
}

/** Closed first, so that nothing of it is written again after it is gone. */
async function letGo(): Promise<void> {
  planner.session = undefined;
  await session.close();
}

function startAnew(told: keyof typeof AFTERWARDS): void {
  history.replaceState({ told }, '', '#targets');
  location.reload();
}

function tellAfterwards(): void {
  const { told } = (history.state ?? {}) as { told?: keyof typeof AFTERWARDS };
  if (!told) return;
  history.replaceState(null, '');
  tell(AFTERWARDS[told], told.startsWith('not'));
}

function tell(words: (language: 'en' | 'zh-CN') => string, wrong = false): void {
  planner.notice = { words: words(languageOf(document.documentElement.lang)), wrong };
}
