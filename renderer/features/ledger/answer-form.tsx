import { zodResolver } from '@hookform/resolvers/zod';
import { Button, Select, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Controller, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { ANSWER_OUTCOMES } from '../../../shared/contract/ledger';
import type { ReferralRow } from '../../../shared/contract/referrals';
import { useDates } from '../../app/use-text';
import { useVault } from '../../app/vault-context';
import { DateInput } from '../../ui/date-input';
import { ErrorNote } from '../../ui/error-note';
import { FieldGrid } from '../../ui/field-grid';
import { choiceOf } from './choice';
import classes from './ledger.module.css';
import { useKeepDetail } from './use-keep-detail';

const answerSchema = z.object({
  answeredOn: z.iso.date(),
  answeredBy: z.string().trim().min(1).max(200),
  outcome: choiceOf(ANSWER_OUTCOMES),
  summary: z.string().trim().min(1).max(2_000),
  done: z.string().trim().max(1_000),
});
type Typed = z.input<typeof answerSchema>;
type Answer = z.output<typeof answerSchema>;

interface AnswerFormProps {
  readonly row: ReferralRow;
  readonly onDone: () => void;
}

/** What the agency answered. Nothing is chosen beforehand. */
export function AnswerForm({ row: { referralId, issuedAt }, onDone }: AnswerFormProps) {
  const { t } = useTranslation();
  const { plainDateOf } = useDates();
  const { queries } = useVault();
  const keep = useKeepDetail();
  const today = plainDateOf(new Date().toISOString());
  const form = useForm<Typed, unknown, Answer>({
    resolver: zodResolver(answerSchema),
    defaultValues: { answeredOn: today, answeredBy: '', outcome: null, summary: '', done: '' },
  });
  const record = useMutation(
    queries.ledger.recordAnswer.mutationOptions({
      onSuccess: async (detail) => {
        await keep(detail);
        onDone();
      },
    }),
  );
  const { errors } = form.formState;
  const required = (name: keyof Answer) =>
    errors[name] === undefined ? undefined : t('common.required');
  return (
    <form
      onSubmit={(event) =>
        void form.handleSubmit((answer) => record.mutate({ referralId, ...answer }))(event)
      }
      noValidate
    >
      <FieldGrid>
        <Controller
          control={form.control}
          name="answeredOn"
          render={({ field }) => (
            <DateInput
              label={t('ledger.answer.on')}
              value={field.value}
              onChange={field.onChange}
              maxDate={today}
              {...(issuedAt !== null && { minDate: plainDateOf(issuedAt) })}
              error={errors.answeredOn === undefined ? undefined : t('ledger.answer.needDate')}
            />
          )}
        />
        <TextInput
          label={t('ledger.answer.by')}
          description={t('ledger.answer.byHelp')}
          withAsterisk
          error={required('answeredBy')}
          {...form.register('answeredBy')}
        />
      </FieldGrid>
      <Controller
        control={form.control}
        name="outcome"
        render={({ field }) => (
          <Select
            label={t('ledger.answer.outcome')}
            placeholder={t('ledger.answer.outcomePlaceholder')}
            withAsterisk
            mb="sm"
            data={ANSWER_OUTCOMES.map((value) => ({
              value,
              label: t(`ledger.answer.outcomes.${value}`),
            }))}
            value={field.value}
            onChange={field.onChange}
            error={required('outcome')}
          />
        )}
      />
      <Textarea
        label={t('ledger.answer.summary')}
        withAsterisk
        autosize
        minRows={2}
        mb="sm"
        error={required('summary')}
        {...form.register('summary')}
      />
      <Textarea
        label={t('ledger.answer.done')}
        description={t('ledger.answer.doneHelp')}
        autosize
        minRows={1}
        mb="sm"
        error={required('done')}
        {...form.register('done')}
      />
      <ErrorNote error={record.error} />
      <div className={classes.buttons}>
        <Button type="submit" loading={record.isPending}>
          {t('ledger.answer.record')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}
