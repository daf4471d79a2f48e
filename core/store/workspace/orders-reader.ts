import type * as Y from 'yjs';
import type { Day } from '#core/calendar/day.ts';
import type { Order } from '#core/metric/order.ts';
import type { DealContext } from './merge-deal.ts';
import { createRowsReader, type Row, type RowsReader } from './rows-reader.ts';

/** Where orders go as they come to be, change and vanish: the totals. */
export interface OrderSink {
  order(id: string, order: Order | undefined): void;
}

interface OrderFields {
  readonly minor?: number;
  readonly fraction?: number;
  readonly currency?: string;
  readonly day?: Day;
  readonly owner?: string;
}

/** The orders of the deals document: records, and amounts on days kept current in the totals. */
export interface OrdersReader extends RowsReader {
  /** Counts orders again, for the team document changed whose they are: all, or only those of owners nobody knew. */
  reread(context: DealContext, owners?: readonly string[]): void;
}

export function createOrdersReader(
  doc: Y.Doc,
  context: DealContext,
  sink: OrderSink,
  onChange: () => void,
): OrdersReader {
  /** Orders by an owner who meant nobody when they were counted; some have been counted again since. */
  const unknown = new Map<string, Set<string>>();
  let current = context;

  function count(id: string, row: Row | undefined): void {
    const { minor, fraction = 0, currency, day, owner: written } = (row?.fields ?? {}) as OrderFields;
    if (minor === undefined) {
      sink.order(id, undefined);
      return;
    }
    const owner = written === undefined ? undefined : current.ownerOf(written);
    if (written !== undefined && owner === undefined) {
      unknown.set(written, (unknown.get(written) ?? new Set<string>()).add(id));
    }
    sink.order(id, {
      minor,
      ...(fraction !== 0 && { fraction }),
      currency: currency ?? current.currency,
      ...(day !== undefined && { day }),
      ...(owner !== undefined && { owner }),
    });
  }

  const reader = createRowsReader(doc, 'orders', count, onChange);
  return {
    ...reader,
    reread(next, owners) {
      current = next;
      if (owners === undefined) {
        unknown.clear();
        for (const id of reader.ids()) count(id, reader.row(id));
        return;
      }
      for (const owner of owners) {
        const ids = unknown.get(owner);
        unknown.delete(owner);
        for (const id of ids ?? []) count(id, reader.row(id));
      }
    },
  };
}
