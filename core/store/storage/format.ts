/**
 * The database of a document is y-indexeddb's own format: named like the document, rows of Yjs updates in `updates`,
 * anything else in `custom`. Kept so that plain y-indexeddb reads what we wrote, and the reverse.
 */
export const updatesStore = 'updates';
export const customStore = 'custom';

/** Keys in `custom` are arrays: they sort by device and sequence, and collide with nothing of y-indexeddb's. */
export const revisionKey: readonly string[] = ['paceline', 'revision'];
export const headKey = (device: string): readonly string[] => ['paceline', 'head', device];
export const deviceKey = (device: string): readonly string[] => ['paceline', 'device', device];
export const envelopeKey = (device: string, seq: number): readonly (string | number)[] => [
  'paceline',
  'envelope',
  device,
  seq,
];

/** All keys of one kind: an empty array sorts after every string and number. */
export const keysOf = (kind: 'head' | 'device' | 'envelope'): IDBKeyRange =>
  IDBKeyRange.bound(['paceline', kind], ['paceline', kind, []]);

/** `paceline/<workspace>/<document>`. */
export const databaseName = (workspace: string, document: string): string => `${databasePrefix(workspace)}${document}`;

export const databasePrefix = (workspace: string): string => `paceline/${workspace}/`;
