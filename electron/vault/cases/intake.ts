import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import { UserError } from '../../../shared/contract/errors';
import { localDateOf } from '../../../shared/domain/dates/zones';
import type { AnswerValue } from '../../../shared/domain/facts/answer';
import {
  type EmergencyIntake,
  emergencyIntakeSchema,
} from '../../../shared/domain/intake/emergency';
import {
  emergencyIntakeFacts,
  INTAKE_FACT_KEYS,
  intakeFacts,
} from '../../../shared/domain/intake/facts';
import { type Intake, intakeSchemaAt } from '../../../shared/domain/intake/intake';
import { suggestCodeName } from '../../../shared/domain/intake/code-names';
import { formatCaseNumber } from '../../../shared/domain/numbering/case-number';
import { assignOpener } from '../access/assignments';
import { insertConsent, withdrawRegistration } from '../consents/consents';
import { discardDraft } from '../drafts/drafts';
import { keepInForce } from '../sop/library';
import { signStepQuietly } from '../sop/sop';
import type { UseCaseContext } from '../state';
import {
  addCaseEvent,
  findCaseByDraft,
  insertCase,
  nextInSequence,
  readCase,
  readCases,
  updateCaseIntake,
  writeVictimIndex,
} from './cases.store';
import { writeFacts } from './facts.store';

/** The step that a complete intake has done. The written consent (T1.2) follows when the client can. */
const INTAKE_STEP = 'T1.1';

interface OpenInput {
  readonly draftId: string;
  readonly intake: Readonly<Record<string, unknown>>;
}
interface Opened {
  readonly caseId: string;
  readonly number: string;
}

/** Opens a case from a complete intake (stage T1). Pressing twice opens one case. */
export function openCase(context: UseCaseContext, { draftId, intake }: OpenInput): Opened {
  const known = findCaseByDraft(context.vault.db, draftId);
  if (known !== undefined) return { caseId: known.caseId, number: known.number };
  const checked = checkIntake(context, intake);
  const opened = insertNewCase(context, draftId, {
    codeName: checked.victim.codeName,
    arrivedAt: checked.arrival.at,
    intakeComplete: true,
  });
  recordIntake(context, opened.caseId, checked, null);
  finishOpening(context, opened, 'case_opened');
  return opened;
}

/** Opens a case from four answers; everything else follows when the person is safe. */
export function openEmergencyCase(context: UseCaseContext, { draftId, intake }: OpenInput): Opened {
  const known = findCaseByDraft(context.vault.db, draftId);
  if (known !== undefined) return { caseId: known.caseId, number: known.number };
  const checked = parseIntake(emergencyIntakeSchema, intake);
  const codeName = nextCodeName(context, [checked.alias]);
  const opened = insertNewCase(context, draftId, {
    codeName,
    arrivedAt: context.now,
    intakeComplete: false,
  });
  recordEmergency(context, opened.caseId, checked, codeName);
  finishOpening(context, opened, 'case_opened_emergency');
  return opened;
}

interface SaveInput {
  readonly caseId: string;
  readonly intake: Readonly<Record<string, unknown>>;
  readonly reason: string;
}

/** Completes the intake of an emergency case, or corrects one; earlier values stay readable. */
export function saveIntake(context: UseCaseContext, { caseId, intake, reason }: SaveInput): Opened {
  const file = readCase(context.vault.db, caseId);
  const checked = checkIntake(context, intake);
  updateCaseIntake(context.vault.db, {
    caseId,
    codeName: checked.victim.codeName,
    arrivedAt: checked.arrival.at,
  });
  recordIntake(context, caseId, checked, reason === '' ? null : reason);
  discardDraft(context, { key: `intake:${caseId}` });
  addCaseEvent(context.vault.db, {
    caseId,
    kind: file.intakeComplete ? 'intake_corrected' : 'intake_completed',
    at: context.now,
    by: context.officer.officerId,
    detail: {},
  });
  return { caseId, number: file.number };
}

/** A code name that no open case bears. */
export function nextCodeName(context: UseCaseContext, realNames: readonly string[] = []): string {
  const taken = readCases(context.vault.db).map((file) => file.codeName);
  return suggestCodeName(taken, taken.length * 7 + Number(context.now.slice(8, 10)), realNames);
}

function checkIntake(context: UseCaseContext, intake: unknown): Intake {
  return parseIntake(intakeSchemaAt(context.now, context.session.shelter.timeZone), intake);
}

/** @throws UserError `invalid_input` with the paths and codes of what is wrong, never the values */
function parseIntake<T>(schema: z.ZodType<T>, intake: unknown): T {
  const parsed = parseForged(schema, intake);
  if (parsed.success) return parsed.data;
  const fields = parsed.error.issues.map((issue) => {
    // Zod's own message would repeat the unknown key.
    const code = issue.code === 'unrecognized_keys' ? 'unknown_field' : issue.message;
    return `${issue.path.join('.')}: ${code}`;
  });
  throw new UserError('invalid_input', { fields: fields.slice(0, 50) });
}

/** Zod compares the `length` even of what is no text, and throws when it is no number. */
function parseForged<T>(schema: z.ZodType<T>, intake: unknown): z.ZodSafeParseResult<T> {
  try {
    return schema.safeParse(intake);
  } catch {
    throw new UserError('invalid_input', { fields: [] });
  }
}

interface NewCaseInput {
  readonly codeName: string;
  readonly arrivedAt: string;
  readonly intakeComplete: boolean;
}

function insertNewCase(context: UseCaseContext, draftId: string, input: NewCaseInput): Opened {
  const { vault, session, now, officer } = context;
  const year = Number(localDateOf(now, session.shelter.timeZone).slice(0, 4));
  const sequence = nextInSequence(vault.db, 'case', year);
  const number = formatCaseNumber({ prefix: session.shelter.casePrefix, year, sequence });
  const caseId = uuidv7();
  const sop = keepInForce(context);
  insertCase(vault.db, {
    caseId,
    number,
    ...input,
    at: now,
    by: officer.officerId,
    sopId: sop.sopId,
    sopVersion: sop.version,
    openedFrom: draftId,
  });
  assignOpener(context, caseId);
  return { caseId, number };
}

function recordIntake(
  context: UseCaseContext,
  caseId: string,
  intake: Intake,
  reason: string | null,
): void {
  const { victim, consent } = intake;
  const today = localDateOf(context.now, context.session.shelter.timeZone);
  const facts = intakeFacts(intake, today);
  // Every key of the intake is written, so that an answer taken back does not linger.
  const values: Record<string, AnswerValue | null> = Object.fromEntries(
    INTAKE_FACT_KEYS.map((key) => [key, facts[key] ?? null]),
  );
  // From here on the gates say whether there is danger or a medical need.
  values['case.emergency'] = null;
  const by = context.officer.officerId;
  const change = { caseId, source: 'intake' as const, at: context.now, by, reason };
  const changed = writeFacts(context.vault.db, change, values);
  writeVictimIndex(context.vault.db, { caseId, ...victim });
  signStepQuietly(context, caseId, INTAKE_STEP);
  // Only a new answer changes a consent: correcting a name must not bring back what was withdrawn.
  if (changed.includes('consent.atIntake')) recordOralConsent(context, caseId, consent);
}

function recordOralConsent(
  context: UseCaseContext,
  caseId: string,
  consent: Intake['consent'],
): void {
  if (consent.status === 'refused') withdrawRegistration(context, caseId);
  if (consent.status === 'given' && consent.givenBy !== null && consent.method !== null) {
    insertConsent(context, {
      caseId,
      scope: 'registration',
      agencyId: null,
      zones: [],
      givenBy: consent.givenBy,
      method: consent.method,
      note: consent.note ?? '',
    });
  }
}

function recordEmergency(
  context: UseCaseContext,
  caseId: string,
  intake: EmergencyIntake,
  codeName: string,
): void {
  const change = {
    caseId,
    source: 'intake' as const,
    at: context.now,
    by: context.officer.officerId,
    reason: null,
  };
  const facts = emergencyIntakeFacts(intake, codeName);
  writeFacts(context.vault.db, change, {
    ...facts,
    'arrival.at': context.now,
    'case.emergency': 'yes',
  });
  writeVictimIndex(context.vault.db, {
    caseId,
    name: null,
    nickname: intake.alias,
    nik: null,
    passport: null,
    birthDate: null,
    originRegion: null,
  });
}

function finishOpening(context: UseCaseContext, opened: Opened, kind: string): void {
  discardDraft(context, { key: 'intake:new' });
  addCaseEvent(context.vault.db, {
    caseId: opened.caseId,
    kind,
    at: context.now,
    by: context.officer.officerId,
    detail: { number: opened.number },
  });
}
