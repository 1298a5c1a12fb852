import { Button, Group, Modal, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Form } from '../../../../shared/domain/forms/definition';
import type { Answers } from '../../../../shared/domain/forms/validate';
import type { Facts } from '../../../../shared/domain/sop/condition';
import { canSign } from '../../../../shared/domain/sop/guards';
import { useBilingual } from '../../../app/use-text';
import { userErrorOf } from '../../../app/user-error';
import { useVault } from '../../../app/vault-context';
import { ErrorNote } from '../../../ui/error-note';
import { useCaseNavigation } from '../../../case-parts/case-view';
import { problemsByKey, problemsOf } from '../form/answer-resolver';
import { libraryError } from '../form/field-problems';
import { fieldName, type FormValues } from '../form/form-values';
import { LateReason } from './late-reason';
import { saySigned } from './say-signed';
import { SealedAnswers } from './sealed-answers';
import type { StepProps } from './step-props';
import { useOpenDuties } from './use-open-duties';
import { useStepChange } from './use-step-change';

interface SignDialogProps extends StepProps {
  readonly form: Form;
  readonly known: Facts;
  /** The checked answers that are about to be signed; `null` keeps the dialog closed. */
  readonly answers: Answers | null;
  readonly onClose: () => void;
  readonly onSigned: () => Promise<void>;
}

/** Shows what will be sealed, asks why it is late where the law's deadline passed, and signs. */
export function SignDialog({ view, step, answers, onClose, onSigned, ...rest }: SignDialogProps) {
  const { t } = useTranslation();
  const text = useBilingual();
  const { queries } = useVault();
  const { setError } = useFormContext<FormValues>();
  const { toStep } = useCaseNavigation(view.caseId);
  const changed = useStepChange(view.caseId);
  const [lateReason, setLateReason] = useState('');
  const verdict = canSign(view.progress, step.id);
  const needsReason = verdict.ok && verdict.needsLateReason;
  const duties = useOpenDuties(view, step.id);
  const sign = useMutation(
    queries.sop.sign.mutationOptions({
      onSuccess: async (answer) => {
        await onSigned();
        saySigned(t('sop.sign.signedNow', { step: text(step.title) }), t('common.close'));
        const { next } = answer.progress;
        // Before everything is asked again: whoever opens another step meanwhile must stay there.
        if (next !== null) toStep(next.stepId);
        await changed(answer);
        onClose();
      },
      onError: (error) => {
        const problems = problemsByKey(problemsOf(rest.form, userErrorOf(error)?.details.fields));
        for (const [key, own] of problems) setError(fieldName(key), libraryError(own));
        if (problems.size > 0) onClose();
      },
    }),
  );
  const submit = () => {
    if (answers === null) return;
    const { caseId } = view;
    const late = needsReason ? { lateReason } : {};
    sign.mutate({ caseId, stepId: step.id, answers: { ...answers }, ...late });
  };
  return (
    <Modal
      size="lg"
      opened={answers !== null}
      onClose={onClose}
      title={t('sop.sign.title', { step: text(step.title) })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Text mb="sm">{t('sop.sign.text')}</Text>
      {answers !== null && <SealedAnswers form={rest.form} known={rest.known} answers={answers} />}
      <Text mt="sm" size="sm" c="dimmed">
        {t('sop.sign.exit', { exit: text(step.exit) })}
      </Text>
      {step.fourEyes !== undefined && (
        <Text mt="sm" size="sm">
          {t('stepDecisions.task.secondNext', { role: t(`stepDecisions.roles.${step.fourEyes}`) })}
        </Text>
      )}
      {needsReason && (
        <LateReason openDuties={duties} value={lateReason} onChange={setLateReason} />
      )}
      <ErrorNote error={sign.error} />
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <Button
          loading={sign.isPending}
          disabled={needsReason && lateReason.trim() === ''}
          onClick={submit}
          data-autofocus
        >
          {t('sop.sign.confirm')}
        </Button>
      </Group>
    </Modal>
  );
}
