import { useEffect, useState } from 'react';

/** A countdown shows minutes; half of one is close enough. */
const TICK_MS = 30_000;

/** The present instant (UTC ISO), renewed every half minute. */
export function useNow(): string {
  const [now, setNow] = useState(() => new Date().toISOString());
  useEffect(() => {
    const timer = window.setInterval(() => setNow(new Date().toISOString()), TICK_MS);
    return () => window.clearInterval(timer);
  }, []);
  return now;
}
