import type { Deal, DealStatus, StageEvent } from '#core/metric/deal.ts';
import type { SubjectId } from '#core/people/people.ts';
import { sourceOf } from './layout.ts';
import { newestFields, type ReadBy } from './readings.ts';
import { type CapturedRecord, type DealFields, type EventRecord, FIELD_NAMES } from './records.ts';

/** One device's record of a deal. */
export type DeviceRecord = ReadBy<CapturedRecord>;

/** What the team document says that bears on a deal. */
export interface DealContext {
  readonly currency: string;
  /** A member for what the source wrote, when one is known. */
  ownerOf(written: string): SubjectId | undefined;
  /** What a source's stage means, when the team has said. */
  meaningOf(source: string, stage: string): DealStatus | undefined;
}

/**
 * The deal all figures see. Field by field the newest reading wins (then the greater device id, so that every device
 * agrees); what a person edited lies on top; histories are united. A stage the team gave a meaning has that status.
 */
export function mergeDeal(
  id: string,
  records: readonly DeviceRecord[],
  edits: DealFields,
  events: readonly EventRecord[],
  context: DealContext,
): Deal {
  const read = newestFields(records, FIELD_NAMES) as DealFields;
  const stage = edits.stage ?? read.stage ?? '';
  const written = edits.owner ?? read.owner;
  const owner = written === undefined ? undefined : context.ownerOf(written);
  const minor = edits.minor ?? read.minor;
  const fraction = edits.minor === undefined ? read.fraction : edits.fraction;
  const product = edits.product ?? read.product;
  const profit = edits.profit ?? read.profit;
  const account = edits.account ?? read.account;
  const created = edits.created ?? read.created;
  const closes = edits.closes ?? read.closes;
  return {
    id,
    name: edits.name ?? read.name ?? id.slice(sourceOf(id).length + 1),
    ...(account === undefined ? undefined : { account }),
    ...(owner === undefined ? undefined : { owner }),
    stage,
    status: edits.status ?? context.meaningOf(sourceOf(id), stage) ?? read.status ?? 'open',
    ...(minor === undefined
      ? undefined
      : {
          amount: {
            minor,
            ...(fraction && { fraction }),
            currency: edits.currency ?? read.currency ?? context.currency,
          },
        }),
    ...(product === undefined ? undefined : { product }),
    ...(profit === undefined
      ? undefined
      : { profit: { minor: profit, currency: edits.currency ?? read.currency ?? context.currency } }),
    ...(created === undefined ? undefined : { created }),
    ...(closes === undefined ? undefined : { closes }),
    stages: history(records, events),
  };
}

/** All that is known of the way through the stages, by day; seen twice is entered once, on the earlier day. */
function history(records: readonly DeviceRecord[], events: readonly EventRecord[]): readonly StageEvent[] {
  const single = records.length === 1 && events.length === 0 ? records[0]?.record.stages : undefined;
  // The common case, told in order by the one source there is: nothing to unite.
  if (single?.every(({ stage, day }, at) => at === 0 || isAfter(single[at - 1] as StageEvent, { stage, day }))) {
    return single;
  }
  const all: StageEvent[] = single
    ? [...single]
    : [
        ...[...records].sort((a, b) => (a.device < b.device ? -1 : 1)).flatMap(({ record }) => record.stages ?? []),
        ...[...events].sort((a, b) => (a.stage < b.stage ? -1 : 1)),
      ];
  if (all.length === 0) return NONE;
  const seen = new Set<string>();
  const ordered = all
    .filter(({ stage, day }) => {
      const key = `${day}|${stage}`;
      return !seen.has(key) && seen.add(key);
    })
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  return ordered.filter(({ stage }, at) => ordered[at - 1]?.stage !== stage).map(({ stage, day }) => ({ stage, day }));
}

function isAfter(before: StageEvent, after: StageEvent): boolean {
  return before.day < after.day && before.stage !== after.stage;
}

const NONE: readonly StageEvent[] = [];
