import type { ReactNode } from 'react';
import classes from './card.module.css';

/** A white sheet on the paper: the unit every screen is laid out with. */
export function Card({
  title,
  aside,
  children,
}: {
  title?: string;
  aside?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section className={classes.card}>
      {title !== undefined && (
        <header className={classes.head}>
          <h2>{title}</h2>
          {aside}
        </header>
      )}
      {children}
    </section>
  );
}
