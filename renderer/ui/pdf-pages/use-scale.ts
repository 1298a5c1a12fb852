import { type RefObject, useEffect, useState } from 'react';
import { PIXELS_PER_POINT } from './draw-page';

/** Space left and right of a sheet, and the widest a fitted sheet becomes. */
const MARGIN_PX = 28;
const WIDEST = 1.25;

/** `fit` fills the width of the desk; a number is a part of the paper's own size. */
export type Zoom = 'fit' | number;

/**
 * CSS pixels per point at which sheets are drawn on `desk`. `null` until the desk has been measured.
 *
 * @param paperWidth of the widest sheet, in points
 */
export function useScale(
  paperWidth: number,
  desk: RefObject<HTMLElement | null>,
  zoom: Zoom,
): number | null {
  const deskWidth = useWidth(desk);
  if (deskWidth === 0) return null;
  if (zoom !== 'fit') return zoom * PIXELS_PER_POINT;
  const fitting = (deskWidth - 2 * MARGIN_PX) / paperWidth;
  return Math.max(0.2, Math.min(fitting, WIDEST * PIXELS_PER_POINT));
}

function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (element.current === null) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setWidth(Math.floor(entry.contentRect.width));
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
