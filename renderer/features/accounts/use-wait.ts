import { useEffect, useState } from 'react';
import { userErrorOf } from '../../app/user-error';

/** Seconds that are still to be waited after a try that came too soon; counts down to 0. */
export function useWait(error: unknown): number {
  const [until, setUntil] = useState(0);
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const seconds = secondsOf(error);
    if (seconds === 0) return;
    setNow(Date.now());
    setUntil(Date.now() + seconds * 1_000);
  }, [error]);
  const left = Math.max(0, Math.ceil((until - now) / 1_000));
  useEffect(() => {
    if (left === 0) return;
    const timer = window.setInterval(() => setNow(Date.now()), 250);
    return () => window.clearInterval(timer);
  }, [left]);
  return left;
}

function secondsOf(error: unknown): number {
  const data = userErrorOf(error);
  const seconds = data?.code === 'wait_before_retry' ? data.details['seconds'] : undefined;
  return typeof seconds === 'number' ? seconds : 0;
}
