import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useFormState } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import classes from './error-summary.module.css';
import { useErrorText, useFieldLabel, useIntake } from './fields/use-intake-field';
import { sectionOf } from './intake-sections';
import { INTAKE_PATHS } from './intake-values';

/**
 * Everything that is still wrong, at the top, after the form was sent; each line leads to its
 * field. Takes the focus once per attempt.
 */
export function ErrorSummary() {
  const { t } = useTranslation();
  const { control, getFieldState, setFocus } = useIntake();
  const formState = useFormState({ control });
  const label = useFieldLabel();
  const errorText = useErrorText();
  const box = useRef<HTMLDivElement>(null);
  const wrong = INTAKE_PATHS.flatMap((path) => {
    const message = getFieldState(path, formState).error?.message;
    return message === undefined ? [] : [{ path, message: errorText(message) }];
  });
  const attempts = formState.submitCount;
  useEffect(() => {
    if (attempts === 0) return;
    box.current?.scrollIntoView({ block: 'start' });
    box.current?.focus({ preventScroll: true });
  }, [attempts]);
  if (attempts === 0 || wrong.length === 0) return null;
  return (
    <div ref={box} className={classes.summary} tabIndex={-1}>
      <Alert
        role="alert"
        color="red"
        variant="light"
        icon={<IconAlertTriangle aria-hidden />}
        title={t('intake.errorsTitle', { count: wrong.length })}
      >
        <ul className={classes.list}>
          {wrong.map(({ path, message }) => (
            <li key={path}>
              <button type="button" className={classes.link} onClick={() => setFocus(path)}>
                {`${t(`intake.sections.${sectionOf(path)}.title`)}: ${label(path)}`}
              </button>
              {` – ${message ?? ''}`}
            </li>
          ))}
        </ul>
      </Alert>
    </div>
  );
}
