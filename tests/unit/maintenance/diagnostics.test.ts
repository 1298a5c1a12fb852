import { describe, expect, it } from 'vitest';
import { diagnosticsText } from '../../../shared/domain/maintenance/diagnostics';
import type { MaintenanceReport } from '../../../shared/domain/maintenance/report';

const at = '2026-11-25T00:00:00.000Z';
const report: MaintenanceReport = {
  at,
  suaka: '0.1.0',
  electron: null,
  chromium: null,
  node: '20.20.2',
  system: 'linux 6 x64',
  memoryBytes: 4_000,
  folder: '~/vault',
  freeBytes: 1_000,
  files: [{ name: 'vault.db', bytes: 4096, modifiedAt: at, finding: 'looks_encrypted' }],
  otherFiles: 2,
  lock: 'free',
  backups: [{ name: null, bytes: 7, modifiedAt: at }],
};

describe('diagnosticsText', () => {
  it('says each fact on a line of its own', () => {
    expect(diagnosticsText(report, null).split('\n')).toEqual(
      expect.arrayContaining([
        'suaka: 0.1.0',
        'electron: -',
        `vault file: vault.db 4096 ${at} looks_encrypted`,
        'other files: 2',
        'resources: ok',
        `backup: - 7 ${at}`,
      ]),
    );
  });

  it('names the fault of an installation', () => {
    const fault = { code: 'resource_invalid', details: { file: 'sop/a.yaml', path: 'line 3' } };
    expect(diagnosticsText(report, fault)).toContain(
      'resources: resource_invalid file=sop/a.yaml path=line 3',
    );
  });
});
