import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { UserError } from '../../../shared/contract/errors';
import { type Consent, consentSchema } from '../../../shared/contract/referrals';
import { localDateOf } from '../../../shared/domain/dates/zones';
import type { Zone } from '../../../shared/domain/zones';
import { findAgency } from '../agencies/directory';
import { addCaseEvent, nextInSequence, readCase } from '../cases/records';
import type { UseCaseContext } from '../state';

const COLUMNS = `consent_id AS consentId, number, scope, agency_id AS agencyId, zones,
  given_by AS givenBy, method, given_at AS givenAt, note, officer.display_name AS recordedBy,
  withdrawn_at AS withdrawnAt`;

const rowSchema = z
  .looseObject({ zones: z.string() })
  .transform(({ zones, ...row }) => ({ ...row, zones: JSON.parse(zones) as unknown }))
  .pipe(consentSchema);

/** Consents of a case, the newest first. */
export function listConsents(
  { vault }: UseCaseContext,
  { caseId }: { readonly caseId: string },
): Consent[] {
  const rows = vault.db.all(
    `SELECT ${COLUMNS} FROM consent JOIN officer ON officer.officer_id = consent.recorded_by
     WHERE case_id = $caseId ORDER BY consent_id DESC`,
    { caseId },
  );
  return rows.map((row) => rowSchema.parse(row));
}

export interface NewConsent {
  readonly caseId: string;
  readonly scope: Consent['scope'];
  readonly agencyId: string | null;
  readonly zones: readonly Zone[];
  readonly givenBy: Consent['givenBy'];
  readonly method: string;
  readonly note: string;
}

/** Records a consent (persetujuan klien) with its number `P-1/2026`. Must run in a transaction. */
export function insertConsent(context: UseCaseContext, consent: NewConsent): Consent {
  const { vault, now, officer, session } = context;
  readCase(vault.db, consent.caseId);
  const year = Number(localDateOf(now, session.shelter.timeZone).slice(0, 4));
  const number = `P-${nextInSequence(vault.db, 'consent', year)}/${year}`;
  const consentId = uuidv7();
  vault.db.run(
    `INSERT INTO consent (consent_id, case_id, number, scope, agency_id, zones, given_by, method,
       given_at, note, recorded_at, recorded_by)
     VALUES ($consentId, $caseId, $number, $scope, $agencyId, $zones, $givenBy, $method, $now,
       $note, $now, $by)`,
    {
      ...consent,
      consentId,
      number,
      zones: JSON.stringify(consent.zones),
      note: consent.note === '' ? null : consent.note,
      now,
      by: officer.officerId,
    },
  );
  recordEvent(context, consent.caseId, 'consent_given', number);
  const recorded = listConsents(context, consent).find((one) => one.consentId === consentId);
  if (recorded === undefined) throw new Error('the consent just written is not there');
  return recorded;
}

interface SharingConsent {
  readonly caseId: string;
  readonly agencyId: string;
  readonly zones: readonly Zone[];
  readonly givenBy: Consent['givenBy'];
  readonly method: string;
  readonly note: string;
}

/** Consent to share named zones with one agency. */
export function recordSharingConsent(context: UseCaseContext, input: SharingConsent): Consent {
  if (findAgency(context, input.agencyId) === undefined) throw new UserError('not_found');
  return insertConsent(context, { ...input, scope: 'sharing' });
}

interface WithdrawInput {
  readonly caseId: string;
  readonly consentId: string;
}

/** Takes a consent back, with effect at once (UU 27/2022 Pasal 9 and 40). */
export function withdrawConsent(context: UseCaseContext, input: WithdrawInput): Consent[] {
  const consents = listConsents(context, input);
  const consent = consents.find((one) => one.consentId === input.consentId);
  if (consent === undefined) throw new UserError('not_found');
  if (consent.withdrawnAt !== null) return consents;
  context.vault.db.run('UPDATE consent SET withdrawn_at = $now WHERE consent_id = $consentId', {
    now: context.now,
    consentId: input.consentId,
  });
  recordEvent(context, input.caseId, 'consent_withdrawn', consent.number);
  return listConsents(context, input);
}

/** Takes back every standing consent to be registered: the client said no. */
export function withdrawRegistration(context: UseCaseContext, caseId: string): void {
  for (const { consentId, scope, withdrawnAt } of listConsents(context, { caseId })) {
    if (scope === 'registration' && withdrawnAt === null) {
      withdrawConsent(context, { caseId, consentId });
    }
  }
}

function recordEvent(context: UseCaseContext, caseId: string, kind: string, number: string): void {
  addCaseEvent(context.vault.db, {
    caseId,
    kind,
    at: context.now,
    by: context.officer.officerId,
    detail: { number },
  });
}
