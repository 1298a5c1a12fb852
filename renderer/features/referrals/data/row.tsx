import type { ReactNode } from 'react';
import classes from './data.module.css';

/** Why a line stands in its column, in a word. The word carries it; the tint repeats it. */
export function LineMark({
  tone,
  children,
}: {
  tone: 'good' | 'accent' | 'warn' | 'danger' | 'neutral';
  children: ReactNode;
}) {
  return (
    <span className={classes.mark} data-tone={tone}>
      {children}
    </span>
  );
}

/** One line of a column: a label, its mark, and below them what is known. */
export function Row({
  label,
  mark,
  children,
}: {
  label: string;
  mark: ReactNode;
  children?: ReactNode;
}) {
  return (
    <li className={classes.row}>
      <div className={classes.head}>
        <strong>{label}</strong>
        {mark}
      </div>
      {children !== undefined && <div className={classes.value}>{children}</div>}
    </li>
  );
}
