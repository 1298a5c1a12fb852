import { randomBytes, randomUUID } from 'node:crypto';
import { formatShare, vaultMark } from '../../../shared/domain/recovery/share';
import { KEY_BYTES, wipe } from '../keys/derive';
import type { VaultHeader } from '../keys/header';
import { generateSeeds, sealRecoverySlot, type SlotWithoutBox, wipeSecrets } from '../keys/slot';
import type { OpenVault } from '../vault-folder';
import { putSlot } from '../vault-slots';
import { recoverySlot } from './kit-state';
import { splitKey } from './shamir';

/** A recovery kit to be printed once. Nothing of it is kept: the vault knows its number only. */
export interface RecoveryKit {
  readonly generation: number;
  readonly createdAt: string;
  /** Three shares of 17 groups of five characters; any two of them open the vault. */
  readonly shares: readonly (readonly string[])[];
}

/** A kit, and the slot that it opens. */
export interface NewKit {
  readonly kit: RecoveryKit;
  readonly slot: SlotWithoutBox;
}

/**
 * Makes a recovery kit and puts its slot in the place of the older one, whose shares are dead from
 * then on. The old key's holder may have kept the master key: after a use, or a doubt, `rekeyVault`.
 * Throws `StorageError`; the older kit stands then.
 */
export async function createRecoveryKit(vault: OpenVault, now: Date): Promise<RecoveryKit> {
  const { kit, slot } = await newKit(vault.header, now);
  putSlot(vault, slot);
  return kit;
}

/** The next kit of a vault. Its slot takes the id of the older one, and so its place. */
export async function newKit(header: VaultHeader, now: Date): Promise<NewKit> {
  const earlier = recoverySlot(header);
  const generation = (earlier?.generation ?? 0) + 1;
  const createdAt = now.toISOString();
  const slotId = earlier?.slotId ?? randomUUID();
  const key = randomBytes(KEY_BYTES);
  const seeds = generateSeeds();
  try {
    const shares = await splitKey(key);
    const slot = sealRecoverySlot({ slotId, generation, createdAt, key }, seeds);
    const vault = vaultMark(header.vaultId);
    const texts = shares.map((bytes, place) =>
      formatShare({ index: place + 1, generation, vault, bytes }),
    );
    for (const share of shares) wipe(share);
    return { kit: { generation, createdAt, shares: texts }, slot };
  } finally {
    wipe(key);
    wipeSecrets(seeds);
  }
}
