// Every sentence shown, in English. One export a sentence; a function where values go in. After a change: `npm run text`.

// Saving
export const saved: string = 'Saved';
export const saving: string = 'Saving…';

// Target board
export const boardLabel: string = 'Targets by owner and period';
export const boardOwner: string = 'Owner';
export const boardYearTarget: string = 'Year';
export const boardMismatch: string = 'Mismatch';
export const boardMismatchHelp: string = 'Sum of what is below minus the own target of the year';
export const boardOver: string = 'Over';
export const boardOverHelp: string = 'Over-assignment: sum of what is below ÷ own target − 1';
export const boardQuarterShort: string = 'Qtr';
export const boardPace: string = 'Pace';
export const boardPaceHelp: string = 'Won ÷ due to date';
export const boardUnit = (unit: string): string => `unit ${unit}`;
export const boardZoom: string = 'Periods shown';
export const boardZoomYear: string = 'Year';
export const boardZoomQuarter: string = 'Quarter';
export const boardZoomMonth: string = 'Month';
export const boardMonthsOf = (quarter: string): string => `Months of ${quarter}`;
export const boardHeat: string = 'Heat: pace';
export const boardUndo: string = 'Undo my last change';
export const boardRedo: string = 'Redo my last change';
export const boardUndoesMine: string = 'undoes only mine';
export const boardUnallocated: string = 'Unallocated';
export const boardUnallocatedOf = (parent: string): string => `of ${parent}: nobody below carries it`;
export const boardSetTarget: string = 'Set target';
export const boardNoTarget: string = 'no target yet';
export const boardEntered: string = 'entered here';
export const boardDerived: string = 'derived from the split above';
export const boardCollected: string = 'collected from below';
export const boardLocked: string = 'fixed by hand; a new split leaves it alone';
export const boardPaceBehind = (pace: string): string => `pace ${pace}, behind`;
export const boardPaceOn = (pace: string): string => `pace ${pace}, on plan`;
export const boardPaceAhead = (pace: string): string => `pace ${pace}, ahead`;
export const boardFinerSum = (sum: string, difference: string): string => `its periods sum to ${sum} (${difference})`;
export const boardBelowSum = (sum: string, difference: string): string => `those below sum to ${sum} (${difference})`;
export const boardProposals = (count: number): string => `${count} proposals`;
export const boardProposalsAt = (where: string, count: number): string => `${where}: ${count} proposals`;
export const boardDecide: string = 'Decide…';
export const boardPick = (value: string): string => `Pick ${value}`;
export const boardPickNone: string = 'Pick no target';
export const boardPickReason: string = 'Reason for the choice (optional)';
export const boardCountsNow: string = 'sums use this for now';
export const boardSomeone: string = 'someone';
export const someoneYou: string = 'you';
export const boardHistory: string = 'All changes';
export const boardTargetOf = (subject: string, period: string): string => `Target of ${subject}, ${period}`;
export const boardAmountUnreadable = (text: string): string =>
  `“${text}” is not an amount. Write it like 330K, 33万 or 1,234.5.`;
export const boardAmountNegative: string = 'A target cannot be below zero. Write 0, or clear the cell to take it away.';
export const boardAmountTooLarge: string = 'This amount is too large to be counted exactly. Write a smaller one.';
export const boardAmountOtherCurrency = (currency: string): string =>
  `This board counts in ${currency}. Write the amount in ${currency}; nothing is converted.`;
export const boardAmountTooFine: string = 'This is finer than the smallest coin. Write fewer decimals.';
export const boardLegendBar: string = 'bar = attained, tick = due';
export const boardLegendLocked: string = 'fixed by hand';
export const boardLegendNote: string = 'reason given';
export const boardLegendProposals: string = 'competing proposals';
export const boardKeyEdit: string = 'edit';
export const boardKeyClear: string = 'clear';
export const boardKeyUndo: string = 'undo mine';
export const boardEmpty: string = 'No owners and no targets yet';
export const boardEmptyHelp: string = 'Add people, or import quotas from a file: they appear here at once.';
export const boardFailed: string = 'The targets could not be loaded';

// Quota panel
export const panelName = (who: string, period: string): string => `Quota of ${who}, ${period}`;
export const panelPeriod: string = 'Period';
export const panelOpenPlanner: string = 'Open the planner';
export const panelClose: string = 'Close the panel';
export const panelAttainment = (period: string): string => `${period} attainment`;
export const panelPace: string = 'Pace';
export const panelOf = (actual: string, target: string): string => `${actual} of ${target}`;
export const panelDaysGone = (gone: number, of: number): string => `${gone} of ${of} days gone`;
export const panelBehind = (amount: string): string => `${amount} behind plan`;
export const panelAhead = (amount: string): string => `${amount} ahead of plan`;
export const panelOnPlan: string = 'On plan';
export const panelNotBegun: string = 'Not begun';
export const panelPlan = (amount: string): string => `Plan ${amount}`;
export const panelActual = (amount: string): string => `Actual ${amount}`;
export const panelCurve = (period: string, plan: string, actual: string, day: string): string =>
  `${period}: plan ${plan}; actual ${actual} on ${day}`;
export const panelGap = (kind: string): string =>
  ({ year: 'Gap, year', quarter: 'Gap, quarter', month: 'Gap, month' })[kind] ?? 'Gap';
export const panelOver = (amount: string): string => `${amount} over`;
export const panelCoverage: string = 'Coverage';
export const panelRequired: string = 'Needed per day';
export const panelDaysLeft = (days: number): string => (days === 1 ? '1 day left' : `${days} days left`);
export const panelMismatch = (period: string, target: string, sum: string): string =>
  `${period} target ${target}, its parts sum to ${sum}`;
export const panelOpenDeals: string = 'Open deals';
export const panelUndated = (count: number, amount: string): string => `+ ${count} without a close date, ${amount}`;
export const panelNoDeals: string = 'No deals yet';
export const panelNoDealsDo: string = 'Take them in from a file or from the CRM page.';
export const panelRead = (read: string, source: string): string => `${read} read from ${source}`;
export const panelReadOf = (read: string, of: string): string => `${read}/${of} read`;
export const panelReadSource = (read: string, of: string, source: string): string =>
  `${read} of ${of} deals read from ${source}`;
export const panelApart: string = 'Not converted:';
export const panelApartSum = (won: string, open: string): string => `${won} won, ${open} open`;
export const panelChanged = (period: string): string => `changed ${period}: `;
export const panelRemoved: string = 'removed';
export const panelShowChange: string = 'View';
export const panelSample: string = 'Sample data';
export const panelNothing: string = 'No figures yet';
export const panelNothingDo: string = 'Give this panel data or a workspace to show them.';
export const panelNoTarget: string = 'No target yet';
export const panelNoTargetDo: string = 'With a target, this shows attainment, pace and what is left to do each day.';
export const panelWonSoFar = (amount: string): string => `Won so far: ${amount}. `;
export const panelSetTarget: string = 'Set a target';
export const panelProblem: string = 'The figures cannot be shown';
export const panelActualInput: string = 'Won';
export const panelTargetInput: string = 'Target';
export const panelDueInput: string = 'Due to date';
export const panelOpenInput: string = 'Open';
export const panelGapInput: string = 'Gap';
export const panelDaysInput: string = 'Working days left';
export const panelCalendarInput: string = 'Calendar';
export const panelCalendar4x5: string = '4 weeks × 5 days a month';
export const panelCalendarOf = (country: string): string => `working days, ${country}`;
export const panelCalendarWeekdays: string = 'Monday to Friday';
export const panelDefineAttainment: string = 'Attainment: what was won, divided by the target of the period.';
export const panelDefinePace: string =
  'Pace: what was won, divided by what the plan line expects by now. The line follows working days, month by month.';
export const panelDefineGap: string = 'Gap: target minus what was won; 0 once the target is met.';
export const panelDefineCoverage: string =
  'Coverage: the amount of open deals that close in the period, divided by the gap that is left.';
export const panelDefineRequired: string = 'Needed per day: the gap, divided by the working days left, today included.';

// Planner
export const workspaceUnavailable: string =
  'This workspace could not be opened. Check that the browser allows this site to store data (private windows may not), then reload.';
export const plannerTargets: string = 'Targets';
export const plannerFunnel: string = 'Funnel';
export const plannerImport: string = 'Import';
export const plannerSettings: string = 'Settings';
export const plannerSections: string = 'Sections';
export const plannerSample: string = 'Sample data';
export const plannerSampleHelp: string =
  'These people, deals and targets were made by a generator. Clearing removes them, and nothing you entered.';
export const plannerClearSample: string = 'Clear sample data';
export const plannerLoadSample: string = 'Load sample data';
export const plannerLoadingSample: string = 'Making sample data…';
export const plannerLanguage: string = 'Language';
export const plannerTheme: string = 'Theme';
export const plannerThemeAuto: string = 'System';
export const plannerThemeLight: string = 'Light';
export const plannerThemeDark: string = 'Dark';
export const plannerPanelOf: string = 'Quota panel';
export const plannerFiguresOf: string = 'Whose figures';
export const plannerEveryone: string = 'Everyone';
export const plannerEmpty: string = 'An empty workspace';
export const plannerEmptyHelp: string =
  'Start from your own data: import a CSV file of deals or quotas, add people by hand, or look around with sample data first.';
export const plannerStartImport: string = 'Import a file';
export const plannerStartPeople: string = 'Add people';
export const plannerNotDone: string =
  'That could not be saved. Your change is kept here and tried again; export a file to be safe.';
export const settingsWorkspace: string = 'Workspace';
export const settingsName: string = 'Name';
export const settingsMe: string = 'I am';
export const settingsNobody: string = 'Nobody yet';
export const settingsCurrency: string = 'Currency';
export const settingsFiscal: string = 'Fiscal year starts in';
export const settingsCalendar: string = 'Working days';
export const settingsCalendarPlain: string = 'Monday to Friday, no holidays';
export const settingsCalendarExample: string = '4 weeks × 5 days a month (worked example)';
export const settingsPeople: string = 'People';
export const settingsAddPerson: string = 'Add a person';
export const settingsAddUnit: string = 'Add a unit';
export const settingsPersonName: string = 'Name of the person';
export const settingsUnitName: string = 'Name of the unit';
export const settingsUnit: string = 'Unit';
export const settingsNoUnit: string = 'No unit';
export const settingsFrom: string = 'From';
export const settingsMove: string = 'A change of unit counts from this day; what was before stays.';
export const settingsUnits: string = 'Units';
export const settingsRemove = (name: string): string => `Remove ${name}`;
export const settingsRemovePersonSure = (name: string): string =>
  `${name} leaves the team and every unit, past months included; their deals stay, with no owner. To keep the past, give them no unit from a day on instead.`;
export const settingsRemoveUnitSure = (name: string): string =>
  `${name} is taken away; its people stay, without it. What was entered about it stays in the history.`;
export const settingsSatisfaction: string = 'Customer satisfaction, measured';
export const settingsSatisfactionHelp: string = 'Points, for the whole company and the quarter chosen.';
export const settingsPeriod: string = 'Period';
export const settingsPoints: string = 'Points';
export const settingsEnter: string = 'Enter';
export const settingsStages: string = 'What the stages mean';
export const settingsStagesHelp: string = 'Figures count a deal as won or lost by these.';
export const stageOpen: string = 'Open';
export const stageWon: string = 'Won';
export const stageLost: string = 'Lost';
export const settingsMoveData: string = 'Take the workspace elsewhere';
export const settingsOrigins: string =
  'This page and the browser extension keep their data apart: the browser separates them. Export a file here and import it there.';
export const settingsPlain: string = 'The file is not encrypted yet: whoever has it can read it.';
export const settingsExport: string = 'Export a file';
export const settingsImport: string = 'Import a workspace file';
export const settingsDelete: string = 'Delete this workspace';
export const settingsDeleteHelp: string =
  'Removes everything of this workspace from this browser. Files you exported stay.';
export const settingsDeleteSure = (name: string): string =>
  `Delete “${name}” from this browser? This cannot be undone.`;
export const settingsCancel: string = 'Cancel';
export const settingsReadOnly: string =
  'A newer version of Paceline wrote this workspace. It can be read here; please update to change it.';

// Extension: on the page
export const overlayTitle: string = 'Paceline quota panel';
export const overlayClose: string = 'Close';
export const overlayOtherSide: string = 'Move to the other side';
export const pillOpen: string = 'Open the quota panel';
export const pillMove: string = 'Arrow keys move this handle';
export const pillDismiss: string = 'Hide Paceline on this site';
export const siteRevoked = (site: string): string =>
  `Paceline may no longer read ${site}. Everything taken in so far is kept. To go on reading, allow the site again: click the Paceline button of the browser.`;
export const siteDrivenOut = (site: string): string =>
  `The page of ${site} keeps removing the panel, so it stays away there. Use this side panel instead; nothing saved is lost.`;
export const siteAsk = (site: string): string => `Paceline does not read ${site} yet.`;
export const siteAskHelp: string =
  'Allow this one site, and the panel stands beside your deals there. Nothing leaves this device. You can take it back at any time.';
export const siteAllow = (site: string): string => `Allow ${site}`;
export const siteRefused: string = 'Not allowed. Nothing was changed; ask again whenever you like.';
export const siteNone: string = 'Open a page of your CRM in this window, then come back here.';
export const siteUnknown: string =
  'The page in front may not be read. If it is your CRM, press the Paceline button of the browser and allow its site.';
export const siteNoFrame: string = 'No panel can stand on this page. Press the Paceline button of the browser instead.';
export const siteShowPanel: string = 'Show the panel on this page';

// Extension: taking deals in from a page
export const takeInNone: string = 'No list of deals is shown on this page.';
export const takeInLooking: string = 'Looking for deals on this page…';
export const takeInHere = (deals: number, added: number, changed: number): string =>
  `${deals} ${deals === 1 ? 'deal' : 'deals'} here: ${added} new, ${changed} changed`;
export const takeInRead = (read: number, of: number): string => `${read} of ${of} read`;
export const takeInReadAll = (read: number): string => `all ${read} read`;
export const takeInReadSome = (read: number): string => `${read} read; the page does not say how many there are`;
export const takeInScroll: string = 'Scroll or page on to read the rest.';
export const takeInChanges: string = 'See changes';
export const takeInNew: string = 'new';
export const takeInDo = (deals: number): string => `Take in ${deals}`;
export const takeInNothing: string = 'The plan has all of this already.';
export const takeInDone = (added: number, changed: number): string => `Taken in: ${added} new, ${changed} changed.`;
export const takeInFailed: string =
  'This could not be saved, so nothing was taken in. What was saved before is kept. Try again, or export a file in the planner first.';
export const takeInAsk: string = 'Asked once for this site';
export const takeInAskStages: string = 'What do these states mean?';
export const takeInAskMe: string = 'Which owner are you?';
export const takeInNotMe: string = 'None of them';
export const takeInAskCurrency: string = 'Currency of the plan';
export const takeInUndated = (deals: number): string =>
  `${deals} won ${deals === 1 ? 'deal has' : 'deals have'} no closing date on this page: counted on the day of reading.`;
export const takeInUnread = (amounts: number): string =>
  `${amounts} ${amounts === 1 ? 'amount' : 'amounts'} on this page could not be read as a number and ${amounts === 1 ? 'is' : 'are'} left out.`;
export const takeInMore = (more: number): string => `and ${more} more`;
export const takeInCut = (rows: string): string =>
  `The list is longer than can be kept: the first ${rows} rows are read. Narrow it with a filter, or import a file in the planner.`;

// Extension: its own pages
export const surfaceNoOne: string = 'Nobody to show yet';
export const surfaceNoOneHelp: string =
  'Take in the deals of a page and say which owner you are, or set up people and targets in the planner.';
export const surfacePlanner: string = 'Open the planner';
export const surfaceUnavailable: string =
  'The plan could not be opened. Close this panel and open it again; if that does not help, restart the browser. Nothing saved is lost.';
export const surfaceNotHere: string = 'This page of Paceline works only where Paceline itself has put it.';
export const surfaceCutOff: string = 'Paceline was updated or removed. Load this page again. Nothing saved is lost.';
export const surfaceSettings: string = 'Settings';
export const surfaceCovered: string =
  'Something on this page lay over the panel when you pressed, so nothing was taken in. The panel is in front again: look at it and press once more. Or do it in the side panel, which no page can cover.';
export const surfaceSidePanel: string = 'Open the side panel';
export const optionsTitle: string = 'Paceline settings';
export const optionsSites: string = 'Sites Paceline may read';
export const optionsNoSites: string =
  'None yet. Open a page of your CRM and click the Paceline button of the browser to allow it.';
export const optionsRevoke = (site: string): string => `Take back ${site}`;
export const optionsRevoked = (site: string): string => `${site} is no longer read. Deals taken in before are kept.`;
export const optionsLanguage: string = 'Language';
export const optionsBrowserLanguage: string = 'As the browser';
export const optionsData: string = 'Your data';
export const optionsDataHelp: string =
  'Everything is kept in this browser, apart from web pages: a planner opened from a web server has a workspace of its own. To carry a workspace over, export a file there and import it here, in the planner’s settings. Removing the extension deletes its data, so export a file first.';
export const welcomeTitle: string = 'Your target beside your deals';
export const welcomePin: string = 'Pin the button';
export const welcomePinHelp: string = 'Click the puzzle piece beside the address bar, then the pin next to Paceline.';
export const welcomePinHelpFirefox: string =
  'Click the puzzle piece beside the address bar, then the cog next to Paceline, and choose “Pin to Toolbar”.';
export const welcomeAllow: string = 'Allow your CRM';
export const welcomeAllowHelp: string =
  'Open the list of deals in your CRM, click the Paceline button and allow that one site.';
export const welcomeTakeIn: string = 'Take in the deals';
export const welcomeTakeInHelp: string =
  'A small handle appears at the edge of the page; it opens the panel. Take in the deals shown: you are asked once which states mean won or lost, and who you are.';
export const welcomeTarget: string = 'Set a target';
export const welcomeTargetHelp: string =
  'Set it in the planner. Attainment, pace and gap then stand beside your deals.';
export const welcomePrivate: string =
  'Nothing leaves this device. Paceline asks for no site at installation, and reads only those you allow.';

// Parts
export const loading: string = 'Loading…';
export const exportFile: string = 'Export to a file';
export const explainFormula: string = 'Formula';
export const quoted = (words: string): string => `“${words}”`;
export const notSavedBecause = (reason: string): string => `Not saved: ${reason}`;
export const notSavedQuota: string = 'the browser’s storage is full. Free some space; it is tried again by itself.';
export const notSavedBlocked: string =
  'another tab holds an older version open. Close it; it is tried again by itself.';
export const notSavedClosed: string = 'the browser closed the storage. Reload the page.';
export const notSavedDeleted: string = 'the stored data was deleted elsewhere. Export to a file to keep what is shown.';
export const notSavedUnavailable: string =
  'this browser does not let the page store data. A private window may be the cause.';
export const notSavedNewerVersion: string = 'a newer version of Paceline wrote this workspace. Please update.';
export const notSavedUnknown: string = 'the browser reported an error. It is tried again by itself.';
export const dataUnreadable: string = 'The data given to this element cannot be read';
export const dataUnreadableDo: string =
  'It must be JSON in the shape the documentation describes. Correct the data attribute or the script inside the element; nothing saved is affected.';

// Showcase: what `npm start` serves
export const showcaseClaim: string = 'A sales target becomes a plan people can work to, shown where they already work.';
export const showcaseStory = (name: string): string =>
  `${name}’s quarter, right now: attainment against a curved plan line, the pace, the gap, what is needed a day. Every dotted figure explains itself.`;
export const showcasePlanner: string = 'Planner';
export const showcasePlannerHelp: string =
  'Targets by people and months, edited like a sheet; funnel; import of CSV files.';
export const showcaseGallery: string = 'Gallery';
export const showcaseGalleryHelp: string = 'Every widget in every state, both languages, light and dark.';
export const showcaseIntranet: string = 'Intranet page';
export const showcaseIntranetHelp: string =
  'Widgets embedded by one script tag and one element, under a strict security policy.';
export const showcaseCrm: string = 'Sample CRM page';
export const showcaseCrmHelp: string = 'A list of deals as a CRM shows it, to try the extension on.';
export const showcaseOrigins: string =
  'All of it runs on this machine. This address and the extension keep separate data: the planner’s settings export a file that the extension imports.';
export const showcaseExtension: string =
  'The extension: npm start -- --open, or load dist/extension/chrome-mv3 by hand.';
export const galleryWidth: string = 'Width';
export const galleryFull: string = 'Full';
export const crmTitle: string = 'Opportunities';
export const crmName: string = 'Opportunity';
export const crmAccount: string = 'Account';
export const crmAmount: string = 'Amount';
export const crmStage: string = 'Stage';
export const crmCloses: string = 'Close date';
export const crmOwner: string = 'Owner';
export const crmShown = (shown: number, of: number): string => `1–${shown} of ${of}`;
export const crmMore: string = 'Show more';

// Default stages of the funnel
export const stageLead: string = 'Lead';
export const stageDiscovery: string = 'Discovery';
export const stageProposal: string = 'Proposal';
export const stageObjections: string = 'Objections';
export const stageClosing: string = 'Closing';
export const stageAfterSales: string = 'After-sales';

// Import of files: kinds, fields, reasons
export const importName: string = 'Import files';
export const importDrop: string = 'Drop files here';
export const importDropHelp: string =
  'Excel, CSV, JSON or OpenDocument, several at once; or copy cells and press Ctrl+V here. First you see what would change; nothing is stored before you import.';
export const importChoose: string = 'Choose files';
export const importPaste: string = 'Paste rows instead';
export const importPasteLabel: string = 'Rows with their header, as copied from a sheet';
export const importPasteRead: string = 'Read these rows';
export const importPasted: string = 'Pasted rows';
export const importReading = (name: string): string => `Reading ${name}`;
export const importComparing: string = 'Comparing';
export const importCancel: string = 'Cancel';
export const importCancelled: string = 'Cancelled. Nothing was stored.';
export const importStartOver: string = 'Start over';
export const importRemove = (name: string): string => `Remove ${name}`;
export const importRows = (count: string): string => (count === '1' ? '1 row' : `${count} rows`);
export const importTakenFor = (name: string): string => `What ${name} holds`;
export const importKindDeals: string = 'Deals';
export const importKindQuotas: string = 'Quotas';
export const importKindHistory: string = 'Stage history';
export const importKindUnknown: string = 'Not used';
export const importColumns: string = 'Columns';
export const importColumnsOf = (name: string): string => `How the columns of ${name} are read`;
export const importColumnHeader: string = 'In the file';
export const importColumnSamples: string = 'For example';
export const importColumnField: string = 'Is';
export const importColumnFieldOf = (header: string): string => `What “${header}” is`;
export const importColumnUnnamed = (position: number): string => `Column ${position}`;
export const importFieldNone: string = 'Not used';
export const importLikely: string = 'check';
export const importFieldId: string = 'Record id';
export const importFieldName: string = 'Name';
export const importFieldAccount: string = 'Account';
export const importFieldOwner: string = 'Owner id';
export const importFieldOwnerName: string = 'Owner name';
export const importFieldStage: string = 'Stage';
export const importFieldStatus: string = 'Status';
export const importFieldAmount: string = 'Amount';
export const importFieldCurrency: string = 'Currency';
export const importFieldCreated: string = 'Created';
export const importFieldCloses: string = 'Close date';
export const importFieldWonOn: string = 'Actual close or won date';
export const importFieldLostOn: string = 'Lost date';
export const importFieldPeriod: string = 'Period';
export const importFieldYear: string = 'Year';
export const importFieldStart: string = 'Period start';
export const importFieldEnd: string = 'Period end';
export const importFieldDeal: string = 'Deal id';
export const importFieldDay: string = 'Day of change';
export const importFieldFirstName: string = 'First name';
export const importFieldLastName: string = 'Last name';
export const importFieldStages: string = 'Stages entered';
export const importCurrency: string = 'Currency where a row states none';
export const importCurrencyNone: string = 'Choose…';
export const importDayOrder: string = '03/04 is';
export const importDayFirst: string = '3 April';
export const importMonthFirst: string = 'March 4';
export const importStages: string = 'What the stages mean';
export const importStagesHelp: string = 'Asked once. Only won deals count as attained.';
export const importStageMeans = (stage: string): string => `“${stage}” means`;
export const importOpen: string = 'Open';
export const importWon: string = 'Won';
export const importLost: string = 'Lost';
export const importResult: string = 'What would change';
export const importAdded: string = 'New';
export const importChanged: string = 'Changed';
export const importUnchanged: string = 'As before';
export const importTotals: string = 'To compare with your CRM';
export const importStatus: string = 'Status';
export const importSum: string = 'Sum';
export const importMore = (count: string): string => `and ${count} more`;
export const importRejectedRows = (count: string): string =>
  count === '1' ? '1 row left out' : `${count} rows left out`;
export const importRejectedHelp: string =
  'Correct them in the file and import it again: what is already there stays as it is.';
export const importDownloadRejected: string = 'Download these rows';
export const importRejectedFile = (name: string): string => `rows left out of ${name.replace(/\.[^.]*$/, '')}.csv`;
export const importRow: string = 'Row';
export const importFile: string = 'File';
export const importReason: string = 'Why';
export const importReasonBrokenQuotes: string = 'Text stands after a closing quotation mark';
export const importReasonTooManyCells: string = 'More cells than the header has';
export const importReasonTooLong: string = 'A cell is longer than a spreadsheet allows';
export const importReasonNoId: string = 'No id or name';
export const importReasonSameId = (id: string): string => `The id ${id} stands in an earlier row with other values`;
export const importReasonNoSuchDeal = (id: string): string => `No deal with the id ${id}: import the deals too`;
export const importReasonNoStage: string = 'No stage';
export const importReasonImpossibleDate = (field: string, value: string): string => `${field}: ${value} does not exist`;
export const importReasonUnreadableDate = (field: string, value: string): string => `${field}: “${value}” is no date`;
export const importReasonUnreadableAmount = (value: string): string => `“${value}” is no amount`;
export const importReasonUnknownCurrency = (value: string): string =>
  `“${value}” is no currency; write a code such as USD`;
export const importReasonNoOwner: string = 'No owner';
export const importReasonNoPeriod: string = 'No period, or a start that begins none';
export const importReasonUnreadablePeriod = (value: string): string =>
  `“${value}” is no period; write 2026-03 or 2026-Q1`;
export const importReasonNoAmount: string = 'No amount';
export const importReasonCancelled = (status: string): string =>
  `The order came to nothing (${status}), so it is no revenue. Take its status column away to take it in all the same.`;
export const importReasonUnclearTotal = (owner: string): string =>
  `“${owner}” is nobody’s name, and its figure is not the sum of the others: give it to somebody, a unit or the company`;
export const importReasonSamePeriod = (period: string): string =>
  `An earlier row gives this owner another quota for ${period}`;
export const importUnreadable = (name: string): string => `${name} cannot be read`;
export const importFileEmpty: string = 'It is empty. Export it again with its header and rows.';
export const importFileOnlyHeader: string = 'It has a header and no rows below it. Check the filter of the export.';
export const importFileSpreadsheet: string =
  'It is a kind of spreadsheet that cannot be read here. Open it, save it as XLSX or CSV, then choose that file.';
export const importFileArchive: string =
  'It is a compressed archive without a single table in it. Unpack it, then choose the files in it.';
export const importFileEncrypted: string =
  'It is protected by a password. Open it, save it without a password, then choose that file.';
export const importFileDamaged: string =
  'It is damaged or was not fully downloaded. Export or download it again; if it opens in a spreadsheet program, save it as a new file.';
export const importFileBomb: string =
  'Unpacked, it would be far larger than any spreadsheet. It was not opened. Export it again from where it came.';
export const importFilePicture: string = 'It is a picture. Choose a spreadsheet or a CSV file.';
export const importFilePdf: string = 'It is a PDF. Export the data as a spreadsheet or CSV instead.';
export const importFileDocument: string =
  'It is a text document or slides, not a spreadsheet. Copy its table into a spreadsheet, or paste it here.';
export const importFileBinary: string =
  'It is no text and no spreadsheet. Export the data as XLSX or CSV, then choose that file.';
export const importFileHtml: string =
  'It is a web page without a table, perhaps a sign-in page saved as the export. Export it again.';
export const importFileJson: string =
  'It is JSON that cannot be read, or without a list of records in it. Export it again, or as CSV.';
export const importFileTooLarge = (found: string, limit: string): string =>
  `It has ${found} MB, and ${limit} MB can be read at once. Export fewer rows or columns at a time.`;
export const importFileTooManyColumns = (found: string, limit: string): string =>
  `It has ${found} columns, and ${limit} can be read. Export only the columns you need.`;
export const importFileTooManyRows = (limit: string): string =>
  `It has more than ${limit} rows. Export a year at a time and import the files one after another.`;
export const importFileTooSparse: string =
  'A sheet of it has a cell far away from its table, with millions of empty cells between. Delete the empty rows and columns, save it, then choose it again.';
export const importFileUnclosedQuote = (row: string): string =>
  `From row ${row} on a quotation mark is not closed, so cells cannot be told apart. Correct that row, or export the file again.`;
export const importFileGone: string =
  'The browser could not open it. It may have been moved or changed: choose it again.';
export const importNothing: string = 'Nothing to import';
export const importNothingNew: string = 'Nothing new';

// Funnel
export const funnelLabel: string = 'Sales funnel';
export const funnelView: string = 'View';
export const funnelChartAndTable: string = 'Chart and table';
export const funnelTableOnly: string = 'Table only';
export const funnelStage: string = 'Stage';
export const funnelEntered: string = 'Deals that entered';
export const funnelEnteredShort: string = 'Entered';
export const funnelStopped: string = 'Not gone on';
export const funnelConversion: string = 'Conversion vs baseline';
export const funnelConversionShort: string = 'Conv.';
export const funnelBaseline: string = 'Baseline';
export const funnelBaselineIs = (share: string): string => `baseline ${share}`;
export const funnelNoBaseline: string = 'no baseline set';
export const funnelDifference: string = 'Diff, points';
export const funnelDwell: string = 'Mean dwell vs limit';
export const funnelDwellDays: string = 'Dwell, days';
export const funnelLimitDays: string = 'Limit, days';
export const funnelLimitIs = (days: string): string => `limit ${days} d`;
export const funnelNoLimit: string = 'no limit set';
export const funnelDays: string = 'd';
export const funnelOpen: string = 'Open now';
export const funnelOpenAmount = (unit: string): string => `Open, ${unit}`;
export const funnelVerdict: string = 'Verdict';
export const funnelMet: string = 'met';
export const funnelFine: string = 'fine';
export const funnelOver: string = 'over';
export const funnelUnderBaseline: string = 'under baseline';
export const funnelDwellOver: string = 'dwell over';
export const funnelPointsUnder = (points: string): string => `${points} pp under`;
export const funnelBottleneck: string = 'bottleneck';
export const funnelFurthest: string = 'Furthest under baseline';
export const funnelOneIn = (stage: string, of: string): string => `${stage}: only 1 in ${of} goes on`;
export const funnelShareGoesOn = (stage: string, share: string): string => `${stage}: only ${share} goes on`;
export const funnelBottleneckWords = (
  entered: string,
  stopped: string,
  baseline: string,
  now: string,
  points: string,
): string =>
  `${entered} entered, ${stopped} have not gone on. Baseline ${baseline}, now ${now}: ${points} points under.`;
export const funnelWon: string = 'Won';
export const funnelLost: string = 'Lost';
export const funnelCounted = (count: string): string => `by deals that entered the stage; ${count} deals counted`;
export const funnelWithoutHistory = (count: string): string =>
  `${count} deals have no stage history, so they are in no stage’s count. Import the history to see them.`;
export const funnelSameFigures: string = 'The same figures as a table';
export const funnelChartFailed: string = 'The chart could not be loaded. The table has the same figures.';
export const funnelEmpty: string = 'No deals to show yet';
export const funnelEmptyHelp: string = 'Import deals with their stage history, or take them in from your CRM page.';
export const funnelFailed: string = 'The funnel could not be loaded';

// History of a cell
export const historyOf = (cell: string): string => `All changes of ${cell}`;
export const historyWhen: string = 'When';
export const historyWho: string = 'Who';
export const historyValue: string = 'Value';
export const historyReason: string = 'Reason';
export const historySplit: string = 'split rule';
export const historyTakenAway: string = 'taken away';
export const historyNone: string = 'Nothing was entered here; the figure is derived or collected.';
export const historyClose: string = 'Close';

// Extension: bringing a workspace
export const importNotPaceline: string = 'This is not a Paceline file. Choose the .paceline file that was exported.';
export const importNewer: string =
  'A newer version of Paceline wrote this file. Update Paceline, then import it again.';
export const importDamaged: string =
  'This file is damaged, so nothing was taken from it. Export it again where it came from, then import that file.';
export const importNotSaved: string =
  'This could not be written to disk. What was saved before is kept. Free some space, then try again.';

// Key figures
export const kpiList: string = 'Key figures';
export const kpiProblem: string = 'The key figures cannot be shown';
export const kpiPeriod: string = 'Period';
export const kpiRevenue: string = 'Sales';
export const kpiRevenueFormula: string = 'sum of the deals won';
export const kpiRevenueMeans: string = 'Sales: the amount of all deals won in the period.';
export const kpiSatisfaction: string = 'Customer satisfaction';
export const kpiSatisfactionFormula: string = 'as entered';
export const kpiSatisfactionMeans: string = 'Customer satisfaction: points from a survey, entered by the team.';
export const kpiPoints: string = 'points';
export const kpiNotEntered: string = 'Not entered yet';
export const kpiCycle: string = 'Sales cycle';
export const kpiCycleFormula: string = 'mean of (day won − day created)';
export const kpiCycleMeans: string = 'Sales cycle: the mean number of days from creation to winning, of the deals won.';
export const kpiDays: string = 'days';
export const kpiNothingWon: string = 'No won deal with both dates yet';
export const kpiConversion: string = 'Conversion';
export const kpiConversionFormula: string = 'won ÷ (won + lost)';
export const kpiConversionMeans: string = 'Conversion: deals won, divided by deals closed, by count.';
export const kpiNothingClosed: string = 'No deal closed yet';

// Planner: what happened to the workspace as a whole
export const plannerUnnamed: string = 'Unnamed workspace';
export const plannerUnits: string = 'Units';
export const plannerPeople: string = 'People';
export const plannerUnavailable: string = 'The workspace is not open';
export const plannerSampleFailed: string =
  'The sample data could not be saved completely. Free some space in the browser, clear the sample, then load it again.';
export const plannerImported = (added: number): string =>
  added === 0
    ? 'This file brought nothing new: everything in it is here already.'
    : `The file was taken in: ${added} ${added === 1 ? 'change' : 'changes'} from it.`;
export const plannerImportedPartly = (rejected: number): string =>
  `${rejected} ${rejected === 1 ? 'change' : 'changes'} in the file do not fit what is here and were left out. Nothing here was changed by them.`;
export const plannerReplaced: string = 'The workspace of the file is open now.';
export const plannerDeleted: string = 'The workspace was deleted from this browser. This one is new and empty.';
export const plannerNotDeleted: string =
  'The workspace could not be deleted. Close its other tabs, then delete it again.';
export const plannerExportFailed: string =
  'The file could not be written. Nothing was changed; reload the page and export again.';
export const plannerReplaceAsk = (name: string): string =>
  `The file holds another workspace. Put it in the place of “${name}”? What “${name}” holds is then deleted from this browser.`;
export const plannerReplace: string = 'Replace';
export const settingsCurrencyHelp: string =
  'Changing the currency converts nothing: targets stay as they were typed, and deals in other currencies are summed apart.';

// Export of records: headers that the reader of files knows too
export const exportSource: string = 'Paceline Source';
export const exportDeals: string = 'Deals';
export const exportHistory: string = 'Stage history';
export const exportQuotas: string = 'Quotas';
export const exportUnitTargets: string = 'Unit targets';
export const exportPeople: string = 'People';
export const exportOrders: string = 'Orders';
export const exportAccounts: string = 'Accounts';
export const exportProducts: string = 'Products';
export const exportActivities: string = 'Activities';
export const exportImports: string = 'Imports';
export const exportDealId: string = 'Deal ID';
export const exportDealName: string = 'Deal Name';
export const exportAccountName: string = 'Account Name';
export const exportOwnerId: string = 'Owner ID';
export const exportOwnerName: string = 'Owner Name';
export const exportStage: string = 'Stage';
export const exportStatus: string = 'Status';
export const exportAmount: string = 'Amount';
export const exportCurrency: string = 'Currency';
export const exportCreated: string = 'Created Date';
export const exportCloses: string = 'Close Date';
export const exportProduct: string = 'Product';
export const exportProfit: string = 'Profit';
export const exportChanged: string = 'Changed Date';
export const exportPeriod: string = 'Period';
export const exportQuota: string = 'Quota';
export const exportUnit: string = 'Paceline Unit';
export const exportTarget: string = 'Target';
export const exportUserId: string = 'User ID';
export const exportFullName: string = 'Full Name';
export const exportOtherIds: string = 'Other IDs';
export const exportUnitAt = (level: number): string => `Unit ${level}`;
export const exportOrderId: string = 'Order ID';
export const exportOrderDate: string = 'Order Date';
export const exportCategory: string = 'Category';
export const exportRegion: string = 'Region';
export const exportQuantity: string = 'Quantity';
export const exportSales: string = 'Sales';
export const exportAccountId: string = 'Account ID';
export const exportIndustry: string = 'Industry';
export const exportParent: string = 'Parent Account';
export const exportProductId: string = 'Product ID';
export const exportProductName: string = 'Product Name';
export const exportListPrice: string = 'List Price';
export const exportActivityId: string = 'Activity ID';
export const exportActivityType: string = 'Activity Type';
export const exportActivityDate: string = 'Activity Date';
export const exportSubject: string = 'Subject';
export const exportResult: string = 'Result';
export const exportCount: string = 'Count';
export const exportImportedAt: string = 'Imported At';
export const exportImportedBy: string = 'Imported By';
export const exportFileName: string = 'File';
export const exportContents: string = 'Contents';
export const exportRows: string = 'Rows';
export const exportAdded: string = 'Added';
export const exportChangedCount: string = 'Changed';
export const exportUnchanged: string = 'Unchanged';
export const exportRejected: string = 'Rejected';
export const exportUndone: string = 'Undone';
export const exportYes: string = 'Yes';
export const exportOpen: string = 'Open';
export const exportWon: string = 'Won';
export const exportLost: string = 'Lost';

// Import screen: how files are read, questions, what would change, taking in
export const importKindPeople: string = 'People';
export const importKindOrders: string = 'Orders';
export const importKindAccounts: string = 'Accounts';
export const importKindProducts: string = 'Products';
export const importKindActivities: string = 'Activities';
export const importKindRegions: string = 'Regions';
export const importSomeDeals = (count: string): string => (count === '1' ? '1 deal' : `${count} deals`);
export const importSomeOrders = (count: string): string => (count === '1' ? '1 order' : `${count} orders`);
export const importSomeQuotas = (count: string): string => (count === '1' ? '1 quota' : `${count} quotas`);
export const importSomePeople = (count: string): string => (count === '1' ? '1 person' : `${count} people`);
export const importSomeAccounts = (count: string): string => (count === '1' ? '1 account' : `${count} accounts`);
export const importSomeProducts = (count: string): string => (count === '1' ? '1 product' : `${count} products`);
export const importSomeActivities = (count: string): string => (count === '1' ? '1 activity' : `${count} activities`);
export const importDoList = (list: string): string => `Import ${list}`;
export const importFieldOtherId: string = 'Other id';
export const importFieldEmail: string = 'Email';
export const importFieldManager: string = 'Manager';
export const importFieldRegion: string = 'Region';
export const importFieldDepartment: string = 'Department';
export const importFieldTeam: string = 'Team';
export const importFieldAccountId: string = 'Account id';
export const importFieldProfit: string = 'Profit';
export const importFieldCost: string = 'Cost';
export const importFieldProbability: string = 'Probability';
export const importFieldReason: string = 'Why won or lost';
export const importFieldModified: string = 'Last changed';
export const importFieldProduct: string = 'Product';
export const importFieldProductId: string = 'Product id';
export const importFieldCategory: string = 'Category';
export const importFieldQuantity: string = 'Quantity';
export const importFieldOrder: string = 'Order number';
export const importFieldLine: string = 'Order line';
export const importFieldMetric: string = 'Metric';
export const importFieldType: string = 'Type';
export const importFieldSubject: string = 'Subject';
export const importFieldResult: string = 'Result';
export const importFieldCount: string = 'Count';
export const importFieldIndustry: string = 'Industry';
export const importFieldParent: string = 'Belongs to';
export const importReasonNoName: string = 'No name';
export const importReasonNoDay: string = 'No date';
export const importAskStatusOf = (name: string): string =>
  `No column of ${name} says what was won or lost, so all of it counts as open. Is there one?`;
export const importComma: string = 'comma';
export const importSemicolon: string = 'semicolon';
export const importTab: string = 'tab';
export const importBar: string = 'vertical bar';
export const importHow: string = 'How it is read';
export const importHowOf = (name: string): string => `How it is read: ${name}`;
export const importEncoding: string = 'Encoding';
export const importEncodingCheck: string = 'Do these headers look right?';
export const importDelimiter: string = 'Cells are parted by';
export const importSheet: string = 'Sheet';
export const importSheetRows = (name: string, count: string): string => `${name} (${count} rows)`;
export const importHeaderRow: string = 'Header in row';
export const importHeaderNone: string = 'no header';
export const importDecimalMark: string = 'Decimals';
export const importDecimalPoint: string = 'point: 1.5';
export const importDecimalComma: string = 'comma: 1,5';
export const importYear: string = 'Year of the months';
export const importSkipped = (count: string): string => (count === '1' ? '1 row set aside' : `${count} rows set aside`);
export const importSkippedHelp: string =
  'Titles and totals are no data. Where one of them is, correct the row of the header.';
export const importSkippedTitle: string = 'title';
export const importSkippedHeaderAbove: string = 'header above';
export const importSkippedRepeatedHeader: string = 'header again';
export const importSkippedSubtotal: string = 'subtotal';
export const importSkippedTotal: string = 'total';
export const importSkippedFooter: string = 'note below';
export const importRemembered: string = 'read as last time';
export const importRecognise: string = 'Recognise anew';
export const importColumnFind: string = 'Find a column';
export const importColumnsMore = (count: string): string => `Show ${count} more columns`;
export const importColumnsUsed = (used: string, all: string): string => `${used} of ${all} columns used`;
export const importQuestions = (count: string): string =>
  count === '1' ? '1 question before importing' : `${count} questions before importing`;
export const importQuestionsOptional: string = 'What you may still say';
export const importShowData: string = 'See the records';
export const importQuestionsDone: string = 'All questions are answered';
export const importAnswered: string = 'answered';
export const importAskKindOf = (name: string): string => `What are the rows of ${name}?`;
export const importAskCurrencyOf = (name: string): string => `Which currency are the amounts in ${name}?`;
export const importAskDayOrderOf = (name: string): string => `In ${name}, is 03/04 a day in April or in March?`;
export const importAskDecimalMarkOf = (name: string): string => `What parts the decimals in ${name}?`;
export const importAskYearOf = (name: string): string => `Which year are the months in ${name}?`;
export const importAskColumnOf = (name: string, fields: string): string => `Which column of ${name} is: ${fields}?`;
export const importChooseColumn: string = 'Choose a column…';
export const importChooseField: string = 'It is its';
export const importJoins: string = 'Names that nearly agree';
export const importJoinsHelp: string = 'Taken as the same, they count together; as different, each stands for itself.';
export const importJoinRows = (count: string): string => (count === '1' ? 'in 1 row' : `in ${count} rows`);
export const importJoinOf = (written: string, suggestion: string): string => `“${written}” and “${suggestion}” are`;
export const importJoinSame: string = 'the same';
export const importJoinDifferent: string = 'different';
export const importNewPeople = (count: string): string => (count === '1' ? '1 new person' : `${count} new people`);
export const importNewPeopleHelp: string =
  'Nobody in the team has these names. They are added, unless you say who they are.';
export const importNewPerson: string = 'New person';
export const importWhoIs = (name: string): string => `Who ${name} is`;
export const importLeftOut: string = 'Left out';
export const importRecords: string = 'Records';
export const importSumOf = (header: string): string => `Sum of ${header}`;
export const importColumnSums: string = 'Sums of the columns, as they stand in the files';
export const importChangesAll = (count: string): string =>
  count === '1' ? '1 changed record' : `${count} changed records`;
export const importNotImported: string = 'What is not imported';
export const importNotImportedFile = (name: string): string => `${name}: not used`;
export const importNotImportedColumns = (name: string, columns: string): string =>
  `${name}, columns without a meaning here: ${columns}`;
export const importNotImportedFormulas = (name: string, count: string): string =>
  `${name}: ${count} rows hold formulas without a saved result; those cells count as empty. Open and save the file in a spreadsheet to have them.`;
export const importNotImportedRegions = (name: string): string =>
  `${name}: only used to name the regions of other files`;
export const importTaking: string = 'Importing';
export const importTakingHelp: string =
  'Nothing is stored before all of it is: cancelling leaves the workspace as it was.';
export const importTaken = (added: string, changed: string, unchanged: string): string =>
  `${added} added, ${changed} changed, ${unchanged} as before.`;
export const importTakenNothing: string = 'Nothing new: all of it is in the workspace already.';
export const importTakenBack: string = 'Taken back: the workspace is as it was before this import.';
export const importUndo: string = 'Undo';
export const importUndoing: string = 'Taking back';
export const importShowTargets: string = 'See the targets';
export const importShowFunnel: string = 'See the funnel';
export const importMoreFiles: string = 'Import more files';
export const importCancelledTaking: string = 'Cancelled. The workspace is as it was.';
export const importFailed = (why: string): string => `Nothing was imported: ${why}`;
export const importFailedBusy: string = 'another import is under way. Let it end, then import again.';
export const importFailedBroken: string = 'it broke off half-way. Reload the page and import the file again.';
export const importTakenBackKept = (count: string): string =>
  `Taken back, except ${count} values that were changed since or are used by others.`;
export const importFailedUndo: string = 'It could not be taken back. Reload the page and try again.';
export const importRefusedCurrency: string =
  'The quotas are in another currency than this workspace, so they were left out. Change the currency in the settings or in the file, then import it again.';
export const importPast: string = 'Imported so far';
export const importPastCounts = (added: string, changed: string, unchanged: string): string =>
  `${added} added, ${changed} changed, ${unchanged} as before`;
export const importPastUndone: string = 'taken back';
export const importPastUndoOf = (name: string): string => `Undo the import of ${name}`;
export const importPastAsk = (name: string, day: string): string => `Take back the import of ${name} from ${day}?`;
export const importPastAskHelp: string =
  'What it brought goes, except where somebody changed it since. All else stays.';
export const importPastDo: string = 'Take it back';
export const importPastAll = (count: string): string => `Show all ${count}`;
export const importReadingFault: string =
  'It could not be read: the browser ran out of memory, or the file is damaged. Export fewer rows at a time, or save it as a new file.';

// Records and their export
export const recordsTitle: string = 'Records';
export const recordsKinds: string = 'Kinds of records';
export const recordsDeals: string = 'Deals';
export const recordsOrders: string = 'Orders';
export const recordsAccounts: string = 'Accounts';
export const recordsProducts: string = 'Products';
export const recordsActivities: string = 'Activities';
export const recordsPeople: string = 'People';
export const recordsQuotas: string = 'Quotas';
export const recordsSearch: string = 'Search';
export const recordsSearchIn = (kind: string): string => `Search ${kind.toLowerCase()}`;
export const recordsRange = (first: string, last: string, total: string): string => `${first}–${last} of ${total}`;
export const recordsNone = (kind: string): string => `No ${kind.toLowerCase()} yet`;
export const recordsNoneHelp: string =
  'Import a file or paste a table; what is in it then stands here, each value with where it comes from.';
export const recordsNoneFound = (search: string): string => `Nothing found for “${search}”`;
export const recordsNoneFoundHelp: string = 'Look for fewer or other words, or clear the search.';
export const recordsClearSearch: string = 'Clear the search';
export const recordsFailed: string = 'The records could not be read';
export const recordsFailedHelp: string = 'Nothing was changed. Try again; if it fails again, reload the page.';
export const recordsRetry: string = 'Try again';
export const recordsEarlier: string = 'Previous page';
export const recordsLater: string = 'Next page';
export const recordsName: string = 'Name';
export const recordsPerson: string = 'Name';
export const recordsDeal: string = 'Deal';
export const recordsAccount: string = 'Account';
export const recordsOwner: string = 'Owner';
export const recordsStage: string = 'Stage';
export const recordsStatus: string = 'Status';
export const recordsAmount: string = 'Amount';
export const recordsProfit: string = 'Profit';
export const recordsCreated: string = 'Created';
export const recordsCloses: string = 'Closes';
export const recordsProduct: string = 'Product';
export const recordsCategory: string = 'Category';
export const recordsRegion: string = 'Region';
export const recordsOrder: string = 'Order';
export const recordsDay: string = 'Date';
export const recordsQuantity: string = 'Quantity';
export const recordsIndustry: string = 'Industry';
export const recordsParent: string = 'Parent account';
export const recordsPrice: string = 'List price';
export const recordsType: string = 'Type';
export const recordsSubject: string = 'Subject';
export const recordsResult: string = 'Result';
export const recordsCount: string = 'Count';
export const recordsUnit: string = 'Unit';
export const recordsOtherIds: string = 'Other IDs';
export const recordsPeriod: string = 'Period';
export const recordsTarget: string = 'Target';
export const recordsMetric: string = 'Metric';
export const recordsCurrency: string = 'Currency';
export const recordsStages: string = 'Stages passed';
export const recordsProbability: string = 'Probability';
export const recordsReason: string = 'Reason';
export const recordsId: string = 'ID';
export const recordsOpen: string = 'Open';
export const recordsWon: string = 'Won';
export const recordsLost: string = 'Lost';
export const recordsField: string = 'Field';
export const recordsValue: string = 'Value';
export const recordsRaw: string = 'In the source';
export const recordsOrigin: string = 'Where from';
export const recordsWhen: string = 'When';
export const recordsRow = (file: string, row: string): string => `${file}, row ${row}`;
export const recordsColumn = (column: string): string => `column “${column}”`;
export const recordsFromPage = (source: string): string => `read from ${source}`;
export const recordsEdited: string = 'entered by hand';
export const recordsBy = (name: string): string => `by ${name}`;
export const recordsDetails = (name: string): string => `${name}: where each value comes from`;
export const recordsNoOrigins: string = 'Nothing is known about where these values come from.';
export const recordsClose: string = 'Close';
export const recordsUnnamed: string = 'No name';
export const dataWork: string = 'Work with the figures elsewhere';
export const dataWorkHelp: string =
  'Records of every kind in files that spreadsheets and other programs read. Imported again, they give the same figures. Keys, comments and the history of changes are not in them.';
export const dataExcel: string = 'Excel (.xlsx)';
export const dataExcelHelp: string = 'one workbook, a sheet a kind';
export const dataCsv: string = 'CSV';
export const dataCsvHelp: string = 'one file a kind';
export const dataJson: string = 'JSON';
export const dataJsonHelp: string = 'one file a kind, for programs, exact to the last digit';
export const dataMove: string = 'Move or back up the workspace';
export const dataMoveHelp: string =
  'The whole workspace as it is, with its history and its keys, for another browser or device of yours. Only Paceline reads it.';
export const dataMoveFile: string = 'Workspace file (.paceline)';
export const dataReading = (read: string, of: string): string => `Reading ${read} of ${of}`;
export const dataWriting: string = 'Writing the file';
export const dataCancel: string = 'Cancel';
export const dataCancelled: string = 'The export was cancelled. Nothing was changed.';
export const dataFailed: string = 'The export did not work. Nothing was changed; try again, or choose another format.';
export const dataReady = (rows: string): string => `Ready: ${rows} rows`;
export const dataFile = (name: string, rows: string, size: string): string => `${name} (${rows} rows, ${size})`;
export const dataNothing: string = 'There is nothing to export yet.';
export const plannerData: string = 'Data';
export const settingsRevenue: string = 'What counts as revenue';
export const settingsRevenueDeals: string = 'Won deals, on the day they are won';
export const settingsRevenueOrders: string = 'Orders, on their day';
export const settingsRevenueHelp: string =
  'Attainment, pace and gap count this, and only this, so that a sale that is both a deal and an order is not counted twice.';

// The store under stress: what the browser did to the data
export const storeLost: string =
  'The browser found its storage damaged and deleted what was kept here. If you have an exported file, import it in the settings; other devices are not affected.';
export const storePartly: string =
  'Some of what is stored in this browser cannot be read, and figures may lack it. Everything else is shown. Export to a file now, and compare with an earlier file if you have one.';
export const storeBlocked: string =
  'Another tab does not let go of the data. Close the other tabs of Paceline; this one then opens by itself.';

// Settings: the other way out
export const settingsRecordsElsewhere: string =
  'To work with the figures in a spreadsheet, export them under Data instead.';
