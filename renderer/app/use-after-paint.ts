import { useEffect, useState } from 'react';

/** Nobody has typed a letter this soon, and reading code ahead would hold up the first one. */
const FIRST_LETTER_MS = 400;

/** `true` a moment after the first picture is on the screen: what nobody waits for begins then. */
export function useAfterPaint(): boolean {
  const [painted, setPainted] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => setPainted(true), FIRST_LETTER_MS);
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, []);
  return painted;
}
