import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { installClient } from '../bench/page-client';
import { abuseBridge, attack, type Outcomes } from './hostile-page';
import { createVault, lockByKey, type SuakaApp, unlock, withApp } from './suaka-app';

/** Counts everybody who calls, by TCP or UDP, whatever they say. */
async function startListener() {
  const calls: string[] = [];
  const tcp = createServer((socket) => {
    calls.push('tcp');
    socket.destroy();
  });
  tcp.listen(0, '127.0.0.1');
  await once(tcp, 'listening');
  const address = tcp.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const udp = createSocket('udp4', () => calls.push('udp'));
  udp.bind(address.port, '127.0.0.1');
  await once(udp, 'listening');
  const hostPort = `127.0.0.1:${address.port}`;
  return {
    calls,
    target: { httpUrl: `http://${hostPort}/x`, wsUrl: `ws://${hostPort}/x`, hostPort },
    close: () => {
      tcp.close();
      udp.close();
    },
  };
}

/**
 * Runs a function as the page's own script would run: from a timer, when the debugger's call is
 * over. During that call itself Chromium lets eval through, whatever the policy says.
 */
async function runAsPage(page: Page, work: string): Promise<Outcomes> {
  await page.evaluate(`void setTimeout(async () => {
    globalThis.hostileOutcomes = await (${work});
  }, 0)`);
  await expect
    .poll(() => page.evaluate('globalThis.hostileOutcomes !== undefined'), { timeout: 150_000 })
    .toBe(true);
  const outcomes: unknown = await page.evaluate('globalThis.hostileOutcomes');
  await page.evaluate('void delete globalThis.hostileOutcomes');
  return outcomes as Outcomes;
}

function reached(outcomes: Outcomes) {
  return Object.entries(outcomes).filter(([, outcome]) => !outcome.startsWith('blocked'));
}

test('a hostile script in the window gets nowhere, and the app goes on', async () => {
  const listener = await startListener();
  try {
    await withApp(async (app) => {
      await createVault(app.page());
      const page = app.page();
      const url = page.url();
      const outcomes = await runAsPage(
        page,
        `(${attack.toString()})(${JSON.stringify(listener.target)})`,
      );
      expect(Object.keys(outcomes).length).toBeGreaterThan(70);
      expect(reached(outcomes)).toEqual([]);
      expect(listener.calls).toEqual([]);
      // The listener hears who gets through, and the debugger's exemption shows that eval is tried.
      await fetch(listener.target.httpUrl).catch(() => undefined);
      expect(listener.calls).toEqual(['tcp']);
      expect(await page.evaluate('(0, eval)("1 + 1")')).toBe(2);

      const frames = page.frames().filter((frame) => frame !== page.mainFrame());
      expect(frames.length).toBeGreaterThan(0);
      // Where a frame was refused Chromium leaves its error page, or nothing.
      for (const frame of frames) expect(frame.url()).toMatch(/^(chrome-error:.*|about:blank|)$/);
      expect(page.url()).toBe(url);
      expect(await visibleWindows(app)).toBe(1);
      expect(readdirSync(app.place.root).sort()).toEqual(['home', 'tmp', 'user-data']);
      await expectUsable(app);
    });
  } finally {
    listener.close();
  }
});

test('a page that leaves for an empty one locks the app', async () => {
  await withApp(async (app) => {
    await createVault(app.page());
    const old = app.page();
    // Chromium opens an empty page without asking the shell.
    const page = await app.nextWindow(() =>
      old.evaluate(`void setTimeout(() => (location.href = 'about:blank'), 0)`),
    );
    await expect(page.getByRole('heading', { name: 'Buka kunci' })).toBeVisible();
  });
});

test('a page that falls over locks the app', async () => {
  await withApp(async (app) => {
    await createVault(app.page());
    const page = await app.nextWindow(() =>
      app.electron.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
      ),
    );
    await expect(page.getByRole('heading', { name: 'Buka kunci' })).toBeVisible();
  });
});

test('the bridge refuses what no page of ours would send, and the shell stays', async () => {
  await withApp(async (app) => {
    await createVault(app.page());
    expect(await app.page().evaluate(() => Object.keys(window.suaka).sort())).toEqual([
      'copySummary',
      'getPreferences',
      'listPrinters',
      'lock',
      'onLockRequested',
      'openSopPackage',
      'printPacket',
      'reportActivity',
      'requestVaultPort',
      'saveCalendar',
      'savePacket',
      'saveSealed',
      'saveSopPackage',
      'setPreferences',
    ]);
    const outcomes = await runAsPage(app.page(), `(${abuseBridge.toString()})()`);
    expect(Object.keys(outcomes).length).toBeGreaterThan(50);
    expect(reached(outcomes)).toEqual([]);
    await expectUsable(app);
  });
});

test('the vault knows the procedures of its contract and no others', async () => {
  await withApp(async (app) => {
    await createVault(app.page());
    await installClient(app.page());
    const answers: unknown = await app.page().evaluate(`(async () => {
      const client = await bench.openClient();
      const paths = [['vault', 'masterKey'], ['database', 'run'], ['cases', 'constructor'],
        ['cases', '__proto__', 'list'], ['door', 'status', 'call'], ['']];
      const answers = {};
      for (const path of paths) {
        let procedure = client;
        for (const part of path) procedure = procedure[part];
        answers[path.join('.')] = await procedure({ sql: 'SELECT 1' }).then(
          (value) => 'answered ' + JSON.stringify(value),
          (error) => error.code + ' ' + error.message);
      }
      return answers;
    })()`);
    for (const [path, answer] of Object.entries(answers as Record<string, string>)) {
      expect(answer, path).toMatch(/^NOT_FOUND Not Found$/);
    }
    await expectUsable(app);
  });
});

test('no path of the window’s own scheme leads out of its folder', async () => {
  await withApp(async (app) => {
    const statuses = await app.electron.evaluate(async ({ BrowserWindow }) => {
      const session = BrowserWindow.getAllWindows()[0]?.webContents.session;
      const status = async (url: string, method = 'GET') => {
        const answer = await session?.fetch(url, { method }).catch(() => undefined);
        return answer?.status ?? 0;
      };
      return {
        page: await status('app://suaka/index.html'),
        post: await status('app://suaka/index.html', 'POST'),
        outside: await Promise.all(
          [
            'app://suaka/../main/main.js',
            'app://suaka/..%2fmain/main.js',
            'app://suaka/..%2f..%2f..%2fpackage.json',
            'app://suaka/%2e%2e/%2e%2e/%2e%2e/package.json',
            'app://suaka/..\\..\\..\\package.json',
            'app://suaka//etc/passwd',
            'app://suaka/%00',
            'app://suaka/.sources',
            'app://other/index.html',
            'packet://page/',
          ].map(async (url) => [url, await status(url)] as const),
        ),
      };
    });
    expect(statuses.page).toBe(200);
    expect(statuses.post).toBe(404);
    for (const [url, status] of statuses.outside) expect([0, 404], url).toContain(status);
  });
});

test('the page runs sandboxed and isolated, and a second start only shows the first window', async () => {
  await withApp(async (app) => {
    const seen = await app.electron.evaluate(({ app: electronApp, BrowserWindow, session }) => ({
      sandboxed: electronApp
        .getAppMetrics()
        .filter(({ type }) => type === 'Tab')
        .map(({ sandboxed }) => sandboxed),
      cachePath: BrowserWindow.getAllWindows()[0]?.webContents.session.getStoragePath(),
      spelling: session.defaultSession.isSpellCheckerEnabled(),
      cacheSwitch: electronApp.commandLine.hasSwitch('disable-http-cache'),
    }));
    expect(seen.sandboxed).not.toContain(false);
    // A session without a place on disk keeps nothing.
    expect(seen.cachePath ?? null).toBeNull();
    expect(seen).toMatchObject({ spelling: false, cacheSwitch: true });
    expect(await app.page().evaluate('typeof require + typeof process')).toBe('undefinedundefined');

    const [executable = '', ...args] = app.electron.process().spawnargs;
    const own = args.filter((word) => !/^--(inspect|remote-debugging)/.test(word));
    const second = spawn(executable, own, { stdio: 'ignore' });
    const [code] = await once(second, 'exit');
    expect(code).toBe(0);
    expect(await visibleWindows(app)).toBe(1);
  });
});

function visibleWindows({ electron }: SuakaApp): Promise<number> {
  return electron.evaluate(
    ({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().filter((window) => window.isVisible()).length,
  );
}

/** The vault answers, and a lock and an unlock go as ever. */
async function expectUsable(app: SuakaApp): Promise<void> {
  const page = await lockByKey(app);
  await expect(page.getByRole('heading', { name: 'Buka kunci' })).toBeVisible();
  await unlock(page);
  await expect(page.getByRole('navigation', { name: 'Navigasi utama' })).toBeVisible();
}
