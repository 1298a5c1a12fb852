import path from 'node:path';
import {
  BrowserWindow,
  type BrowserWindowConstructorOptions,
  type Session,
  type WebContents,
} from 'electron';
import { APP_ORIGIN } from './app-protocol';

/** The paper tone of the theme: what is seen before the page has drawn, and when it is blanked. */
const BACKGROUND = '#f7f5f1';

export interface WindowBounds {
  readonly x?: number;
  readonly y?: number;
  readonly width: number;
  readonly height: number;
}

/** The window's settings as data, so that a test can hold them against the security table. */
export function windowOptions(
  session: Session,
  preload: string,
  bounds: WindowBounds,
  packaged: boolean,
): BrowserWindowConstructorOptions {
  return {
    ...bounds,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    backgroundColor: BACKGROUND,
    title: 'Suaka',
    autoHideMenuBar: true,
    webPreferences: {
      session,
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      disableBlinkFeatures: 'Auxclick',
      devTools: !packaged,
      navigateOnDragDrop: false,
    },
  };
}

/** Refuses navigation, new windows and webviews in `contents` (points 11–14 of the guide). */
export function hardenContents(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/**
 * The key that locks at once. It is heard before the page gets the event, so that no dialog, menu
 * or text field can keep it.
 */
export function isLockKey(input: { readonly type: string; readonly key: string }): boolean {
  return input.type === 'keyDown' && input.key === 'F12';
}

/** Opens the window on the app's page. It is shown as soon as it has something to show. */
export function openWindow(
  session: Session,
  outDir: string,
  bounds: WindowBounds,
  packaged: boolean,
): BrowserWindow {
  const preload = path.join(outDir, 'preload', 'preload.cjs');
  const window = new BrowserWindow(windowOptions(session, preload, bounds, packaged));
  hardenContents(window.webContents);
  // The title never follows the page: what is open must not be readable in the task bar.
  window.on('page-title-updated', (event) => event.preventDefault());
  window.setContentProtection(true);
  window.once('ready-to-show', () => window.show());
  void window.loadURL(`${APP_ORIGIN}/index.html`);
  return window;
}
