import type * as Y from 'yjs';

/**
 * The names in the shared documents, and nothing else. A name is for ever: data of released versions stands under it.
 *
 * `team`: people, aliases, stages and settings · `plan-<opaque id>`: the entries of one plan · `deals`: the live deals.
 * Every map holds plain JSON values, one per key, so that two devices never create one nested container twice.
 */
export const TEAM = 'team';
export const DEALS = 'deals';
/** The plan every workspace has; the id is the same everywhere, so two offline devices do not begin two plans. */
export const MAIN_PLAN = 'plan-1';

/** What a device must have to show figures. */
export const DOCUMENTS = [TEAM, MAIN_PLAN, DEALS] as const;

/** Which layout a document has: `plan-1` and `plan-x7` share one. */
export type DocumentKind = 'team' | 'plan' | 'deals';

export function kindOf(document: string): DocumentKind {
  return document.startsWith('plan-') ? 'plan' : document.startsWith('deals') ? 'deals' : 'team';
}

/** Schema versions seen: `v1` → true. Grow-only, so an older device that is born late never lowers the version. */
export const meta = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('meta');

/** team: member id → MemberRecord; erasable. */
export const members = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('members');
/** team: unit id → MemberRecord. */
export const units = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('units');
/** team: `day|subject` → PlacementRecord. */
export const placements = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('placements');
/** team: what a source writes → AliasRecord. */
export const aliases = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('aliases');
/** team: `source|stage` → StageRecord. */
export const stages = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('stages');
/** team: setting → value; `me/<device>` → member id. */
export const settings = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('settings');

/** team: the shape of a file, made of its headers → ShapeRecord, how such a file was read. */
export const shapes = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('shapes');

/** plan: `device/n` → entry, without its id. Insert-only. */
export const entries = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('entries');

/** deals: `deal id|device` → CapturedRecord. */
export const captured = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('captured');
/** deals: `deal id|field` → the value a user gave it. */
export const edits = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('edits');
/** deals: `deal id|day|stage` → EventRecord; grow-only. */
export const events = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('events');
/** deals: `source|device` → CoverageRecord, what the device's last reading of the source covered. */
export const coverage = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('coverage');

/** Kinds of records beside deals, each in a map of its name. */
export type RowKind = 'orders' | 'accounts' | 'products' | 'activities';
export const ROW_KINDS: readonly RowKind[] = ['orders', 'accounts', 'products', 'activities'];
/** deals: `record id|device` → RowRecord. */
export const rows = (doc: Y.Doc, kind: RowKind): Y.Map<unknown> => doc.getMap(kind);
/** deals: import id → ImportRow; `import id|n` → what it replaced, piece by piece. */
export const imports = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('imports');

/** A deal's id is stable across imports: `source|id in the source`. */
export const dealId = (source: string, id: string): string => `${source.replaceAll('|', '¦')}|${id}`;

/** The source a deal came from. */
export const sourceOf = (deal: string): string => deal.slice(0, Math.max(0, deal.indexOf('|')));

/** `deal id|last part`: device ids and field names have no `|`, deal ids may. */
export function splitLast(key: string): [head: string, last: string] {
  const at = key.lastIndexOf('|');
  return at < 0 ? [key, ''] : [key.slice(0, at), key.slice(at + 1)];
}
