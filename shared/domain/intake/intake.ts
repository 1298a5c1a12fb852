import { z } from 'zod';
import { ageAt, isMinor } from '../identity/age';
import { normalisePhone } from '../identity/phone';
import { isPlainDate } from '../dates/plain-date';
import type { PlainDate } from '../dates/plain-date';
import { localDateOf } from '../dates/zones';
import type { Instant, ShelterZone } from '../dates/zones';
import {
  AGE_UNKNOWN_REASONS,
  CHANNELS,
  CONSENT_GIVERS,
  CONSENT_METHODS,
  CONSENT_STATUSES,
  GATES,
  NIK_MISSING_REASONS,
  RELATIONS,
  SEXES,
  SPOKEN_LANGUAGES,
  YES_NO_UNKNOWN,
} from './codes';
import type { Gate } from './codes';
import type { IntakeErrorCode } from './errors';
import {
  arrivalInstant,
  choice,
  citizenshipField,
  INTAKE_LIMITS,
  optionalAge,
  optionalBirthDate,
  optionalChoice,
  optionalLine,
  optionalNik,
  optionalRegionCode,
  optionalText,
  requiredLine,
} from './fields';

const { name, shortName, identifier, phone, note, longText } = INTAKE_LIMITS;

const phoneField = optionalLine(phone).transform((text) => text && normalisePhone(text));

/**
 * Who reported (pelapor). The reporter's name and address may be kept secret: UU 21/2007 Pasal 33.
 * None of this leaves in a packet.
 */
const reporterSchema = z.strictObject({
  name: optionalLine(name),
  phone: phoneField,
  relation: choice(RELATIONS),
  wantsSecrecy: choice(YES_NO_UNKNOWN),
});

function victimSchemaAt(now: Instant, zone: ShelterZone) {
  return z.strictObject({
    codeName: requiredLine(shortName),
    name: optionalLine(name),
    nickname: optionalLine(shortName),
    sex: choice(SEXES),
    birthDate: optionalBirthDate(now, zone),
    estimatedAge: optionalAge(),
    ageUnknownReason: optionalChoice(AGE_UNKNOWN_REASONS),
    citizenship: citizenshipField(),
    nik: optionalNik(),
    nikMissingReason: optionalChoice(NIK_MISSING_REASONS),
    passport: optionalLine(identifier),
    originRegion: optionalRegionCode(),
    language: choice(SPOKEN_LANGUAGES),
    phone: phoneField,
  });
}

const gateAnswer = choice(YES_NO_UNKNOWN);

const gatesSchema = z.strictObject({
  G1: gateAnswer,
  G2: gateAnswer,
  G3: gateAnswer,
  G4: gateAnswer,
  G5: gateAnswer,
  G6: gateAnswer,
  G7: gateAnswer,
  G8: gateAnswer,
  G9: gateAnswer,
  G10: gateAnswer,
}) satisfies z.ZodType<Record<Gate, unknown>>;

const guardianSchema = z.strictObject({
  name: optionalLine(name),
  relation: optionalChoice(RELATIONS),
});

/** Consent of the client (persetujuan klien) to first contact and registration. */
const consentSchema = z.strictObject({
  status: choice(CONSENT_STATUSES),
  givenBy: optionalChoice(CONSENT_GIVERS),
  method: optionalChoice(CONSENT_METHODS),
  note: optionalText(note),
});

function intakeShapeAt(now: Instant, zone: ShelterZone) {
  return z.strictObject({
    reporter: reporterSchema,
    arrival: z.strictObject({
      at: arrivalInstant(now),
      channel: choice(CHANNELS),
      from: optionalLine(name),
    }),
    victim: victimSchemaAt(now, zone),
    gates: gatesSchema,
    immediateDanger: optionalText(longText),
    immediateNeed: optionalText(longText),
    guardian: guardianSchema,
    consent: consentSchema,
  });
}

type IntakeShape = z.output<ReturnType<typeof intakeShapeAt>>;

interface CrossRule {
  readonly path: readonly [string, string];
  readonly error: IntakeErrorCode;
  readonly broken: (intake: IntakeShape, today: PlainDate) => boolean;
}

/**
 * Rules between fields. They also run while other fields are still wrong, so that a person sees
 * everything at once; a wrong field may then hold anything, hence the exact comparisons with null.
 */
const CROSS_RULES: readonly CrossRule[] = [
  {
    path: ['victim', 'estimatedAge'],
    error: 'age_or_reason_required',
    broken: ({ victim }) =>
      victim.birthDate === null && victim.estimatedAge === null && victim.ageUnknownReason === null,
  },
  {
    path: ['victim', 'nik'],
    error: 'nik_or_reason_required',
    broken: ({ victim }) => victim.nik === null && victim.nikMissingReason === null,
  },
  {
    path: ['gates', 'G3'],
    error: 'gate_child_contradicts_age',
    broken: ({ victim, gates }, today) => gates.G3 === 'no' && isKnownMinor(victim, today),
  },
  {
    path: ['consent', 'note'],
    error: 'consent_reason_required',
    broken: ({ consent }) => consent.status === 'emergency' && consent.note === null,
  },
  {
    path: ['consent', 'givenBy'],
    error: 'consent_giver_required',
    broken: ({ consent }) => consent.status === 'given' && consent.givenBy === null,
  },
  {
    path: ['consent', 'method'],
    error: 'consent_method_required',
    broken: ({ consent }) => consent.status === 'given' && consent.method === null,
  },
  {
    path: ['guardian', 'name'],
    error: 'guardian_name_required',
    broken: ({ guardian, consent }) =>
      consent.status === 'given' && consent.givenBy === 'guardian' && guardian.name === null,
  },
];

function isKnownMinor(victim: IntakeShape['victim'], today: PlainDate): boolean {
  const { birthDate } = victim;
  // A field that failed holds what was typed, or a mark of zod's that is not even a text.
  if (birthDate !== null) {
    const readable = typeof birthDate === 'string' && isPlainDate(birthDate);
    return readable && isMinor({ birthDate }, today) === 'yes';
  }
  const { estimatedAge } = victim;
  const inRange = typeof estimatedAge === 'number' && estimatedAge >= 0;
  return inRange && isMinor({ estimatedAge }, today) === 'yes';
}

function hasAllParts(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['victim', 'gates', 'guardian', 'consent'].every(
      (part) => typeof Reflect.get(value, part) === 'object' && Reflect.get(value, part) !== null,
    )
  );
}

/** Reasons and details that an answer has made void go, so that a record never contradicts itself. */
function withoutVoidAnswers(intake: IntakeShape): IntakeShape {
  const { victim, consent } = intake;
  const ageKnown = victim.birthDate !== null || victim.estimatedAge !== null;
  const given = consent.status === 'given';
  return {
    ...intake,
    victim: {
      ...victim,
      ageUnknownReason: ageKnown ? null : victim.ageUnknownReason,
      nikMissingReason: victim.nik === null ? victim.nikMissingReason : null,
    },
    consent: {
      ...consent,
      givenBy: given ? consent.givenBy : null,
      method: given ? consent.method : null,
    },
  };
}

/**
 * Schema of a full intake (stage T1), shared by the form and the vault. Messages are codes of
 * `INTAKE_ERROR_TEXTS`. Output can be parsed again and stays the same.
 *
 * A child may be registered without a guardian and may consent alone: the guardian can be the
 * suspect (gate G7). The SOP steps ask for guardian and assent later.
 *
 * @param now the present instant: nothing may have happened after it
 * @param zone zone of the shelter, whose calendar decides what "today" is
 */
export function intakeSchemaAt(now: Instant, zone: ShelterZone = 'Asia/Jakarta') {
  const today = localDateOf(now, zone);
  return CROSS_RULES.reduce(
    (schema, { path, error, broken }) =>
      schema.refine((intake) => !broken(intake, today), {
        path: [...path],
        error,
        when: ({ value }) => hasAllParts(value),
      }),
    intakeShapeAt(now, zone),
  ).transform(withoutVoidAnswers);
}

/** A checked intake: blanks are null, choices are codes, dates ISO, the NIK 16 digits. */
export type Intake = z.output<ReturnType<typeof intakeSchemaAt>>;

/** What a form holds while it is filled in: any text, nothing chosen is `''`. */
export type IntakeDraft = z.input<ReturnType<typeof intakeSchemaAt>>;

/** A new intake with nothing filled in and nothing ticked beforehand. */
export function emptyIntake() {
  return {
    reporter: { name: '', phone: '', relation: '', wantsSecrecy: '' },
    arrival: { at: '', channel: '', from: '' },
    victim: {
      codeName: '',
      name: '',
      nickname: '',
      sex: '',
      birthDate: '',
      estimatedAge: '',
      ageUnknownReason: '',
      citizenship: '',
      nik: '',
      nikMissingReason: '',
      passport: '',
      originRegion: '',
      language: '',
      phone: '',
    },
    gates: { G1: '', G2: '', G3: '', G4: '', G5: '', G6: '', G7: '', G8: '', G9: '', G10: '' },
    immediateDanger: '',
    immediateNeed: '',
    guardian: { name: '', relation: '' },
    consent: { status: '', givenBy: '', method: '', note: '' },
  } satisfies IntakeDraft;
}

/** Gates still open ("belum diketahui"), in order: the SOP asks them again. */
export function openGates(intake: Pick<Intake, 'gates'>): readonly Gate[] {
  return GATES.filter((gate) => intake.gates[gate] === 'unknown');
}

/** Age at a day from birth date or estimate, or null. */
export function intakeAgeAt(
  victim: Pick<Intake['victim'], 'birthDate' | 'estimatedAge'>,
  at: string,
) {
  return victim.birthDate === null ? victim.estimatedAge : ageAt(victim.birthDate, at);
}
