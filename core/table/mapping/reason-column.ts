/** Ends the header of a column that a file of rejected rows has beside its own; mended, it is read as if that were not there. */
export const REASON_MARK = '(Paceline)';

/** The header of the column that keeps `copy`. */
export const COPY_HEADER = `No. ${REASON_MARK}`;

/** Whether a column was put there by a file of rejected rows. */
export function isReasonHeader(header: string): boolean {
  return header.trim().endsWith(REASON_MARK);
}
