import type { Day } from '#core/calendar/day.ts';
import type { Entry } from '#core/entry/entry.ts';
import type { DealStatus, StageEvent } from '#core/metric/deal.ts';
import type { SubjectId } from '#core/people/people.ts';

/*
 * What stands under the keys of the documents, and the only way to read it. A document may have been written by a newer
 * version, a broken tool or an ill-meaning peer: whatever does not have the right form reads as `undefined`, is counted
 * by the reader that met it, and stops nothing else.
 */

/** Brought by the sample, so that it can be cleared in one act. */
interface Marked {
  readonly sample?: true;
}

/** Brought by an import: `import/file/row`. */
interface Brought extends Marked {
  readonly origin?: string;
}

export interface MemberRecord extends Brought {
  readonly name: string;
}

export interface PlacementRecord extends Brought {
  readonly subject: SubjectId;
  readonly unit: SubjectId | null;
  readonly from: Day;
}

export interface AliasRecord extends Brought {
  readonly member: SubjectId;
}

export interface StageRecord extends Marked {
  readonly source: string;
  readonly name: string;
  readonly status: DealStatus;
  /** Place in the funnel, from 0. */
  readonly order: number;
}

export interface CoverageRecord extends Marked {
  readonly source: string;
  readonly read: number;
  readonly of?: number;
  readonly at: number;
}

export interface EventRecord extends Marked {
  readonly deal: string;
  readonly stage: string;
  readonly day: Day;
}

export type EntryRecord = Omit<Entry, 'id'>;

/** The fields of a deal a source can show. Money is integer minor units; `fraction` (ten-thousandths of one) goes with `minor`. */
export interface DealFields {
  readonly name?: string;
  readonly account?: string;
  readonly owner?: string;
  readonly ownerName?: string;
  readonly stage?: string;
  readonly status?: DealStatus;
  readonly minor?: number;
  readonly currency?: string;
  readonly created?: Day;
  readonly closes?: Day;
  readonly fraction?: number;
  readonly product?: string;
  readonly profit?: number;
}

/** What every record says of its reading, beside its fields. */
export interface Reading extends Marked {
  /** When the newest capture was read, milliseconds since 1970. */
  readonly readAt: number;
  /** When a field was read, where the newest capture did not show it. */
  readonly older?: Readonly<Record<string, number>>;
  /** Where the newest capture comes from: `import/file/row`; absent for what a page showed. */
  readonly from?: string;
  /** Where a field comes from, where that is not `from`; empty for a page. */
  readonly olderFrom?: Readonly<Record<string, string>>;
  /** What the source showed, by field, where that is not the value itself. */
  readonly raw?: Readonly<Record<string, string>>;
}

/** What one device has read of one deal, over all its captures: the newest value of every field it ever saw. */
export interface CapturedRecord extends DealFields, Reading {
  /** Histories the source showed; only ever grows. */
  readonly stages?: readonly StageEvent[];
}

export type Check = (value: unknown) => boolean;

/** How each field of a deal must look. The keys are the list of fields. */
export const DEAL_FIELDS: { readonly [K in keyof Required<DealFields>]: Check } = {
  name: isText,
  account: isText,
  owner: isText,
  ownerName: isText,
  stage: isText,
  status: isStatus,
  minor: Number.isSafeInteger,
  currency: isCurrency,
  created: isDay,
  closes: isDay,
  fraction: isFraction,
  product: isText,
  profit: Number.isSafeInteger,
};

export const FIELD_NAMES = Object.keys(DEAL_FIELDS) as (keyof DealFields)[];

export function readMember(value: unknown): MemberRecord | undefined {
  return isRecord(value) && isText(value.name) ? brought<MemberRecord>(value) : undefined;
}

export function readPlacement(value: unknown): PlacementRecord | undefined {
  return isRecord(value) && isText(value.subject) && (value.unit === null || isText(value.unit)) && isDay(value.from)
    ? brought<PlacementRecord>(value)
    : undefined;
}

export function readAlias(value: unknown): AliasRecord | undefined {
  return isRecord(value) && isText(value.member) ? brought<AliasRecord>(value) : undefined;
}

/** Without an origin that is none. */
function brought<R extends Brought>(value: Record<string, unknown>): R {
  return (value.origin === undefined || isText(value.origin) ? value : { ...value, origin: undefined }) as unknown as R;
}

export function readStage(value: unknown): StageRecord | undefined {
  return isRecord(value) && isText(value.source) && isText(value.name) && isStatus(value.status) && isCount(value.order)
    ? (value as unknown as StageRecord)
    : undefined;
}

export function readCoverage(value: unknown): CoverageRecord | undefined {
  return isRecord(value) &&
    isText(value.source) &&
    isCount(value.read) &&
    (value.of === undefined || isCount(value.of)) &&
    isTime(value.at)
    ? (value as unknown as CoverageRecord)
    : undefined;
}

export function readEvent(value: unknown): EventRecord | undefined {
  return isRecord(value) && isText(value.deal) && isText(value.stage) && isDay(value.day)
    ? (value as unknown as EventRecord)
    : undefined;
}

/** A captured record; a single field of the wrong form is left out, a record without its time is none. */
export function readCaptured(value: unknown): CapturedRecord | undefined {
  if (!isRecord(value) || !isTime(value.readAt)) return undefined;
  for (const field of FIELD_NAMES) {
    if (value[field] !== undefined && !DEAL_FIELDS[field](value[field])) {
      const { [field]: _, ...rest } = value;
      return readCaptured(rest);
    }
  }
  if (value.stages !== undefined && !isHistory(value.stages)) return readCaptured({ ...value, stages: undefined });
  return readReading(value) as unknown as CapturedRecord;
}

/** What a record says of its reading, without what of it has not the right form. */
export function readReading(value: Record<string, unknown>): Record<string, unknown> {
  for (const part of ['older', 'olderFrom', 'raw']) {
    if (value[part] !== undefined && !isRecord(value[part])) return readReading({ ...value, [part]: undefined });
  }
  return value.from === undefined || isText(value.from) ? value : { ...value, from: undefined };
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= 10_000;
}

/** Milliseconds since 1970 that a `Date` can hold: one beyond cannot be shown. */
export function isTime(value: unknown): value is number {
  return typeof value === 'number' && Math.abs(value) <= 8.64e15;
}

export function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

export function isCurrency(value: unknown): value is string {
  return typeof value === 'string' && /^[A-Z]{3}$/.test(value);
}

/** Ten-thousandths of a minor unit, either sign. */
export function isFraction(value: unknown): value is number {
  return Number.isInteger(value) && Math.abs(value as number) < 10_000;
}

export function isStatus(value: unknown): value is DealStatus {
  return value === 'open' || value === 'won' || value === 'lost';
}

/** A day that exists (`2026-02-30` does not) and lies in a period: sources write `9999-12-31` for "never". */
export function isDay(value: unknown): value is Day {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  if (value < '0001' || value >= '9999') return false;
  const day = Number(value.slice(8));
  if (day >= 1 && day <= 28) return value.slice(5, 7) >= '01' && value.slice(5, 7) <= '12';
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).getUTCDate() === day;
}

export function isHistory(value: unknown): value is readonly StageEvent[] {
  return Array.isArray(value) && value.every((event) => isRecord(event) && isText(event.stage) && isDay(event.day));
}
