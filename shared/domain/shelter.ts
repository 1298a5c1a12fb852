import { z } from 'zod';
import { SHELTER_ZONES } from './dates/zones';
import { PAPER_SIZES } from './packets/paper';

/** Characters of a line of the letterhead. */
const LINE_LENGTH = 120;
const line = (max: number) => z.string().trim().max(max);

/**
 * Who the shelter is on paper: letterhead (kop surat), signatory and numbering. The address is the
 * office's; the place where clients sleep is never held here, so that it cannot be printed.
 */
export const shelterSchema = z.strictObject({
  name: line(LINE_LENGTH).min(1),
  city: line(80).min(1),
  timeZone: z.enum(SHELTER_ZONES),
  casePrefix: z.string().regex(/^[A-Z]{2,4}$/, 'case_prefix'),
  letterhead: z.strictObject({
    government: line(LINE_LENGTH),
    department: line(160),
    unit: line(LINE_LENGTH),
    address: line(160),
    postalCode: line(10),
    phone: line(60),
    email: line(LINE_LENGTH),
  }),
  signatory: z.strictObject({
    position: line(LINE_LENGTH),
    name: line(LINE_LENGTH),
    rank: line(80),
    nip: z
      .string()
      .trim()
      .regex(/^(\d{18})?$/, 'nip_18_digits'),
  }),
  letterNumber: z.strictObject({
    classification: line(20),
    unit: line(30),
    pattern: line(LINE_LENGTH),
  }),
  paper: z.enum(PAPER_SIZES),
});
export type Shelter = z.infer<typeof shelterSchema>;

/** Settings of a shelter that has told only its name and city; the rest is asked when first needed. */
export function newShelter(name: string, city: string): Shelter {
  const place = placeName(city);
  return {
    name,
    city,
    timeZone: 'Asia/Jakarta',
    casePrefix: casePrefix(place),
    letterhead: {
      government: fit(`PEMERINTAH ${city.toUpperCase()}`),
      department: '',
      unit: fit(name.toUpperCase()),
      address: '',
      postalCode: '',
      phone: '',
      email: '',
    },
    signatory: { position: fit(`Kepala ${name}`), name: '', rank: '', nip: '' },
    // The pattern of Batam's offices is not known: this one follows the common shape and is
    // shown in the settings as needing local confirmation.
    letterNumber: {
      classification: '400.2.4',
      unit: 'UPTD-PPA',
      pattern: '{klasifikasi}/{urut}/{unit}/{romawi}/{tahun}',
    },
    paper: 'A4',
  };
}

/** A longest name is longer still in capitals or after a title: what is proposed must still fit. */
function fit(text: string): string {
  return text.slice(0, LINE_LENGTH).trim();
}

/** `Kota Batam` → `Batam`: how the place is written in the date line of a letter. */
export function placeName(city: string): string {
  return city.replace(/^(kota|kabupaten|kab\.)\s+/i, '').trim() || city;
}

/** Three letters for case numbers: the consonants of the place, `Batam` → `BTM`. */
export function casePrefix(place: string): string {
  const letters = place.toUpperCase().replace(/[^A-Z]/g, '');
  const consonants = letters.slice(0, 1) + letters.slice(1).replace(/[AEIOU]/g, '');
  return (consonants.length >= 3 ? consonants : `${letters}XXX`).slice(0, 3);
}
