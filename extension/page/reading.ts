/** What a column of a list of deals may hold; `number` is the record's own number, which makes a good identity. */
export type DealField = 'name' | 'account' | 'owner' | 'stage' | 'amount' | 'created' | 'closes' | 'number';

export interface PageColumn {
  readonly label: string;
  /** Recognised by the site's description or by the label. */
  readonly field?: DealField;
}

export interface PageRow {
  /** The same for the same record whenever it is read: record id in a link, else in a data attribute, else its number, else name and account. */
  readonly key: string;
  /** Text as the page shows it, one per column, cleaned and shortened; never markup. */
  readonly cells: readonly string[];
}

/** A list of deals as one page showed it. Plain values, structured-cloneable; everything in it is untrusted text. */
export interface PageReading {
  /** Host name of the page. */
  readonly site: string;
  /** Which list of that site: two lists are never added together. */
  readonly list: string;
  /** What recognised it. */
  readonly by: 'site' | 'grid' | 'table';
  readonly columns: readonly PageColumn[];
  readonly rows: readonly PageRow[];
  /** Rows read so far, over scrolling. */
  readonly shown: number;
  /** Rows the list has, where the page says so: `shown` of `total` were read. */
  readonly total?: number;
  /** The list is longer than what is kept of it. */
  readonly isCut?: true;
}
