import { zodResolver } from '@hookform/resolvers/zod';
import { Button, Group, Text, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import {
  type Consent,
  CONSENT_GIVER_CODES,
  CONSENT_METHOD_CODES,
  type ReferralView,
} from '../../../../shared/contract/referrals';
import { useVault } from '../../../app/vault-context';
import { Card } from '../../../ui/card';
import { ErrorNote } from '../../../ui/error-note';
import { ChoiceField } from './choice-field';
import {
  type ConsentFields,
  consentFieldsSchema,
  type FilledConsent,
  NO_CONSENT,
} from './consent-fields';
import { PrintConsent } from './print-consent';
import { ZonesField } from './zones-field';

interface ConsentFormProps {
  readonly view: ReferralView;
  readonly onRecorded: (consent: Consent) => Promise<void>;
  readonly onCancel: (() => void) | undefined;
}

/** Records what the client allows this agency to know. Nothing is ticked beforehand. */
export function ConsentForm({ view, onRecorded, onCancel }: ConsentFormProps) {
  const { t } = useTranslation();
  const { queries } = useVault();
  const queryClient = useQueryClient();
  const form = useForm<ConsentFields, unknown, FilledConsent>({
    resolver: zodResolver(consentFieldsSchema),
    defaultValues: NO_CONSENT,
  });
  const { caseId, agencyName } = view.row;
  const record = useMutation(
    queries.consents.record.mutationOptions({
      onSuccess: async (consent) => {
        await queryClient.invalidateQueries({ queryKey: queries.consents.key() });
        await onRecorded(consent);
      },
    }),
  );
  const submit = form.handleSubmit((consent) =>
    record.mutate({ caseId, agencyId: view.agency.id, ...consent }),
  );
  return (
    <Card title={t('referrals.consent.formTitle')}>
      <Text c="dimmed" mb="sm">
        {t('referrals.consent.formIntro', { agency: agencyName })}
      </Text>
      <PrintConsent referralId={view.row.referralId} />
      <form onSubmit={(event) => void submit(event)} noValidate>
        <ZonesField view={view} control={form.control} />
        <ChoiceField
          control={form.control}
          name="givenBy"
          label={t('referrals.consent.who')}
          choices={CONSENT_GIVER_CODES}
        />
        <ChoiceField
          control={form.control}
          name="method"
          label={t('referrals.consent.how')}
          choices={CONSENT_METHOD_CODES}
        />
        <Textarea
          label={t('referrals.consent.note')}
          description={t('referrals.consent.noteHelp')}
          maxLength={500}
          autosize
          minRows={2}
          {...form.register('note')}
        />
        <ErrorNote error={record.error} />
        <Group mt="md">
          <Button type="submit" loading={record.isPending}>
            {t('referrals.consent.save')}
          </Button>
          {onCancel !== undefined && (
            <Button variant="default" onClick={onCancel}>
              {t('common.cancel')}
            </Button>
          )}
        </Group>
      </form>
    </Card>
  );
}
