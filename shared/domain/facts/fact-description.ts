import type { Bilingual } from '../bilingual';
import type { Zone } from '../zones';

/** How a stored value is read: as it is, as a date, or through a list of codes. */
export type FactFormat =
  | { readonly kind: 'text' }
  | { readonly kind: 'date' }
  | { readonly kind: 'instant' }
  | { readonly kind: 'years' }
  | { readonly kind: 'region' }
  | { readonly kind: 'country' }
  | { readonly kind: 'codes'; readonly labels: Readonly<Record<string, Bilingual>> };

/** What is known about a fact before any case: its name, who may ever see it, how to read it. */
export interface FactDescription {
  readonly key: string;
  readonly zone: Zone | null;
  readonly label: Bilingual;
  readonly format: FactFormat;
}
