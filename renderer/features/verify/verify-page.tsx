import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useVault } from '../../app/vault-context';
import { Card } from '../../ui/card';
import { ErrorNote } from '../../ui/error-note';
import { FileField } from './file-field';
import { VerifyResult } from './verify-result';
import classes from './verify.module.css';

/** A QR of ours has some 60 characters; a scanner may add a line end. */
const TEXT_MAX = 200;

/** Periksa berkas: is this paper or file ours, unchanged, and still carried by its consent? */
export function VerifyPage() {
  const { t } = useTranslation();
  const { queries } = useVault();
  const [text, setText] = useState('');
  const byText = useMutation(queries.verify.text.mutationOptions());
  const byFile = useMutation(queries.verify.file.mutationOptions());
  const result = byText.data ?? byFile.data;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (text.trim() === '') return;
    byFile.reset();
    byText.mutate({ text });
    // The next paper is scanned over this one.
    setText('');
  };
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <h1>{t('verify.title')}</h1>
        <Link to="/referrals">{t('verify.back')}</Link>
      </header>
      <div className={classes.columns}>
        <Card title={t('verify.paper')}>
          <form onSubmit={submit} noValidate className={classes.form}>
            <TextInput
              label={t('verify.code')}
              description={t('verify.codeHelp')}
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
              maxLength={TEXT_MAX}
              autoComplete="off"
              spellCheck={false}
              data-autofocus
              autoFocus
            />
            <Button type="submit" loading={byText.isPending}>
              {t('verify.check')}
            </Button>
          </form>
        </Card>
        <Card title={t('verify.file')}>
          <FileField
            busy={byFile.isPending}
            onFile={(bytes) => {
              byText.reset();
              byFile.mutate({ bytes });
            }}
          />
        </Card>
      </div>
      <ErrorNote error={byText.error ?? byFile.error} />
      <div aria-live="polite">{result !== undefined && <VerifyResult result={result} />}</div>
    </div>
  );
}
