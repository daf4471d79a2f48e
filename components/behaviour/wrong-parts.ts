/** By name of a part, what it must be. */
export type Needed = Readonly<Record<string, (value: unknown) => boolean>>;

/** The parts that a page's own JSON lacks or has of another type, as an element names them: `rows, currency`; empty when it will do. */
export function wrongParts(data: unknown, needed: Needed): string {
  const given = isRecord(data) ? data : {};
  const wrong = Object.entries(needed).filter(([name, fits]) => !fits(given[name]));
  return wrong.map(([name]) => name).join(', ');
}

export const isText = (value: unknown): boolean => typeof value === 'string';

/** A list of objects of which each has these parts. */
export const listOf =
  (needed: Needed) =>
  (value: unknown): boolean =>
    Array.isArray(value) && value.every((one) => isRecord(one) && wrongParts(one, needed) === '');

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
