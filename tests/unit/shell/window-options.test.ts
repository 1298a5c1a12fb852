import type { Session } from 'electron';
import { describe, expect, it } from 'vitest';
import { PAGE_PREFERENCES, windowOptions } from '../../../electron/shell/window-options';

// Nobody looks into it: only that it is handed on.
const session = Object.create(null) as Session;
const bounds = { x: 10, y: 20, width: 1366, height: 768 };

/** Points 2–6 and 8–12 of Electron's security guide, and what Suaka adds. */
const EVERY_PAGE = {
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  contextIsolation: true,
  sandbox: true,
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
};

describe('the settings of the window', () => {
  it('are these and no others', () => {
    expect(windowOptions(session, '/app/preload.cjs', bounds, true)).toEqual({
      ...bounds,
      minWidth: 1024,
      minHeight: 640,
      show: false,
      backgroundColor: '#f7f5f1',
      title: 'Suaka',
      autoHideMenuBar: true,
      webPreferences: {
        ...EVERY_PAGE,
        devTools: false,
        session,
        preload: '/app/preload.cjs',
      },
    });
  });

  it('allow developer tools only where the app is not packed', () => {
    const devTools = (packaged: boolean) =>
      windowOptions(session, '', bounds, packaged).webPreferences?.devTools;
    expect(devTools(true)).toBe(false);
    expect(devTools(false)).toBe(true);
  });

  it('are the same for every hidden page, which has no developer tools at all', () => {
    expect(PAGE_PREFERENCES).toEqual({ ...EVERY_PAGE, devTools: false });
  });
});
