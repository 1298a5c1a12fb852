import type { Session, WebContents } from 'electron';
import { describe, expect, it } from 'vitest';
import { hardenContents, hardenSession } from '../../../electron/shell/harden';

/** Names of Electron's documentation, and one that Chromium may invent tomorrow. */
const PERMISSIONS = [
  'clipboard-read',
  'clipboard-sanitized-write',
  'display-capture',
  'fullscreen',
  'geolocation',
  'hid',
  'idle-detection',
  'keyboardLock',
  'media',
  'mediaKeySystem',
  'midi',
  'midiSysex',
  'notifications',
  'openExternal',
  'pointerLock',
  'serial',
  'speaker-selection',
  'storage-access',
  'top-level-storage-access',
  'usb',
  'window-management',
  'fileSystem',
  'deprecated-sync-clipboard-read',
  'unknown',
  'contoh-izin-baru',
] as const;

type Handler = (...values: readonly unknown[]) => unknown;

/** Stands for an object of Electron: keeps what was set on it, by the name of the setter. */
function recorder() {
  const handlers = new Map<string, Handler>();
  const keep = (name: string) => (handler: Handler) => handlers.set(name, handler);
  const target = {
    setPermissionRequestHandler: keep('permission request'),
    setPermissionCheckHandler: keep('permission check'),
    setDevicePermissionHandler: keep('device'),
    setDisplayMediaRequestHandler: keep('screen'),
    setSpellCheckerEnabled: (enabled: boolean) => handlers.set('spelling', () => enabled),
    setProxy: (proxy: object) => {
      handlers.set('proxy', () => proxy);
      return Promise.resolve();
    },
    setWebRTCIPHandlingPolicy: (policy: string) => handlers.set('peers', () => policy),
    webRequest: { onBeforeRequest: keep('request') },
    setWindowOpenHandler: keep('window open'),
    on: (event: string, handler: Handler) => handlers.set(event, handler),
  };
  return {
    target: target as unknown as Session & WebContents,
    events: () => [...handlers.keys()],
    ask: (name: string, ...values: readonly unknown[]) => handlers.get(name)?.(...values),
  };
}

/** What a handler says through the callback that Electron gives it. */
function answerOf(run: (answer: (value: unknown) => void) => unknown): unknown {
  let answer: unknown = 'nothing';
  run((value) => {
    answer = value;
  });
  return answer;
}

function isPrevented(ask: (event: object) => unknown): boolean {
  let prevented = false;
  ask({ preventDefault: () => (prevented = true) });
  return prevented;
}

describe('a session', () => {
  const { target, ask } = recorder();
  hardenSession(target);

  it.each(PERMISSIONS)('is denied %s, asked for or looked up', (permission) => {
    expect(answerOf((answer) => ask('permission request', {}, permission, answer, {}))).toBe(false);
    expect(ask('permission check', {}, permission, 'app://suaka', {})).toBe(false);
  });

  it.each(['hid', 'serial', 'usb'])('is denied every %s device', (deviceType) => {
    expect(ask('device', { deviceType, origin: 'app://suaka', device: {} })).toBe(false);
  });

  it('cannot record the screen, check spelling or download', () => {
    expect(answerOf((answer) => ask('screen', {}, answer))).toEqual({});
    expect(ask('spelling')).toBe(false);
    expect(isPrevented((event) => ask('will-download', event, {}))).toBe(true);
  });

  it('has a proxy that leads nowhere, for loopback addresses too', () => {
    expect(ask('proxy')).toEqual({
      mode: 'fixed_servers',
      proxyRules: 'socks5://127.0.0.1:1',
      proxyBypassRules: '<-loopback>',
    });
  });

  it('requests our own pages and nothing else', () => {
    const cancel = (url: string) => answerOf((answer) => ask('request', { url }, answer));
    expect(cancel('app://suaka/index.html')).toEqual({ cancel: false });
    expect(cancel('https://contoh.example/')).toEqual({ cancel: true });
  });
});

describe('a page', () => {
  const { target, ask, events } = recorder();
  hardenContents(target);

  it.each(['will-navigate', 'will-redirect', 'will-frame-navigate', 'will-attach-webview'])(
    'is kept from what %s announces, whatever the address',
    (name) => {
      for (const url of ['app://suaka/index.html', 'https://contoh.example/', 'file:///']) {
        expect(isPrevented((event) => ask(name, Object.assign(event, { url }), url))).toBe(true);
      }
    },
  );

  it('reaches no peer around the proxy', () => {
    expect(ask('peers')).toBe('disable_non_proxied_udp');
  });

  it('opens no window', () => {
    expect(ask('window open', { url: 'app://suaka/index.html' })).toEqual({ action: 'deny' });
    expect(events()).toHaveLength(6);
  });
});
