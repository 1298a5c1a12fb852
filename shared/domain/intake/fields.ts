import { z } from 'zod';
import { ageAt, MAX_AGE_YEARS } from '../identity/age';
import { parseNik } from '../identity/nik';
import { cleanLine, cleanText } from '../identity/text';
import { parseDateInput } from '../dates/parse-date-input';
import { instantMs, localDateOf, parseInstant } from '../dates/zones';
import type { Instant, ShelterZone } from '../dates/zones';
import type { IntakeErrorCode } from './errors';

/** Longest texts, in UTF-16 units after cleaning. */
export const INTAKE_LIMITS = {
  name: 120,
  shortName: 60,
  identifier: 40,
  phone: 40,
  note: 500,
  longText: 4000,
} as const;

/** Raw input is refused above this before any cleaning, so that hostile input stays cheap. */
const RAW_FACTOR = 4;

/** Time of arrival earlier than this is a slip of the year. */
const EARLIEST_ARRIVAL = '2000-01-01T00:00:00Z';

/** Keeps a message within the known codes. */
function code(message: IntakeErrorCode): IntakeErrorCode {
  return message;
}

function addIssue(ctx: z.RefinementCtx, message: IntakeErrorCode): void {
  ctx.addIssue({ code: 'custom', message });
}

function boundedText(max: number, clean: (text: string) => string) {
  return z
    .string({ error: (issue) => (issue.input == null ? code('required') : code('not_text')) })
    .max(max * RAW_FACTOR, { error: code('too_long'), abort: true })
    .transform(clean)
    .pipe(z.string().max(max, code('too_long')));
}

/** One line of text that must hold more than blanks. */
export function requiredLine(max: number) {
  return boundedText(max, cleanLine).pipe(z.string().min(1, code('required')));
}

/** Text of several lines that must hold more than blanks. */
export function requiredText(max: number) {
  return boundedText(max, cleanText).pipe(z.string().min(1, code('required')));
}

function blankToNull(text: string | null | undefined): string | null {
  return text === undefined || text === '' ? null : text;
}

function optionalBounded(max: number, clean: (text: string) => string) {
  return boundedText(max, clean)
    .nullish()
    .transform((text) => blankToNull(text));
}

/** One line of text; blank becomes null. */
export function optionalLine(max: number) {
  return optionalBounded(max, cleanLine);
}

/** Text of several lines; blank becomes null. */
export function optionalText(max: number) {
  return optionalBounded(max, cleanText);
}

/** One of the codes; blank means nobody chose yet and is refused. */
export function choice<const Codes extends readonly [string, ...string[]]>(codes: Codes) {
  return z.string({ error: code('required') }).pipe(
    z.enum(codes, {
      error: (issue) => (issue.input === '' ? code('required') : code('unknown_code')),
    }),
  );
}

/** One of the codes, or null when nothing is chosen. */
export function optionalChoice<const Codes extends readonly [string, ...string[]]>(codes: Codes) {
  return z
    .string({ error: code('unknown_code') })
    .nullish()
    .transform((text) => blankToNull(text))
    .pipe(z.enum(codes, { error: code('unknown_code') }).nullable());
}

/** A NIK as 16 digits, or null (PP 40/2019 Pasal 31; plausibility is `checkNik`). */
export function optionalNik() {
  return optionalLine(INTAKE_LIMITS.identifier).transform((text, ctx): string | null => {
    if (text === null) return null;
    const nik = parseNik(text);
    if (nik.kind === 'valid') return nik.digits;
    addIssue(ctx, `nik_${nik.code}`);
    return z.NEVER;
  });
}

/** A birth date as typed, or null; not in the future and not more than 110 years ago. */
export function optionalBirthDate(now: Instant, zone: ShelterZone) {
  const today = localDateOf(now, zone);
  return optionalLine(INTAKE_LIMITS.identifier).transform((text, ctx): string | null => {
    if (text === null) return null;
    const date = parseDateInput(text);
    if (date === null) {
      addIssue(ctx, 'birth_date_invalid');
      return z.NEVER;
    }
    const age = ageAt(date, today);
    if (age !== null && age <= MAX_AGE_YEARS) return date;
    addIssue(ctx, age === null ? 'birth_date_in_future' : 'age_impossible');
    return z.NEVER;
  });
}

function ageInput() {
  return z.union([z.number(), z.string().max(20)], {
    error: (issue) => (issue.input == null ? code('required') : code('age_not_a_number')),
  });
}

function readAge(input: string | number, ctx: z.RefinementCtx): number | null {
  const typed = typeof input === 'string' ? cleanLine(input).replace(',', '.') : input;
  if (typed === '') return null;
  if (typeof typed === 'string' && !/^-?\d+(?:\.\d+)?$/.test(typed)) {
    addIssue(ctx, 'age_not_a_number');
    return z.NEVER;
  }
  const age = Number(typed);
  if (age < 0 || age > MAX_AGE_YEARS) addIssue(ctx, 'age_impossible');
  else if (!Number.isInteger(age)) addIssue(ctx, 'age_not_whole');
  // Minus zero would not survive being stored and read again.
  return age + 0;
}

/** A whole age in years as number or digits, or null when left blank. */
export function optionalAge() {
  return ageInput()
    .nullish()
    .transform((input, ctx) => (input == null ? null : readAge(input, ctx)));
}

/** A whole age in years, or `unknown`; blank is refused. */
export function ageOrUnknown() {
  return ageInput().transform((input, ctx): number | 'unknown' => {
    if (input === 'unknown') return 'unknown';
    const age = readAge(input, ctx);
    if (age !== null) return age;
    addIssue(ctx, 'required');
    return z.NEVER;
  });
}

/** Two capital letters (ISO 3166-1 alpha-2, `ID` for Indonesia) or `unknown`. */
export function citizenshipField() {
  return requiredLine(INTAKE_LIMITS.identifier)
    .transform((text) => (text.toLowerCase() === 'unknown' ? 'unknown' : text.toUpperCase()))
    .pipe(z.string().regex(/^(?:[A-Z]{2}|unknown)$/, code('citizenship_invalid')));
}

/** A Kemendagri code of province, regency or district, dots taken out, or null. */
export function optionalRegionCode() {
  return optionalLine(INTAKE_LIMITS.identifier)
    .transform((text) => text?.replaceAll('.', '') ?? null)
    .pipe(
      z
        .string()
        .regex(/^\d{2}(?:\d{2}){0,2}$/, code('region_code_invalid'))
        .nullable(),
    );
}

/** A past moment in UTC. */
export function arrivalInstant(now: Instant) {
  const nowMs = instantMs(now);
  return requiredLine(INTAKE_LIMITS.identifier).superRefine((text, ctx) => {
    // Zod runs this after "required" too: an abort there would silence the rules between fields.
    if (text === '') return;
    const ms = parseInstant(text);
    if (ms === null) addIssue(ctx, 'arrival_invalid');
    else if (ms > nowMs) addIssue(ctx, 'arrival_in_future');
    else if (ms < instantMs(EARLIEST_ARRIVAL)) addIssue(ctx, 'arrival_too_early');
  });
}
