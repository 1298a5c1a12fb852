import { readFileSync } from 'node:fs';
import path from 'node:path';
import { FuseV1Options } from '@electron/fuses';
import { expect, it } from 'vitest';
import { parse } from 'yaml';

const ROOT = path.resolve(import.meta.dirname, '../../..');

/** What each fuse of a shipped app is, with its name in `@electron/fuses`. */
const DECIDED = {
  runAsNode: ['RunAsNode', false],
  enableCookieEncryption: ['EnableCookieEncryption', true],
  enableNodeOptionsEnvironmentVariable: ['EnableNodeOptionsEnvironmentVariable', false],
  enableNodeCliInspectArguments: ['EnableNodeCliInspectArguments', false],
  enableEmbeddedAsarIntegrityValidation: ['EnableEmbeddedAsarIntegrityValidation', true],
  onlyLoadAppFromAsar: ['OnlyLoadAppFromAsar', true],
  loadBrowserProcessSpecificV8Snapshot: ['LoadBrowserProcessSpecificV8Snapshot', false],
  grantFileProtocolExtraPrivileges: ['GrantFileProtocolExtraPrivileges', false],
} as const;

/** A switch of the packer for macOS, no fuse of its own. */
const PACKER_SWITCHES = { resetAdHocDarwinSignature: false } as const;

function readConfiguration() {
  return parse(readFileSync(path.join(ROOT, 'electron-builder.yml'), 'utf8'));
}

it('packs the app with exactly the fuses that were decided', () => {
  const decided = Object.entries(DECIDED).map(([name, [, value]]) => [name, value]);
  expect(readConfiguration().electronFuses).toEqual({
    ...Object.fromEntries(decided),
    ...PACKER_SWITCHES,
  });
});

it('fails when Electron or its packer knows a fuse that nobody decided', () => {
  const known = Object.keys(FuseV1Options).filter((name) => !/^\d+$/.test(name));
  expect(new Set(known)).toEqual(new Set(Object.values(DECIDED).map(([name]) => name)));
  const schema = path.join(ROOT, 'node_modules/app-builder-lib/scheme.json');
  const { definitions } = JSON.parse(readFileSync(schema, 'utf8'));
  expect(new Set(Object.keys(definitions.FuseOptionsV1.properties))).toEqual(
    new Set([...Object.keys(DECIDED), ...Object.keys(PACKER_SWITCHES)]),
  );
});

it('packs into an archive, for all users of the computer, without an update channel', () => {
  expect(readConfiguration()).toMatchObject({
    asar: true,
    publish: null,
    nsis: { perMachine: true, allowToChangeInstallationDirectory: false },
  });
});
