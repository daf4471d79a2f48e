/**
 * Chromium deletes all databases of an origin when it finds them damaged, and says so once: to whoever makes the first
 * database after that. Other browsers say nothing.
 */
let lost = false;

/** Hears what the browser says while a database is made. */
export function hearOfLoss(event: IDBVersionChangeEvent): void {
  lost ||= (event as IDBVersionChangeEvent & { readonly dataLoss?: string }).dataLoss === 'total';
}

/** Whether the browser said, since this page was opened, that it deleted what was stored here because it was damaged. */
export function browserLostData(): boolean {
  return lost;
}
