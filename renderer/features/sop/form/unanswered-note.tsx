import { Button } from '@mantine/core';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnansweredReason } from '../../../../shared/domain/facts/answer';
import type { ControlProps } from './control-props';
import classes from './form.module.css';

/** Stands in the place of a control while the question has a reason instead of an answer. */
export function UnansweredNote({
  ids,
  reason,
  onChange,
  inputRef,
}: ControlProps & { readonly reason: UnansweredReason }) {
  const { t } = useTranslation();
  return (
    <div className={classes.reason} role="group" aria-labelledby={ids.label}>
      <span>{t(`sop.form.reasons.${reason}`)}</span>
      <Button
        ref={inputRef as Ref<HTMLButtonElement>}
        variant="subtle"
        size="compact-sm"
        onClick={() => onChange(null)}
      >
        {t('sop.form.answerAfterAll')}
      </Button>
    </div>
  );
}
