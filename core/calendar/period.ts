/**
 * A span of whole days, written so that it sorts and reads: a calendar year `'2026'`, quarter `'2026-Q1'`, month `'2026-03'`,
 * ISO week `'2026-W10'`, day `'2026-03-05'`, or an explicit range of days `'2026-04-01/2027-03-31'` (fiscal years that do not
 * start in January, weeks cut at a month's end).
 */
export type Period = string;
