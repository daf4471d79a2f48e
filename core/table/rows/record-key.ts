/** A record's id in a source; without one, in the source of whoever takes the file in. */
export interface RecordName {
  readonly source?: string;
  readonly id: string;
}

/** Tells records of several sources apart, whose ids may be the same. */
export function recordKey({ source, id }: RecordName): string {
  return source === undefined ? id : `${source}${SEPARATOR}${id}`;
}

/** The name in a key. */
export function recordName(key: string): RecordName {
  const at = key.indexOf(SEPARATOR);
  return at < 0 ? { id: key } : { source: key.slice(0, at), id: key.slice(at + 1) };
}

/** What no source is called and no id holds. */
const SEPARATOR = '\u001f';
