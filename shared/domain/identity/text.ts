/**
 * Characters that no one types on purpose and that can hide or reorder text on a screen or in a
 * printed letter: controls (but not tab and line breaks), soft hyphen, zero-width signs, all bidi
 * marks, overrides and isolates (U+202A–202E, U+2066–2069; see Unicode TR 36), invisible operators,
 * interlinear marks, tag characters, non-characters' neighbour U+FEFF, and lone surrogates.
 */
const UNWANTED =
  /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}\p{Cs}]/gu;
const LINE_BREAK = /\r\n|[\r\n\u000B\u000C\u0085\u2028\u2029]/g;

function withoutUnwanted(text: string): string {
  // Composed again at the end: taking a hidden sign out can bring a letter and its accent together.
  return text.normalize('NFC').replace(UNWANTED, '').normalize('NFC');
}

/**
 * Cleans a text of several lines: hidden and reordering characters go, line breaks become `\n`,
 * runs of blanks become one, more than one empty line in a row becomes one. Apostrophes, hyphens,
 * diacritics and every script stay as they are. Cleaning twice changes nothing more.
 */
export function cleanText(text: string): string {
  return withoutUnwanted(text)
    .replace(LINE_BREAK, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** As `cleanText`, for a name or other text of one line: line breaks become blanks. */
export function cleanLine(text: string): string {
  return withoutUnwanted(text).replace(LINE_BREAK, ' ').replace(/\s+/g, ' ').trim();
}
