import { zodResolver } from '@hookform/resolvers/zod';
import { Button, NativeSelect, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { PrintedKit } from '../../../shared/contract/recovery';
import type { ExpectedKit } from '../../../shared/domain/recovery/check-shares';
import { useVault } from '../../app/vault-context';
import { ErrorNote } from '../../ui/error-note';
import { NewPasswordFields } from '../accounts';
import { type RecoverAccessForm, recoverAccessSchema } from './recover-access-form';
import classes from './recovery.module.css';
import { ShareField } from './share-field';
import { judgeShare } from './share-verdict';

interface RecoverAccessFieldsProps {
  readonly kit: ExpectedKit;
  readonly officers: readonly { readonly slotId: string; readonly displayName: string }[];
  /** `null` when the pages of the new kit could not be drawn. */
  readonly onRecovered: (kit: PrintedKit | null) => void;
  /** What stands beside the button. */
  readonly children: ReactNode;
}

/** Two shares, the officer, the new password. */
export function RecoverAccessFields(props: RecoverAccessFieldsProps) {
  const { kit, officers, onRecovered, children } = props;
  const { t } = useTranslation();
  const { queries } = useVault();
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const verdicts = [judgeShare(first, kit), judgeShare(second, kit, first)] as const;
  const areSound = verdicts.every(({ kind }) => kind === 'ok');
  const form = useForm<RecoverAccessForm>({
    resolver: zodResolver(recoverAccessSchema),
    defaultValues: { slotId: officers[0]?.slotId ?? '', password: '', repeated: '' },
  });
  const recover = useMutation(
    queries.recovery.unlock.mutationOptions({ onSuccess: (answer) => onRecovered(answer.kit) }),
  );
  const submit = form.handleSubmit(({ slotId, password }) => {
    if (areSound) recover.mutate({ shares: [first, second], slotId, newPassword: password });
  });
  return (
    <FormProvider {...form}>
      <form className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
        <ShareField
          label={t('recovery.share.first')}
          value={first}
          verdict={verdicts[0]}
          onChange={setFirst}
          autoFocus
        />
        <ShareField
          label={t('recovery.share.second')}
          value={second}
          verdict={verdicts[1]}
          onChange={setSecond}
        />
        <NativeSelect
          label={t('recovery.access.officer')}
          data={officers.map(({ slotId, displayName }) => ({ value: slotId, label: displayName }))}
          {...form.register('slotId')}
        />
        <NewPasswordFields known={['suaka']} replaces />
        <ErrorNote error={recover.error} />
        <div className={classes.submit}>
          {children}
          <Text size="sm" c="dimmed" role="status">
            {recover.isPending && t('recovery.access.pending')}
            {!recover.isPending && !areSound && t('recovery.access.needShares')}
          </Text>
          <Button type="submit" loading={recover.isPending} disabled={!areSound}>
            {t('recovery.access.submit')}
          </Button>
        </div>
      </form>
    </FormProvider>
  );
}
