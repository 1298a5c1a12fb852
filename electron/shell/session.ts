import { type Session, session as electronSession } from 'electron';
import { serveApp } from './app-protocol';

let sessionCount = 0;

/**
 * A fresh in-memory session for one unlocked stretch. A new partition per window means a new
 * renderer process with a new cache: nothing of the last person's work can be left in it.
 */
export function createSession(rendererRoot: string): Session {
  sessionCount += 1;
  const session = electronSession.fromPartition(`suaka-${sessionCount}`, { cache: false });
  serveApp(session, rendererRoot);
  return session;
}
