import '#components/planner/planner.ts';
import { localSession } from '#components/bind/page.ts';
import { applyAppearance, chooseAppearance } from '#components/theme/appearance.ts';
import { dressPage } from '#components/theme/page.ts';
import { deleteWorkspace, exportWorkspace, importWorkspace } from '#core/store/session/workspaces.ts';
import { fillWithSample, openWorkspace, WORKSPACE } from './workspace.ts';

applyAppearance();
dressPage();
const planner = document.createElement('pace-planner');
document.body.append(planner);
planner.session = await openWorkspace();

planner.addEventListener('pace-appearance', (event) => chooseAppearance((event as CustomEvent).detail));
planner.addEventListener('pace-load-sample', async () => fillWithSample(await localSession(WORKSPACE)));
planner.addEventListener('pace-export-request', async () => save(await exportWorkspace(WORKSPACE)));
planner.addEventListener('pace-import-workspace', async (event) => {
  const { file } = (event as CustomEvent<{ file: File }>).detail;
  await importWorkspace(new Uint8Array(await file.arrayBuffer()));
  location.reload();
});
planner.addEventListener('pace-delete-workspace', async () => {
  await deleteWorkspace(WORKSPACE);
  location.assign('/');
});

function save(bytes: Uint8Array<ArrayBuffer>): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([bytes]));
  link.download = `${WORKSPACE}.paceline`;
  link.click();
  URL.revokeObjectURL(link.href);
}
