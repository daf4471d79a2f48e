/** What the browser says of a message's sender; no page can write it. */
interface Sender {
  readonly origin?: string | undefined;
}

/**
 * Whether a message comes from one of our own pages: panel, planner, popup. Our scripts on a CRM page share a process with
 * that page, and what breaks into it could speak for them, so they are never given the plan.
 */
export function isOwnPage(sender: Sender | undefined, own: string = self.origin): boolean {
  // Pages in a sandbox all have the origin `null`.
  return own !== 'null' && sender?.origin === own;
}
