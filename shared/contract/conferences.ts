import { z } from 'zod';
import { bytesSchema } from './bytes';
import { bilingualSchema } from '../domain/bilingual';
import {
  CLOSING_GAPS,
  CONFERENCE_LIMITS,
  CONFERENCE_STATES,
  conferenceStatementSchema,
} from '../domain/conference/conference';
import { MAX_REASON_LENGTH } from '../domain/sop/step-event';
import { procedure } from './procedure';
import { taskDueSchema } from './tasks';

const id = z.string().min(1).max(64);
const stepId = z.string().min(1).max(20);
const { line, text, decision, persons, decisions } = CONFERENCE_LIMITS;
const conferenceRef = z.strictObject({ conferenceId: id });
const freeText = z.string().max(text);
/** When it is held: a moment of this century. */
const heldAtInput = z.iso.datetime().refine((at) => at >= '2000' && at < '2100', 'range');

/** A conference in a list: when and for which case, none of its words. */
export const conferenceRowSchema = z.strictObject({
  conferenceId: id,
  caseId: id,
  caseNumber: z.string(),
  codeName: z.string(),
  stepId: stepId.nullable(),
  heldAt: z.string(),
  state: z.enum(CONFERENCE_STATES),
  convenerName: z.string(),
  /** Officers who convened it or are invited. */
  officerIds: z.array(id),
});
export type ConferenceRow = z.infer<typeof conferenceRowSchema>;

/** Somebody who is invited: an officer by id, anybody else by name and agency. */
const personInput = z
  .strictObject({
    officerId: id.nullable(),
    name: z.string().trim().max(line),
    agency: z.string().trim().max(line),
    present: z.boolean(),
    /** The statement of confidentiality was ticked for this person. */
    confirmed: z.boolean(),
  })
  .refine((person) => person.officerId !== null || (person.name !== '' && person.agency !== ''), {
    message: 'name_and_agency',
  });
export type ConferencePersonInput = z.infer<typeof personInput>;

const personsInput = z
  .array(personInput)
  .max(persons)
  .refine((list) => {
    const officers = list.flatMap(({ officerId }) => (officerId === null ? [] : [officerId]));
    return new Set(officers).size === officers.length;
  }, 'officer_twice');

export const conferencePersonSchema = z.strictObject({
  officerId: id.nullable(),
  name: z.string(),
  agency: z.string(),
  present: z.boolean(),
  confirmedAt: z.string().nullable(),
  confirmedBy: z.string().nullable(),
});
export type ConferencePerson = z.infer<typeof conferencePersonSchema>;

export const conferenceDecisionSchema = z.strictObject({
  decisionId: id,
  text: z.string(),
  decidedAt: z.string(),
  decidedBy: z.string(),
  becomes: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('task'),
      taskId: id,
      ownerName: z.string(),
      dueOn: z.iso.date(),
      dueTime: z.string().nullable(),
      isDone: z.boolean(),
    }),
    z.strictObject({ kind: z.literal('step'), stepId, stepTitle: bilingualSchema }),
  ]),
});
export type ConferenceDecision = z.infer<typeof conferenceDecisionSchema>;

/** The whole conference as its screen shows it. */
export const conferenceSchema = z.strictObject({
  row: conferenceRowSchema,
  stepTitle: bilingualSchema.nullable(),
  place: z.string(),
  agenda: z.string(),
  issues: z.string(),
  options: z.string(),
  revision: z.number().int(),
  persons: z.array(conferencePersonSchema),
  decisions: z.array(conferenceDecisionSchema),
  statement: conferenceStatementSchema,
  closed: z
    .strictObject({
      at: z.string(),
      by: z.string(),
      position: z.string(),
      acceptedEchoes: z.number().int(),
    })
    .nullable(),
  cancelled: z.strictObject({ at: z.string(), by: z.string(), reason: z.string() }).nullable(),
});
export type Conference = z.infer<typeof conferenceSchema>;

/** Words of the minutes that may say who the client is. They stand in the minutes already. */
export const conferenceEchoSchema = z.strictObject({
  /** Names this echo when it is accepted knowingly. */
  echoId: z.string(),
  /** `agenda`, `issues`, `options`, `place`, or `decision:1`. */
  part: z.string(),
  factLabel: bilingualSchema,
  words: z.string(),
});
export type ConferenceEcho = z.infer<typeof conferenceEchoSchema>;

/** Case conferences (konferensi kasus): convened, held, closed by a signature. */
export const conferencesContract = {
  list: procedure('conferences.list', { audit: null })
    .input(z.strictObject({ caseId: id.optional() }))
    .output(z.array(conferenceRowSchema)),
  get: procedure('conferences.get', { audit: 'case.read' })
    .input(conferenceRef)
    .output(conferenceSchema),
  convene: procedure('conferences.convene', { audit: 'conference.convened' })
    .input(
      z.strictObject({
        caseId: id,
        stepId: stepId.nullable(),
        heldAt: heldAtInput,
        place: z.string().trim().max(line),
        agenda: freeText,
        persons: personsInput,
      }),
    )
    .output(conferenceRef),
  /** Replaces what is written; `revision` is the one that was read. */
  save: procedure('conferences.save', { audit: 'conference.changed' })
    .input(
      z.strictObject({
        conferenceId: id,
        revision: z.number().int().min(1),
        heldAt: heldAtInput,
        place: z.string().trim().max(line),
        agenda: freeText,
        issues: freeText,
        options: freeText,
        persons: personsInput,
      }),
    )
    .output(conferenceSchema),
  /** Writes a decision down; one that becomes a task gives it to its owner at once. */
  decide: procedure('conferences.decide', { audit: 'conference.decided' })
    .input(
      z.strictObject({
        conferenceId: id,
        text: z.string().trim().min(1).max(decision),
        becomes: z.discriminatedUnion('kind', [
          z.strictObject({ kind: z.literal('task'), ownerId: id, ...taskDueSchema }),
          z.strictObject({ kind: z.literal('step'), stepId }),
        ]),
      }),
    )
    .output(conferenceSchema),
  withdrawDecision: procedure('conferences.withdrawDecision', { audit: 'conference.changed' })
    .input(z.strictObject({ conferenceId: id, decisionId: id }))
    .output(conferenceSchema),
  /** What closing would ask for: gaps that keep it open, and words to look at. */
  check: procedure('conferences.check', { audit: null })
    .input(conferenceRef)
    .output(
      z.strictObject({
        gaps: z.array(z.enum(CLOSING_GAPS)),
        echoes: z.array(conferenceEchoSchema),
        needsLateReason: z.boolean(),
      }),
    ),
  close: procedure('conferences.close', { audit: 'conference.closed' })
    .input(
      z.strictObject({
        conferenceId: id,
        revision: z.number().int().min(1),
        /** Echoes that were looked at and stay. */
        acceptedEchoes: z.array(z.string().max(120)).max(decisions * persons),
        lateReason: z.string().trim().max(MAX_REASON_LENGTH).optional(),
      }),
    )
    .output(conferenceSchema),
  cancel: procedure('conferences.cancel', { audit: 'conference.cancelled' })
    .input(
      z.strictObject({ conferenceId: id, reason: z.string().trim().min(1).max(MAX_REASON_LENGTH) }),
    )
    .output(conferenceSchema),
  /** F-09: the minutes once closed, before that the attendance list. */
  print: procedure('conferences.print', { audit: 'conference.printed' })
    .input(conferenceRef)
    .output(z.strictObject({ pdf: bytesSchema })),
};
