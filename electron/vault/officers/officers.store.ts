import { z } from 'zod';
import { OFFICER_ROLES, type OfficerRole, type OfficerState } from '../../../shared/domain/officer';
import type { Database } from '../database/driver';

/** An officer with what the vault asks of every call. */
export interface Account {
  readonly officerId: string;
  readonly displayName: string;
  readonly role: OfficerRole;
  readonly position: string;
  readonly nip: string | null;
  readonly state: OfficerState;
  readonly mustChangePassword: boolean;
  /** Until when a password that somebody else has made opens the vault; `null` for an own one. */
  readonly oneTimeEndsAt: string | null;
  readonly dutyAcceptedAt: string | null;
  readonly createdAt: string;
}

const accountSchema = z
  .object({
    officerId: z.string(),
    displayName: z.string(),
    role: z.enum(OFFICER_ROLES),
    position: z.string(),
    nip: z.string().nullable(),
    mustChangePassword: z.number().transform((flag) => flag === 1),
    oneTimeEndsAt: z.string().nullable(),
    dutyAcceptedAt: z.string().nullable(),
    createdAt: z.string(),
    disabledAt: z.string().nullable(),
    removedAt: z.string().nullable(),
  })
  .transform(({ disabledAt, removedAt, ...account }): Account => {
    const gone = removedAt === null ? 'disabled' : 'removed';
    return { ...account, state: disabledAt === null && removedAt === null ? 'active' : gone };
  });

const SELECT = `SELECT officer_id AS officerId, display_name AS displayName, role, position, nip,
    must_change_password AS mustChangePassword, one_time_ends_at AS oneTimeEndsAt, created_at AS createdAt, disabled_at AS disabledAt,
    removed_at AS removedAt, (SELECT max(accepted_at) FROM duty_acceptance
      WHERE duty_acceptance.officer_id = officer.officer_id) AS dutyAcceptedAt
  FROM officer`;

/** The account of an officer, in whatever state; `undefined` when there never was one. */
export function readAccount(db: Database, officerId: string): Account | undefined {
  const row = db.get(`${SELECT} WHERE officer_id = $officerId`, { officerId });
  return row === undefined ? undefined : accountSchema.parse(row);
}

/** All accounts, the oldest first. */
export function readAccounts(db: Database): readonly Account[] {
  return db.all(`${SELECT} ORDER BY created_at, officer_id`).map((row) => accountSchema.parse(row));
}

export interface NewOfficer {
  readonly officerId: string;
  readonly displayName: string;
  readonly role: OfficerRole;
  readonly position: string;
  readonly nip?: string | null;
  /** Until when the password that somebody else has made is good; left out for an own one. */
  readonly oneTimeEndsAt?: string;
}

export function insertOfficer(db: Database, officer: NewOfficer, at: string): void {
  const { nip = null, oneTimeEndsAt = null, ...fields } = officer;
  db.run(
    `INSERT INTO officer (officer_id, display_name, role, position, nip, must_change_password,
       one_time_ends_at, created_at)
     VALUES ($officerId, $displayName, $role, $position, $nip, $must, $oneTimeEndsAt, $at)`,
    { ...fields, nip, must: oneTimeEndsAt === null ? 0 : 1, oneTimeEndsAt, at },
  );
}

/** @param at since when, UTC ISO; `null` enables the officer again */
export function setDisabled(db: Database, officerId: string, at: string | null): void {
  db.run('UPDATE officer SET disabled_at = $at WHERE officer_id = $officerId', { officerId, at });
}

export function markRemoved(db: Database, officerId: string, at: string): void {
  db.run('UPDATE officer SET removed_at = $at WHERE officer_id = $officerId', { officerId, at });
}

export function setRole(
  db: Database,
  officerId: string,
  role: OfficerRole,
  position: string,
): void {
  db.run('UPDATE officer SET role = $role, position = $position WHERE officer_id = $officerId', {
    officerId,
    role,
    position,
  });
}

/** @param endsAt until when the password that somebody else has made is good; `null` for an own one */
export function setOneTimeEnd(db: Database, officerId: string, endsAt: string | null): void {
  db.run(
    `UPDATE officer SET must_change_password = $must, one_time_ends_at = $endsAt
     WHERE officer_id = $officerId`,
    { officerId, must: endsAt === null ? 0 : 1, endsAt },
  );
}

/** Accepting twice in the same moment is one acceptance. */
export function insertDutyAcceptance(
  db: Database,
  officerId: string,
  version: number,
  at: string,
): void {
  db.run(
    `INSERT INTO duty_acceptance (officer_id, accepted_at, duty_version)
     VALUES ($officerId, $at, $version) ON CONFLICT DO NOTHING`,
    { officerId, at, version },
  );
}
