import { z } from 'zod';
import type { Conference } from '../../../shared/contract/conferences';
import {
  instantFromLocal,
  localTimeOf,
  type ShelterZone,
} from '../../../shared/domain/dates/zones';

const personSchema = z.object({
  officerId: z.string().nullable(),
  name: z.string(),
  agency: z.string(),
  present: z.boolean(),
  confirmed: z.boolean(),
});
export type PersonValues = z.infer<typeof personSchema>;

const valuesSchema = z.object({
  /** YYYY-MM-DD */
  date: z.string(),
  /** As it is typed. */
  time: z.string(),
  place: z.string(),
  agenda: z.string(),
  issues: z.string(),
  options: z.string(),
  persons: z.array(personSchema),
});
/** What can be written on the screen of a conference. */
export type ConferenceValues = z.infer<typeof valuesSchema>;

const draftSchema = z.object({ revision: z.number(), values: valuesSchema });

/** What is saved, as the screen holds it. */
export function valuesOf(conference: Conference, zone: ShelterZone): ConferenceValues {
  const { date, hour, minute } = localTimeOf(conference.row.heldAt, zone);
  const pad = (value: number) => String(value).padStart(2, '0');
  const { place, agenda, issues, options, persons } = conference;
  return {
    date,
    time: `${pad(hour)}.${pad(minute)}`,
    place,
    agenda,
    issues,
    options,
    persons: persons.map(({ officerId, name, agency, present, confirmedAt }) => ({
      officerId,
      name,
      agency,
      present,
      confirmed: confirmedAt !== null,
    })),
  };
}

/** When it is held, as an instant; `null` while date or time cannot be read. */
export function heldAtOf(
  { date, time }: Pick<ConferenceValues, 'date' | 'time'>,
  zone: ShelterZone,
) {
  return date === '' ? null : instantFromLocal(date, time, zone);
}

/** Under which key words of a conference are kept; it names the case, so only its officers read it. */
export function draftKeyOf({ row }: Conference): string {
  return `conference:${row.caseId}:${row.conferenceId}`;
}

/** Words typed before, if they continue what is saved now; others would undo somebody's change. */
export function draftValues(
  payload: string | undefined,
  revision: number,
): ConferenceValues | null {
  if (payload === undefined) return null;
  try {
    const draft = draftSchema.parse(JSON.parse(payload));
    return draft.revision === revision ? draft.values : null;
  } catch {
    return null;
  }
}

export function isSame(left: ConferenceValues, right: ConferenceValues): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
