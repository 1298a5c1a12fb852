import { zodResolver } from '@hookform/resolvers/zod';
import { Button, Select, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Controller, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { TOLD_WAYS } from '../../../shared/contract/ledger';
import { useDates } from '../../app/use-text';
import { useVault } from '../../app/vault-context';
import { DateInput } from '../../ui/date-input';
import { ErrorNote } from '../../ui/error-note';
import { FieldGrid } from '../../ui/field-grid';
import { choiceOf } from './choice';
import classes from './ledger.module.css';
import { useKeepDetail } from './use-keep-detail';

const toldSchema = z.object({
  toldOn: z.iso.date(),
  toldTo: z.string().trim().min(1).max(200),
  how: choiceOf(TOLD_WAYS),
});
type Typed = z.input<typeof toldSchema>;
type Told = z.output<typeof toldSchema>;

interface ToldFormProps {
  readonly referralId: string;
  readonly withdrawnAt: string;
}

/** When, whom and how the agency was told of the withdrawal. */
export function ToldForm({ referralId, withdrawnAt }: ToldFormProps) {
  const { t } = useTranslation();
  const { plainDateOf } = useDates();
  const { queries } = useVault();
  const keep = useKeepDetail();
  const today = plainDateOf(new Date().toISOString());
  const form = useForm<Typed, unknown, Told>({
    resolver: zodResolver(toldSchema),
    defaultValues: { toldOn: today, toldTo: '', how: null },
  });
  const record = useMutation(queries.ledger.recordTold.mutationOptions({ onSuccess: keep }));
  const { errors } = form.formState;
  return (
    <form
      onSubmit={(event) =>
        void form.handleSubmit((told) => record.mutate({ referralId, ...told }))(event)
      }
      noValidate
    >
      <p className={classes.muted}>{t('ledger.recall.toldTitle')}</p>
      <FieldGrid columns={3}>
        <Controller
          control={form.control}
          name="toldOn"
          render={({ field }) => (
            <DateInput
              label={t('ledger.recall.toldOn')}
              value={field.value}
              onChange={field.onChange}
              minDate={plainDateOf(withdrawnAt)}
              maxDate={today}
              error={errors.toldOn === undefined ? undefined : t('ledger.answer.needDate')}
            />
          )}
        />
        <TextInput
          label={t('ledger.recall.toldTo')}
          withAsterisk
          error={errors.toldTo === undefined ? undefined : t('common.required')}
          {...form.register('toldTo')}
        />
        <Controller
          control={form.control}
          name="how"
          render={({ field }) => (
            <Select
              label={t('ledger.recall.how')}
              placeholder={t('ledger.recall.howPlaceholder')}
              withAsterisk
              data={TOLD_WAYS.map((value) => ({ value, label: t(`ledger.recall.ways.${value}`) }))}
              value={field.value}
              onChange={field.onChange}
              error={errors.how === undefined ? undefined : t('common.required')}
            />
          )}
        />
      </FieldGrid>
      <ErrorNote error={record.error} />
      <Button type="submit" variant="default" loading={record.isPending}>
        {t('ledger.recall.record')}
      </Button>
    </form>
  );
}
