import { randomUUID } from 'node:crypto';
import { UserError, type UserErrorData } from '../../../shared/contract/errors';
import type { CreateVault, VaultSession, VaultStatus } from '../../../shared/contract/vault';
import type { Duty } from '../../../shared/domain/duty';
import { checkLetterPattern } from '../../../shared/domain/numbering/letter-number';
import { newShelter, type Shelter } from '../../../shared/domain/shelter';
import { MIGRATIONS } from '../database/migrations';
import { restoreHeaderFromBackup } from '../keys/header-file';
import { calibrate } from '../keys/kdf';
import { requireStrongPassword } from '../keys/password-strength';
import { throttled } from '../access/slot-check';
import { insertDutyAcceptance, insertOfficer, setOneTimeEnd } from '../officers/records';
import { kdfInUse } from '../officers/slots';
import type { UseCaseContext, VaultState } from '../state';
import { toUserError } from '../user-errors';
import { createVault } from '../vault-folder';
import { changePassword as sealPassword } from '../vault-slots';
import { writeShelter } from './accounts.store';
import { problemStatus, readStatus } from './status';
import { openWithPassword, type UnlockInput } from './open-with-password';

/** The first fault in SOP, forms, agencies, matrix or letters as they lie on this disk. */
export async function findBrokenResource(state: VaultState): Promise<UserErrorData | null> {
  try {
    await state.resources();
    return null;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const { code, details } = error;
    return { code, details };
  }
}

/** First run: makes the vault with the shelter and its first officer in it, and opens it. */
export async function createNewVault(state: VaultState, input: CreateVault): Promise<VaultSession> {
  await state.resources();
  const { displayName, position } = input.officer;
  const { name, city } = input.shelter;
  await requireStrongPassword(input.password, [name, city, displayName, position]);
  const officerId = randomUUID();
  const kdf = await calibrate();
  const created = await createVault(
    state.folder,
    { userId: officerId, displayName, password: input.password, kdf },
    MIGRATIONS,
    () => new Date(state.now()),
    (db) => {
      insertOfficer(db, { officerId, displayName, role: 'head', position }, state.now());
      writeShelter(db, newShelter(name, city), state.now(), officerId);
    },
  );
  const entry = { slotId: created.slotId, password: input.password };
  return openWithPassword(state, entry, 'vault.created');
}

/** Opens the vault with one officer's password. */
export async function unlock(state: VaultState, input: UnlockInput): Promise<VaultSession> {
  const session = await openWithPassword(state, input, 'vault.unlocked');
  if (state.open !== undefined) state.afterUnlock?.(state.open.vault, input.password);
  return session;
}

/** Puts the copy of `vault.json` in place of a damaged one, and says where that leads. */
export function repairHeader(state: VaultState): VaultStatus {
  try {
    restoreHeaderFromBackup(state.folder);
  } catch (error) {
    const userError = toUserError(error);
    if (userError === null) throw error;
    return problemStatus(state.appVersion, userError, false);
  }
  return readStatus(state);
}

/**
 * Letterhead, signatory and numbering of the shelter.
 *
 * @throws UserError `invalid_input` for a pattern that letters cannot be numbered with
 */
export function updateShelter(context: UseCaseContext, shelter: Shelter): VaultSession {
  checkNumbering(shelter.letterNumber.pattern);
  writeShelter(context.vault.db, shelter, context.now, context.officer.officerId);
  return { ...context.session, shelter };
}

interface PasswordChange {
  readonly oldPassword: string;
  readonly newPassword: string;
}

/**
 * Seals the slot of the officer at work under an own new password.
 *
 * @throws UserError `password_unchanged`, `password_too_short` or `password_weak`;
 *   WrongPasswordError and ThrottledError as at the door
 */
export async function changePassword(
  { vault, officer, session, now }: UseCaseContext,
  { oldPassword, newPassword }: PasswordChange,
): Promise<void> {
  if (newPassword === oldPassword) throw new UserError('password_unchanged');
  const { shelter } = session;
  await requireStrongPassword(newPassword, [
    shelter.name,
    shelter.city,
    officer.displayName,
    officer.position,
  ]);
  await throttled(vault, vault.slotId, now, () =>
    sealPassword(vault, oldPassword, newPassword, kdfInUse(vault)),
  );
}

/** The password is now an own one. */
export function recordOwnPassword(context: UseCaseContext): VaultSession {
  setOneTimeEnd(context.vault.db, context.officer.officerId, null);
  return { ...context.session, mustChangePassword: false };
}

/** The duty of confidentiality as it is accepted. */
export function readDuty({ resources }: UseCaseContext): Duty {
  return resources.duty;
}

/**
 * The officer accepts the duty of confidentiality for a year.
 *
 * @throws UserError `invalid_input` for words that are not the present ones
 */
export function acceptDuty(
  { vault, officer, session, resources, now }: UseCaseContext,
  { version }: { readonly version: number },
): VaultSession {
  if (version !== resources.duty.version) {
    throw new UserError('invalid_input', { fields: ['version: outdated'] });
  }
  insertDutyAcceptance(vault.db, officer.officerId, version, now);
  return { ...session, dutyDue: false };
}

/** The running number starts again every year, so that without the year a number would come twice. */
function checkNumbering(pattern: string): void {
  const check = checkLetterPattern(pattern);
  const fault =
    check.kind === 'invalid'
      ? check.code
      : check.placeholders.includes('tahun')
        ? null
        : 'year_missing';
  if (fault === null) return;
  throw new UserError('invalid_input', { fields: [`letterNumber.pattern: ${fault}`] });
}
