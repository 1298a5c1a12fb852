import { useEffect, useState } from 'react';

/** How often what counts down is counted again. Deadlines are told in minutes. */
const TICK_MS = 30_000;

/** The present instant (UTC, ISO), counted on every half minute. */
export function useNow(): string {
  const [now, setNow] = useState(() => new Date().toISOString());
  useEffect(() => {
    const timer = window.setInterval(() => setNow(new Date().toISOString()), TICK_MS);
    return () => window.clearInterval(timer);
  }, []);
  return now;
}
