import type { Bilingual } from '../bilingual';
import { isPlainDate } from '../dates/plain-date';
import { parseDateInput } from '../dates/parse-date-input';
import { parseNik } from '../identity/nik';
import { passportHint } from '../identity/passport';
import { cleanLine } from '../identity/text';
import { nameSimilarity } from './similarity';

/** What is known of a person on either side of a comparison; blanks are left out. */
export interface MatchPerson {
  readonly name?: string | null;
  readonly nickname?: string | null;
  /** Code name and other names. */
  readonly aliases?: readonly string[];
  readonly nik?: string | null;
  readonly passport?: string | null;
  /** YYYY-MM-DD */
  readonly birthDate?: string | null;
  /** Region code of 2, 4 or 6 digits. */
  readonly originRegion?: string | null;
}

/** Why two records may be of one person; shown beside each hit. */
export const MATCH_REASONS = {
  same_nik: { id: 'NIK sama', en: 'Same NIK' },
  same_passport: { id: 'Nomor paspor sama', en: 'Same passport number' },
  same_name: { id: 'Nama sama', en: 'Same name' },
  similar_name: { id: 'Nama mirip', en: 'Similar name' },
  nickname: { id: 'Nama panggilan cocok', en: 'Nickname matches' },
  alias: { id: 'Nama lain cocok', en: 'Another name matches' },
  same_birth_date: { id: 'Tanggal lahir sama', en: 'Same birth date' },
  same_origin: { id: 'Daerah asal sama', en: 'Same place of origin' },
  different_nik: { id: 'NIK berbeda', en: 'Different NIK' },
} as const satisfies Record<string, Bilingual>;
export type MatchReason = keyof typeof MATCH_REASONS;

export interface MatchScore {
  /** 0 nothing in common, 1 the same NIK. */
  readonly score: number;
  /** Strongest first. */
  readonly reasons: readonly MatchReason[];
}

/** At or above this a hit is shown. */
export const MATCH_THRESHOLD = 0.35;

const SIMILAR_NAME = 0.72;
const WEIGHTS = {
  passport: 0.9,
  name: 0.65,
  otherName: 0.5,
  birthDate: 0.45,
  origin: 0.08,
  differentNik: 0.6,
} as const;

interface Evidence {
  readonly reason: MatchReason;
  /** Share of doubt this removes, 0–1. */
  readonly weight: number;
}

/**
 * Compares what was typed with one record and says why they may be the same person. Nothing is ever
 * merged on its strength; two people may share a name and a birthday.
 *
 * The score is the same in both directions. A different NIK lowers it but does not rule a match
 * out: a NIK is for life (PP 40/2019 Pasal 30), but the documents of victims are often forged.
 */
export function matchScore(query: MatchPerson, candidate: MatchPerson): MatchScore {
  const nikA = nikDigits(query.nik);
  const nikB = nikDigits(candidate.nik);
  const sameNik = nikA !== null && nikA === nikB;
  const differentNik = nikA !== null && nikB !== null && nikA !== nikB;
  const evidence = [
    ...nameEvidence(query, candidate),
    ...passportEvidence(query, candidate),
    ...circumstances(query, candidate),
  ].sort((a, b) => b.weight - a.weight);
  const reasons = evidence.map((item) => item.reason);
  if (sameNik) return { score: 1, reasons: ['same_nik', ...reasons] };
  const doubt = evidence.reduce((left, item) => left * (1 - item.weight), 1);
  if (!differentNik) return { score: 1 - doubt, reasons };
  return {
    score: (1 - doubt) * WEIGHTS.differentNik,
    reasons: reasons.length > 0 ? [...reasons, 'different_nik'] : [],
  };
}

function nikDigits(text: string | null | undefined): string | null {
  if (!text) return null;
  const nik = parseNik(text);
  return nik.kind === 'valid' ? nik.digits : null;
}

function passportEvidence(a: MatchPerson, b: MatchPerson): readonly Evidence[] {
  if (!a.passport || !b.passport) return [];
  const number = passportHint(a.passport).normalised;
  const same = number.length >= 5 && number === passportHint(b.passport).normalised;
  return same ? [{ reason: 'same_passport', weight: WEIGHTS.passport }] : [];
}

function circumstances(a: MatchPerson, b: MatchPerson): readonly Evidence[] {
  const found: Evidence[] = [];
  if (a.birthDate && a.birthDate === b.birthDate && isPlainDate(a.birthDate)) {
    found.push({ reason: 'same_birth_date', weight: WEIGHTS.birthDate });
  }
  // A shared province says too little; the regency (four digits) is what people call home.
  const origin = a.originRegion?.slice(0, 4) ?? '';
  if (origin.length === 4 && origin === b.originRegion?.slice(0, 4)) {
    found.push({ reason: 'same_origin', weight: WEIGHTS.origin });
  }
  return found;
}

type NameKind = 'name' | 'nickname' | 'alias';

function namesOf(person: MatchPerson): readonly { kind: NameKind; text: string }[] {
  const names: { kind: NameKind; text: string }[] = [];
  if (person.name) names.push({ kind: 'name', text: person.name });
  if (person.nickname) names.push({ kind: 'nickname', text: person.nickname });
  for (const alias of person.aliases ?? []) names.push({ kind: 'alias', text: alias });
  return names;
}

function nameReason(a: NameKind, b: NameKind, similarity: number): MatchReason {
  if (a === 'name' && b === 'name') return similarity === 1 ? 'same_name' : 'similar_name';
  return a === 'alias' || b === 'alias' ? 'alias' : 'nickname';
}

/** Only the strongest agreement of names counts: a nickname inside a name is not a second proof. */
function nameEvidence(a: MatchPerson, b: MatchPerson): readonly Evidence[] {
  let best: Evidence | null = null;
  for (const nameA of namesOf(a)) {
    for (const nameB of namesOf(b)) {
      const similarity = nameSimilarity(nameA.text, nameB.text);
      if (similarity < SIMILAR_NAME) continue;
      const real = nameA.kind === 'name' && nameB.kind === 'name';
      const weight = (real ? WEIGHTS.name : WEIGHTS.otherName) * similarity;
      if (best === null || weight > best.weight) {
        best = { reason: nameReason(nameA.kind, nameB.kind, similarity), weight };
      }
    }
  }
  return best === null ? [] : [best];
}

/** One to three letters, then digits: how passports and travel letters of many countries look. */
const TRAVEL_DOCUMENT = /^[A-Za-z]{1,3}[\s.-]?\d{4,9}$/;

/**
 * What one search box may hold: a NIK, a birth date, or a name — alone or a name with one of the
 * others (`Melati 5/1/2010`). A typed name is also looked for among nicknames and aliases.
 */
export function personFromSearchText(text: string): MatchPerson {
  const typed = cleanLine(text.slice(0, 300));
  const nik = nikDigits(typed);
  if (nik !== null) return { nik };
  if (TRAVEL_DOCUMENT.test(typed)) return { passport: typed };
  const wholeDate = parseDateInput(typed);
  if (wholeDate !== null) return { birthDate: wholeDate };
  const found = /(?:^|\s)(\d[\d./-]{4,18}\d)(?=\s|$)/.exec(typed);
  const part = found?.[1] ?? '';
  const partNik = nikDigits(part);
  const birthDate = parseDateInput(part);
  if (partNik === null && birthDate === null) return typed === '' ? {} : { name: typed };
  const name = cleanLine(typed.replace(part, ' '));
  return {
    ...(name === '' ? {} : { name }),
    ...(partNik === null ? {} : { nik: partNik }),
    ...(birthDate === null ? {} : { birthDate }),
  };
}
