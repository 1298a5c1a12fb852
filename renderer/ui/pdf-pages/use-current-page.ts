import { type RefObject, useEffect, useState } from 'react';

export interface CurrentPage {
  readonly number: number;
  readonly of: number;
  readonly goTo: (number: number) => void;
}

/** Which page is being looked at on `desk`, and a way to another one. */
export function useCurrentPage(desk: RefObject<HTMLElement | null>, of: number): CurrentPage {
  const [number, setNumber] = useState(1);
  useEffect(() => {
    const element = desk.current;
    if (element === null) return undefined;
    const look = () => setNumber(pageAt(element));
    element.addEventListener('scroll', look, { passive: true });
    return () => element.removeEventListener('scroll', look);
  }, [desk]);
  const goTo = (wanted: number) => {
    const page = desk.current?.querySelector(`[data-page="${wanted}"]`);
    page?.scrollIntoView({ block: 'start' });
  };
  return { number: Math.min(number, Math.max(of, 1)), of, goTo };
}

/** The page that reaches over the middle of the desk. */
function pageAt(desk: HTMLElement): number {
  const { top, height } = desk.getBoundingClientRect();
  const middle = top + height / 2;
  const pages = [...desk.querySelectorAll('[data-page]')];
  const above = pages.filter((page) => page.getBoundingClientRect().top <= middle);
  return Math.max(1, above.length);
}
