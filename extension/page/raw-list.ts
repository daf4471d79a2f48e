/** Rows and columns as some reader found them, before anyone asked whether they are deals. */
export interface RawList {
  readonly labels: readonly string[];
  readonly rows: readonly { readonly cells: readonly string[]; readonly id?: string }[];
  /** Rows the list has, where the page says so. */
  readonly total?: number;
}
