import { z } from 'zod';
import { type GroundKind, GROUND_KINDS } from '../../../shared/contract/ledger';
import { bilingualSchema } from '../../../shared/domain/bilingual';
import { ZONES } from '../../../shared/domain/zones';
import type { Database, SqlValue } from '../database/driver';

/** A row of the ledger as it is written. */
export interface NewDisclosure {
  readonly referralId: string;
  readonly caseId: string;
  readonly agencyId: string;
  readonly agencyName: string;
  readonly profileId: string;
  readonly groundKind: GroundKind;
  readonly groundText: string;
  readonly consentId: string | null;
  readonly zones: string;
  readonly at: string;
  readonly by: string;
}

/** Adds a row with its content. Must run in the transaction that issues the packet. */
export function insertDisclosure(
  db: Database,
  disclosure: NewDisclosure,
  content: { readonly facts: string; readonly overrides: string },
): void {
  const { lastInsertRowid } = db.run(
    `INSERT INTO disclosure (referral_id, case_id, agency_id, agency_name, profile_id, ground_kind,
       ground_text, consent_id, zones, issued_at, issued_by)
     VALUES ($referralId, $caseId, $agencyId, $agencyName, $profileId, $groundKind, $groundText,
       $consentId, $zones, $at, $by)`,
    { ...disclosure },
  );
  db.run(
    `INSERT INTO disclosure_content (sequence, facts, overrides)
     VALUES ($sequence, $facts, $overrides)`,
    { sequence: lastInsertRowid, ...content },
  );
}

const rowSchema = z.object({
  sequence: z.number(),
  referralId: z.string(),
  caseId: z.string(),
  caseNumber: z.string(),
  codeName: z.string(),
  agencyId: z.string(),
  agencyName: z.string().nullable(),
  profileId: z.string(),
  letterNumber: z.string(),
  issuedAt: z.string(),
  approvedBy: z.string(),
  groundKind: z.enum(GROUND_KINDS),
  groundText: z.string(),
  consentId: z.string().nullable(),
  withdrawnAt: z.string().nullable(),
  zones: z.string().transform((text) => z.array(z.enum(ZONES)).parse(JSON.parse(text))),
  receivedBy: z.string().nullable(),
  receivedOn: z.string().nullable(),
  replyBy: z.string().nullable(),
  /** To whom the packet's letter was written, and where. */
  addressee: z.string(),
  place: z.string(),
  answeredOn: z.string().nullable(),
});
export type DisclosureRow = z.infer<typeof rowSchema>;

const SELECT = `SELECT disclosure.sequence, disclosure.referral_id AS referralId,
    disclosure.case_id AS caseId, case_file.number AS caseNumber, code_name AS codeName,
    disclosure.agency_id AS agencyId, agency_name AS agencyName,
    disclosure.profile_id AS profileId, coalesce(letter_number.number, '') AS letterNumber,
    disclosure.issued_at AS issuedAt, officer.display_name AS approvedBy,
    ground_kind AS groundKind, ground_text AS groundText, disclosure.consent_id AS consentId,
    consent.withdrawn_at AS withdrawnAt, disclosure.zones, received_by AS receivedBy,
    received_at AS receivedOn, reply_by AS replyBy,
    coalesce(choices ->> '$.addressee', '') AS addressee,
    coalesce(choices ->> '$.place', '') AS place,
    (SELECT min(answered_on) FROM referral_answer
      WHERE referral_answer.referral_id = disclosure.referral_id) AS answeredOn
  FROM disclosure
  JOIN referral ON referral.referral_id = disclosure.referral_id
  JOIN case_file ON case_file.case_id = disclosure.case_id
  JOIN officer ON officer.officer_id = disclosure.issued_by
  LEFT JOIN letter_number ON letter_number.referral_id = disclosure.referral_id
  LEFT JOIN consent ON consent.consent_id = disclosure.consent_id`;

/** What narrows the ledger. Instants are UTC ISO; `cases` are those that the officer may see. */
export interface DisclosureFilter {
  readonly from?: string | undefined;
  /** Exclusive. */
  readonly until?: string | undefined;
  readonly agencyId?: string | undefined;
  readonly caseId?: string | undefined;
  readonly ground?: GroundKind | undefined;
  readonly cases: ReadonlySet<string> | null;
}

/** A page of the ledger, newest first, below `before`. */
export function readDisclosures(
  db: Database,
  filter: DisclosureFilter,
  before: number,
  limit: number,
): readonly DisclosureRow[] {
  const { where, params } = conditionsOf(filter);
  // The page is chosen on the narrow table first; the names are looked up for its rows only.
  const rows = db.all(
    `${SELECT} WHERE disclosure.sequence IN (
       SELECT sequence FROM disclosure WHERE sequence < $before ${where}
       ORDER BY sequence DESC LIMIT $limit)
     ORDER BY disclosure.sequence DESC`,
    { ...params, before, limit },
  );
  return rows.map((row) => rowSchema.parse(row));
}

export function countDisclosures(db: Database, filter: DisclosureFilter): number {
  const { where, params } = conditionsOf(filter);
  const row = db.get<{ readonly total: number }>(
    `SELECT count(*) AS total FROM disclosure WHERE sequence > $after ${where}`,
    { ...params, after: 0 },
  );
  return row?.total ?? 0;
}

/** The row of one referral, or `undefined` when nothing of it has left. */
export function readDisclosure(db: Database, referralId: string): DisclosureRow | undefined {
  const row = db.get(`${SELECT} WHERE disclosure.referral_id = $referralId`, { referralId });
  return row === undefined ? undefined : rowSchema.parse(row);
}

/** Everything that left on one consent, the oldest first. */
export function readDisclosuresOfConsent(
  db: Database,
  consentId: string,
): readonly DisclosureRow[] {
  const rows = db.all(
    `${SELECT} WHERE disclosure.consent_id = $consentId ORDER BY disclosure.sequence`,
    { consentId },
  );
  return rows.map((row) => rowSchema.parse(row));
}

/** Everything that left of one case, the oldest first. */
export function readDisclosuresOfCase(db: Database, caseId: string): readonly DisclosureRow[] {
  const rows = db.all(`${SELECT} WHERE disclosure.case_id = $caseId ORDER BY disclosure.sequence`, {
    caseId,
  });
  return rows.map((row) => rowSchema.parse(row));
}

const contentSchema = z.object({
  facts: z.array(z.strictObject({ key: z.string(), zone: z.enum(ZONES), label: bilingualSchema })),
  overrides: z.array(
    z.strictObject({ label: bilingualSchema, reason: z.string(), by: z.string(), at: z.string() }),
  ),
});
export type DisclosureContent = z.infer<typeof contentSchema>;

/** What left in one packet; `undefined` for a packet that is older than the ledger. */
export function readContent(db: Database, sequence: number): DisclosureContent | undefined {
  const row = db.get<{ readonly facts: string; readonly overrides: string }>(
    'SELECT facts, overrides FROM disclosure_content WHERE sequence = $sequence',
    { sequence },
  );
  if (row === undefined) return undefined;
  return contentSchema.parse({
    facts: JSON.parse(row.facts) as unknown,
    overrides: JSON.parse(row.overrides) as unknown,
  });
}

/** What the response times are worked out from, of the cases that the officer may see. */
export function readSentPackets(db: Database, cases: ReadonlySet<string> | null) {
  const { where, params } = conditionsOf({ cases });
  return db.all<{
    readonly agencyId: string;
    readonly agencyName: string | null;
    readonly issuedAt: string;
    readonly replyBy: string | null;
    readonly answeredOn: string | null;
  }>(
    `SELECT disclosure.agency_id AS agencyId, agency_name AS agencyName,
            disclosure.issued_at AS issuedAt, reply_by AS replyBy, min(answered_on) AS answeredOn
     FROM disclosure JOIN referral USING (referral_id)
     LEFT JOIN referral_answer USING (referral_id)
     WHERE sequence > $after ${where} GROUP BY sequence`,
    { ...params, after: 0 },
  );
}

function conditionsOf({ from, until, agencyId, caseId, ground, cases }: DisclosureFilter) {
  const params: Record<string, SqlValue> = {};
  const conditions: string[] = [];
  const add = (condition: string, values: Readonly<Record<string, SqlValue>>) => {
    conditions.push(`AND ${condition}`);
    Object.assign(params, values);
  };
  if (from !== undefined) add('disclosure.issued_at >= $from', { from });
  if (until !== undefined) add('disclosure.issued_at < $until', { until });
  if (agencyId !== undefined) add('disclosure.agency_id = $agencyId', { agencyId });
  if (caseId !== undefined) add('disclosure.case_id = $caseId', { caseId });
  if (ground !== undefined) add('disclosure.ground_kind = $ground', { ground });
  if (cases !== null) {
    const own = JSON.stringify([...cases]);
    add('disclosure.case_id IN (SELECT value FROM json_each($own))', { own });
  }
  return { where: conditions.join(' '), params };
}

/** One copy that left the vault. */
export interface Output {
  readonly referralId: string;
  readonly copyNumber: number;
  readonly how: string;
  readonly at: string;
  readonly by: string;
}

export function insertOutput(db: Database, output: Output): void {
  db.run(
    `INSERT INTO disclosure_output (referral_id, copy_number, how, at, by_id)
     VALUES ($referralId, $copyNumber, $how, $at, $by)`,
    { ...output },
  );
}

export function readOutputs(db: Database, referralId: string) {
  return db.all<{
    readonly copyNumber: number;
    readonly how: string;
    readonly at: string;
    readonly by: string;
  }>(
    `SELECT copy_number AS copyNumber, how, at, display_name AS by
     FROM disclosure_output JOIN officer ON officer_id = by_id
     WHERE referral_id = $referralId ORDER BY output_id`,
    { referralId },
  );
}
