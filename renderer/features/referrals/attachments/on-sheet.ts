import type { PointerEvent } from 'react';
import type { Box } from '../../../../shared/domain/attachments/marks';

/** A place in shares of the sheet, from its top left corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where a box lies on its sheet. */
export function styleOf({ x, y, width, height }: Box) {
  const percent = (share: number) => `${share * 100}%`;
  return { left: percent(x), top: percent(y), width: percent(width), height: percent(height) };
}

/** A pointer's place in shares of the sheet. */
export function pointOn(sheet: HTMLElement | null, event: PointerEvent): Point {
  const { left, top, width, height } = (sheet ?? event.currentTarget).getBoundingClientRect();
  return { x: (event.clientX - left) / width, y: (event.clientY - top) / height };
}
