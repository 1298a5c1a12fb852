import type { TablerIcon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './empty-note.module.css';

interface EmptyNoteProps {
  readonly icon: TablerIcon;
  readonly title: string;
  readonly text: string;
  readonly children: ReactNode;
}

/** In place of an empty table: why it is empty and what can be done. */
export function EmptyNote({ icon: Icon, title, text, children }: EmptyNoteProps) {
  return (
    <section className={classes.note}>
      <Icon size={32} stroke={1.5} aria-hidden />
      <h2>{title}</h2>
      <p>{text}</p>
      {children}
    </section>
  );
}
