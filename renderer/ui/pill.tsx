import type { ReactNode } from 'react';
import classes from './pill.module.css';

export type Tone = 'neutral' | 'accent' | 'good' | 'warn' | 'danger';

/**
 * A state in a word, tinted. The word carries the meaning; amber and red are for time and danger
 * only, and come with an icon.
 */
export function Pill({
  tone = 'neutral',
  icon,
  children,
}: {
  tone?: Tone;
  icon?: ReactNode;
  children: ReactNode;
}) {
  return (
    <span className={classes.pill} data-tone={tone}>
      {icon}
      {children}
    </span>
  );
}
