import { longDate } from '../dates/format';
import { datePartsOf, isPlainDate, type PlainDate } from '../dates/plain-date';
import { isParted, type PartedValue } from '../facts/answer';
import type { CaseFact } from './disclose';
import { foldText } from './fold-text';
import type { MaskKind } from './mask-text';

/** Words that tell a fact when they stand in a text about something else. */
export interface Needle {
  readonly words: string;
  readonly kind: MaskKind;
}

/** A piece of a fact that was typed. A story may use half of a name, so a name is taken apart. */
type TypedPiece = Needle;

/**
 * Chosen answers ("Tidak", "Sedang") stand in any sentence by chance. Only what was typed can give
 * somebody away, and dates, which are typed in many ways but stored in one.
 */
function typedPieces({ key, value, valueText }: CaseFact): readonly TypedPiece[] {
  if (isParted(value)) return partsOf(value, valueText);
  if (typeof value !== 'string') return [];
  if (value.trim() !== valueText.trim() && !isPlainDate(value)) return [];
  return [{ words: valueText, kind: kindOf(key) }];
}

/** What was typed into a person, an address or the cells of a table; a chosen code prints as words. */
function partsOf(value: PartedValue, valueText: string): readonly TypedPiece[] {
  const entries =
    'rows' in value
      ? value.rows.flatMap((row) => Object.entries(row))
      : Object.entries('person' in value ? value.person : value.address);
  return entries.flatMap(([name, part]): TypedPiece[] => {
    // "ibu kandung" stands in any story by chance.
    if (typeof part !== 'string' || name === 'relation') return [];
    if (isPlainDate(part)) return [{ words: longDate(part, 'id'), kind: 'other' }];
    const typed = part.trim() !== '' && valueText.includes(part.trim());
    return typed ? [{ words: part, kind: kindOf(name) }] : [];
  });
}

const KINDS: readonly (readonly [RegExp, MaskKind])[] = [
  [/name$/i, 'name'],
  [/nik$/i, 'nik'],
  [/(?:phone|whatsapp)$/i, 'phone'],
  [/email$/i, 'email'],
  [/passport$/i, 'passport'],
  [/(?:address|street|place|location|region|keptat|\.from)$/i, 'place'],
];

function kindOf(key: string): MaskKind {
  return KINDS.find(([pattern]) => pattern.test(key))?.[1] ?? 'other';
}

/**
 * Whole value for every piece; single words too for names, since a story uses one name of two.
 *
 * @param shortestName characters below which a name, or a word of one, is not looked for
 * @param shortest the same for everything else: "ya" and "16" stand in any sentence by chance
 */
export function needlesOf(
  fact: CaseFact,
  shortestName: number,
  shortest: number,
): readonly Needle[] {
  const seen = new Set<string>();
  return typedPieces(fact)
    .flatMap(({ words, kind }): Needle[] => {
      const whole = words.trim();
      const all = kind === 'name' ? [whole, ...whole.split(/\s+/)] : [whole];
      return all.map((one) => ({ words: one, kind }));
    })
    .filter(({ words, kind }) => {
      const { length } = foldText(words).text.trim();
      const isNew = !seen.has(words);
      seen.add(words);
      return isNew && length >= (kind === 'name' ? shortestName : shortest);
    });
}

const REGION_KIND = /^(?:kota|kabupaten|kab\.?|provinsi|kecamatan|kelurahan|desa)\s+/i;
const SHORTEST_PLACE = 4;

/** The names inside "Kota Contoh, Kepulauan Contoh", without the word that says what they are. */
export function regionNeedles({ key, value, valueText }: CaseFact): readonly Needle[] {
  const isRegion =
    isParted(value) && 'address' in value
      ? value.address.region !== undefined
      : /region$/i.test(key);
  if (!isRegion) return [];
  return valueText
    .split(/[,;]/)
    .map((part) => part.trim().replace(REGION_KIND, ''))
    .filter((words) => words.length >= SHORTEST_PLACE)
    .map((words) => ({ words, kind: 'place' }));
}

/** A date as people type it: "5 Jan 1995", "05/01/1995", "5-1-1995". */
export function dateNeedles({ value }: CaseFact): readonly Needle[] {
  if (typeof value !== 'string' || !isPlainDate(value)) return [];
  const { year, month, day } = datePartsOf(value satisfies PlainDate);
  const long = longDate(value, 'id');
  const short = long.replace(/(\p{L}{3})\p{L}*/u, '$1');
  const padded = (part: number) => String(part).padStart(2, '0');
  const numeric = ['/', '-', '.'].flatMap((gap) => [
    [day, month, year].join(gap),
    [padded(day), padded(month), year].join(gap),
  ]);
  return [long, short, value, ...numeric].map((words) => ({ words, kind: 'other' }));
}
