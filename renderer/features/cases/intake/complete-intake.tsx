import { Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { Intake } from '../../../../shared/domain/intake/intake';
import { useDraft } from '../../../app/use-draft';
import { useVault } from '../../../app/vault-context';
import { Card } from '../../../ui/card';
import { ErrorNote } from '../../../ui/error-note';
import classes from './complete-intake.module.css';
import { IntakeForm } from './intake-form';
import { useIntakeForm } from './intake-form-state';
import { type IntakeValues, restoreIntake } from './intake-values';
import { ResumeNote } from './resume-note';
import { type StoredDraft, useStoredDraft } from './use-stored-draft';

const wordsSchema = z
  .object({ values: z.unknown(), reason: z.string().catch('') })
  .transform(({ values, reason }) => ({ values: restoreIntake(values), reason }));
type Words = z.output<typeof wordsSchema>;

interface CompleteIntakeProps {
  readonly caseId: string;
  /** Called when the intake is saved and everything shown of the case was refreshed. */
  readonly onDone: () => void;
  /** Shows a button that leaves the form; the words stay as a draft. */
  readonly onCancel?: () => void;
  /** The form stands on a card already, such as the step panel. */
  readonly embedded?: boolean;
}

/**
 * The intake of a case that is already open: completes an emergency case (SOP step T1.1) or
 * corrects what was written down. Whatever is known is filled in.
 */
export function CompleteIntake(props: CompleteIntakeProps) {
  const { caseId } = props;
  const { queries } = useVault();
  const [generation, setGeneration] = useState(0);
  const draft = useStoredDraft(`intake:${caseId}`, wordsSchema);
  const header = useQuery(queries.cases.header.queryOptions({ input: { caseId } }));
  const known = useQuery(
    queries.cases.intake.queryOptions({
      input: { caseId },
      // Every reading of the identity is recorded, so it is read once per opening.
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 0,
    }),
  );
  const error = draft.error ?? header.error ?? known.error;
  if (error !== null) return <ErrorNote error={error} />;
  if (draft.data === undefined || header.data === undefined || known.data === undefined)
    return null;
  return (
    <CompleteIntakeForm
      key={generation}
      {...props}
      known={restoreIntake(known.data)}
      draft={generation === 0 ? draft.data : null}
      needsReason={header.data.intakeComplete}
      onDiscarded={() => setGeneration((count) => count + 1)}
    />
  );
}

interface CompleteIntakeFormProps extends CompleteIntakeProps {
  readonly known: IntakeValues;
  readonly draft: StoredDraft<Words> | null;
  readonly needsReason: boolean;
  readonly onDiscarded: () => void;
}

function CompleteIntakeForm({ caseId, known, draft, ...props }: CompleteIntakeFormProps) {
  const { t } = useTranslation();
  const { client, queries } = useVault();
  const queryClient = useQueryClient();
  const { status, keep, discard } = useDraft(`intake:${caseId}`);
  const [resumed] = useState(draft);
  const [reason, setReason] = useState(draft?.words.reason ?? '');
  const [needsReason] = useState(props.needsReason);
  const [reasonMissing, setReasonMissing] = useState(false);
  const reasonBox = useRef<HTMLTextAreaElement>(null);
  const latestReason = useRef(reason);
  const keepWords = useCallback(
    (values: IntakeValues) => keep({ values, reason: latestReason.current }),
    [keep],
  );
  const form = useIntakeForm(draft?.words.values ?? known, keepWords);
  const changeReason = (text: string) => {
    latestReason.current = text;
    setReason(text);
    setReasonMissing(false);
    keepWords(form.getValues());
  };
  const save = useMutation({
    mutationFn: (intake: Intake) =>
      client.cases.saveIntake({ caseId, intake: { ...intake }, reason: reason.trim() }),
    onSuccess: async () => {
      await discard();
      await Promise.all(
        [queries.cases, queries.sop, queries.home, queries.consents].map((area) =>
          queryClient.invalidateQueries({ queryKey: area.key() }),
        ),
      );
      props.onDone();
    },
  });
  const submit = (intake: Intake) => {
    if (needsReason && reason.trim() === '') {
      setReasonMissing(true);
      reasonBox.current?.focus();
    } else save.mutate(intake);
  };
  return (
    <div className={classes.complete}>
      {resumed !== null && (
        <ResumeNote
          savedAt={resumed.savedAt}
          onDiscard={async () => {
            await discard();
            props.onDiscarded();
          }}
        />
      )}
      <IntakeForm
        form={form}
        caseId={caseId}
        draftStatus={status}
        submitLabel={t(needsReason ? 'intake.saveCorrection' : 'intake.saveComplete')}
        onSubmit={submit}
        pending={save.isPending}
        error={save.error}
        onCancel={props.onCancel}
        embedded={props.embedded ?? false}
      >
        {needsReason && (
          <Card title={t('intake.reasonTitle')}>
            <Textarea
              ref={reasonBox}
              label={t('intake.reason')}
              description={t('intake.reasonHelp')}
              value={reason}
              onChange={(event) => changeReason(event.currentTarget.value)}
              error={reasonMissing ? t('common.required') : undefined}
              maxLength={500}
              required
              autosize
              minRows={2}
            />
          </Card>
        )}
      </IntakeForm>
    </div>
  );
}
