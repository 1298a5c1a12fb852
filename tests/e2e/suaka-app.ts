import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron, type ElectronApplication, type Page, test } from '@playwright/test';
import { MAIN_CASE } from '../fixtures/main-case';

/** Where the scripts put Electron and the built app (scripts/lib/stage.mjs). */
const ELECTRON = process.env['SUAKA_ELECTRON'] ?? '';
const APP = process.env['SUAKA_APP'] ?? '';

/** Long enough for the shortest idle lock, one minute, to come by itself. */
const LOCK_TIMEOUT_MS = 90_000;

/** A place on disk in which one installation lives: everything it writes lands below `root`. */
export interface Place {
  readonly root: string;
  readonly userData: string;
  readonly vault: string;
}

/** A fresh computer. Removed when the test is over. */
export function freshPlace(): Place {
  const root = mkdtempSync(path.join(tmpdir(), 'suaka-e2e-'));
  for (const folder of ['home', 'tmp', 'user-data']) mkdirSync(path.join(root, folder));
  const userData = path.join(root, 'user-data');
  return { root, userData, vault: path.join(userData, 'vault') };
}

export function removePlace(place: Place): void {
  rmSync(place.root, { recursive: true, force: true });
}

/** The running app, and the window that is open now: a lock closes one and opens another. */
export interface SuakaApp {
  readonly electron: ElectronApplication;
  readonly place: Place;
  readonly page: () => Page;
  /** Waits for the new window that a lock opens. */
  readonly nextWindow: (act: () => Promise<unknown>) => Promise<Page>;
  /** Errors and warnings of every page so far: a blocked script or style shows up here. */
  readonly complaints: string[];
  readonly close: () => Promise<void>;
  /** Ends the process at once, as a power cut would. */
  readonly kill: () => Promise<void>;
}

/** Real Electron with its sandbox, on an app folder. What it writes lands below the place. */
export function launchElectron(place: Place, appFolder = APP): Promise<ElectronApplication> {
  return _electron.launch({
    executablePath: ELECTRON,
    args: [appFolder, `--user-data-dir=${place.userData}`],
    chromiumSandbox: true,
    env: { ...definedEnvironment(), ...scratchEnvironment(place) },
  });
}

/** Starts the built app. */
export async function startApp(place: Place, appFolder = APP): Promise<SuakaApp> {
  const electron = await launchElectron(place, appFolder);
  const complaints: string[] = [];
  let page = await appWindow(electron);
  watch(page, complaints);
  await electron.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(1366, 768);
  });
  return {
    electron,
    place,
    complaints,
    page: () => page,
    nextWindow: async (act) => {
      const opened = electron.waitForEvent('window', {
        predicate: isAppPage,
        timeout: LOCK_TIMEOUT_MS,
      });
      await act();
      page = await opened;
      watch(page, complaints);
      return page;
    },
    close: () => electron.close(),
    kill: async () => {
      const gone = new Promise((resolve) => electron.process().once('exit', resolve));
      electron.process().kill('SIGKILL');
      await gone;
    },
  };
}

async function appWindow(electron: ElectronApplication): Promise<Page> {
  const known = electron.windows().find(isAppPage);
  return known ?? electron.waitForEvent('window', { predicate: isAppPage });
}

/** The hidden window that draws packets is a window too, but not one that anybody sees. */
function isAppPage(page: Page): boolean {
  return !page.url().startsWith('packet:');
}

function watch(page: Page, complaints: string[]): void {
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    ),
  );
}

/** Home and temporary folders of its own, so that nothing is written where no test looks. */
export function scratchEnvironment({ root }: Place): Record<string, string> {
  const home = path.join(root, 'home');
  return {
    HOME: home,
    XDG_CONFIG_HOME: path.join(home, '.config'),
    XDG_CACHE_HOME: path.join(home, '.cache'),
    XDG_DATA_HOME: path.join(home, '.local', 'share'),
    TMPDIR: path.join(root, 'tmp'),
  };
}

/** Fills the first screen, accepts the duty of confidentiality, and leaves the recovery kit for later. */
export async function createVault(page: Page): Promise<void> {
  await fillFirstRun(page);
  await acceptDuty(page);
  await page.getByRole('button', { name: 'Nanti saja' }).click();
  await page.getByRole('navigation', { name: 'Navigasi utama' }).waitFor();
}

/** The shelter and its first officer. */
export async function fillFirstRun(page: Page): Promise<void> {
  const { shelter, officer, password } = MAIN_CASE;
  await page.getByLabel('Nama lembaga').fill(shelter.name);
  await page.getByLabel('Kota atau kabupaten').fill(shelter.city);
  await page.getByLabel('Nama petugas pertama').fill(officer.displayName);
  await page.getByLabel('Jabatan').fill(officer.position);
  await page.getByLabel('Kata sandi', { exact: true }).fill(password);
  await page.getByLabel('Ulangi kata sandi').fill(password);
  await page.getByRole('button', { name: 'Buat brankas' }).click();
}

/** Reads and accepts the duty of confidentiality. */
export async function acceptDuty(page: Page): Promise<void> {
  await page
    .getByRole('checkbox', { name: 'Saya sudah membaca dan akan menjaga rahasia ini.' })
    .check();
  await page.getByRole('button', { name: 'Setuju dan lanjutkan' }).click();
}

export async function unlock(page: Page, password: string = MAIN_CASE.password): Promise<void> {
  await page.getByLabel('Kata sandi', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Buka', exact: true }).click();
}

/**
 * Locks with F12 and waits for the new window. The page may be gone before Playwright hears that
 * the key went down, so that is not waited for.
 */
export function lockByKey(app: SuakaApp): Promise<Page> {
  const old = app.page();
  return app.nextWindow(() => old.keyboard.down('F12').catch(() => undefined));
}

/** Runs a test on a fresh computer with the app started, and cleans up whatever happens. */
export async function withApp(run: (app: SuakaApp) => Promise<void>): Promise<void> {
  const place = freshPlace();
  const app = await startApp(place);
  try {
    await run(app);
  } catch (error) {
    await attachPicture(app);
    throw error;
  } finally {
    await app.close().catch(() => undefined);
    removePlace(place);
  }
}

async function attachPicture(app: SuakaApp): Promise<void> {
  const body = await app
    .page()
    .screenshot()
    .catch(() => undefined);
  if (body !== undefined) await test.info().attach('window', { body, contentType: 'image/png' });
}
