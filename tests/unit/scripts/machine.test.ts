import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { toExitCode } from '../../../scripts/lib/command.mjs';
import { executableIn, failedRecently } from '../../../scripts/lib/declared-electron.mjs';
import { chooseDisplay, withDisplay } from '../../../scripts/lib/display.mjs';
import { isNodeRecentEnough } from '../../../scripts/lib/entry.mjs';
import { asUser, environmentFor, findUser } from '../../../scripts/lib/ordinary-user.mjs';
import { allowsUserNamespaces } from '../../../scripts/lib/sandbox.mjs';
import { copyFolderFor } from '../../../scripts/lib/staging.mjs';
import { fitsMachine, placeInRuntime } from '../../../scripts/lib/test-runtime.mjs';

const user = { name: 'suaka', uid: 1001, gid: 1001, home: '/home/suaka' };

describe('choosing a display', () => {
  test.each([
    ['a screen of X11', { DISPLAY: ':0' }, false, 'screen'],
    ['a screen of X11, as another user', { DISPLAY: ':0' }, true, 'screen'],
    ['a Wayland session', { WAYLAND_DISPLAY: 'wayland-0' }, false, 'screen'],
    ['a Wayland session of somebody else', { WAYLAND_DISPLAY: 'wayland-0' }, true, 'virtual'],
    ['no screen', {}, false, 'virtual'],
    ['an empty DISPLAY', { DISPLAY: '' }, false, 'virtual'],
  ])('on Linux with %s', (_, env, asOtherUser, kind) => {
    expect(chooseDisplay({ platform: 'linux', env, asOtherUser })).toEqual({ kind });
  });

  test('never makes a virtual screen on Windows or macOS', () => {
    for (const platform of ['win32', 'darwin'] as const) {
      expect(chooseDisplay({ platform, env: {}, asOtherUser: false }).kind).toBe('screen');
    }
  });

  test('wraps a command only for a virtual screen', () => {
    const inner = { command: 'electron', args: ['.'] };
    expect(withDisplay({ kind: 'screen' }, inner)).toBe(inner);
    const wrapped = withDisplay({ kind: 'virtual' }, inner);
    expect(wrapped.command).toBe('xvfb-run');
    expect(wrapped.args.slice(-2)).toEqual(['electron', '.']);
  });
});

describe('the ordinary user', () => {
  const passwd = 'root:x:0:0:root:/home/admin:/bin/bash\nsuaka:x:1001:1001::/home/suaka:/bin/sh\n';

  test('is found by the whole name', () => {
    expect(findUser(passwd, 'suaka')).toEqual(user);
    expect(findUser(passwd, 'suak')).toBeUndefined();
  });

  test("does not get root's own folders and session", () => {
    const env = environmentFor(
      {
        PATH: '/usr/bin',
        HOME: '/home/admin',
        DISPLAY: ':0',
        TMPDIR: '/home/admin/tmp',
        XDG_RUNTIME_DIR: '/run/user/0',
        DBUS_SESSION_BUS_ADDRESS: 'unix:path=/run/user/0/bus',
        npm_config_userconfig: '/home/admin/.npmrc',
      },
      user,
    );
    expect(env).toEqual({
      PATH: '/usr/bin',
      DISPLAY: ':0',
      HOME: '/home/suaka',
      USER: 'suaka',
      LOGNAME: 'suaka',
    });
  });

  test('runs a command with its arguments unchanged', () => {
    expect(asUser(user, { command: 'node', args: ['a b', '--c'] })).toEqual({
      command: 'runuser',
      args: ['-u', 'suaka', '--', 'node', 'a b', '--c'],
    });
  });

  test('gets a copy of its own for each clone', () => {
    expect(copyFolderFor('/srv/a')).not.toBe(copyFolderFor('/srv/b'));
  });
});

test.each([
  ['an ordinary kernel', {}, true],
  ['Debian with them off', { 'kernel/unprivileged_userns_clone': '0' }, false],
  ['Ubuntu since 23.10', { 'kernel/apparmor_restrict_unprivileged_userns': '1' }, false],
  ['none allowed', { 'user/max_user_namespaces': '0' }, false],
])('knows whether user namespaces are allowed: %s', (_, settings, expected) => {
  const known = new Map(Object.entries(settings));
  expect(allowsUserNamespaces((name) => known.get(name))).toBe(expected);
});

describe('the test runtime', () => {
  test.each([
    ['Cypress/Cypress', 'electron'],
    ['Cypress/locales/id.pak', 'locales/id.pak'],
    ['Cypress/chrome-sandbox', 'chrome-sandbox'],
    ['Cypress/resources/app/index.js', undefined],
    ['Cypress/resources/app.asar', undefined],
    ['Cypress/browser_v8_context_snapshot.bin', undefined],
    ['elsewhere/electron', undefined],
  ])('puts %s at %s', (name, expected) => {
    expect(placeInRuntime(name)).toBe(expected);
  });

  test('is for Linux x64 only', () => {
    expect(fitsMachine('linux', 'x64')).toBe(true);
    expect(fitsMachine('linux', 'arm64')).toBe(false);
    expect(fitsMachine('darwin', 'x64')).toBe(false);
  });
});

describe('the download of the declared Electron', () => {
  const now = Date.parse('2026-11-24T12:00:00Z');

  test.each([
    ['one hour ago', { version: '45.0.0', at: '2026-11-24T11:00:00Z' }, true],
    ['two days ago', { version: '45.0.0', at: '2026-11-22T11:00:00Z' }, false],
    ['of another version', { version: '44.0.0', at: '2026-11-24T11:00:00Z' }, false],
    ['in the future, by a wrong clock', { version: '45.0.0', at: '2027-01-01T00:00:00Z' }, false],
    ['at no readable time', { version: '45.0.0', at: 'yesterday' }, false],
    ['never', undefined, false],
  ])('that failed %s is skipped: %s', (_, note, expected) => {
    expect(failedRecently(note, '45.0.0', now)).toBe(expected);
  });

  test('has its executable where each platform puts it', () => {
    expect(executableIn('dist', 'linux')).toBe(join('dist', 'electron'));
    expect(executableIn('dist', 'win32')).toBe(join('dist', 'electron.exe'));
    expect(executableIn('dist', 'darwin')).toContain(join('Electron.app', 'Contents'));
  });
});

test.each([
  ['20.19.0', true],
  ['22.1.0', true],
  ['20.18.9', false],
  ['18.20.0', false],
])('Node %s is recent enough: %s', (version, expected) => {
  expect(isNodeRecentEnough(version)).toBe(expected);
});

test.each([
  [0, null, 0],
  [7, null, 7],
  [null, 'SIGINT', 130],
  [null, 'SIGKILL', 137],
  [null, null, 1],
] as const)('an end with code %s and signal %s is exit code %s', (code, signal, expected) => {
  expect(toExitCode(code, signal)).toBe(expected);
});
