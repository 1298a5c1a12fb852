import { cleanLine } from './text';

export type PhoneNumber =
  /** `number` as `+62…` (ITU-T E.164 shape). */
  | { readonly kind: 'indonesian'; readonly number: string; readonly mobile: boolean }
  /** Another country, `+…`. */
  | { readonly kind: 'foreign'; readonly number: string }
  /** Emergency and service numbers such as 110, 112, 129. */
  | { readonly kind: 'short'; readonly number: string }
  /** Not readable as one number; kept as written, never refused. */
  | { readonly kind: 'unclear'; readonly text: string };

/**
 * Reads a phone number softly: `0812-3456-7890`, `+62 812 …`, `62812…`, `(0778) 123456`.
 *
 * People in fear remember half a number, so nothing is rejected: what cannot be read comes back as
 * `unclear` with the text as written.
 */
export function readPhone(text: string): PhoneNumber {
  const typed = cleanLine(text);
  const unclear: PhoneNumber = { kind: 'unclear', text: typed };
  if (!/^\+?[\d\s().\-/]+$/.test(typed)) return unclear;
  // "+62 (0)812": the bracketed trunk zero is not dialled from abroad.
  const digits = typed.replace(/\(0\)/, '').replace(/\D/g, '');
  if (typed.startsWith('+') && !digits.startsWith('62')) {
    return digits.length >= 7 && digits.length <= 15 && !digits.startsWith('0')
      ? { kind: 'foreign', number: `+${digits}` }
      : unclear;
  }
  if (
    !typed.startsWith('+') &&
    !digits.startsWith('0') &&
    digits.length >= 3 &&
    digits.length <= 5
  ) {
    return { kind: 'short', number: digits };
  }
  const national = nationalPart(digits);
  return national !== null && /^[2-9]\d{7,11}$/.test(national)
    ? { kind: 'indonesian', number: `+62${national}`, mobile: national.startsWith('8') }
    : unclear;
}

function nationalPart(digits: string): string | null {
  if (digits.startsWith('620')) return digits.slice(3);
  if (digits.startsWith('62')) return digits.slice(2);
  if (digits.startsWith('0')) return digits.slice(1);
  return digits.startsWith('8') ? digits : null;
}

/** The text to store: the normalised number where one could be read, else the text as written. */
export function normalisePhone(text: string): string {
  const phone = readPhone(text);
  return phone.kind === 'unclear' ? phone.text : phone.number;
}

/** `0812-3456-7890` for Indonesian numbers; others as they are. */
export function formatPhone(text: string): string {
  const phone = readPhone(text);
  if (phone.kind === 'unclear') return phone.text;
  if (phone.kind !== 'indonesian') return phone.number;
  const national = `0${phone.number.slice(3)}`;
  if (!phone.mobile) return national;
  return [national.slice(0, 4), national.slice(4, 8), national.slice(8)].filter(Boolean).join('-');
}
