import { randomUUID } from 'node:crypto';
import { UserError } from '../../../shared/contract/errors';
import { checkShares } from '../../../shared/domain/recovery/check-shares';
import { parseShare, type RecoveryShare } from '../../../shared/domain/recovery/share';
import type { Migration } from '../database/migrate';
import { wipe } from '../keys/derive';
import type { VaultHeader } from '../keys/header';
import { requireHeader } from '../keys/header-file';
import type { KdfParams } from '../keys/kdf';
import {
  generateSeeds,
  openRecoverySlot,
  sealPasswordSlot,
  type SlotWithoutBox,
  WrongPasswordError,
  wipeSecrets,
} from '../keys/slot';
import type { Clock, WayIn } from '../password-ways';
import { type OpenVault, openLocked, unlockVault } from '../vault-folder';
import { rekeyVault } from '../vault-rekey';
import { recoverySlot } from './kit-state';
import { newKit, type RecoveryKit } from './recovery-kit';
import { combineShares } from './shamir';

/** The officer who gets back in, and with what. */
export interface RecoveredOfficer {
  readonly userId: string;
  readonly displayName: string;
  readonly newPassword: string;
  readonly kdf: KdfParams;
}

/** The vault, opened with the new password, and the kit that replaces the used one. */
export interface Recovery {
  readonly vault: OpenVault;
  readonly kit: RecoveryKit;
}

/**
 * Regains access with two shares of the recovery kit: proves the key on the recovery slot, gives the
 * officer a new password, replaces the kit and the master key, and opens the vault with the new
 * password. Until the database has its new key the old kit and the old passwords stay valid.
 *
 * `record` runs on the vault opened by the shares, before anything is changed: it writes the use
 * down, and what it throws ends the recovery with nothing changed.
 *
 * Throws `UserError` (`recovery_…`) for shares that do not fit, and otherwise like `unlockVault` and
 * `rekeyVault`.
 */
export async function recoverAccess(
  folder: string,
  shareTexts: readonly string[],
  officer: RecoveredOfficer,
  migrations: readonly Migration[],
  clock: Clock,
  record: (vault: OpenVault) => void = () => undefined,
): Promise<Recovery> {
  const shares = readShares(shareTexts, requireHeader(folder));
  const key = await combineShares(shares.map(({ bytes }) => bytes));
  const { userId } = officer;
  let opened: OpenVault;
  try {
    opened = await openLocked({ folder, migrations, clock }, (headers) =>
      Promise.resolve(waysByKey(headers, key, userId)),
    );
  } catch (error) {
    // An interrupted recovery has gone so far that the new password counts and this kit is dead.
    if (error instanceof WrongPasswordError) throw new UserError('recovery_key_wrong');
    throw error;
  } finally {
    wipe(key);
    for (const { bytes } of shares) wipe(bytes);
  }
  const slotId = ownSlotId(opened.header, userId);
  let kit: RecoveryKit;
  try {
    record(opened);
    kit = await replaceKeys(opened, { ...officer, slotId }, clock());
  } finally {
    opened.close();
  }
  // With the password, not the key in memory: so it is proven before anyone relies on it.
  const vault = await unlockVault(folder, slotId, officer.newPassword, migrations, clock);
  return { vault, kit };
}

/**
 * The shares that were typed, if they belong together and to this vault. Throws `UserError`
 * `recovery_…`, with the number of the share as typed and, where it can be told, the group.
 */
export function readShares(
  texts: readonly string[],
  header: VaultHeader,
): readonly RecoveryShare[] {
  const slot = recoverySlot(header);
  if (slot === undefined) throw new UserError('recovery_no_kit');
  const shares = texts.map((text, place) => readShare(text, place + 1));
  const check = checkShares(shares, { vaultId: header.vaultId, generation: slot.generation });
  switch (check.kind) {
    case 'ok':
      return shares;
    case 'wrong_vault':
      throw new UserError('recovery_wrong_vault', { share: check.share });
    case 'older_kit':
      throw new UserError('recovery_older_kit', details(check, slot.generation));
    case 'newer_kit':
      throw new UserError('recovery_newer_kit', details(check, slot.generation));
    case 'duplicate':
      throw new UserError('recovery_duplicate_share', { share: check.share });
    case 'too_few':
      throw new UserError('recovery_too_few', { missing: check.missing });
  }
}

function details(
  { share, generation }: { readonly share: number; readonly generation: number },
  expected: number,
) {
  return { share, generation, expected };
}

function readShare(text: string, share: number): RecoveryShare {
  const parsed = parseShare(text);
  switch (parsed.kind) {
    case 'ok':
      return parsed.share;
    case 'mistyped':
      throw new UserError(
        parsed.group === null ? 'recovery_share_wrong' : 'recovery_group_mistyped',
        parsed.group === null ? { share } : { share, group: parsed.group },
      );
    case 'incomplete':
      throw new UserError('recovery_share_incomplete', { share, groups: parsed.groups });
    case 'too_long':
      throw new UserError('recovery_share_wrong', { share });
    case 'newer_version':
      throw new UserError('recovery_newer_kit', { share });
  }
}

/** The combined key is used for nothing until the tag of the recovery slot has proven it. */
function waysByKey(
  headers: readonly VaultHeader[],
  key: Uint8Array,
  userId: string,
): readonly WayIn[] {
  const ways: WayIn[] = [];
  for (const header of headers) {
    const slot = recoverySlot(header);
    if (slot === undefined) continue;
    try {
      const secrets = openRecoverySlot(header.vaultId, header.epoch, slot, key);
      ways.push({ header, slotId: slot.slotId, userId, secrets });
    } catch (error) {
      if (!(error instanceof WrongPasswordError)) throw error;
    }
  }
  if (ways.length === 0) throw new UserError('recovery_key_wrong');
  return ways;
}

function ownSlotId(header: VaultHeader, userId: string): string {
  const own = header.slots.find((slot) => slot.kind === 'password' && slot.userId === userId);
  return own?.slotId ?? randomUUID();
}

async function replaceKeys(
  vault: OpenVault,
  officer: RecoveredOfficer & { readonly slotId: string },
  now: Date,
): Promise<RecoveryKit> {
  const seeds = generateSeeds();
  try {
    const own = await sealPasswordSlot({ ...officer, password: officer.newPassword }, seeds);
    const { kit, slot } = await newKit(vault.header, now);
    rekeyVault(vault, (slots) => [...others(slots, [own, slot]), own, slot]);
    return kit;
  } finally {
    wipeSecrets(seeds);
  }
}

function others(slots: readonly SlotWithoutBox[], replaced: readonly SlotWithoutBox[]) {
  return slots.filter((slot) => !replaced.some((other) => other.slotId === slot.slotId));
}
