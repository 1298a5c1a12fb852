import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { maintenanceReportSchema } from '../../../shared/domain/maintenance/report';
import { holdVaultLock } from '../../../electron/vault/database/vault-lock';
import { maintenanceReport } from '../../../electron/vault/maintenance/report';
import { createVaultState } from '../../../electron/vault/state';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'suaka-maintenance-'));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

const put = (name: string, content: string | Uint8Array) =>
  writeFileSync(path.join(folder, name), content);

function report(place = folder) {
  const state = createVaultState({
    folder: place,
    resourcesFolder: 'resources',
    appVersion: '0.0.0',
    now: () => '2026-11-25T00:00:00.000Z',
    renderPdf: () => Promise.reject(new Error('no pages here')),
  });
  return maintenanceReportSchema.parse(maintenanceReport(state));
}
const findingOf = (name: string) => report().files.find((file) => file.name === name)?.finding;

describe('maintenanceReport', () => {
  it('says of an empty folder that there is nothing, and how much room is left', () => {
    const { files, backups, otherFiles, lock, freeBytes } = report();
    expect({ files, backups, otherFiles, lock }).toEqual({
      files: [],
      backups: [],
      otherFiles: 0,
      lock: 'free',
    });
    expect(freeBytes).toBeGreaterThan(0);
  });

  it('measures the room of a folder that does not exist yet', () => {
    expect(report(path.join(folder, 'not', 'yet')).freeBytes).toBeGreaterThan(0);
  });

  it.each([
    ['random pages', randomBytes(8192), 'looks_encrypted'],
    ['half a page', randomBytes(6000), 'unknown'],
    [
      'a plain database',
      Buffer.concat([Buffer.from('SQLite format 3\0'), randomBytes(4080)]),
      'plain',
    ],
    ['zeros', Buffer.alloc(4096), 'unknown'],
    ['text', Buffer.from('nama korban '.repeat(1024)).subarray(0, 8192), 'unknown'],
    ['nothing', Buffer.alloc(0), 'empty'],
  ])('judges a vault.db of %s', (_what, content, finding) => {
    put('vault.db', content);
    expect(findingOf('vault.db')).toBe(finding);
  });

  it.each([
    ['{', 'damaged'],
    ['', 'empty'],
    ['{"format":"suaka-vault","version":9999}', 'newer_format'],
  ])('judges a vault.json of %j', (content, finding) => {
    put('vault.json', content);
    expect(findingOf('vault.json')).toBe(finding);
  });

  it('tells no name that Suaka did not give', () => {
    put('Contoh Melati.pdf', 'x');
    mkdirSync(path.join(folder, 'backups'));
    put('backups/Contoh Melati.zip', 'x');
    put('backups/suaka-2026-11-24.backup', 'xy');
    const found = report();
    expect(JSON.stringify(found)).not.toContain('Melati');
    expect(found.otherFiles).toBe(1);
    expect(found.backups.map(({ name, bytes }) => [name, bytes])).toEqual([
      [null, 1],
      ['suaka-2026-11-24.backup', 2],
    ]);
  });

  it('writes the home folder of the account as ~', () => {
    vi.spyOn(os, 'homedir').mockReturnValue(path.dirname(folder));
    expect(report().folder).toBe(`~${path.sep}${path.basename(folder)}`);
  });

  it('notices that somebody works with the vault, and that nobody does any more', () => {
    const lock = holdVaultLock(path.join(folder, 'vault.lock'));
    expect(report().lock).toBe('elsewhere');
    lock.release();
    expect(report().lock).toBe('free');
  });
});
