import { zodResolver } from '@hookform/resolvers/zod';
import { Button, Group, Modal, Select, Text, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Controller, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { SopStep } from '../../../../shared/domain/sop/definition';
import {
  MAX_REASON_LENGTH,
  SKIP_REASONS,
  type SkipReason,
} from '../../../../shared/domain/sop/step-event';
import { useSession } from '../../../app/session-context';
import { useBilingual } from '../../../app/use-text';
import { useVault } from '../../../app/vault-context';
import { ErrorNote } from '../../../ui/error-note';
import type { CaseView } from '../../../case-parts/case-view';
import { useStepChange } from './use-step-change';

interface SkipDialogProps {
  readonly view: CaseView;
  readonly step: SopStep;
  /** Class B: somebody else approves (pengesahan). */
  readonly needsApproval: boolean;
  readonly opened: boolean;
  readonly onClose: () => void;
}

function skipSchema(needsApproval: boolean, self: string) {
  const approver = z.string().trim().max(200);
  return z.object({
    reasonCode: z
      .enum(SKIP_REASONS)
      .nullable()
      .transform((code, context) => {
        if (code !== null) return code;
        context.addIssue({ code: 'custom', message: 'required' });
        return z.NEVER;
      }),
    note: z.string().trim().min(1, 'required').max(MAX_REASON_LENGTH),
    approvedByName: needsApproval
      ? approver.min(1, 'required').refine((name) => name !== self, 'same_person')
      : approver,
  });
}

/** Nothing is chosen beforehand. */
interface SkipForm {
  readonly reasonCode: SkipReason | null;
  readonly note: string;
  readonly approvedByName: string;
}
const EMPTY: SkipForm = { reasonCode: null, note: '', approvedByName: '' };

/** Skips a step with a reason code, an explanation, and for class B somebody's approval. */
export function SkipDialog({ view: { caseId }, step, needsApproval, ...dialog }: SkipDialogProps) {
  const { t } = useTranslation();
  const text = useBilingual();
  const { queries } = useVault();
  const { officer } = useSession();
  const changed = useStepChange(caseId);
  const schema = skipSchema(needsApproval, officer.displayName);
  const form = useForm<SkipForm, unknown, z.output<typeof schema>>({
    resolver: zodResolver(schema),
    defaultValues: EMPTY,
  });
  const skip = useMutation(
    queries.sop.skip.mutationOptions({
      onSuccess: async (answer) => {
        dialog.onClose();
        await changed(answer);
      },
    }),
  );
  const submit = form.handleSubmit(({ reasonCode, note, approvedByName }) =>
    skip.mutate({
      caseId,
      stepId: step.id,
      reasonCode,
      note,
      ...(needsApproval ? { approvedByName } : {}),
    }),
  );
  const problem = (message: string | undefined) => {
    if (message === undefined) return undefined;
    return message === 'same_person' ? t('sop.skip.samePerson') : t('common.required');
  };
  const { errors } = form.formState;
  return (
    <Modal
      {...dialog}
      title={t('sop.skip.title', { step: text(step.title) })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form
        onSubmit={(event) => {
          // The dialog is drawn elsewhere, but React hands its events up to the form of the step.
          event.stopPropagation();
          void submit(event);
        }}
        noValidate
      >
        <Text mb="sm">{t('sop.skip.text')}</Text>
        <Controller
          control={form.control}
          name="reasonCode"
          render={({ field }) => (
            <Select
              {...field}
              value={field.value}
              label={t('sop.skip.reasonCode')}
              placeholder={t('sop.skip.reasonPlaceholder')}
              data={SKIP_REASONS.map((value) => ({ value, label: t(`sop.skip.reasons.${value}`) }))}
              error={problem(errors.reasonCode?.message)}
              mb="sm"
            />
          )}
        />
        <Textarea
          label={t('sop.skip.note')}
          error={problem(errors.note?.message)}
          minRows={3}
          autosize
          mb="sm"
          {...form.register('note')}
        />
        {needsApproval && (
          <TextInput
            label={t('sop.skip.approver')}
            description={t('sop.skip.approverHelp')}
            error={problem(errors.approvedByName?.message)}
            {...form.register('approvedByName')}
          />
        )}
        <ErrorNote error={skip.error} />
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={dialog.onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={skip.isPending}>
            {t('sop.skip.confirm')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
