import type { Bilingual } from '../bilingual';
import type { Zone } from '../zones';

/** How a stored value of one part is read: as it is, as a date, or through a list of codes. */
export type SingleFormat =
  | { readonly kind: 'text' }
  /** An amount: thousands apart, as it is written on paper. */
  | { readonly kind: 'amount' }
  | { readonly kind: 'date' }
  | { readonly kind: 'instant' }
  | { readonly kind: 'years' }
  | { readonly kind: 'region' }
  | { readonly kind: 'country' }
  | { readonly kind: 'codes'; readonly labels: Readonly<Record<string, Bilingual>> };

/** One column of a group: its name in a row, its heading and how its cells are read. */
export interface ColumnFormat {
  readonly name: string;
  readonly label: Bilingual;
  readonly format: SingleFormat;
}

/** How a stored value is read, be it of one part or of several. */
export type FactFormat =
  | SingleFormat
  | { readonly kind: 'person' }
  | { readonly kind: 'address' }
  | { readonly kind: 'group'; readonly columns: readonly ColumnFormat[] };

/** What is known about a fact before any case: its name, who may ever see it, how to read it. */
export interface FactDescription {
  readonly key: string;
  readonly zone: Zone | null;
  readonly label: Bilingual;
  readonly format: FactFormat;
}
