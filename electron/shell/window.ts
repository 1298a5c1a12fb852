import path from 'node:path';
import { BrowserWindow, type Session } from 'electron';
import { APP_PAGE } from './content-policy';
import { type WindowBounds, windowOptions } from './window-options';

export { hardenContents } from './harden';

/** Opens the window on the app's page. It is shown as soon as it has something to show. */
export function openWindow(
  session: Session,
  outDir: string,
  bounds: WindowBounds,
  packaged: boolean,
): BrowserWindow {
  const preload = path.join(outDir, 'preload', 'preload.cjs');
  const window = new BrowserWindow(windowOptions(session, preload, bounds, packaged));
  // The title never follows the page: what is open must not be readable in the task bar.
  window.on('page-title-updated', (event) => event.preventDefault());
  window.setContentProtection(true);
  window.once('ready-to-show', () => window.show());
  void window.loadURL(APP_PAGE);
  return window;
}
