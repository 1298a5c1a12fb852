import type { ReactNode } from 'react';
import classes from './field-grid.module.css';

/**
 * Fields side by side. Mantine's own grids write a style element at run time, which the window's
 * Trusted Types policy refuses, so columns are plain CSS here.
 */
export function FieldGrid({ children, columns = 2 }: { children: ReactNode; columns?: 2 | 3 }) {
  return (
    <div className={classes.grid} data-columns={columns}>
      {children}
    </div>
  );
}
