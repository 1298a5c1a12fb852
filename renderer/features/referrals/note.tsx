import type { ReactNode } from 'react';
import classes from './note.module.css';

interface NoteProps {
  readonly tone: 'info' | 'good' | 'warn' | 'danger';
  readonly icon: ReactNode;
  readonly title?: string;
  /** `alert` for what went wrong, `status` for what was done. */
  readonly role?: 'alert' | 'status';
  readonly children: ReactNode;
}

/** A few words that a person should see before going on. */
export function Note({ tone, icon, title, role, children }: NoteProps) {
  return (
    <div className={classes.note} data-tone={tone} role={role}>
      {icon}
      <div>
        {title !== undefined && <strong>{title}</strong>}
        {children}
      </div>
    </div>
  );
}
