import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { showError } from '../app/user-error';

/** An error where it happened: what it is and what to do. Announced to screen readers. */
export function ErrorNote({ error }: { error: unknown }) {
  if (error === null || error === undefined) return null;
  const shown = showError(error);
  return (
    <Alert
      role="alert"
      color="red"
      variant="light"
      icon={<IconAlertTriangle aria-hidden />}
      title={shown.title}
      data-error={shown.code}
    >
      {shown.action}
    </Alert>
  );
}
