import type { Language } from '../../bilingual';
import type { SopDefinition } from '../version';

/** A confirmation as the handbook prints it beside its basis. Plain date. */
export interface ConfirmedBasis {
  readonly byName: string;
  readonly date: string;
  readonly source: string;
}

/** What a handbook is made of. It has no field for anything of a case. */
export interface HandbookInput {
  readonly definition: SopDefinition;
  readonly language: Language;
  readonly shelterName: string;
  /** Plain date. */
  readonly printedOn: string;
  /** The confirmation of a basis, by its element and its text, if one stands. */
  readonly confirmationOf: (elementId: string, text: string) => ConfirmedBasis | undefined;
  readonly css: string;
  readonly fontCss: string;
}
