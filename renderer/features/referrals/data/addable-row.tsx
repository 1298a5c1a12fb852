import { Button, Group, Textarea } from '@mantine/core';
import { type SyntheticEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DisclosureLine } from '../../../../shared/contract/referrals';
import { useBilingual } from '../../../app/use-text';
import classes from './data.module.css';
import { LineMark, Row } from './row';

interface AddableRowProps {
  readonly line: DisclosureLine;
  readonly readOnly: boolean;
  readonly onAdd: (reason: string) => void;
}

/** A conditional fact: it goes only when somebody writes what it is needed for. */
export function AddableRow({ line, readOnly, onAdd }: AddableRowProps) {
  const { t } = useTranslation();
  const bilingual = useBilingual();
  const [open, setOpen] = useState(false);
  const form = useId();
  const label = bilingual(line.label);
  const mark = readOnly ? (
    <LineMark tone="neutral">{t('referrals.data.why.not_selected')}</LineMark>
  ) : (
    <button
      type="button"
      className={classes.add}
      aria-expanded={open}
      aria-controls={form}
      onClick={() => setOpen(!open)}
    >
      {t('referrals.data.add')}
      <span className="visually-hidden">: {label}</span>
    </button>
  );
  return (
    <Row label={label} mark={mark}>
      {!line.onIdentitySheet && <span>{line.text}</span>}
      {open && (
        <ReasonForm
          id={form}
          onCancel={() => setOpen(false)}
          onAdd={(reason) => {
            setOpen(false);
            onAdd(reason);
          }}
        />
      )}
    </Row>
  );
}

interface ReasonFormProps {
  readonly id: string;
  readonly onCancel: () => void;
  readonly onAdd: (reason: string) => void;
}

function ReasonForm({ id, onCancel, onAdd }: ReasonFormProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (reason.trim() !== '') onAdd(reason.trim());
  };
  return (
    <form
      id={id}
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      <Textarea
        label={t('referrals.data.addReason')}
        description={t('referrals.data.addReasonHelp')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        maxLength={500}
        autosize
        minRows={2}
        required
        autoFocus
      />
      <Group gap="xs" mt="xs">
        <Button type="submit" size="xs" mih={32} disabled={reason.trim() === ''}>
          {t('referrals.data.addConfirm')}
        </Button>
        <Button variant="default" size="xs" mih={32} onClick={onCancel}>
          {t('common.cancel')}
        </Button>
      </Group>
    </form>
  );
}
