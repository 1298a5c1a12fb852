import { useEffect } from 'react';
import { flushPendingWrites, lockNow } from './pending-writes';

/** At most one report of activity in this time: the idle clock counts minutes. */
const ACTIVITY_INTERVAL_MS = 5_000;

/** Tells the shell that somebody is here, and hands over the last typed words before a lock. */
export function LockKeeper() {
  useEffect(() => {
    window.suaka.onLockRequested(flushPendingWrites);
    let lastReport = 0;
    const report = () => {
      const now = Date.now();
      if (now - lastReport < ACTIVITY_INTERVAL_MS) return;
      lastReport = now;
      window.suaka.reportActivity();
    };
    // The main process hears F12 first; this is for key events that do not pass through it, such as
    // those of assistive technology. Capturing, so that no dialog keeps the key for itself.
    const lockOnKey = (event: KeyboardEvent) => {
      if (event.key !== 'F12') return;
      event.preventDefault();
      lockNow();
    };
    window.addEventListener('keydown', lockOnKey, { capture: true });
    const events = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const;
    for (const event of events) window.addEventListener(event, report, { passive: true });
    return () => {
      window.removeEventListener('keydown', lockOnKey, { capture: true });
      for (const event of events) window.removeEventListener(event, report);
    };
  }, []);
  return null;
}
