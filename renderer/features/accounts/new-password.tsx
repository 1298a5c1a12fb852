import { PasswordInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { PASSWORD_MIN_LENGTH } from '../../../shared/contract/vault';
import { FieldGrid } from '../../ui/field-grid';
import classes from './accounts.module.css';
import { CapsLockNote } from './caps-lock-note';
import type { NewPassword } from './new-password-form';
import { PassphraseProposal } from './passphrase-proposal';
import { PasswordStrengthNote } from './password-strength-note';

interface NewPasswordFieldsProps {
  /** Names that do not count, because a colleague would try them first. */
  readonly known: readonly string[];
  /** An older password is replaced, so the fields say "new". */
  readonly replaces?: boolean;
}

/**
 * A password to be chosen: five proposed words, or words of one's own with an honest judgement. The
 * fields belong to the form around them (new-password-form.ts).
 */
export function NewPasswordFields({ known, replaces = false }: NewPasswordFieldsProps) {
  const { t } = useTranslation();
  const [proposed, setProposed] = useState('');
  const [isShown, { toggle, close }] = useDisclosure(false);
  const { control, register, setValue, setFocus, clearErrors, formState } =
    useFormContext<NewPassword>();
  const password = useWatch({ control, name: 'password' });
  const field = (name: 'password' | 'repeated') => ({
    label: t(`accounts.newPassword.${replaces ? REPLACING[name] : name}`),
    error: errorText(formState.errors[name]?.message),
    autoComplete: 'off',
    visible: isShown,
    onVisibilityChange: toggle,
    visibilityToggleButtonProps: {
      'aria-label': isShown ? t('accounts.hidePassword') : t('accounts.showPassword'),
    },
    ...register(name),
  });
  const errorText = (code: string | undefined) => {
    switch (code) {
      case undefined:
        return undefined;
      case 'passwords_differ':
        return t('accounts.newPassword.differ');
      case 'password_too_long':
        return t('accounts.newPassword.tooLong');
      case 'password_guessable':
        return t('accounts.newPassword.guessable');
      default:
        return t('accounts.newPassword.tooShort', { count: PASSWORD_MIN_LENGTH });
    }
  };
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
    <>
      <div className={classes.offer}>
        <p className={classes.hint}>
          {t('accounts.newPassword.help', { count: PASSWORD_MIN_LENGTH })}
        </p>
        <PassphraseProposal proposed={proposed} onPropose={propose} />
      </div>
      <FieldGrid>
        <PasswordInput {...field('password')} />
        <PasswordInput {...field('repeated')} />
      </FieldGrid>
      <div className={classes.notes}>
        <PasswordStrengthNote password={password} known={known} proposed={proposed} />
        <CapsLockNote />
      </div>
    </>
  );
}

const REPLACING = { password: 'changed', repeated: 'changedRepeated' } as const;
