import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { holdVaultLock, VaultInUseError } from '../../../electron/vault/database/vault-lock';
import { withFolder } from '../files/small-disk';

/** A process of its own that holds the lock as ours does, until it is killed. */
async function holdElsewhere(path: string): Promise<ChildProcess> {
  const script = `
    import Database from '@signalapp/sqlcipher';
    const db = new Database(process.argv[1]);
    db.exec('BEGIN EXCLUSIVE');
    console.log('held');
    setInterval(() => {}, 1000);
  `;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, path], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return child;
}

describe('the lock of a vault', () => {
  it('is held once within a process, and free after release', () =>
    withFolder((folder) => {
      const path = join(folder, 'vault.lock');
      const lock = holdVaultLock(path);
      expect(() => holdVaultLock(path)).toThrow(VaultInUseError);
      expect(() => holdVaultLock(path)).toThrow(VaultInUseError);
      lock.release();
      lock.release();
      holdVaultLock(path).release();
    }));

  it('is an empty file with nothing beside it', () =>
    withFolder((folder) => {
      const lock = holdVaultLock(join(folder, 'vault.lock'));
      expect(readdirSync(folder)).toEqual(['vault.lock']);
      lock.release();
      expect(readdirSync(folder)).toEqual(['vault.lock']);
      expect(statSync(join(folder, 'vault.lock')).size).toBe(0);
    }));

  it('keeps other processes out, and ends when the one that holds it is killed', () =>
    withFolder(async (folder) => {
      const path = join(folder, 'vault.lock');
      const child = await holdElsewhere(path);
      try {
        expect(() => holdVaultLock(path)).toThrow(VaultInUseError);
      } finally {
        child.kill('SIGKILL');
        await once(child, 'exit');
      }
      holdVaultLock(path).release();
    }));
});
