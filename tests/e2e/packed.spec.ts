import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { packApp, watchStart } from './packed-app';
import { freshPlace, type Place, removePlace } from './suaka-app';

// The packed app is fused: no driver can enter it, so that it is looked at from outside.

/** How a fuse stands in the wire: the letters 0 and 1. The package does not export its names. */
const OFF = 48;
const ON = 49;

/** Until windows, page and vault are there. */
const SETTLED_MS = 6_000;

let folder = '';
let program = '';
let place: Place;

test.beforeAll(() => {
  test.setTimeout(240_000);
  folder = path.resolve('out/e2e/packed');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  program = packApp(process.env['SUAKA_ELECTRON'] ?? '', folder);
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));
test.beforeEach(() => {
  place = freshPlace();
});
test.afterEach(() => removePlace(place));

test('the packed program carries the fuses that were decided', async () => {
  const wire = await getCurrentFuseWire(program);
  const on = [
    FuseV1Options.EnableCookieEncryption,
    FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
    FuseV1Options.OnlyLoadAppFromAsar,
  ];
  const off = [
    FuseV1Options.RunAsNode,
    FuseV1Options.EnableNodeOptionsEnvironmentVariable,
    FuseV1Options.EnableNodeCliInspectArguments,
    FuseV1Options.LoadBrowserProcessSpecificV8Snapshot,
    FuseV1Options.GrantFileProtocolExtraPrivileges,
  ];
  for (const fuse of on) expect(wire[fuse], FuseV1Options[fuse]).toBe(ON);
  for (const fuse of off) expect(wire[fuse], FuseV1Options[fuse]).toBe(OFF);
});

test('the packed program starts with a sandboxed page and the vault in a process of its own', async () => {
  const { exitCode, processes } = await watchStart(program, place, { ms: SETTLED_MS });
  expect(exitCode).toBeNull();
  const pages = processes.filter(({ commandLine }) => commandLine.includes('--type=renderer'));
  expect(pages.length).toBeGreaterThan(0);
  for (const { seccomp } of pages) expect(seccomp).toBe(2);
  for (const { commandLine } of processes) expect(commandLine).not.toContain('--no-sandbox');
  expect(processes.some(({ commandLine }) => commandLine.includes('node.mojom.NodeService'))).toBe(
    true,
  );
});

test('the packed program is no Node, and lets no debugger in', async () => {
  const asNode = await watchStart(program, place, {
    args: ['-e', 'console.log("ran " + "as node")'],
    env: { ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: '--trace-uncaught' },
    ms: SETTLED_MS,
  });
  expect(asNode.output).not.toContain('ran as node');
  const inspected = await watchStart(program, place, {
    args: ['--inspect=0', '--inspect-brk=0'],
    ms: SETTLED_MS,
  });
  expect(inspected.output).not.toContain('Debugger listening');
  const driven = await watchStart(program, place, {
    args: ['--remote-debugging-port=0'],
    ms: SETTLED_MS,
  });
  expect(driven.output).not.toContain('DevTools listening');
});
