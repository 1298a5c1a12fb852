import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CodeCheck } from '../../../shared/contract/audit';
import { useDates } from '../../app/use-text';
import { useVault } from '../../app/vault-context';
import { ErrorNote } from '../../ui/error-note';
import classes from './audit.module.css';

/** The longest number that an entry could ever have, and the longest code that is looked at. */
const SEQUENCE_DIGITS = 12;
const CODE_MAX = 40;

/** Holds a code from the paper register against the log of today. */
export function CheckCode() {
  const { t } = useTranslation();
  const { queries } = useVault();
  const [number, setNumber] = useState('');
  const [code, setCode] = useState('');
  const [isAsked, setAsked] = useState(false);
  const check = useMutation(queries.audit.checkCode.mutationOptions());
  const sequence = Number(number.replace(/[.\s]/g, ''));
  const isNumber = Number.isInteger(sequence) && sequence > 0;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setAsked(true);
    if (isNumber && code.trim() !== '') check.mutate({ sequence, code });
  };
  return (
    <form className={classes.check} onSubmit={submit} noValidate>
      <h3>{t('audit.code.check')}</h3>
      <TextInput
        label={t('audit.code.typedSequence')}
        value={number}
        onChange={(event) => setNumber(event.currentTarget.value)}
        error={isAsked && !isNumber && t('audit.code.sequenceMissing')}
        inputMode="numeric"
        maxLength={SEQUENCE_DIGITS}
        autoComplete="off"
      />
      <TextInput
        label={t('audit.code.typedCode')}
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
        error={isAsked && code.trim() === '' && t('common.required')}
        maxLength={CODE_MAX}
        autoComplete="off"
        spellCheck={false}
      />
      <ErrorNote error={check.error} />
      {check.data !== undefined && <CheckResult check={check.data} />}
      <Button type="submit" variant="default" loading={check.isPending}>
        {t('audit.code.submit')}
      </Button>
    </form>
  );
}

function CheckResult({ check }: { check: CodeCheck }) {
  const { t } = useTranslation();
  const { dateTimeOf } = useDates();
  const values = {
    time: check.kind === 'matches' ? dateTimeOf(check.at) : '',
    last: check.kind === 'missing' ? check.last : '',
  };
  return (
    <p className={classes.result} data-kind={check.kind} role="status">
      {t(`audit.code.${check.kind}`, values)}
    </p>
  );
}
