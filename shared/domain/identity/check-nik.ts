import type { Bilingual } from '../bilingual';
import type { PlainDate } from '../dates/plain-date';
import { ADULT_AGE_YEARS, ageAt, knownAgeAt } from './age';
import { hasRealBirthDay, nikBirthDate, nikBirthDates, parseNik } from './nik';
import type { Nik } from './nik';

/** Findings about a NIK; the letters V1–V8 are the rows of Suaka's own check table (design). */
export const NIK_FINDINGS = {
  nik_not_digits: {
    rule: 'V1',
    level: 'error',
    text: { id: 'NIK hanya boleh berisi angka.', en: 'A NIK holds digits only.' },
  },
  nik_not_16_digits: {
    rule: 'V1',
    level: 'error',
    text: { id: 'NIK harus 16 angka.', en: 'A NIK has 16 digits.' },
  },
  nik_region_unknown: {
    rule: 'V2',
    level: 'warning',
    text: {
      id: 'Enam angka pertama tidak ada dalam daftar wilayah. Bisa jadi kode lama; periksa kembali.',
      en: 'The first six digits are not in the region table. It may be an old code; check again.',
    },
  },
  nik_birth_date_impossible: {
    rule: 'V3',
    level: 'warning',
    text: {
      id: 'Tanggal lahir di dalam NIK tidak ada di kalender.',
      en: 'The birth date in the NIK is not in the calendar.',
    },
  },
  nik_serial_zero: {
    rule: 'V4',
    level: 'warning',
    text: { id: 'Empat angka terakhir NIK adalah 0000.', en: 'The last four digits are 0000.' },
  },
  nik_sex_differs: {
    rule: 'V5',
    level: 'warning',
    text: {
      id: 'Jenis kelamin menurut NIK berbeda dari yang dicatat. Bisa menjadi tanda pemalsuan dokumen.',
      en: 'The sex in the NIK differs from the record. It may be a sign of a forged document.',
    },
  },
  nik_century_ambiguous: {
    rule: 'V6',
    level: 'info',
    text: {
      id: 'Tahun lahir di dalam NIK bisa berarti dua abad. Tanyakan umurnya.',
      en: 'The birth year in the NIK fits two centuries. Ask the age.',
    },
  },
  nik_birth_date_differs: {
    rule: 'V7',
    level: 'warning',
    text: {
      id: 'Tanggal lahir menurut NIK berbeda dari yang disampaikan. Keduanya disimpan.',
      en: 'The birth date in the NIK differs from the one told. Both are kept.',
    },
  },
  nik_adult_for_child: {
    rule: 'V7',
    level: 'warning',
    text: {
      id: 'Klien anak, tetapi NIK-nya milik orang dewasa. Ini tanda pemalsuan dokumen.',
      en: 'The client is a child but the NIK is of an adult. This is a sign of forgery.',
    },
  },
  nik_child_for_adult: {
    rule: 'V7',
    level: 'warning',
    text: {
      id: 'Menurut NIK klien masih anak. Bila ragu, perlakukan sebagai anak.',
      en: 'By the NIK the client is a child. When in doubt, treat as a child.',
    },
  },
  nik_duplicate: {
    rule: 'V8',
    level: 'warning',
    text: {
      id: 'NIK ini sudah ada di berkas lain. Mungkin orang yang sama; jangan digabung otomatis.',
      en: 'This NIK is already in another file. Perhaps the same person; never merged by itself.',
    },
  },
} as const satisfies Record<
  string,
  { rule: string; level: 'error' | 'warning' | 'info'; text: Bilingual }
>;
export type NikFindingCode = keyof typeof NIK_FINDINGS;

export interface NikFinding {
  readonly code: NikFindingCode;
  readonly level: 'error' | 'warning' | 'info';
  /** Screening indicator CA5 (forgery of age or identity documents, UU 21/2007 Pasal 19). */
  readonly indicator?: 'CA5';
  /** Dates the NIK can mean, for findings that show both sides. */
  readonly datesInNik?: readonly PlainDate[];
}

export interface NikContext {
  /** Is this six-digit code in the region table of any year? See `RegionTable.isKnownPrefix`. */
  readonly isKnownRegion: (sixDigits: string) => boolean;
  /** The day at which ages are reckoned. */
  readonly at: PlainDate;
  /** Birth date as told, if any. */
  readonly birthDate?: PlainDate | null;
  readonly estimatedAge?: number | null;
  readonly sex?: 'female' | 'male' | 'unknown' | null;
}

function finding(code: NikFindingCode, extra: Omit<NikFinding, 'code' | 'level'> = {}): NikFinding {
  return { code, level: NIK_FINDINGS[code].level, ...extra };
}

/**
 * Compares a NIK with itself and with what was told (V2–V7). Nothing is corrected: where the number
 * and the person differ, both are kept. PP 40/2019 Pasal 31–32; if documents differ, the NIK on the
 * KTP-el counts (Pasal 33).
 */
export function checkNik(nik: Nik, context: NikContext): readonly NikFinding[] {
  const findings: NikFinding[] = [];
  if (!nik.issuedAbroad && !context.isKnownRegion(nik.regionCode)) {
    findings.push(finding('nik_region_unknown'));
  }
  if (nik.serial === '0000') findings.push(finding('nik_serial_zero'));
  const { sex } = context;
  if ((sex === 'female' || sex === 'male') && sex !== nik.sex) {
    findings.push(finding('nik_sex_differs', { indicator: 'CA5' }));
  }
  return [...findings, ...checkBirthDate(nik, context)];
}

/** As `checkNik`, from typed text: a text that is not a NIK gives the V1 error alone. */
export function checkNikText(text: string, context: NikContext): readonly NikFinding[] {
  const nik = parseNik(text);
  return nik.kind === 'invalid' ? [finding(`nik_${nik.code}`)] : checkNik(nik, context);
}

function checkBirthDate(nik: Nik, context: NikContext): readonly NikFinding[] {
  const { at, birthDate } = context;
  const datesInNik = nikBirthDates(nik, at);
  if (!hasRealBirthDay(nik) || datesInNik.length === 0) {
    return [finding('nik_birth_date_impossible')];
  }
  const findings: NikFinding[] = [];
  const toldAge = knownAgeAt(context, at);
  const chosen = nikBirthDate(nik, at, toldAge);
  if (chosen === null) findings.push(finding('nik_century_ambiguous', { datesInNik }));
  if (birthDate && !datesInNik.includes(birthDate)) {
    findings.push(finding('nik_birth_date_differs', { datesInNik }));
  }
  const nikAge = chosen === null ? null : ageAt(chosen, at);
  if (toldAge !== null && nikAge !== null) {
    if (toldAge < ADULT_AGE_YEARS && nikAge >= ADULT_AGE_YEARS) {
      findings.push(finding('nik_adult_for_child', { indicator: 'CA5', datesInNik }));
    } else if (toldAge >= ADULT_AGE_YEARS && nikAge < ADULT_AGE_YEARS) {
      findings.push(finding('nik_child_for_adult', { datesInNik }));
    }
  }
  return findings;
}
