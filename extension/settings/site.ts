import { browser } from 'wxt/browser';
import type { Language } from '#core/text/sentence.ts';

/** Where the pill stands on one site, and whether the user sent it away there. */
export interface SiteChoice {
  readonly side: 'left' | 'right';
  /** Share of the window's height, 0 to 1, at which the pill stands. */
  readonly height: number;
  readonly dismissed: boolean;
}

/** What stands on a page knows no more of us than this, and nothing of other sites. */
export interface Remembered {
  readonly choice: SiteChoice;
  readonly language: Language;
}

export const usual: SiteChoice = { side: 'right', height: 0.82, dismissed: false };

const keyOf = (host: string) => `site:${host}`;

export async function siteChoice(host: string): Promise<SiteChoice> {
  const stored = (await browser.storage.local.get(keyOf(host)))[keyOf(host)] as Partial<SiteChoice> | undefined;
  return { ...usual, ...stored };
}

export async function chooseForSite(host: string, choice: Partial<SiteChoice>): Promise<void> {
  await browser.storage.local.set({ [keyOf(host)]: { ...(await siteChoice(host)), ...choice } });
}
