import { z } from 'zod';
import type { Database } from '../database/driver';

const KIT_PROOF = 'recovery_kit_proof';

const proofSchema = z.strictObject({ generation: z.int(), provenAt: z.string() });
export type KitProof = z.infer<typeof proofSchema>;

/** Remembers that a share of a kit was typed back from paper. */
export function writeKitProof(db: Database, proof: KitProof, by: string): void {
  db.run(
    `INSERT INTO setting (name, value, changed_at, changed_by) VALUES ($name, $value, $at, $by)
     ON CONFLICT (name) DO UPDATE SET value = $value, changed_at = $at, changed_by = $by`,
    { name: KIT_PROOF, value: JSON.stringify(proof), at: proof.provenAt, by },
  );
}

/** The last proof, whichever kit it was for. */
export function readKitProof(db: Database): KitProof | null {
  const row = db.get<{ readonly value: string }>('SELECT value FROM setting WHERE name = $name', {
    name: KIT_PROOF,
  });
  return row === undefined ? null : proofSchema.parse(JSON.parse(row.value));
}
