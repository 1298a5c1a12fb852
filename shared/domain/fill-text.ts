import { type Bilingual, bilingualSchema, type Language } from './bilingual';

/** A sentence of a data file with places to fill, such as `karena ada {{items}}`. */
export function sentenceWith(...places: readonly string[]) {
  return bilingualSchema.refine(
    (text) =>
      places.every((place) => text.id.includes(`{{${place}}}`) && text.en.includes(`{{${place}}}`)),
    `needs ${places.map((place) => `{{${place}}}`).join(' and ')}`,
  );
}

/** Fills the places of a sentence in one language. A place that gets nothing stays as written. */
export function fillText(
  sentence: Bilingual,
  language: Language,
  values: Readonly<Record<string, string>>,
): string {
  return sentence[language].replace(/\{\{(\w+)\}\}/g, (whole, place: string) =>
    Object.hasOwn(values, place) ? (values[place] ?? whole) : whole,
  );
}

const AND: Readonly<Record<Language, string>> = { id: 'dan', en: 'and' };

/** `a, b dan c` */
export function joinWords(parts: readonly string[], language: Language): string {
  const last = parts.at(-1) ?? '';
  if (parts.length < 2) return last;
  return `${parts.slice(0, -1).join(', ')} ${AND[language]} ${last}`;
}

/** Labels stand inside a sentence here, so their capital goes; an abbreviation keeps its own. */
export function lowerFirst(label: string): string {
  return /^[A-Z]{2}/.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);
}

/** Builds a text in both languages. */
export function inBoth(make: (language: Language) => string): Bilingual {
  return { id: make('id'), en: make('en') };
}
