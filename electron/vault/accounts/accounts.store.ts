import { z } from 'zod';
import { UserError } from '../../../shared/contract/errors';
import { type Officer, officerSchema } from '../../../shared/contract/vault';
import { type Shelter, shelterSchema } from '../../../shared/domain/shelter';
import type { Database } from '../database/driver';

const SHELTER = 'shelter';

export function insertOfficer(db: Database, officer: Officer, at: string): void {
  db.run(
    `INSERT INTO officer (officer_id, display_name, role, position, created_at)
     VALUES ($officerId, $displayName, $role, $position, $at)`,
    { ...officer, at },
  );
}

/** @throws UserError `not_allowed` for an officer who is unknown or was disabled */
export function readOfficer(db: Database, officerId: string): Officer {
  const row = db.get(
    `SELECT officer_id AS officerId, display_name AS displayName, role, position
     FROM officer WHERE officer_id = $officerId AND disabled_at IS NULL`,
    { officerId },
  );
  if (row === undefined) throw new UserError('not_allowed');
  return officerSchema.parse(row);
}

export function writeShelter(db: Database, shelter: Shelter, at: string, by: string): void {
  db.run(
    `INSERT INTO setting (name, value, changed_at, changed_by) VALUES ($name, $value, $at, $by)
     ON CONFLICT (name) DO UPDATE SET value = $value, changed_at = $at, changed_by = $by`,
    { name: SHELTER, value: JSON.stringify(shelter), at, by },
  );
}

export function readShelter(db: Database): Shelter {
  const row = db.get('SELECT value FROM setting WHERE name = $name', { name: SHELTER });
  const { value } = z.object({ value: z.string() }).parse(row);
  return shelterSchema.parse(JSON.parse(value));
}
