import type { DoorKit, KitState } from '../../../shared/contract/recovery';
import { UserError } from '../../../shared/contract/errors';
import type { VaultSession } from '../../../shared/contract/vault';
import { checkShares } from '../../../shared/domain/recovery/check-shares';
import { parseShare } from '../../../shared/domain/recovery/share';
import { appendAudit } from '../audit/audit';
import { readSession } from '../accounts/session';
import { readShelter } from '../accounts/shelter';
import { MIGRATIONS } from '../database/migrations';
import { requireHeader } from '../keys/header-file';
import { calibrate } from '../keys/kdf';
import { requireStrongPassword } from '../keys/password-strength';
import { readAccount, setOneTimeEnd } from '../officers/records';
import type { UseCaseContext, VaultState } from '../state';
import type { OpenVault } from '../vault-folder';
import { inspectVault } from '../vault-inspect';
import { recoveryKitState } from './kit-state';
import { recoverAccess, readShares } from './recover-access';
import type { RecoveryKit } from './recovery-kit';
import { readKitProof, writeKitProof } from './recovery.store';

/** What the header says of the kit. Nothing in it is secret: it lies open in `vault.json`. */
export function kitAtDoor(state: VaultState): DoorKit {
  const found = inspectVault(state.folder);
  if (found.kind !== 'ready' || found.recovery.kind === 'none') return { kind: 'none' };
  return { kind: 'present', vaultId: found.vaultId, generation: found.recovery.generation };
}

/** Whether there is a kit, and whether somebody has shown that it is on paper. */
export function readKitState({ vault }: UseCaseContext): KitState {
  const kit = recoveryKitState(vault.header);
  if (kit.kind === 'none') return kit;
  const { generation, createdAt } = kit;
  const proof = readKitProof(vault.db);
  if (proof?.generation !== generation) return { kind: 'unproven', generation, createdAt };
  return { kind: 'active', generation, createdAt, provenAt: proof.provenAt };
}

/**
 * Takes one share typed from paper as the sign that the kit was printed and can be read. Its checks
 * show that it is a share of the present kit; only two together could show more.
 *
 * @throws UserError `recovery_no_kit` or `recovery_share_wrong`
 */
export function proveShare(
  context: UseCaseContext,
  { share }: { readonly share: string },
): KitState {
  const { vault, officer, now } = context;
  const { vaultId } = vault.header;
  const kit = recoveryKitState(vault.header);
  if (kit.kind === 'none') throw new UserError('recovery_no_kit');
  const { generation } = kit;
  const parsed = parseShare(share);
  const check = parsed.kind === 'ok' && checkShares([parsed.share], { vaultId, generation });
  // Alone it is too few to open anything, and nothing else may be wrong with it.
  if (check === false || check.kind !== 'too_few') {
    throw new UserError('recovery_share_wrong', { share: 1 });
  }
  writeKitProof(vault.db, { generation, provenAt: now }, officer.officerId);
  return readKitState(context);
}

interface RecoveryInput {
  readonly shares: readonly string[];
  readonly slotId: string;
  readonly newPassword: string;
}

/** The vault is open with the new password, and the kit that was used is dead. */
export interface RecoveredAccess {
  readonly session: VaultSession;
  readonly kit: RecoveryKit;
}

/**
 * Opens the vault with two shares for an officer who has a way in and a right to one. The use is in
 * the audit log before anything is changed.
 *
 * @throws UserError `recovery_…`, `officer_disabled`, `password_too_short` or `password_weak`, and
 *   what unlocking and a new master key throw
 */
export async function recoverByShares(
  state: VaultState,
  { shares, slotId, newPassword }: RecoveryInput,
): Promise<RecoveredAccess> {
  if (state.open !== undefined) throw new UserError('vault_in_use');
  const resources = await state.resources();
  // First, because it costs nothing: the judgement and the key derivation below do.
  readShares(shares, requireHeader(state.folder));
  const owner = slotOwner(state, slotId);
  await requireStrongPassword(newPassword, [owner.displayName]);
  const { vault, kit } = await recoverAccess(
    state.folder,
    shares,
    { ...owner, newPassword, kdf: await calibrate() },
    MIGRATIONS,
    () => new Date(state.now()),
    (opened) => recordRecovery(opened, owner.userId, state.now()),
  );
  try {
    vault.db.transaction(() => setOneTimeEnd(vault.db, vault.userId, null));
    const session = readSession(vault.db, vault.userId, readShelter(vault.db), state.now());
    state.open = { vault, session, resources };
    return { session, kit };
  } catch (error) {
    vault.close();
    throw error;
  }
}

/** What throws here ends the recovery with nothing changed. */
function recordRecovery(vault: OpenVault, officerId: string, at: string): void {
  if (readAccount(vault.db, officerId)?.state !== 'active') throw new UserError('officer_disabled');
  const record = { at, officerId, action: 'recovery.used', objectId: null } as const;
  vault.db.transaction(() => appendAudit(vault.db, vault.keys.audit, record));
}

function slotOwner(state: VaultState, slotId: string) {
  const found = inspectVault(state.folder);
  const owner = found.kind === 'ready' && found.officers.find((one) => one.slotId === slotId);
  if (owner === false || owner === undefined) throw new UserError('not_found');
  return { userId: owner.userId, displayName: owner.displayName };
}
