import { IconArrowBigUpLine } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './accounts.module.css';
import { useCapsLock } from './use-caps-lock';

/** Says that Caps Lock is on, before a password is wrong for that reason. */
export function CapsLockNote() {
  const { t } = useTranslation();
  const isOn = useCapsLock();
  return (
    <p className={classes.capsLock} role="status">
      {isOn && (
        <>
          <IconArrowBigUpLine size={16} aria-hidden />
          {t('accounts.capsLock')}
        </>
      )}
    </p>
  );
}
