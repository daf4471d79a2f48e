/** A whole count as pages write it: `1,234`, `1 234`, `1.234`; `undefined` when it is none. */
export function readNumber(text: string): number | undefined {
  const digits = text.replace(/[\s.,’'_]/g, '');
  return /^\d{1,9}$/.test(digits) ? Number(digits) : undefined;
}
