import { Alert } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../app/session-context';
import { Card } from '../../ui/card';
import classes from './accounts.module.css';
import { ChangePasswordFields } from './change-password-fields';

/** Ganti kata sandi: the officer at the desk changes the own password. */
export function ChangePassword() {
  const { t } = useTranslation();
  const session = useSession();
  const [isDone, setDone] = useState(false);
  return (
    <div className={classes.page}>
      <h1 className={classes.pageTitle}>{t('accounts.changePassword.title')}</h1>
      <Card>
        <p className={classes.intro}>{t('accounts.changePassword.intro')}</p>
        {isDone && (
          <Alert
            color="green"
            variant="light"
            role="status"
            icon={<IconCircleCheck aria-hidden />}
            mb="sm"
          >
            {t('accounts.changePassword.done')}
          </Alert>
        )}
        <ChangePasswordFields
          session={session}
          oldLabel={t('accounts.changePassword.old')}
          onDone={() => setDone(true)}
        />
      </Card>
    </div>
  );
}
