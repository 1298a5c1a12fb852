import { Button, Loader, Textarea } from '@mantine/core';
import { IconSignature } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { canSign } from '../../../../shared/domain/sop/guards';
import { MAX_REASON_LENGTH } from '../../../../shared/domain/sop/step-event';
import { useDraft } from '../../../app/use-draft';
import { useBilingual } from '../../../app/use-text';
import { useVault } from '../../../app/vault-context';
import { useCaseNavigation } from '../../../case-parts/case-view';
import { DraftNote } from '../../../ui/draft-note';
import { ErrorNote } from '../../../ui/error-note';
import { LateReason } from './late-reason';
import { saySigned } from './say-signed';
import { SkipButton } from './skip-button';
import classes from './step-panel.module.css';
import type { StepProps } from './step-props';
import { useStepChange } from './use-step-change';

const draftPayload = z.object({ note: z.string() });

/** The note kept in a draft; a draft that cannot be read is no draft. */
function readDraft(payload: string | undefined): string {
  if (payload === undefined) return '';
  try {
    return draftPayload.parse(JSON.parse(payload)).note;
  } catch {
    return '';
  }
}

/** A step that is done outside Suaka: what to do, what was done, and the signature. */
export function TaskStep(props: StepProps) {
  const { queries } = useVault();
  const draftKey = `step:${props.view.caseId}:${props.step.id}`;
  // Never from a cache: the words may have changed since the step was last open.
  const draft = useQuery(
    queries.drafts.get.queryOptions({ input: { key: draftKey }, gcTime: 0, staleTime: Infinity }),
  );
  if (draft.error !== null) return <ErrorNote error={draft.error} />;
  if (draft.data === undefined) return <Loader size="sm" mt="md" />;
  return <TaskSheet {...props} draftKey={draftKey} draft={readDraft(draft.data?.payload)} />;
}

interface TaskSheetProps extends StepProps {
  readonly draftKey: string;
  readonly draft: string;
}

function TaskSheet({ view, step, draftKey, draft }: TaskSheetProps) {
  const { t } = useTranslation();
  const text = useBilingual();
  const keeper = useDraft(draftKey);
  const [note, setNote] = useState(draft);
  const [lateReason, setLateReason] = useState('');
  const [tried, setTried] = useState(false);
  const sign = useSignTask(view.caseId, text(step.title), keeper.discard);
  const verdict = canSign(view.progress, step.id);
  const needsReason = verdict.ok && verdict.needsLateReason;
  const missing = note.trim() === '' || (needsReason && lateReason.trim() === '');
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (missing) return;
    const late = needsReason ? { lateReason } : {};
    sign.mutate({ caseId: view.caseId, stepId: step.id, answers: {}, note, ...late });
  };
  return (
    <form className={classes.body} onSubmit={submit} aria-labelledby="step-title" noValidate>
      <p>{t('stepDecisions.task.text')}</p>
      <Textarea
        label={t('stepDecisions.task.note')}
        description={t('stepDecisions.task.noteHelp')}
        value={note}
        onChange={(event) => {
          setNote(event.currentTarget.value);
          keeper.keep({ note: event.currentTarget.value });
        }}
        maxLength={MAX_REASON_LENGTH}
        error={tried && note.trim() === '' ? t('common.required') : undefined}
        minRows={4}
        autosize
      />
      {needsReason && <LateReason value={lateReason} onChange={setLateReason} />}
      <ErrorNote error={sign.error} />
      <footer className={classes.footer}>
        <div className={classes.footerNote}>
          <DraftNote status={keeper.status} />
          {step.fourEyes !== undefined && (
            <p className={classes.muted}>
              {t('stepDecisions.task.secondNext', {
                role: t(`stepDecisions.roles.${step.fourEyes}`),
              })}
            </p>
          )}
        </div>
        <SkipButton view={view} step={step} />
        <Button
          type="submit"
          loading={sign.isPending}
          leftSection={<IconSignature size={18} aria-hidden />}
        >
          {t('sop.footer.sign')}
        </Button>
      </footer>
    </form>
  );
}

/** Signs, says so, and goes on to what is next. */
function useSignTask(caseId: string, title: string, discardDraft: () => Promise<void>) {
  const { t } = useTranslation();
  const { queries } = useVault();
  const { toStep } = useCaseNavigation(caseId);
  const changed = useStepChange(caseId);
  return useMutation(
    queries.sop.sign.mutationOptions({
      onSuccess: async (answer) => {
        await discardDraft();
        saySigned(t('sop.sign.signedNow', { step: title }), t('common.close'));
        await changed(answer);
        const { next } = answer.progress;
        if (next !== null) toStep(next.stepId);
      },
    }),
  );
}
