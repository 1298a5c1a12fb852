import { z } from 'zod';
import { EMERGENCY_SEXES } from './codes';
import { ageOrUnknown, choice, INTAKE_LIMITS, requiredLine, requiredText } from './fields';

/**
 * The emergency path (gates G1, G2: stop filling in forms): four answers open a file, everything
 * else follows when the person is safe. Two of the four may be "not known".
 */
export const emergencyIntakeSchema = z.strictObject({
  /** What is happening: the danger or the medical need. */
  situation: requiredText(INTAKE_LIMITS.longText),
  /** What to call the person; need not be a real name. */
  alias: requiredLine(INTAKE_LIMITS.shortName),
  sex: choice(EMERGENCY_SEXES),
  /** Whole years, or `unknown`: then the person is treated as a child. */
  approximateAge: ageOrUnknown(),
});

export type EmergencyIntake = z.output<typeof emergencyIntakeSchema>;
export type EmergencyIntakeDraft = z.input<typeof emergencyIntakeSchema>;

/** A new emergency intake with nothing filled in. */
export function emptyEmergencyIntake() {
  return { situation: '', alias: '', sex: '', approximateAge: '' } satisfies EmergencyIntakeDraft;
}
