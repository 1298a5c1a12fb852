import type { Stretch } from './fold-text';
import type { MaskKind } from './mask-text';

export type PatternStretch = Stretch & { readonly kind: MaskKind };

/** One capitalised word of a name or an address, or a house number. */
const CAPITALISED = String.raw`\p{Lu}[\p{L}'’.-]*`;
const ADDRESS_WORD = String.raw`(?:\p{Lu}[\p{L}\p{N}'’.-]*|\p{N}[\p{N}A-Za-z/.-]*)`;

/**
 * What looks like somebody's number, name or address although the case does not know it. The
 * first pattern that takes a stretch has it: sixteen digits are a NIK before they are a phone.
 */
const PATTERNS: readonly (readonly [MaskKind, RegExp])[] = [
  ['email', /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu],
  ['nik', /(?<![\p{L}\p{N}])\d(?:[ .-]?\d){15}(?![\p{L}\p{N}])/gu],
  ['phone', /(?<![\p{L}\p{N}])(?:\+?62[ .-]?|0)8\d(?:[ .-]?\d){6,11}(?![\p{L}\p{N}])/gu],
  ['phone', /(?<![\p{L}\p{N}])\(?0\d{2,3}\)?[ -]\d{3,4}[ -]?\d{3,4}(?![\p{L}\p{N}])/gu],
  ['passport', /(?<![\p{L}\p{N}/])[A-Z]{1,2} ?\d{6,7}(?![\p{L}\p{N}])/gu],
  [
    'place',
    new RegExp(
      String.raw`(?<![\p{L}\p{N}])(?:[Jj]alan|[Jj]ln?\.?|[Gg]ang|[Gg]g\.?|[Pp]erum(?:ahan)?\.?|[Kk]ompleks?|[Kk]ampung|[Kk]p\.?|[Dd]usun|[Dd]esa|[Kk]elurahan|[Bb]lok) ${ADDRESS_WORD}(?: ${ADDRESS_WORD}){0,6}`,
      'gu',
    ),
  ],
  [
    'name',
    // The honorific stays: it is the name behind it that tells who.
    new RegExp(
      String.raw`(?<=(?<![\p{L}\p{N}])(?:[Pp]ak|[Bb]apak|[Bb]u|[Ii]bu|[Ss]dri?\.?|[Ss]audara|[Ss]audari|[Kk]ak|[Mm]bak|[Mm]as|[Bb]ang|[Oo]m|[Tt]ante|[Bb]ernama|[Aa]\.?n\.?) )${CAPITALISED}(?: ${CAPITALISED}){0,3}`,
      'gu',
    ),
  ],
];

/** Stretches that look like a number, a name or an address, none inside another. */
export function findPatterns(text: string): readonly PatternStretch[] {
  return PATTERNS.reduce<readonly PatternStretch[]>((found, [kind, pattern]) => {
    const more = [...text.matchAll(pattern)]
      .map((match) => ({ kind, start: match.index, end: match.index + match[0].length }))
      .filter((one) => !found.some(({ start, end }) => one.start < end && start < one.end));
    return [...found, ...more];
  }, []);
}
