import { browser } from 'wxt/browser';

const keyOf = (source: string) => `nobody:${source}`;

/** Whether the person said once that they are none of the owners this site shows. */
export async function isNobodyAt(source: string): Promise<boolean> {
  return (await browser.storage.local.get(keyOf(source)))[keyOf(source)] === true;
}

export async function setNobodyAt(source: string): Promise<void> {
  await browser.storage.local.set({ [keyOf(source)]: true });
}
