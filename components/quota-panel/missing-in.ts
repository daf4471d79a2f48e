/** The parts of `PanelData` that a page's JSON lacks or has of the wrong type: `plan, today`; empty when it will do. */
export function missingIn(data: object): string {
  const given = data as Record<string, unknown>;
  const wrong = Object.entries(NEEDED).filter(([name, fits]) => !fits(given[name]));
  return wrong.map(([name]) => name).join(', ');
}

const isText = (value: unknown): boolean => typeof value === 'string';
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const NEEDED: Readonly<Record<string, (value: unknown) => boolean>> = {
  subject: (value) => isRecord(value) && isText(value.name),
  period: isText,
  today: isText,
  currency: isText,
  calendar: isText,
  plan: Array.isArray,
  won: Array.isArray,
  open: isRecord,
};
