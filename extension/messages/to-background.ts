import type { SiteChoice } from '#extension/settings/site.ts';
import { isMessage, isSite } from './check.ts';

/** From any of our pages and from what stands on a CRM page, to the background, which holds nothing and only starts things. */
export type ToBackground =
  /** Answered with `true` once the keeper runs. */
  | { readonly type: 'wakeKeeper' }
  /** Answered with the `Remembered` of the site the sender stands on. */
  | { readonly type: 'remembered' }
  /** To be remembered of the site the sender stands on. */
  | { readonly type: 'rememberChoice'; readonly choice: Partial<SiteChoice> }
  /** The pill of a page on which our frame cannot live was used. Answered with whether something of ours opened beside the page. */
  | { readonly type: 'openSidePanel' }
  /** The page keeps removing or covering us; said by a badge and in the side panel. */
  | { readonly type: 'drivenOut'; readonly site: string };

/** Checks what arrived; anything else is ignored. */
export function isToBackground(value: unknown): value is ToBackground {
  if (!isMessage(value)) return false;
  if (value.type === 'drivenOut') return isSite(value.site);
  if (value.type === 'rememberChoice') return isChoice(value.choice);
  return value.type === 'wakeKeeper' || value.type === 'openSidePanel' || value.type === 'remembered';
}

function isChoice(value: unknown): value is Partial<SiteChoice> {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).every(([name, given]) => choices[name as keyof SiteChoice]?.(given) ?? false);
}

const choices: Readonly<Record<keyof SiteChoice, (given: unknown) => boolean>> = {
  side: (given) => given === 'left' || given === 'right',
  height: (given) => typeof given === 'number' && given >= 0 && given <= 1,
  dismissed: (given) => typeof given === 'boolean',
};
