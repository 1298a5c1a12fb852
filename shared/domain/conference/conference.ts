import { z } from 'zod';
import { basisSchema } from '../basis';
import { bilingualSchema } from '../bilingual';

/** Characters of the texts of a conference, and how many people and decisions it may have. */
export const CONFERENCE_LIMITS = {
  line: 160,
  text: 8_000,
  decision: 500,
  persons: 40,
  decisions: 60,
} as const;

export const CONFERENCE_STATES = ['convened', 'closed', 'cancelled'] as const;
export type ConferenceState = (typeof CONFERENCE_STATES)[number];

/** The parts of the minutes that are written freely, in the order of the paper. */
export const MINUTES_TEXTS = ['agenda', 'issues', 'options'] as const;
export type MinutesText = (typeof MINUTES_TEXTS)[number];

/**
 * What everybody who takes part confirms (`resources/conference/statement.yaml`). Ticked for each
 * person by hand, never beforehand.
 */
export const conferenceStatementSchema = z.strictObject({
  text: bilingualSchema,
  basis: z.array(basisSchema).min(1),
});
export type ConferenceStatement = z.infer<typeof conferenceStatementSchema>;

/** What closing looks at. */
export interface ClosableConference {
  /** Its moment has come. */
  readonly held: boolean;
  readonly issues: string;
  readonly persons: readonly { readonly present: boolean; readonly confirmed: boolean }[];
  readonly decisions: number;
}

/** What is missing before the minutes can be closed. */
export const CLOSING_GAPS = ['held', 'present', 'confidentiality', 'issues', 'decisions'] as const;
export type ClosingGap = (typeof CLOSING_GAPS)[number];

/**
 * What keeps a conference from being closed: it is still to be held, nobody was there, somebody who was there has not
 * confirmed to keep the secret (UU 21/2007 Pasal 24), nothing was discussed or nothing decided.
 */
export function closingGaps(conference: ClosableConference): readonly ClosingGap[] {
  const present = conference.persons.filter((person) => person.present);
  const isMissing: Readonly<Record<ClosingGap, boolean>> = {
    held: !conference.held,
    present: present.length === 0,
    confidentiality: present.some((person) => !person.confirmed),
    issues: conference.issues.trim() === '',
    decisions: conference.decisions === 0,
  };
  return CLOSING_GAPS.filter((gap) => isMissing[gap]);
}
