import path from 'node:path';
import { app, type BrowserWindow, clipboard, Menu, powerMonitor } from 'electron';
import { SHELL_CHANNELS } from '../../shared/channels';
import { createBriefClipboard } from './brief-copy';
import { collectGarbage } from './collect-garbage';
import { APP_PAGE } from './content-policy';
import { isLockKey } from './decisions';
import { hardenContents, hardenSession } from './harden';
import { createIdleTimer } from './idle';
import { createPdfRenderer, type PdfRenderer } from './pdf-renderer';
import { openPreferences } from './preferences';
import { createSession } from './session';
import { registerShellIpc } from './shell-ipc';
import { startVaultProcess, type VaultProcess } from './vault-process';
import { openWindow } from './window';

/** How long the window may take to hand over what was typed last before it is blanked for good. */
const FLUSH_TIMEOUT_MS = 250;

/** One stretch between two locks: a window, the vault behind it and the PDF window. */
interface Stretch {
  readonly window: BrowserWindow;
  readonly vault: VaultProcess;
  readonly pdf: PdfRenderer;
}

/** Starts the app: one instance, one window, one vault process at a time. */
export function startApp(): void {
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  Menu.setApplicationMenu(null);
  // Every session and page there will ever be, also those that nobody thought of.
  app.on('session-created', hardenSession);
  app.on('web-contents-created', (_event, contents) => hardenContents(contents));
  void app.whenReady().then(run);
}

/**
 * Where the vault lies. On Windows not among the roaming data of the account, which a domain would
 * copy to every computer the person logs in to.
 */
function localDataFolder(): string {
  const local = process.env['LOCALAPPDATA'];
  return process.platform === 'win32' && local !== undefined
    ? path.join(local, app.getName())
    : app.getPath('userData');
}

function run(): void {
  const outDir = path.join(app.getAppPath(), 'out', 'app');
  const store = openPreferences(app.getPath('userData'));
  let stretch: Stretch | undefined;
  let locking: Promise<void> | undefined;
  let flushed: (() => void) | undefined;

  const open = (): Stretch => {
    const session = createSession(path.join(outDir, 'renderer'));
    // The window first: the vault starts while the window's process does.
    const window = openWindow(session, outDir, store.bounds(), app.isPackaged);
    const pdf = createPdfRenderer();
    const vault = startVaultProcess({
      outDir,
      vaultFolder: path.join(localDataFolder(), 'vault'),
      resourcesFolder: path.join(app.getAppPath(), 'resources'),
      appVersion: app.getVersion(),
      renderPdf: pdf.render,
      onUnexpectedExit: () => void lock(),
    });
    window.on('close', () => store.setBounds(window.getNormalBounds()));
    window.webContents.on('before-input-event', (event, input) => {
      if (!isLockKey(input)) return;
      event.preventDefault();
      void lock();
    });
    // A page that fell over, or left for an empty one (which Chromium does not ask about), leaves
    // an open vault that nobody can lock by hand.
    const lostPage = () => {
      if (stretch?.window === window) void lock();
    };
    window.webContents.on('render-process-gone', lostPage);
    window.webContents.on('did-navigate', (_event, url) => {
      if (url !== APP_PAGE) lostPage();
    });
    return { window, vault, pdf };
  };

  // Blank first, then let the typed words reach the vault, then end everything that knew them.
  const lock = (): Promise<void> => {
    locking ??= relock().finally(() => {
      locking = undefined;
    });
    return locking;
  };
  const relock = async (): Promise<void> => {
    const old = stretch;
    if (old === undefined || old.window.isDestroyed()) return;
    old.window.setOpacity(0);
    old.window.hide();
    void briefClipboard.clear();
    store.setBounds(old.window.getNormalBounds());
    await flush(old.window);
    await old.vault.end();
    old.pdf.close();
    stretch = open();
    old.window.destroy();
    idle.start(store.preferences().idleLockMinutes);
    collectGarbage();
  };
  const flush = (window: BrowserWindow): Promise<void> =>
    new Promise((resolve) => {
      flushed = resolve;
      setTimeout(resolve, FLUSH_TIMEOUT_MS);
      window.webContents.send(SHELL_CHANNELS.lockRequested);
    });
  const idle = createIdleTimer(() => void lock());
  const briefClipboard = createBriefClipboard(clipboard);

  registerShellIpc(
    {
      brief: briefClipboard,
      currentWindow: () => stretch?.window,
      lock: () => void lock(),
      activity: () => idle.activity(),
      flushed: () => flushed?.(),
      connectVault: () => {
        if (stretch !== undefined) stretch.vault.connect(stretch.window.webContents);
      },
      preferencesChanged: () => idle.start(store.preferences().idleLockMinutes),
    },
    store,
  );
  for (const event of ['suspend', 'lock-screen', 'user-did-resign-active'] as const) {
    // One listener each: Electron's typings have no common overload for the three names.
    powerMonitor.on(event as 'suspend', () => void lock());
  }
  app.on('second-instance', () => {
    // While it locks, the window that is still there is the one that was blanked.
    if (locking !== undefined) return;
    stretch?.window.show();
    stretch?.window.focus();
  });
  app.on('window-all-closed', () => app.quit());
  // Whatever ends the app, the vault closes its database first. Torn down with the app, the library
  // would fold the journal in behind the anchor's back, and the vault would look tampered with.
  app.on('will-quit', (event) => {
    const ending = stretch?.vault.end();
    if (ending === undefined) return;
    event.preventDefault();
    stretch = undefined;
    void Promise.all([ending, briefClipboard.clear()]).then(() => app.quit());
  });
  stretch = open();
  idle.start(store.preferences().idleLockMinutes);
}
