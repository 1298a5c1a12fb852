import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  readHeader,
  requireHeader,
  restoreHeaderFromBackup,
  writeHeader,
} from '../../../electron/vault/keys/header-file';
import { parseHeader, type VaultHeader, withoutSlot } from '../../../electron/vault/keys/header';
import { recordFailure } from '../../../electron/vault/keys/throttle';
import { withFolder } from '../files/small-disk';
import { errorOf, makeHeader, NOW, type SampleHeader } from './fixture';

let sample: SampleHeader;

beforeAll(async () => {
  sample = await makeHeader(2);
});

function files(folder: string) {
  return { main: join(folder, 'vault.json'), backup: join(folder, 'vault.json.bak') };
}

function readBack(path: string): unknown {
  const parsed = parseHeader(readFileSync(path));
  return parsed.kind === 'ok' ? parsed.header : parsed;
}

function withOneSlotLess(): VaultHeader {
  return withoutSlot(sample.header, sample.header.slots[0]?.slotId ?? '', sample.keys.header);
}

describe('vault.json on disk', () => {
  it('is written with a copy beside it', () =>
    withFolder((folder) => {
      writeHeader(folder, sample.header);
      expect(requireHeader(folder)).toEqual(sample.header);
      expect(readBack(files(folder).backup)).toEqual(sample.header);
    }));

  it('says that it is missing', () =>
    withFolder((folder) => {
      const missing = { kind: 'damaged', code: 'header_missing', path: '', backupUsable: false };
      expect(readHeader(folder)).toEqual(missing);
      expect(readHeader(join(folder, 'gone'))).toEqual(missing);
    }));

  it.each<[string, string, string, boolean?]>([
    ['half of it', '{"format":"suaka-vault","ver', 'header_not_json'],
    ['zeros, as after a power cut', '\0'.repeat(4096), 'header_not_json'],
    ['nothing', '', 'header_not_json'],
    ['other JSON', '{"format":"suaka-vault","version":1}', 'header_damaged'],
    ['a newer format', '{"format":"suaka-vault","version":9}', 'header_newer_format', false],
  ])(
    'that holds %s is reported, and the copy is not used by itself',
    (_name, text, code, backupUsable = true) =>
      withFolder(async (folder) => {
        writeHeader(folder, sample.header);
        writeFileSync(files(folder).main, text);
        expect(readHeader(folder)).toMatchObject({ kind: 'damaged', code, backupUsable });
        expect(await errorOf(() => requireHeader(folder))).toMatchObject({
          code,
          backupUsable,
        });
        expect(readFileSync(files(folder).main, 'utf8')).toBe(text);
      }),
  );

  it('says so when the copy is broken too', () =>
    withFolder((folder) => {
      writeHeader(folder, sample.header);
      writeFileSync(files(folder).main, '{');
      writeFileSync(files(folder).backup, '{');
      expect(readHeader(folder)).toMatchObject({ code: 'header_not_json', backupUsable: false });
    }));

  it('that is a folder is damaged, not a crash', () =>
    withFolder((folder) => {
      mkdirSync(files(folder).main);
      expect(readHeader(folder)).toMatchObject({ kind: 'damaged', code: 'header_not_json' });
    }));

  it('that is huge is not read into memory', () =>
    withFolder((folder) => {
      writeFileSync(files(folder).main, Buffer.alloc(5 * 1024 * 1024, 0x20));
      expect(readHeader(folder)).toMatchObject({ code: 'header_damaged' });
    }));
});

describe('the copy of vault.json', () => {
  it('does not keep a slot that was taken away', () =>
    withFolder((folder) => {
      writeHeader(folder, sample.header);
      const fewer = withOneSlotLess();
      writeHeader(folder, fewer);
      expect(readBack(files(folder).backup)).toEqual(fewer);
    }));

  it('is not rewritten for a wrong password', () =>
    withFolder((folder) => {
      writeHeader(folder, sample.header);
      const slotId = sample.header.slots[0]?.slotId ?? '';
      const failed = recordFailure(sample.header, slotId, NOW);
      writeHeader(folder, failed);
      expect(requireHeader(folder)).toEqual(failed);
      expect(readBack(files(folder).backup)).toEqual(sample.header);
    }));

  it('is made again when it is gone', () =>
    withFolder((folder) => {
      writeHeader(folder, sample.header);
      rmSync(files(folder).backup);
      writeHeader(folder, sample.header);
      expect(existsSync(files(folder).backup)).toBe(true);
    }));

  it('repairs a damaged header on request, and the damaged one is kept', () =>
    withFolder((folder) => {
      writeHeader(folder, sample.header);
      writeFileSync(files(folder).main, 'damaged');
      expect(restoreHeaderFromBackup(folder)).toEqual(sample.header);
      expect(requireHeader(folder)).toEqual(sample.header);
      expect(readFileSync(`${files(folder).main}.damaged`, 'utf8')).toBe('damaged');
    }));

  it('repairs a header that is gone', () =>
    withFolder((folder) => {
      writeHeader(folder, sample.header);
      rmSync(files(folder).main);
      restoreHeaderFromBackup(folder);
      expect(requireHeader(folder)).toEqual(sample.header);
    }));

  it('does not undo a header of a newer app', () =>
    withFolder(async (folder) => {
      writeHeader(folder, sample.header);
      writeFileSync(files(folder).main, '{"format":"suaka-vault","version":2}');
      const error = await errorOf(() => restoreHeaderFromBackup(folder));
      expect(error).toMatchObject({ code: 'header_newer_format' });
    }));

  it('cannot repair from a damaged copy', () =>
    withFolder(async (folder) => {
      writeFileSync(files(folder).main, '{');
      writeFileSync(files(folder).backup, '{');
      const error = await errorOf(() => restoreHeaderFromBackup(folder));
      expect(error).toMatchObject({ code: 'header_not_json', backupUsable: false });
      expect(readFileSync(files(folder).main, 'utf8')).toBe('{');
    }));
});
