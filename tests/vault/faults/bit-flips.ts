import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkIntegrity } from '../../../electron/vault/database/open';
import { closeVault } from '../../../electron/vault/state';
import { MAIN_CASE } from '../../fixtures/main-case';
import { ask } from '../contract/procedures';
import { startVault, type TestVault } from '../usecases/vault-fixture';
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
  /** Fingerprint of every row, taken before anything was changed. */
  readonly content: string;
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
    if (contentOf(open.db, { without: ['audit_entry'] }) !== whole.content) {
      return { kind: 'served' };
    }
    expectWholeChain(open);
  } catch {
    return { kind: 'damaged' };
  }
  return undefined;
}

function isMended(path: string, before: Buffer): boolean {
  return existsSync(path) && readFileSync(path).equals(before);
}
