import { randomUUID } from 'node:crypto';
import { UserError, type UserErrorData } from '../../../shared/contract/errors';
import {
  type CreateVault,
  PASSWORD_MIN_LENGTH,
  type VaultSession,
  type VaultStatus,
} from '../../../shared/contract/vault';
import { checkLetterPattern } from '../../../shared/domain/numbering/letter-number';
import { newShelter, type Shelter } from '../../../shared/domain/shelter';
import type { Acceptance } from '../anchor/record-opening';
import { appendAudit } from '../audit/audit';
import { MIGRATIONS } from '../database/migrations';
import { restoreHeaderFromBackup } from '../keys/header-file';
import { calibrate } from '../keys/kdf';
import type { UseCaseContext, VaultState } from '../state';
import { toUserError } from '../user-errors';
import { createVault, inspectVault, unlockVault } from '../vault-folder';
import { insertOfficer, readOfficer, readShelter, writeShelter } from './accounts.store';

/** What the window should show first: the door, the work, or what is wrong with the vault. */
export function readStatus(state: VaultState): VaultStatus {
  const { appVersion } = state;
  if (state.open !== undefined)
    return { kind: 'unlocked', appVersion, session: state.open.session };
  const found = inspectVault(state.folder);
  switch (found.kind) {
    case 'none':
      return { kind: 'empty', appVersion };
    case 'ready':
      return {
        kind: 'locked',
        appVersion,
        officers: found.officers.map(({ slotId, displayName }) => ({ slotId, displayName })),
      };
    case 'problem': {
      const details = found.path === '' ? {} : { path: found.path };
      return problem(appVersion, new UserError(found.code, details), found.backupUsable);
    }
  }
}

/** The first fault in SOP, forms, agencies, matrix or letters as they lie on this disk. */
export function findBrokenResource(state: VaultState): UserErrorData | null {
  try {
    state.resources();
    return null;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const { code, details } = error;
    return { code, details };
  }
}

function problem(appVersion: string, error: UserError, backupUsable: boolean): VaultStatus {
  const { code, details } = error;
  return { kind: 'problem', appVersion, problem: { code, details }, backupUsable };
}

/** First run: makes the vault with the shelter and its first officer in it, and opens it. */
export async function createNewVault(state: VaultState, input: CreateVault): Promise<VaultSession> {
  state.resources();
  if (input.password.length < PASSWORD_MIN_LENGTH) {
    throw new UserError('password_too_short', { minimum: PASSWORD_MIN_LENGTH });
  }
  const officerId = randomUUID();
  const { displayName, position, role } = input.officer;
  const kdf = await calibrate();
  const created = await createVault(
    state.folder,
    { userId: officerId, displayName, password: input.password, kdf },
    MIGRATIONS,
    () => new Date(state.now()),
    (db) => {
      insertOfficer(db, { officerId, displayName, role, position }, state.now());
      writeShelter(db, newShelter(input.shelter.name, input.shelter.city), state.now(), officerId);
    },
  );
  const entry = { slotId: created.slotId, password: input.password };
  return openWithPassword(state, entry, 'vault.created');
}

interface UnlockInput {
  readonly slotId: string;
  readonly password: string;
}

/** Opens the vault with one officer's password. */
export async function unlock(state: VaultState, input: UnlockInput): Promise<VaultSession> {
  return openWithPassword(state, input, 'vault.unlocked');
}

/**
 * Opens a vault that is not as it was left (`IntegrityError`): what was found and the reason go into
 * the log, and from then on the vault as it stands is what counts. Whoever calls this has made sure
 * that the head and a second person want it.
 */
export async function acceptVaultState(
  state: VaultState,
  input: UnlockInput & Acceptance,
): Promise<VaultSession> {
  return openWithPassword(state, input, 'vault.unlocked', { reason: input.reason });
}

async function openWithPassword(
  state: VaultState,
  input: UnlockInput,
  action: 'vault.created' | 'vault.unlocked',
  accept: Acceptance | null = null,
): Promise<VaultSession> {
  if (state.open !== undefined) return state.open.session;
  // Before anything is opened: with a broken SOP no case could be shown.
  state.resources();
  const clock = () => new Date(state.now());
  const { slotId, password } = input;
  const vault = await unlockVault(state.folder, slotId, password, MIGRATIONS, clock, accept);
  try {
    const session = {
      officer: readOfficer(vault.db, vault.userId),
      shelter: readShelter(vault.db),
    };
    vault.db.transaction(() =>
      appendAudit(vault.db, vault.keys.audit, {
        at: state.now(),
        officerId: vault.userId,
        action,
        objectId: slotId,
      }),
    );
    state.open = { vault, session };
    return session;
  } catch (error) {
    vault.close();
    throw error;
  }
}

/** Puts the copy of `vault.json` in place of a damaged one, and says where that leads. */
export function repairHeader(state: VaultState): VaultStatus {
  try {
    restoreHeaderFromBackup(state.folder);
  } catch (error) {
    const userError = toUserError(error);
    if (userError === null) throw error;
    return problem(state.appVersion, userError, false);
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
