import type { Zone } from '../zones';

/** A fact that the intake screen records: its key, and the zone that decides who may ever see it. */
export interface IntakeKey {
  readonly key: string;
  /** `null` never leaves the building. */
  readonly zone: Zone | null;
}

/**
 * The facts of the hand-made intake form, and `victim.isMinor`, which is derived from the birth date
 * or the estimated age. Reporter facts have no zone: the reporter may stay secret
 * (UU 21/2007 Ps 33). The victim's phone has none: the contact in a packet is always the UPTD.
 */
export const INTAKE_KEYS = [
  { key: 'case.codeName', zone: 'A' },
  { key: 'case.emergency', zone: null },
  { key: 'victim.name', zone: 'B' },
  { key: 'victim.nickname', zone: 'B' },
  { key: 'victim.sex', zone: 'A' },
  { key: 'victim.birthDate', zone: 'B' },
  { key: 'victim.estimatedAge', zone: 'A' },
  { key: 'victim.age', zone: 'A' },
  { key: 'victim.ageUnknownReason', zone: null },
  { key: 'victim.isMinor', zone: 'A' },
  { key: 'victim.citizenship', zone: 'B' },
  { key: 'victim.nik', zone: 'B' },
  { key: 'victim.nikMissingReason', zone: 'B' },
  { key: 'victim.passport', zone: 'B' },
  { key: 'victim.originRegion', zone: 'B' },
  { key: 'victim.language', zone: 'A' },
  { key: 'victim.phone', zone: null },
  { key: 'reporter.name', zone: null },
  { key: 'reporter.phone', zone: null },
  { key: 'reporter.relation', zone: null },
  { key: 'reporter.wantsSecrecy', zone: null },
  { key: 'arrival.channel', zone: null },
  { key: 'arrival.at', zone: 'H' },
  { key: 'arrival.from', zone: null },
  { key: 'gate.G1', zone: 'D' },
  { key: 'gate.G2', zone: 'E' },
  { key: 'gate.G3', zone: 'A' },
  { key: 'gate.G4', zone: 'B' },
  { key: 'gate.G5', zone: 'E' },
  { key: 'gate.G6', zone: 'E' },
  { key: 'gate.G7', zone: 'D' },
  { key: 'gate.G8', zone: 'A' },
  { key: 'gate.G9', zone: 'H' },
  { key: 'gate.G10', zone: 'A' },
  { key: 'safety.immediateDanger', zone: 'D' },
  { key: 'health.immediateNeed', zone: 'E' },
  { key: 'guardian.name', zone: 'L' },
  { key: 'guardian.relation', zone: 'L' },
  { key: 'consent.atIntake', zone: 'M' },
  { key: 'consent.givenBy', zone: null },
  { key: 'consent.method', zone: null },
  { key: 'consent.note', zone: null },
] as const satisfies readonly IntakeKey[];
