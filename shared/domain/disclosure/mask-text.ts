import { findStretches, foldText, type Stretch } from './fold-text';

/** What a piece of a text tells, which is what is printed in its place. */
export const MASK_KINDS = ['name', 'nik', 'phone', 'email', 'passport', 'place', 'other'] as const;
export type MaskKind = (typeof MASK_KINDS)[number];

/** A free text that is no fact of the case: what the letter asks of the agency. */
export const REQUEST_KEY = 'letter.request';

/** The title that an officer gave to an attachment, which the summary lists. */
export function titleKey(attachmentId: string): string {
  return `attachment.${attachmentId}`;
}

/** What a person decided about words in a text that is sent. */
export interface TextMask {
  /** The fact, `REQUEST_KEY`, or the `titleKey` of an attachment. */
  readonly key: string;
  readonly words: string;
  readonly kind: MaskKind;
  /** `masked`: printed masked. `kept`: somebody read them and lets them stand. */
  readonly verdict: 'masked' | 'kept';
}

/** Printed in the place of masked words: the same for every length, so that it gives no hint. */
export const MASK_TEXT: Readonly<Record<MaskKind, string>> = {
  name: '[nama disamarkan]',
  nik: '[NIK disamarkan]',
  phone: '[telepon disamarkan]',
  email: '[surel disamarkan]',
  passport: '[nomor paspor disamarkan]',
  place: '[tempat disamarkan]',
  other: '[disamarkan]',
};

/** The text of one fact, or of the request, as it is printed. Masks of other texts do nothing. */
export function maskText(key: string, text: string, masks: readonly TextMask[]): string {
  const own = masks.filter((mask) => mask.key === key && mask.verdict === 'masked');
  return own.length === 0 ? text : maskParts(text, own);
}

/**
 * Looks again at what stays: taking digits out of "sari0812345678" makes a word of its own of the
 * name. Each round leaves shorter parts, so that it ends.
 */
function maskParts(text: string, masks: readonly TextMask[]): string {
  const found = stretchesOf(text, masks);
  if (found.length === 0) return text;
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, kind } of found) {
    parts.push(maskParts(text.slice(at, start), masks), MASK_TEXT[kind]);
    at = end;
  }
  parts.push(maskParts(text.slice(at), masks));
  return parts.join('');
}

type KindStretch = Stretch & { readonly kind: MaskKind };

/** Stretches in their order, those that overlap as one. */
function stretchesOf(text: string, masks: readonly TextMask[]): readonly KindStretch[] {
  const folded = foldText(text);
  const all = masks
    .flatMap(({ words, kind }) => findStretches(folded, words).map((one) => ({ ...one, kind })))
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
  const merged: KindStretch[] = [];
  for (const one of all) {
    const last = merged.at(-1);
    if (last === undefined || one.start >= last.end) merged.push(one);
    else merged[merged.length - 1] = { ...last, end: Math.max(last.end, one.end) };
  }
  return merged;
}
