import { zodResolver } from '@hookform/resolvers/zod';
import { Button, Text, TextInput } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Controller, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { ReferralView } from '../../../../shared/contract/referrals';
import { useDates } from '../../../app/use-text';
import { useVault } from '../../../app/vault-context';
import { Card } from '../../../ui/card';
import { ErrorNote } from '../../../ui/error-note';
import { FieldGrid } from '../../../ui/field-grid';
import { DateInput } from '../../../ui/date-input';
import classes from './handover.module.css';

/** Tanda terima: who signed for the packet, and when. */
export function ReceiptCard({ view }: { view: ReferralView }) {
  const { t } = useTranslation();
  const { date } = useDates();
  const { state, receivedAt } = view.row;
  return (
    <Card title={t('referrals.handover.receipt')}>
      {state === 'issued' && <ReceiptForm referralId={view.row.referralId} />}
      {receivedAt !== null && (
        <p className={classes.received}>
          <IconCircleCheck size={18} aria-hidden />
          {t('referrals.handover.received', { date: date(receivedAt) })}
        </p>
      )}
    </Card>
  );
}

const receiptSchema = z.object({
  receivedBy: z.string().trim().min(1).max(200),
  receivedOn: z.iso.date(),
});
type Receipt = z.infer<typeof receiptSchema>;

function ReceiptForm({ referralId }: { referralId: string }) {
  const { t } = useTranslation();
  const { plainDateOf } = useDates();
  const { queries } = useVault();
  const queryClient = useQueryClient();
  const today = plainDateOf(new Date().toISOString());
  const form = useForm<Receipt>({
    resolver: zodResolver(receiptSchema),
    defaultValues: { receivedBy: '', receivedOn: today },
  });
  const record = useMutation(
    queries.referrals.recordReceipt.mutationOptions({
      onSuccess: async (view) => {
        queryClient.setQueryData(queries.referrals.get.queryKey({ input: { referralId } }), view);
        const changed = [queries.referrals.list.key(), queries.home.key(), queries.cases.key()];
        await Promise.all(changed.map((queryKey) => queryClient.invalidateQueries({ queryKey })));
      },
    }),
  );
  const submit = form.handleSubmit((receipt) => record.mutate({ referralId, ...receipt }));
  const { errors } = form.formState;
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Text c="dimmed" size="sm" mb="sm">
        {t('referrals.handover.receiptIntro')}
      </Text>
      <FieldGrid>
        <TextInput
          label={t('referrals.handover.receivedBy')}
          error={errors.receivedBy === undefined ? undefined : t('common.required')}
          withAsterisk
          {...form.register('receivedBy')}
        />
        <Controller
          control={form.control}
          name="receivedOn"
          render={({ field }) => (
            <DateInput
              label={t('referrals.handover.receivedOn')}
              value={field.value}
              onChange={field.onChange}
              maxDate={today}
              error={
                errors.receivedOn === undefined ? undefined : t('referrals.handover.dateNeeded')
              }
            />
          )}
        />
      </FieldGrid>
      <ErrorNote error={record.error} />
      <Button type="submit" variant="default" loading={record.isPending}>
        {t('referrals.handover.recordReceipt')}
      </Button>
    </form>
  );
}
