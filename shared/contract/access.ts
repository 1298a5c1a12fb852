import { z } from 'zod';
import { BREAK_GLASS_REASON_MIN } from '../domain/access';
import { OFFICER_ROLES } from '../domain/officer';
import { ACCESS_REASON_MAX } from './approval';
import { caseIdSchema } from './cases';
import { procedure } from './procedure';

const id = z.string().min(1).max(64);

/** An officer who is assigned to a case. */
export const assignmentSchema = z.strictObject({
  officerId: id,
  displayName: z.string(),
  role: z.enum(OFFICER_ROLES),
  /** The companion (pendamping), whom lists name. */
  isCompanion: z.boolean(),
  assignedAt: z.string(),
});
export type Assignment = z.infer<typeof assignmentSchema>;

/** Emergency access (akses darurat) that the head has not seen yet. */
export const breakGlassSchema = z.strictObject({
  breakGlassId: id,
  caseId: id,
  caseNumber: z.string(),
  officer: z.string(),
  reason: z.string(),
  startedAt: z.string(),
  endsAt: z.string(),
});
export type BreakGlass = z.infer<typeof breakGlassSchema>;

/** Many identities read in a short time, which the head has not seen yet. */
export const readingAlarmSchema = z.strictObject({
  alarmId: id,
  officer: z.string(),
  raisedAt: z.string(),
  cases: z.number().int(),
});
export type ReadingAlarm = z.infer<typeof readingAlarmSchema>;

/** Someone who may confirm as the second person. */
export const secondOfficerSchema = z.strictObject({ slotId: z.string(), displayName: z.string() });
export type SecondOfficer = z.infer<typeof secondOfficerSchema>;

/** Who sees which case, and the ways around it that leave a trace. */
export const accessContract = {
  assignments: procedure('access.assignments', { audit: null })
    .input(caseIdSchema)
    .output(z.array(assignmentSchema)),
  /** Replaces the officers of a case; the first one is the companion (pendamping). */
  assign: procedure('access.assign', { audit: 'case.assigned' })
    .input(z.strictObject({ caseId: id, officerIds: z.array(id).min(1).max(20) }))
    .output(z.array(assignmentSchema)),
  /** Opens a case to an officer who is not assigned, for some hours, and tells the head. */
  breakGlass: procedure('access.breakGlass', { audit: 'access.break_glass' })
    .input(
      z.strictObject({
        caseId: id,
        reason: z.string().trim().min(BREAK_GLASS_REASON_MIN).max(ACCESS_REASON_MAX),
      }),
    )
    .output(z.strictObject({ caseId: id, endsAt: z.string() })),
  /** What the head has not acknowledged yet, the newest first. */
  breakGlassList: procedure('access.breakGlassList', { audit: null }).output(
    z.array(breakGlassSchema),
  ),
  acknowledge: procedure('access.acknowledge', { audit: 'access.acknowledged' })
    .input(z.strictObject({ breakGlassId: id }))
    .output(z.array(breakGlassSchema)),
  /** Officers who read many identities in a short time, until acknowledged. */
  readingAlarms: procedure('access.readingAlarms', { audit: null }).output(
    z.array(readingAlarmSchema),
  ),
  acknowledgeReading: procedure('access.acknowledgeReading', { audit: 'access.readings_reviewed' })
    .input(z.strictObject({ alarmId: id }))
    .output(z.array(readingAlarmSchema)),
  /**
   * Who may confirm an act as the second person. Empty: nobody may, and a written reason does
   * instead. `officerId` is whom the act is about, who never confirms it.
   */
  secondOfficers: procedure('access.secondOfficers', { audit: null })
    .input(z.strictObject({ officerId: id.nullable() }))
    .output(z.array(secondOfficerSchema)),
};
