import { z } from 'zod';
import { emptyEmergencyIntake } from '../../../../shared/domain/intake/emergency';
import { INTAKE_LIMITS } from '../../../../shared/domain/intake/fields';
import { emptyIntake } from '../../../../shared/domain/intake/intake';
import { hasWords, type IntakeValues, overlay, restoreIntake } from './intake-values';

/** Which part of "Kasus baru" is on the screen. */
const PHASES = ['search', 'intake', 'emergency'] as const;
export type Phase = (typeof PHASES)[number];

export type EmergencyValues = ReturnType<typeof emptyEmergencyIntake>;

/** Everything typed on the screen "Kasus baru", and the id that makes pressing twice harmless. */
export interface NewCaseWords {
  readonly draftId: string;
  readonly phase: Phase;
  readonly searchText: string;
  readonly intake: IntakeValues;
  readonly emergency: EmergencyValues;
}

/** Reads a stored draft of any age; what it lacks is empty. */
export const newCaseWordsSchema = z
  .object({
    draftId: z.uuid(),
    phase: z.enum(PHASES).catch('search'),
    searchText: z.string().catch(''),
    intake: z.unknown(),
    emergency: z.unknown(),
  })
  .transform(
    (stored): NewCaseWords => ({
      ...stored,
      intake: restoreIntake(stored.intake),
      emergency: overlay(emptyEmergencyIntake(), stored.emergency),
    }),
  );

/** A screen on which nothing was typed yet. */
export function freshWords(draftId: string): NewCaseWords {
  return {
    draftId,
    phase: 'search',
    searchText: '',
    intake: emptyIntake(),
    emergency: emptyEmergencyIntake(),
  };
}

/** `true` when somebody typed or chose something; the time of arrival is set by Suaka. */
export function hasTyped({ searchText, intake, emergency }: NewCaseWords): boolean {
  return hasWords({ searchText, emergency, intake: withoutArrivalTime(intake) });
}

/** The intake without the one field that is filled in beforehand. */
export function withoutArrivalTime(intake: IntakeValues): IntakeValues {
  return { ...intake, arrival: { ...intake.arrival, at: '' } };
}

/** Four answers of the emergency path as far as search and intake have told them already. */
export function emergencyFrom(words: EmergencyValues, intake: IntakeValues): EmergencyValues {
  const { victim } = intake;
  const known = {
    situation: intake.immediateDanger || intake.immediateNeed,
    alias: (victim.nickname || victim.name).slice(0, INTAKE_LIMITS.shortName),
    sex: victim.sex,
    approximateAge: victim.estimatedAge,
  };
  return overlay(known, words);
}
