import { isPeriod } from '#core/calendar/period.ts';
import { readEntry } from '#core/entry/read-entry.ts';
import { isImportId } from '../workspace/import-row.ts';
import { isCount, isDay, isRecord, isStatus, isText, isTime } from '../workspace/records.ts';
import type { Action, AnySlice, RecordKind, SaveFailure } from './session.ts';

/**
 * A session over a port. The client asks, the server answers under the same id:
 *
 *   read { slice }             →  value { value }               once
 *   subscribe { slice }        →  value { value } …             the first value and each that differs
 *   unsubscribe
 *   act { act, action }        →  done { result }               when it is saved
 *   any of them                →  failed { reason, message }
 *   close                                                       ends all, for ports that do not tell of it
 *
 * After a port was lost the client opens another, subscribes again and sends again what had no answer. `act` names an act
 * for good: a server that did it answers as it did then. A server that was started anew has forgotten it, but every act
 * done twice does what it does once (figures entered again are the head already; there is nothing to take back).
 *
 * The version is that of this protocol. What has not the right form is not carried out, whoever sent it.
 */
export const PROTOCOL_VERSION = 1;

export type ToServer = { readonly version: typeof PROTOCOL_VERSION; readonly id: number } & (
  | { readonly type: 'read' | 'subscribe'; readonly slice: AnySlice }
  | { readonly type: 'act'; readonly act: string; readonly action: Action }
  | { readonly type: 'unsubscribe' | 'close' }
);

export type ToClient = { readonly version: typeof PROTOCOL_VERSION; readonly id: number } & (
  | { readonly type: 'value'; readonly value: unknown }
  | { readonly type: 'done'; readonly result: unknown }
  /** `reason` of a `SaveError`; absent for anything else. */
  | { readonly type: 'failed'; readonly reason?: SaveFailure; readonly message: string }
);

export type Fault = 'shape' | 'version' | 'type' | 'slice' | 'action';

export type Read<M> = { readonly ok: true; readonly message: M } | { readonly ok: false; readonly reason: Fault };

export function readToServer(value: unknown): Read<ToServer> {
  if (!isRecord(value) || !isCount(value.id)) return { ok: false, reason: 'shape' };
  if (value.version !== PROTOCOL_VERSION) return { ok: false, reason: 'version' };
  switch (value.type) {
    case 'read':
    case 'subscribe':
      if (!isSlice(value.slice)) return { ok: false, reason: 'slice' };
      break;
    case 'act':
      if (!isText(value.act)) return { ok: false, reason: 'shape' };
      if (!isAction(value.action)) return { ok: false, reason: 'action' };
      break;
    case 'unsubscribe':
    case 'close':
      break;
    default:
      return { ok: false, reason: 'type' };
  }
  return { ok: true, message: value as unknown as ToServer };
}

export function readToClient(value: unknown): Read<ToClient> {
  if (!isRecord(value) || !isCount(value.id)) return { ok: false, reason: 'shape' };
  if (value.version !== PROTOCOL_VERSION) return { ok: false, reason: 'version' };
  if (value.type === 'failed' ? !isText(value.message) : value.type !== 'value' && value.type !== 'done') {
    return { ok: false, reason: 'type' };
  }
  return { ok: true, message: value as unknown as ToClient };
}

type Check = (value: unknown) => boolean;

const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const shape =
  (fields: Readonly<Record<string, Check>>): Check =>
  (value) =>
    isRecord(value) && Object.entries(fields).every(([field, check]) => check(value[field]));
const isPeriodText: Check = (value) => isText(value) && isPeriod(value);
const isSample = optional((value) => value === true);
const isName: Check = (value) => isText(value) && value !== '';
const isOneOf =
  (values: readonly string[]): Check =>
  (value) =>
    values.includes(value as string);
const isImport = optional(isName);
/** Kinds kept as rows of their own, beside deals, people and quotas. */
const ROW_KINDS = ['orders', 'accounts', 'products', 'activities'] as const;
const RECORD_KINDS: readonly RecordKind[] = [
  'deals',
  'orders',
  'accounts',
  'products',
  'activities',
  'people',
  'quotas',
];

const SLICES: { readonly [K in AnySlice['kind']]: Check } = {
  panel: shape({ subject: isText, period: optional(isPeriodText), today: isDay }),
  board: shape({ year: Number.isSafeInteger, metric: optional(isText), today: isDay }),
  funnel: shape({ subject: optional(isText), from: optional(isDay), to: optional(isDay), today: optional(isDay) }),
  kpis: shape({ subject: optional(isText), period: isPeriodText }),
  workspace: () => true,
  save: () => true,
  history: shape({ cell: isText, entryKind: optional(isText) }),
  deals: shape({
    source: optional(isText),
    subject: optional(isText),
    ids: optional(listOf(isText)),
    from: optional(isCount),
    count: optional(isCount),
  }),
  captured: shape({ of: isOneOf(ROW_KINDS), source: isText, ids: listOf(isText) }),
  records: shape({
    of: isOneOf(RECORD_KINDS),
    search: optional(isText),
    from: optional(isCount),
    count: optional(isCount),
  }),
  provenance: shape({ of: isOneOf(RECORD_KINDS), id: isText }),
  imports: () => true,
  file: () => true,
};

/** Deals are checked field by field where they are taken in; here only what is needed to get there. */
const isCapture = shape({ id: isName });
const isStageMeaning = shape({ source: isText, name: isText, status: isStatus });
const isNamedAlias = shape({ alias: isName, name: isText, member: optional(isName) });
const isImportedFile = shape({ name: isText, kind: isText, rows: isCount, columns: isTexts });

const ACTIONS: { readonly [T in Action['type']]: Check } = {
  enter: shape({ entries: listOf(isFigure), sample: isSample }),
  undo: () => true,
  redo: () => true,
  decide: shape({ pick: isText, reason: optional(isText) }),
  takeIn: shape({
    source: isName,
    readAt: isTime,
    deals: listOf(isCapture),
    of: optional(isCount),
    stages: optional(listOf(isStageMeaning)),
    members: optional(listOf(isNamedAlias)),
    sample: isSample,
    import: isImport,
  }),
  takeInQuotas: shape({
    source: isName,
    quotas: listOf(
      shape({
        owner: isName,
        ownerName: optional(isText),
        period: isPeriodText,
        minor: Number.isSafeInteger,
        metric: optional(isName),
        from: optional(isText),
      }),
    ),
    currency: isText,
    members: optional(listOf(isNamedAlias)),
    sample: isSample,
    import: isImport,
  }),
  takeInRecords: shape({
    of: isOneOf(['orders', 'accounts', 'products', 'activities']),
    source: isName,
    readAt: isTime,
    records: listOf(shape({ id: isName, values: isRecord })),
    members: optional(listOf(isNamedAlias)),
    sample: isSample,
    import: isImport,
  }),
  takeInPeople: shape({
    source: isName,
    people: listOf(
      shape({
        alias: isName,
        name: isText,
        member: optional(isName),
        aliases: optional(listOf(isText)),
        units: optional(listOf(isText)),
      }),
    ),
    import: isImport,
  }),
  beginImport: shape({ import: isImportId, source: isName, at: isTime, files: listOf(isImportedFile) }),
  endImport: shape({ import: isName, rejected: isCount }),
  abandonImport: shape({ import: isName }),
  undoImport: shape({ import: isName }),
  rememberShape: shape({ shape: isName, mapping: isRecord }),
  editDeal: shape({ id: isName, changes: isRecord }),
  setPeople: shape({
    people: shape({
      members: optional(listOf(shape({ id: isName, name: isText }))),
      units: optional(listOf(shape({ id: isName, name: isText }))),
      placements: optional(
        listOf(shape({ subject: isName, unit: (unit) => unit === null || isName(unit), from: isDay })),
      ),
    }),
    sample: isSample,
  }),
  removePeople: shape({ subjects: listOf(isText) }),
  alias: shape({ alias: isName, member: isName, sample: isSample }),
  configure: shape({
    settings: shape({
      name: optional(isText),
      currency: optional((value) => typeof value === 'string' && /^[A-Z]{3}$/.test(value)),
      fiscalYearStart: optional((value) => isCount(value) && value >= 1 && value <= 12),
      calendar: optional(isName),
      revenue: optional(isOneOf(['deals', 'orders'])),
      me: optional(isText),
      stages: optional(listOf(isStageMeaning)),
    }),
    sample: isSample,
  }),
  clearSample: () => true,
};

function isTexts(value: unknown): boolean {
  return isRecord(value) && Object.values(value).every(isText);
}

function isSlice(value: unknown): value is AnySlice {
  return isRecord(value) && Object.hasOwn(SLICES, String(value.kind)) && SLICES[value.kind as AnySlice['kind']](value);
}

function isAction(value: unknown): value is Action {
  return isRecord(value) && Object.hasOwn(ACTIONS, String(value.type)) && ACTIONS[value.type as Action['type']](value);
}

function isFigure(value: unknown): boolean {
  return isRecord(value) && readEntry({ ...value, id: 'any/1', replaces: [], at: 0 }).ok;
}
