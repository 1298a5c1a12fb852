import { z } from 'zod';

/** Time zones of Indonesia, by their IANA names (WIB, WITA, WIT). */
export const SHELTER_TIME_ZONES = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'] as const;
export type ShelterTimeZone = (typeof SHELTER_TIME_ZONES)[number];

export const PAPER_SIZES = ['A4', 'F4'] as const;
export type PaperSize = (typeof PAPER_SIZES)[number];

const line = (max: number) => z.string().trim().max(max);

/**
 * Who the shelter is on paper: letterhead (kop surat), signatory and numbering. The address is the
 * office's; the place where clients sleep is never held here, so that it cannot be printed.
 */
export const shelterSchema = z.strictObject({
  name: line(120).min(1),
  city: line(80).min(1),
  timeZone: z.enum(SHELTER_TIME_ZONES),
  casePrefix: z.string().regex(/^[A-Z]{2,4}$/, 'case_prefix'),
  letterhead: z.strictObject({
    government: line(120),
    department: line(160),
    unit: line(120),
    address: line(160),
    postalCode: line(10),
    phone: line(60),
    email: line(120),
  }),
  signatory: z.strictObject({
    position: line(120),
    name: line(120),
    rank: line(80),
    nip: z
      .string()
      .trim()
      .regex(/^(\d{18})?$/, 'nip_18_digits'),
  }),
  letterNumber: z.strictObject({
    classification: line(20),
    unit: line(30),
    pattern: line(120),
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
      government: `PEMERINTAH ${city.toUpperCase()}`,
      department: '',
      unit: name.toUpperCase(),
      address: '',
      postalCode: '',
      phone: '',
      email: '',
    },
    signatory: { position: `Kepala ${name}`, name: '', rank: '', nip: '' },
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
