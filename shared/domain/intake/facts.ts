import type { AnswerValue } from '../facts/answer';
import type { PlainDate } from '../dates/plain-date';
import type { EmergencyIntake } from './emergency';
import { GATES } from './codes';
import type { AgeUnknownReason, NikMissingReason } from './codes';
import { intakeAgeAt } from './intake';
import type { Intake } from './intake';

/** Keys of the facts an intake yields. Their zones are in the fact catalogue. */
export const INTAKE_FACT_KEYS = [
  'case.codeName',
  'victim.name',
  'victim.nickname',
  'victim.sex',
  'victim.birthDate',
  'victim.estimatedAge',
  'victim.age',
  'victim.ageUnknownReason',
  'victim.citizenship',
  'victim.nik',
  'victim.nikMissingReason',
  'victim.passport',
  'victim.originRegion',
  'victim.language',
  'victim.phone',
  'reporter.name',
  'reporter.phone',
  'reporter.relation',
  'reporter.wantsSecrecy',
  'arrival.channel',
  'arrival.at',
  'arrival.from',
  'gate.G1',
  'gate.G2',
  'gate.G3',
  'gate.G4',
  'gate.G5',
  'gate.G6',
  'gate.G7',
  'gate.G8',
  'gate.G9',
  'gate.G10',
  'safety.immediateDanger',
  'health.immediateNeed',
  'guardian.name',
  'guardian.relation',
  'consent.atIntake',
  'consent.givenBy',
  'consent.method',
  'consent.note',
] as const;
export type IntakeFactKey = (typeof INTAKE_FACT_KEYS)[number];

export type IntakeFacts = Readonly<Partial<Record<IntakeFactKey, AnswerValue>>>;

const UNKNOWN: AnswerValue = { unanswered: 'unknown' };
const REFUSED: AnswerValue = { unanswered: 'refused' };

function unansweredFor(reason: NikMissingReason | AgeUnknownReason | null): AnswerValue | null {
  if (reason === null) return null;
  return reason === 'refused' ? REFUSED : UNKNOWN;
}

function withoutBlanks(
  facts: Readonly<Partial<Record<IntakeFactKey, AnswerValue | null>>>,
): IntakeFacts {
  const kept: Partial<Record<IntakeFactKey, AnswerValue>> = {};
  for (const key of INTAKE_FACT_KEYS) {
    const value = facts[key];
    if (value !== null && value !== undefined) kept[key] = value;
  }
  return kept;
}

/**
 * The facts of an intake. A question left blank yields no fact; one that could not be answered
 * yields the reason (`unknown`, `refused`), so nobody asks a second time without need.
 *
 * @param at day at which `victim.age` is reckoned
 */
export function intakeFacts(intake: Intake, at: PlainDate): IntakeFacts {
  const { victim, reporter, arrival, gates, guardian, consent } = intake;
  const gateFacts = Object.fromEntries(GATES.map((gate) => [`gate.${gate}`, gates[gate]]));
  return withoutBlanks({
    ...gateFacts,
    'case.codeName': victim.codeName,
    'victim.name': victim.name,
    'victim.nickname': victim.nickname,
    'victim.sex': victim.sex,
    'victim.birthDate': victim.birthDate,
    'victim.estimatedAge': victim.estimatedAge,
    'victim.age': intakeAgeAt(victim, at) ?? unansweredFor(victim.ageUnknownReason),
    'victim.ageUnknownReason': victim.ageUnknownReason,
    'victim.citizenship': victim.citizenship,
    'victim.nik': victim.nik ?? unansweredFor(victim.nikMissingReason),
    'victim.nikMissingReason': victim.nikMissingReason,
    'victim.passport': victim.passport,
    'victim.originRegion': victim.originRegion,
    'victim.language': victim.language,
    'victim.phone': victim.phone,
    'reporter.name': reporter.name,
    'reporter.phone': reporter.phone,
    'reporter.relation': reporter.relation,
    'reporter.wantsSecrecy': reporter.wantsSecrecy,
    'arrival.channel': arrival.channel,
    'arrival.at': arrival.at,
    'arrival.from': arrival.from,
    'safety.immediateDanger': intake.immediateDanger,
    'health.immediateNeed': intake.immediateNeed,
    'guardian.name': guardian.name,
    'guardian.relation': guardian.relation,
    'consent.atIntake': consent.status,
    'consent.givenBy': consent.givenBy,
    'consent.method': consent.method,
    'consent.note': consent.note,
  });
}

/**
 * The facts of an emergency intake. Gates stay unasked, except that the age already answers G3
 * where it is known to be under 18 (UU 21/2007 Pasal 1 angka 5).
 */
export function emergencyIntakeFacts(intake: EmergencyIntake, codeName: string): IntakeFacts {
  const age = intake.approximateAge === 'unknown' ? null : intake.approximateAge;
  return withoutBlanks({
    'case.codeName': codeName,
    'victim.nickname': intake.alias,
    'victim.sex': intake.sex === 'unknown' ? UNKNOWN : intake.sex,
    'victim.estimatedAge': age,
    'victim.age': age ?? UNKNOWN,
    'gate.G3': age !== null && age < 18 ? 'yes' : null,
    'safety.immediateDanger': intake.situation,
    'consent.atIntake': 'emergency',
  });
}
