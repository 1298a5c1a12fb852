import type { ReactNode } from 'react';
import classes from './centred-card.module.css';

/** A single card in the middle of an otherwise empty window: doors and problems. */
export function CentredCard({ children, wide = false }: { children: ReactNode; wide?: boolean }) {
  return (
    <main className={classes.page}>
      <section className={classes.card} data-wide={wide || undefined}>
        {children}
      </section>
    </main>
  );
}
