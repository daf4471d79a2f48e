import { isMessage } from './check.ts';

/** From any of our pages and from what stands on a CRM page, to the background, which holds nothing and only starts things. */
export type ToBackground =
  /** Answered with `true` once the keeper runs. */
  | { readonly type: 'wakeKeeper' }
  /** The pill of a page on which our frame cannot live was used. */
  | { readonly type: 'openSidePanel' }
  /** The page keeps removing or covering us; said by a badge and in the side panel. */
  | { readonly type: 'drivenOut'; readonly site: string };

/** Checks what arrived; anything else is ignored. */
export function isToBackground(value: unknown): value is ToBackground {
  if (!isMessage(value)) return false;
  if (value.type === 'drivenOut') return typeof value.site === 'string' && value.site.length < 300;
  return value.type === 'wakeKeeper' || value.type === 'openSidePanel';
}
