import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '../../../ui/error-note';
import { Note } from '../note';
import { FileError } from './open-file';
import { RefusedFile } from './use-attachments';

/** Why a file cannot go along, and what to do; else the error as the vault says it. */
export function FileNote({ error }: { error: unknown }) {
  const { t } = useTranslation();
  const problem = problemOf(error);
  if (problem === null) return <ErrorNote error={error} />;
  return (
    <Note
      tone="danger"
      role="alert"
      icon={<IconAlertTriangle aria-hidden />}
      title={t(`attachments.problem.${problem}.title`)}
    >
      {t(`attachments.problem.${problem}.action`)}
    </Note>
  );
}

function problemOf(error: unknown) {
  if (error instanceof FileError) return error.problem;
  if (error instanceof RefusedFile) {
    return error.verdict === 'too_large' ? 'too_large' : 'unknown_kind';
  }
  return null;
}
