import { IconAlertTriangle, IconCheck, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './field-hint.module.css';

const ICONS = { plain: IconInfoCircle, good: IconCheck, warn: IconAlertTriangle } as const;

/** What Suaka reads out of a field while it is filled in: gentle, and never a correction. */
export function FieldHint({
  tone = 'plain',
  children,
}: {
  tone?: keyof typeof ICONS;
  children: ReactNode;
}) {
  const Icon = ICONS[tone];
  return (
    <p className={classes.hint} data-tone={tone}>
      <Icon size={15} aria-hidden />
      <span>{children}</span>
    </p>
  );
}
