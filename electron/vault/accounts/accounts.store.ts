import { z } from 'zod';
import { type Shelter, shelterSchema } from '../../../shared/domain/shelter';
import type { Database } from '../database/driver';

const SHELTER = 'shelter';

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
