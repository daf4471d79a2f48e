// Every sentence shown, in English. One export a sentence; a function where values go in. After a change: `npm run text`.

// Saving
export const saved: string = 'Saved';
export const saving: string = 'Saving…';
export const notSaved: string = 'Not saved';

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
export const boardReached = (attainment: string, pace: string): string => `${attainment} attained, pace ${pace}`;
export const boardPaceBehind = (pace: string): string => `pace ${pace}, behind`;
export const boardPaceOn = (pace: string): string => `pace ${pace}, on plan`;
export const boardPaceAhead = (pace: string): string => `pace ${pace}, ahead`;
export const boardFinerSum = (sum: string, difference: string): string => `its periods sum to ${sum} (${difference})`;
export const boardProposals = (count: number): string => `${count} proposals`;
export const boardProposalsAt = (where: string, count: number): string => `${where}: ${count} proposals`;
export const boardDecide: string = 'Decide…';
export const boardPick = (value: string): string => `Pick ${value}`;
export const boardPickNone: string = 'Pick no target';
export const boardPickReason: string = 'Reason for the choice (optional)';
export const boardCountsNow: string = 'sums use this for now';
export const boardSomeone: string = 'someone';
export const boardHistory: string = 'All changes';
export const boardTargetOf = (subject: string, period: string): string => `Target of ${subject}, ${period}`;
export const boardAmountUnreadable = (text: string): string =>
  `“${text}” is not an amount. Write it like 330K, 33万 or 1,234.5.`;
export const boardAmountNegative: string = 'A target cannot be below zero. Write 0, or clear the cell to take it away.';
export const boardAmountTooLarge: string = 'This amount is too large to be counted exactly. Write a smaller one.';
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
export const boardUnreadable: string = 'The board’s data could not be read';
export const boardUnreadableHelp: string =
  'The data attribute must be JSON with year, currency, today, columns and rows. Nothing saved is affected.';
export const boardFailed: string = 'The targets could not be loaded';
