import { useEffect, useState } from 'react';
import { userErrorOf } from './user-error';

/** How often the seconds are counted anew; a second shown is then never longer than it should be. */
const TICK_MS = 250;

interface Wait {
  /** Whole seconds until the next try is taken; 0 when it is. */
  readonly secondsLeft: number;
  /** Starts counting when the vault answered that the try came too soon. */
  readonly startFor: (error: unknown) => void;
}

/** Counts down the time that the vault asks for after wrong passwords. */
export function useWait(): Wait {
  const [until, setUntil] = useState(0);
  const [now, setNow] = useState(0);
  const secondsLeft = Math.max(0, Math.ceil((until - now) / 1_000));
  const isWaiting = secondsLeft > 0;
  useEffect(() => {
    if (!isWaiting) return;
    const timer = window.setInterval(() => setNow(Date.now()), TICK_MS);
    return () => window.clearInterval(timer);
  }, [isWaiting]);
  const startFor = (error: unknown) => {
    setNow(Date.now());
    setUntil(Date.now() + secondsOf(error) * 1_000);
  };
  return { secondsLeft, startFor };
}

function secondsOf(error: unknown): number {
  const data = userErrorOf(error);
  const seconds = data?.code === 'wait_before_retry' ? data.details.seconds : undefined;
  return typeof seconds === 'number' ? seconds : 0;
}
