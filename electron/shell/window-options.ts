import type { BrowserWindowConstructorOptions, Session, WebPreferences } from 'electron';

/** The paper tone of the theme: what is seen before the page has drawn, and when it is blanked. */
const BACKGROUND = '#f7f5f1';

export interface WindowBounds {
  readonly x?: number;
  readonly y?: number;
  readonly width: number;
  readonly height: number;
}

/** What holds for every page that Suaka opens, seen or hidden. Stated even where it is Electron's default. */
export const PAGE_PREFERENCES = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  plugins: false,
  webgl: false,
  spellcheck: false,
  disableBlinkFeatures: 'Auxclick',
  disableDialogs: true,
  navigateOnDragDrop: false,
  devTools: false,
} as const satisfies WebPreferences;

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
    webPreferences: { ...PAGE_PREFERENCES, session, preload, devTools: !packaged },
  };
}
