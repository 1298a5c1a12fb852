import { getRandomValues } from 'node:crypto';
import type { SealedCopy } from '../../../shared/contract/sealed';
import {
  PASSPHRASE_RANDOM_VALUES,
  passphraseFrom,
} from '../../../shared/domain/passphrase/generate';
import {
  SEAL_WORD_COUNT,
  type Sealing,
  sealedFileName,
} from '../../../shared/domain/sealed/sealing';
import { audit } from '../procedures';
import { packetForSealing } from '../referrals/referrals';
import type { UseCaseContext } from '../state';
import { sealForRecipient, sealWithPassphrase } from './seal-bytes';
import { insertAgencyKey, readAgencyKey } from './sealed.store';

interface PacketRef {
  readonly packetId: string;
}

/** The public key that was used last for the agency of a packet. @throws UserError `not_found` */
export function agencyKey(context: UseCaseContext, { packetId }: PacketRef) {
  return readAgencyKey(context.vault.db, packetForSealing(context, packetId).agencyId);
}

interface SealInput extends PacketRef {
  readonly sealing: Sealing;
}

/**
 * Seals the kept bytes of a copy. The passphrase is in the answer and nowhere else: a copy whose
 * passphrase was not written down is made anew with another one.
 *
 * Sealing takes its time and so cannot lie inside a transaction; that it was done, and with which
 * key, is written before the bytes are handed out.
 *
 * @throws UserError `not_found`, `seal_key_wrong`
 */
export async function sealPacket(context: UseCaseContext, input: SealInput): Promise<SealedCopy> {
  const { packetId, sealing } = input;
  const { pdf, agencyId } = packetForSealing(context, packetId);
  const sealed = await sealBytes(pdf, packetId, sealing);
  context.vault.db.transaction(() => {
    if (sealing.kind === 'age_key') rememberKey(context, agencyId, sealing.recipient);
    audit(context, 'packet.sealed', packetId);
  });
  return { ...sealed, fileName: sealedFileName(packetId, sealing.kind) };
}

async function sealBytes(pdf: Uint8Array, packetId: string, sealing: Sealing) {
  if (sealing.kind === 'age_key') {
    const bytes = await sealForRecipient(pdf, sealing.recipient);
    return { bytes: Uint8Array.from(bytes), passphrase: null };
  }
  const passphrase = drawPassphrase();
  const innerName = sealedFileName(packetId, 'pdf');
  const bytes = await sealWithPassphrase(pdf, sealing.kind, passphrase, innerName);
  return { bytes: Uint8Array.from(bytes), passphrase };
}

function rememberKey(context: UseCaseContext, agencyId: string, recipient: string): void {
  const { vault, now, officer } = context;
  if (readAgencyKey(vault.db, agencyId)?.recipient === recipient) return;
  insertAgencyKey(vault.db, { agencyId, recipient, at: now, by: officer.officerId });
}

/** Draws until enough of the values are fair; in practice the first draw is. */
function drawPassphrase(): string {
  for (;;) {
    const values = getRandomValues(new Uint32Array(PASSPHRASE_RANDOM_VALUES));
    const passphrase = passphraseFrom(values, SEAL_WORD_COUNT);
    if (passphrase !== null) return passphrase;
  }
}
