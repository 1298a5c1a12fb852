import { type Session, session as electronSession } from 'electron';
import { APP_ORIGIN, serveApp } from './app-protocol';

let sessionCount = 0;

/**
 * A fresh in-memory session for one unlocked stretch. A new partition per window means a new
 * renderer process with a new cache: nothing of the last person's work can be left in it.
 */
export function createSession(rendererRoot: string): Session {
  sessionCount += 1;
  const session = electronSession.fromPartition(`suaka-${sessionCount}`, { cache: false });
  hardenSession(session);
  serveApp(session, rendererRoot);
  return session;
}

/** `true` when the window may request `url`: our own pages, and data the page made itself. */
export function mayRequest(url: string): boolean {
  return url.startsWith(`${APP_ORIGIN}/`) || url.startsWith('blob:') || url.startsWith('data:');
}

/** Denies every permission, device and request that is not the app's own. */
export function hardenSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest((details, callback) => {
    callback({ cancel: !mayRequest(details.url) });
  });
  session.on('will-download', (event) => event.preventDefault());
}
