import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { OneTimeAccess } from '../../../shared/contract/officers';
import { ONE_TIME_PASSWORD_DAYS } from '../../../shared/domain/access';
import classes from './officers.module.css';

interface OneTimePasswordProps {
  readonly access: OneTimeAccess;
  readonly onDone: () => void;
}

/** The password that Suaka made, large enough to be read out, and what happens with it next. */
export function OneTimePassword({ access, onDone }: OneTimePasswordProps) {
  const { t } = useTranslation();
  const name = access.officer.displayName;
  return (
    <div className={classes.once}>
      <div className={classes.secret}>
        <span>{t('officers.once.for', { name })}</span>
        <output data-one-time-password>{access.oneTimePassword}</output>
        <p>{t('officers.once.shownOnce')}</p>
      </div>
      <ol className={classes.steps}>
        {(['step1', 'step2', 'step3'] as const).map((step) => (
          <li key={step}>{t(`officers.once.${step}`, { name, days: ONE_TIME_PASSWORD_DAYS })}</li>
        ))}
      </ol>
      <Group justify="flex-end">
        <Button onClick={onDone} data-autofocus>
          {t('officers.once.done')}
        </Button>
      </Group>
    </div>
  );
}
