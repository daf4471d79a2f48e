// A file taken in through a planner, wherever it stands: at the served site or in the extension, in Chromium or in Firefox.

const year = new Date().getFullYear();

/** Two deals, with nothing to ask about. */
export const csv = `Opportunity ID,Opportunity Name,Account,Owner,Amount,Currency,Stage,Close Date,Created Date
D1,Line 4,North Works,Li Wei,1200.50,USD,Closed Won,${year}-03-04,${year}-01-05
D2,Line 5,North Works,Li Wei,800,USD,Closed Lost,${year}-03-05,${year}-01-05
`;

/** Run in a planner: chooses the file, as the browser's own dialog would. */
export function chooseFile(content) {
  const preview = document.querySelector('pace-planner')?.shadowRoot.querySelector('pace-import-preview');
  const picker = preview?.shadowRoot.querySelector('input[type=file]');
  if (!picker) return false;
  const files = new DataTransfer();
  files.items.add(new File([content], 'deals.csv', { type: 'text/csv' }));
  picker.files = files.files;
  picker.dispatchEvent(new Event('change', { bubbles: true }));
  return true;
}

/** Run in a planner: what is in its workspace, and whether it is on disk. */
export async function known() {
  const { session } = document.querySelector('pace-planner') ?? {};
  if (!session) return undefined;
  const { counts } = await session.read({ kind: 'workspace' });
  const { state } = await session.read({ kind: 'save' });
  return { deals: counts.deals, state };
}
