import { UnstyledButton } from '@mantine/core';
import { IconEye, IconEyeOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '../app/use-preferences';
import classes from './private-text.module.css';

/** The same for every text: even a length can give a name away. */
const COVER = '••••••••••';

/**
 * A name or another thing that tells who a person is. With the setting on it is not in the page at
 * all, for eyes or screen readers, until it is pressed.
 */
export function PrivateText({ children }: { children: string }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  // Covered until the setting is known.
  const isPrivate = usePreferences()?.privacyBlur ?? true;
  if (!isPrivate) return children;
  const Icon = isOpen ? IconEyeOff : IconEye;
  return (
    <span className={classes.text} data-private={isOpen ? 'open' : 'covered'}>
      {isOpen ? <span>{children}</span> : <span aria-hidden>{COVER}</span>}
      <UnstyledButton
        className={classes.toggle}
        aria-label={t(isOpen ? 'common.privateHide' : 'common.privateShow')}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon size={15} aria-hidden />
      </UnstyledButton>
    </span>
  );
}
