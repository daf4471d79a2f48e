/** How one CRM writes its lists, as data only: selectors and patterns, no code. */
export interface SiteDescription {
  readonly name: string;
  /** Present on every page of this CRM. */
  readonly sign: string;
  /** Its lists; hidden ones are passed over. */
  readonly list: string;
  readonly heading: string;
  readonly row: string;
  /** Rows that are no record: "More", placeholders. */
  readonly notRow?: string;
  readonly cell: string;
  /** Inside a cell, the element whose attribute has the full value. */
  readonly value?: { readonly selector: string; readonly attribute: string };
  /** Inside a cell, what stands before or after the value and belongs to it: a currency symbol. */
  readonly affix?: string;
  /** Where the page says how many rows there are: the closest `around` of the list, in it `selector`, in its text `pattern`. */
  readonly total?: { readonly around: string; readonly selector: string; readonly pattern: RegExp };
  /** The page's address shows a list of deals. */
  readonly address?: RegExp;
}
