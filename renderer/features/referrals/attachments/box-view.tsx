import { type KeyboardEvent, type PointerEvent, type RefObject, useEffect, useRef } from 'react';
import { type Box, growBox, moveBox } from '../../../../shared/domain/attachments/marks';
import classes from './attachments.module.css';
import { pointOn, styleOf } from './on-sheet';

/** A key moves a box by this share of the page; held down it goes on. */
const KEY_STEP = 0.006;

const ARROWS: Readonly<Record<string, readonly [dx: number, dy: number]>> = {
  ArrowLeft: [-KEY_STEP, 0],
  ArrowRight: [KEY_STEP, 0],
  ArrowUp: [0, -KEY_STEP],
  ArrowDown: [0, KEY_STEP],
};

interface BoxViewProps {
  readonly box: Box;
  readonly label: string;
  readonly focused: boolean;
  readonly sheet: RefObject<HTMLElement | null>;
  readonly onChange: ((box: Box) => void) | undefined;
  readonly onRemove: (() => void) | undefined;
}

/**
 * A box: pulled by the mouse, at its corner made larger; with the keys, arrows move it, Shift and
 * arrows make it larger or smaller, Delete takes it away.
 */
export function BoxView({ box, label, focused, sheet, onChange, onRemove }: BoxViewProps) {
  const element = useRef<HTMLButtonElement>(null);
  const last = useRef<{ readonly x: number; readonly y: number; readonly corner: boolean }>(
    undefined,
  );
  useEffect(() => {
    if (focused) element.current?.focus({ preventScroll: true });
  }, [focused]);
  const press = (event: KeyboardEvent) => {
    const arrow = ARROWS[event.key];
    if (event.key === 'Delete' || event.key === 'Backspace') onRemove?.();
    else if (arrow !== undefined && !event.altKey && !event.ctrlKey) {
      onChange?.((event.shiftKey ? growBox : moveBox)(box, ...arrow));
    } else return;
    event.preventDefault();
  };
  const begin = (event: PointerEvent) => {
    // The sheet below would begin a new box.
    event.stopPropagation();
    if (onChange === undefined || event.button !== 0) return;
    element.current?.setPointerCapture(event.pointerId);
    const corner = event.target instanceof HTMLElement && 'corner' in event.target.dataset;
    last.current = { ...pointOn(sheet.current, event), corner };
  };
  const pull = (event: PointerEvent) => {
    if (last.current === undefined) return;
    const { x, y, corner } = last.current;
    const point = pointOn(sheet.current, event);
    last.current = { ...point, corner };
    onChange?.((corner ? growBox : moveBox)(box, point.x - x, point.y - y));
  };
  const end = () => {
    last.current = undefined;
  };
  return (
    <button
      ref={element}
      type="button"
      className={classes.box}
      style={styleOf(box)}
      aria-label={label}
      disabled={onChange === undefined}
      onKeyDown={press}
      onPointerDown={begin}
      onPointerMove={pull}
      onPointerUp={end}
      onPointerCancel={end}
    >
      <span className={classes.corner} data-corner />
    </button>
  );
}
