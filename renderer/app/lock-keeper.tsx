import { useEffect } from 'react';
import { flushPendingWrites } from './pending-writes';

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
    const events = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const;
    for (const event of events) window.addEventListener(event, report, { passive: true });
    return () => {
      for (const event of events) window.removeEventListener(event, report);
    };
  }, []);
  return null;
}
