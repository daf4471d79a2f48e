import { isMessage } from './check.ts';

/** From the background and our surfaces to what stands on a CRM page. */
export type ToPage =
  /** The site is allowed, perhaps again; that it arrives tells that our script is there. */
  | { readonly type: 'allowed' }
  /** Shows or hides the panel. */
  | { readonly type: 'toggle' }
  /** The permission for this site was taken back. */
  | { readonly type: 'revoked' }
  /** Sent over a port by a surface: read now, and again whenever the list changes. */
  | { readonly type: 'read' }
  /** Sent by the overlay's frame. */
  | { readonly type: 'close' }
  | { readonly type: 'otherSide' }
  /** Something of the page lies over the frame: stand above it again. */
  | { readonly type: 'raise' };

const types: ReadonlySet<string> = new Set<ToPage['type']>([
  'allowed',
  'toggle',
  'revoked',
  'read',
  'close',
  'otherSide',
  'raise',
]);

/** Checks what arrived; anything else is ignored. */
export function isToPage(value: unknown): value is ToPage {
  return isMessage(value) && types.has(value.type);
}
