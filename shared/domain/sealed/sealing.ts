import { z } from 'zod';

/** Ways of sealing a copy. All but `age_key` take a passphrase that Suaka makes. */
export const SEAL_KINDS = ['pdf', 'zip', 'age_passphrase', 'age_key'] as const;
export type SealKind = (typeof SEAL_KINDS)[number];

/**
 * A public key of age (X25519, Bech32): `age1` and 58 characters without 1, b, i and o. Whether its
 * checksum is right is found out when it is used.
 */
const RECIPIENT = /^age1[02-9ac-hj-np-z]{58}$/;

export const recipientSchema = z.string().regex(RECIPIENT);

/** Whether a text looks like a public key of age, as it is pasted: with blanks around it. */
export function isRecipient(text: string): boolean {
  return RECIPIENT.test(text.trim());
}

/** How a copy is to be sealed. */
export const sealingSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['pdf', 'zip', 'age_passphrase']) }),
  z.strictObject({ kind: z.literal('age_key'), recipient: recipientSchema }),
]);
export type Sealing = z.infer<typeof sealingSchema>;

/**
 * Words of the passphrase of a sealed copy: one more than a password has. The file leaves the house
 * and can be guessed at for years, and a ZIP makes each guess cheap (1,000 rounds of PBKDF2, fixed
 * by its format): six words are 64 bits of chance.
 */
export const SEAL_WORD_COUNT = 6;

const ENDINGS: Readonly<Record<SealKind, string>> = {
  pdf: '.pdf',
  zip: '.zip',
  age_passphrase: '.pdf.age',
  age_key: '.pdf.age',
};

/** The name of a sealed copy: the packet's id, by which it is found again, and nothing of a person. */
export function sealedFileName(packetId: string, kind: SealKind): string {
  return `Berkas-${packetId}${ENDINGS[kind]}`;
}
