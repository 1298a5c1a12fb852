import { PasswordInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { PASSWORD_MIN_LENGTH } from '../../../shared/contract/vault';
import { FieldGrid } from '../../ui/field-grid';
import classes from './accounts.module.css';
import { CapsLockNote } from './caps-lock-note';
import { type FirstRunForm, knownNames } from './first-run-form';
import { PassphraseProposal } from './passphrase-proposal';
import { PasswordStrengthNote } from './password-strength-note';

/** The first password: five proposed words, or words of one's own with an honest judgement. */
export function FirstRunPassword() {
  const { t } = useTranslation();
  const [proposed, setProposed] = useState('');
  const [isShown, { toggle, close }] = useDisclosure(false);
  const { control, register, setValue, setFocus, clearErrors, formState } =
    useFormContext<FirstRunForm>();
  const form = useWatch({ control, compute: (value) => value });
  const errorText = (name: 'password' | 'repeated') => {
    switch (formState.errors[name]?.message) {
      case undefined:
        return undefined;
      case 'passwords_differ':
        return t('accounts.firstRun.differ');
      case 'password_too_long':
        return t('accounts.firstRun.tooLong');
      case 'password_guessable':
        return t('accounts.firstRun.guessable');
      default:
        return t('accounts.firstRun.tooShort', { count: PASSWORD_MIN_LENGTH });
    }
  };
  const field = (name: 'password' | 'repeated') => ({
    label: t(`accounts.firstRun.${name}`),
    error: errorText(name),
    autoComplete: 'off',
    visible: isShown,
    onVisibilityChange: toggle,
    visibilityToggleButtonProps: {
      'aria-label': isShown ? t('accounts.hidePassword') : t('accounts.showPassword'),
    },
    ...register(name),
  });
  const propose = (passphrase: string) => {
    setProposed(passphrase);
    setValue('password', passphrase, { shouldDirty: true });
    setValue('repeated', '');
    clearErrors();
    close();
    // Typed once more by hand, the words are read and begin to be known.
    setFocus('repeated');
  };
  return (
    <section className={classes.section}>
      <h2>{t('accounts.firstRun.passwordTitle')}</h2>
      <div className={classes.offer}>
        <p className={classes.hint}>
          {t('accounts.firstRun.passwordHelp', { count: PASSWORD_MIN_LENGTH })}
        </p>
        <PassphraseProposal proposed={proposed} onPropose={propose} />
      </div>
      <FieldGrid>
        <PasswordInput {...field('password')} />
        <PasswordInput {...field('repeated')} />
      </FieldGrid>
      <div className={classes.notes}>
        <PasswordStrengthNote
          password={form.password}
          known={knownNames(form)}
          proposed={proposed}
        />
        <CapsLockNote />
      </div>
    </section>
  );
}
