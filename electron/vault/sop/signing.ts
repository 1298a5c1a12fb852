import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import { z } from 'zod';
import { formatAnchorCode } from '../../../shared/domain/audit/anchor-code';
import type { PackageEnvelope } from '../../../shared/domain/sop/package';
import type { Database } from '../database/driver';

/** Before the 32 bytes of an Ed25519 public key in its SPKI spelling (RFC 8410). */
const SPKI_HEAD = Buffer.from('302a300506032b6570032100', 'hex');

const keyRow = z.object({ privateKey: z.string() });
const signerRow = z.object({ publicKey: z.string() });

/** A text with the signature of this vault; its key is made with the first one. */
export function signText(
  db: Database,
  text: string,
  now: string,
): Pick<PackageEnvelope, 'publicKey' | 'signature'> {
  const key = signingKey(db, now);
  const spki = createPublicKey(key).export({ type: 'spki', format: 'der' });
  return {
    publicKey: spki.subarray(SPKI_HEAD.length).toString('base64'),
    signature: sign(null, Buffer.from(text, 'utf8'), key).toString('base64'),
  };
}

function signingKey(db: Database, now: string): KeyObject {
  const row = db.get('SELECT private_key AS privateKey FROM sop_signing_key WHERE id = 1');
  if (row !== undefined) {
    const { privateKey } = keyRow.parse(row);
    const key = Buffer.from(privateKey, 'base64');
    return createPrivateKey({ key, type: 'pkcs8', format: 'der' });
  }
  const { privateKey } = generateKeyPairSync('ed25519');
  const text = privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64');
  db.run('INSERT INTO sop_signing_key (id, private_key, created_at) VALUES (1, $text, $now)', {
    text,
    now,
  });
  return privateKey;
}

/** Whether the payload is as it was signed by the key that the envelope names. */
export function isSigned({ publicKey, signature, payload }: PackageEnvelope): boolean {
  try {
    const der = Buffer.concat([SPKI_HEAD, Buffer.from(publicKey, 'base64')]);
    const key = createPublicKey({ key: der, type: 'spki', format: 'der' });
    return verify(null, Buffer.from(payload, 'utf8'), key, Buffer.from(signature, 'base64'));
  } catch {
    // No point of the curve.
    return false;
  }
}

/** The key in groups that two people can read to each other: `7K2M-9QXC-00TR-VF4E` (80 bits). */
export function fingerprintOf(publicKey: string): string {
  return formatAnchorCode(createHash('sha256').update(Buffer.from(publicKey, 'base64')).digest());
}

/** Whether two persons have accepted this key, or it is that of this vault. */
export function isKnownSigner(db: Database, publicKey: string, now: string): boolean {
  if (hasSigningKey(db) && signText(db, '', now).publicKey === publicKey) return true;
  const row = db.get(
    'SELECT public_key AS publicKey FROM sop_signer WHERE public_key = $publicKey',
    {
      publicKey,
    },
  );
  return row !== undefined && signerRow.parse(row).publicKey === publicKey;
}

function hasSigningKey(db: Database): boolean {
  return db.get('SELECT id FROM sop_signing_key') !== undefined;
}

/** Remembers a key that was accepted. */
export function acceptSigner(
  db: Database,
  signer: {
    readonly publicKey: string;
    readonly shelterName: string;
    readonly at: string;
    readonly by: string;
  },
): void {
  db.run(
    `INSERT INTO sop_signer (public_key, shelter_name, accepted_at, accepted_by)
     VALUES ($publicKey, $shelterName, $at, $by) ON CONFLICT (public_key) DO NOTHING`,
    { ...signer },
  );
}
