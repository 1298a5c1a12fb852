import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkIntegrity } from '../../../electron/vault/database/open';
import { closeVault } from '../../../electron/vault/state';
import { MAIN_CASE } from '../../fixtures/main-case';
import { ask } from '../contract/procedures';
import { CONSENT_ANSWERS } from '../contract/inputs';
import { openMainCase } from '../contract/world';
import { startOpenVault, startVault, type TestVault } from '../usecases/vault-fixture';
import { contentOf, expectWholeChain, openVaultOf } from './content';

/**
 * What became of one flipped bit. `refused` and `damaged` were noticed, with the code that the
 * person is told; `mended` stands again as it was before; `same` means that the bit carries
 * nothing: everything that is read is as it was. `served` is the one that must not be.
 */
export type FlipOutcome =
  | { readonly kind: 'refused'; readonly code: string }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'mended' }
  | { readonly kind: 'same' }
  | { readonly kind: 'served' };

export interface WholeVault {
  readonly folder: string;
  readonly slotId: string;
  /** Fingerprint of every row but the audit log, which each unlocking lengthens. */
  readonly content: string;
  readonly lastEntry: AuditEnd;
}

/** The last entry of the audit log when the vault was whole. */
interface AuditEnd {
  readonly sequence: number;
  readonly hash: string;
}

/** A vault at work, copied as it lies on the disk: with a journal that is not folded in yet. */
export async function copyAtWork(folder: string): Promise<WholeVault> {
  const vault = await startOpenVault();
  const { caseId } = await openMainCase(vault.client);
  await vault.client.sop.sign({ caseId, stepId: 'T1.2', answers: CONSENT_ANSWERS });
  await vault.client.drafts.save({ key: 'intake:new', payload: 'contoh '.repeat(2_000) });
  const { db, slotId } = openVaultOf(vault.state);
  const lastEntry = db.get<{ readonly sequence: number; readonly hash: string }>(
    'SELECT sequence, hash FROM audit_entry ORDER BY sequence DESC LIMIT 1',
  );
  if (lastEntry === undefined) throw new Error('the work left no entry');
  const content = contentOf(db, { without: OF_EACH_UNLOCKING });
  cpSync(vault.folder, folder, { recursive: true });
  closeVault(vault.state);
  return { folder, slotId, content, lastEntry };
}

/** What may be flipped: all but the lock, which is empty, and the index that SQLite makes anew. */
export function filesToFlip(folder: string): readonly string[] {
  return readdirSync(folder).filter((name) => !/^vault\.lock|-shm$/.test(name));
}

/** Numbers in [0, 1) that are the same in every run (mulberry32), so that a find can be repeated. */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Flips one bit of one file in a copy of the vault, opens the copy as a person would, and looks. */
export async function flipAndOpen(
  whole: WholeVault,
  copy: string,
  file: string,
  random: () => number,
): Promise<FlipOutcome> {
  rmSync(copy, { recursive: true, force: true });
  cpSync(whole.folder, copy, { recursive: true });
  const path = join(copy, file);
  const before = readFileSync(path);
  const changed = Buffer.from(before);
  const at = Math.floor(random() * changed.length);
  changed[at] = (changed[at] ?? 0) ^ (1 << Math.floor(random() * 8));
  writeFileSync(path, changed);
  const vault = startVault(copy);
  try {
    return (await openAndRead(vault, whole)) ?? (isMended(path, before) ? MENDED : SAME);
  } finally {
    closeVault(vault.state);
  }
}

/** What each unlocking itself writes. */
const OF_EACH_UNLOCKING = ['audit_entry', 'commit_counter'];

const MENDED = { kind: 'mended' } as const;
const SAME = { kind: 'same' } as const;

/** `undefined` when all that was read is as it was. */
async function openAndRead(vault: TestVault, whole: WholeVault): Promise<FlipOutcome | undefined> {
  const { slotId } = whole;
  const answer = await ask(vault.state, 'vault.unlock', { slotId, password: MAIN_CASE.password });
  if (answer.kind === 'user') return { kind: 'refused', code: answer.error.code };
  if (answer.kind !== 'output') throw new Error(`unlocking ended as ${answer.kind}`);
  const open = openVaultOf(vault.state);
  if (checkIntegrity(open.db).kind !== 'ok') return { kind: 'damaged' };
  try {
    // The entry of this very unlock is new each time; everything before it must be there.
    if (contentOf(open.db, { without: OF_EACH_UNLOCKING }) !== whole.content) {
      return { kind: 'served' };
    }
    expectWholeChain(open);
    const { sequence, hash } = whole.lastEntry;
    const entry = open.db.get('SELECT hash FROM audit_entry WHERE sequence = $sequence', {
      sequence,
    });
    if (entry?.['hash'] !== hash) return { kind: 'served' };
  } catch {
    return { kind: 'damaged' };
  }
  return undefined;
}

/** As it was; only the count of wrong passwords, which each unlocking writes, and its check may differ. */
function isMended(path: string, before: Buffer): boolean {
  const withoutAttempts = (text: string) =>
    text.replace(/"attempts": \[[^\]]*\]/, '').replace(/"check": "[^"]*"/, '');
  if (!existsSync(path)) return false;
  return withoutAttempts(readFileSync(path, 'utf8')) === withoutAttempts(before.toString('utf8'));
}
