import type { Deal, DealStatus } from '../metric/deal.ts';
import { type DayKey, dayOfKey, NO_DAY } from './day-key.ts';

/** Rows in one chunk of the read model, at most on average. */
export const CHUNK_ROWS = 2000;

/** Deals as columns, one slot each; freed slots have an empty id until the next deal takes them. */
export interface Rows {
  length: number;
  readonly ids: string[];
  /** A hash of the id: its last bits name the chunk, which so is the same in every tab and after every start. */
  hashes: Uint32Array;
  readonly names: string[];
  readonly customers: (string | undefined)[];
  readonly owners: string[];
  readonly stages: number[];
  /** 0 open, 1 won, 2 lost. */
  status: Uint8Array;
  /** Minor units; NaN for none. */
  minor: Float64Array;
  /** Ten-thousandths of a minor unit beside `minor`. */
  fraction: Int16Array;
  readonly currencies: string[];
  readonly products: (string | undefined)[];
  /** Minor units; NaN for none. */
  profit: Float64Array;
  created: Int32Array;
  closes: Int32Array;
  /** Stage index and day key in turn, by day. */
  readonly events: (readonly number[])[];
}

const STATUSES: readonly DealStatus[] = ['open', 'won', 'lost'];

/**
 * A chunk of deals as columns, complete in itself: listed without the documents and without other chunks. Texts that
 * repeat are kept once; columns of them hold indexes, −1 for none.
 */
export interface RowChunk {
  readonly ids: readonly string[];
  readonly names: readonly string[];
  readonly texts: readonly string[];
  readonly customers: Int32Array;
  readonly owners: Int32Array;
  readonly stages: Int32Array;
  readonly currencies: Int32Array;
  readonly status: Uint8Array;
  readonly minor: Float64Array;
  readonly fraction: Int16Array;
  readonly products: Int32Array;
  readonly profit: Float64Array;
  readonly created: Int32Array;
  readonly closes: Int32Array;
  /** How many stage events each deal has; the two columns after it hold them all, one deal after the other. */
  readonly eventCounts: Uint16Array;
  readonly eventStages: Int32Array;
  readonly eventDays: Int32Array;
}

export function createRows(): Rows {
  return {
    length: 0,
    ids: [],
    hashes: new Uint32Array(64),
    names: [],
    customers: [],
    owners: [],
    stages: [],
    status: new Uint8Array(64),
    minor: new Float64Array(64),
    fraction: new Int16Array(64),
    currencies: [],
    products: [],
    profit: new Float64Array(64),
    created: new Int32Array(64),
    closes: new Int32Array(64),
    events: [],
  };
}

/** One more slot at the end; typed columns double when they are full. */
export function addRow(rows: Rows): number {
  if (rows.length === rows.status.length) {
    const capacity = rows.length * 2;
    const status = new Uint8Array(capacity);
    status.set(rows.status);
    rows.status = status;
    const hashes = new Uint32Array(capacity);
    hashes.set(rows.hashes);
    rows.hashes = hashes;
    const minor = new Float64Array(capacity);
    minor.set(rows.minor);
    rows.minor = minor;
    const fraction = new Int16Array(capacity);
    fraction.set(rows.fraction);
    rows.fraction = fraction;
    const profit = new Float64Array(capacity);
    profit.set(rows.profit);
    rows.profit = profit;
    const created = new Int32Array(capacity);
    created.set(rows.created);
    rows.created = created;
    const closes = new Int32Array(capacity);
    closes.set(rows.closes);
    rows.closes = closes;
  }
  return rows.length++;
}

/** The deal of a slot, as it was put, its stage events by day; undefined for a freed slot. */
export function dealAt(rows: Rows, slot: number, stageNames: readonly string[]): Deal | undefined {
  if (rows.ids[slot] === '') return undefined;
  const minor = rows.minor[slot] as number;
  const events = rows.events[slot] ?? [];
  return dealOf({
    id: rows.ids[slot] as string,
    name: rows.names[slot] as string,
    customer: rows.customers[slot],
    owner: rows.owners[slot] || undefined,
    stage: stageNames[rows.stages[slot] as number] as string,
    status: rows.status[slot] as number,
    minor,
    fraction: rows.fraction[slot] as number,
    currency: rows.currencies[slot] as string,
    product: rows.products[slot],
    profit: rows.profit[slot] as number,
    created: rows.created[slot] as number,
    closes: rows.closes[slot] as number,
    stages: pairs(events, stageNames),
  });
}

/** The deals of a chunk, in its order. */
export function listDeals(chunk: RowChunk): Deal[] {
  const text = (index: number | undefined): string | undefined => chunk.texts[index ?? -1];
  let event = 0;
  return chunk.ids.map((id, row) => {
    const stages = [];
    for (const end = event + (chunk.eventCounts[row] as number); event < end; event++) {
      stages.push({
        stage: text(chunk.eventStages[event]) as string,
        day: dayOfKey(chunk.eventDays[event] as DayKey) as string,
      });
    }
    return dealOf({
      id,
      name: chunk.names[row] as string,
      customer: text(chunk.customers[row]),
      owner: text(chunk.owners[row]),
      stage: text(chunk.stages[row]) as string,
      status: chunk.status[row] as number,
      minor: chunk.minor[row] as number,
      fraction: chunk.fraction[row] as number,
      currency: text(chunk.currencies[row]) ?? '',
      product: text(chunk.products[row]),
      profit: chunk.profit[row] as number,
      created: chunk.created[row] as number,
      closes: chunk.closes[row] as number,
      stages,
    });
  });
}

/** How many chunks so many deals are spread over: a power of two, so that each chunk splits into two as they grow. */
export function chunksFor(deals: number): number {
  let chunks = 1;
  while (deals > chunks * CHUNK_ROWS) chunks *= 2;
  return chunks;
}

/** Which of `chunks` a row with this hash is in. */
export function chunkAt(hash: number, chunks: number): number {
  return (hash & (chunks - 1)) >>> 0;
}

/** FNV-1a over the id, 32 bits. */
export function hashOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  // Ids that count up differ in their last sign; its bits are spread over all others.
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** The rows of one chunk of so many. */
export function chunkOf(rows: Rows, chunk: number, chunks: number, stageNames: readonly string[]): RowChunk {
  const slots: number[] = [];
  for (let slot = 0; slot < rows.length; slot++) {
    if (chunkAt(rows.hashes[slot] as number, chunks) === chunk && rows.ids[slot] !== '') slots.push(slot);
  }
  const texts: string[] = [];
  const known = new Map<string, number>();
  const indexOf = (text: string | undefined): number => {
    if (text === undefined) return -1;
    let index = known.get(text);
    if (index === undefined) {
      index = texts.push(text) - 1;
      known.set(text, index);
    }
    return index;
  };
  const events = slots.map((slot) => rows.events[slot] ?? []);
  const all = events.flat();
  return {
    ids: slots.map((slot) => rows.ids[slot] as string),
    names: slots.map((slot) => rows.names[slot] as string),
    customers: Int32Array.from(slots, (slot) => indexOf(rows.customers[slot])),
    owners: Int32Array.from(slots, (slot) => indexOf(rows.owners[slot] || undefined)),
    stages: Int32Array.from(slots, (slot) => indexOf(stageNames[rows.stages[slot] as number])),
    currencies: Int32Array.from(slots, (slot) => indexOf(rows.currencies[slot] || undefined)),
    status: Uint8Array.from(slots, (slot) => rows.status[slot] as number),
    minor: Float64Array.from(slots, (slot) => rows.minor[slot] as number),
    fraction: Int16Array.from(slots, (slot) => rows.fraction[slot] as number),
    products: Int32Array.from(slots, (slot) => indexOf(rows.products[slot])),
    profit: Float64Array.from(slots, (slot) => rows.profit[slot] as number),
    created: Int32Array.from(slots, (slot) => rows.created[slot] as number),
    closes: Int32Array.from(slots, (slot) => rows.closes[slot] as number),
    eventCounts: Uint16Array.from(events, (list) => list.length / 2),
    eventStages: Int32Array.from({ length: all.length / 2 }, (_, at) => indexOf(stageNames[all[at * 2] as number])),
    eventDays: Int32Array.from({ length: all.length / 2 }, (_, at) => all[at * 2 + 1] as number),
    texts,
  };
}

interface Row {
  readonly id: string;
  readonly name: string;
  readonly customer: string | undefined;
  readonly owner: string | undefined;
  readonly stage: string;
  readonly status: number;
  readonly minor: number;
  readonly fraction: number;
  readonly currency: string;
  readonly product: string | undefined;
  readonly profit: number;
  readonly created: DayKey;
  readonly closes: DayKey;
  readonly stages: Deal['stages'];
}

/** Leaves out what is absent, so that a deal read back equals the one put. */
function dealOf(row: Row): Deal {
  return {
    id: row.id,
    name: row.name,
    ...(row.customer !== undefined && { account: row.customer }),
    ...(row.owner !== undefined && { owner: row.owner }),
    stage: row.stage,
    status: STATUSES[row.status] as DealStatus,
    ...(!Number.isNaN(row.minor) && {
      amount: { minor: row.minor, ...(row.fraction !== 0 && { fraction: row.fraction }), currency: row.currency },
    }),
    ...(row.product !== undefined && { product: row.product }),
    ...(!Number.isNaN(row.profit) && { profit: { minor: row.profit, currency: row.currency } }),
    ...(row.created !== NO_DAY && { created: dayOfKey(row.created) }),
    ...(row.closes !== NO_DAY && { closes: dayOfKey(row.closes) }),
    stages: row.stages,
  };
}

function pairs(events: readonly number[], stageNames: readonly string[]): Deal['stages'] {
  const stages = [];
  for (let at = 0; at < events.length; at += 2) {
    stages.push({
      stage: stageNames[events[at] as number] as string,
      day: dayOfKey(events[at + 1] as number) as string,
    });
  }
  return stages;
}
