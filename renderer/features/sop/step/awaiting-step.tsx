import { Button } from '@mantine/core';
import { IconUserCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AwaitedApproval } from '../../../../shared/domain/sop/progress';
import { canCountersign } from '../../../../shared/domain/sop/guards';
import { mayCall } from '../../../../shared/domain/permissions';
import { useSession } from '../../../app/session-context';
import { useDates } from '../../../app/use-text';
import { useVault } from '../../../app/vault-context';
import { CountersignDialog } from './countersign-dialog';
import { PreviousSignatures } from './done-step';
import { ReopenDialog } from './reopen-dialog';
import { ReturnDialog } from './return-dialog';
import { SignedAnswers } from './signed-answers';
import classes from './step-panel.module.css';
import type { StepProps } from './step-props';

type Dialog = 'countersign' | 'return' | 'reopen';

/** A step that waits for its second person: what the first one did, and the choices of the second. */
export function AwaitingStep(props: StepProps) {
  const { view, step, progress } = props;
  const { t } = useTranslation();
  const { officer } = useSession();
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const { awaiting } = progress;
  const { queries } = useVault();
  const isOwn = awaiting?.byId === officer.officerId;
  const others = useQuery(
    queries.sop.approvers.queryOptions({
      input: { role: awaiting?.approver ?? 'head' },
      enabled: isOwn && mayCall('sop.countersign', officer.role),
    }),
  );
  if (awaiting === null) return null;
  // Nobody else could be the second person: with a reason the first one is it too.
  const isAlone = isOwn && others.data?.length === 0;
  // The vault's own rule: what it would refuse is not offered.
  const verdict = canCountersign(view.progress, step.id, officer, isAlone);
  const of = (name: Dialog) => ({ opened: dialog === name, onClose: () => setDialog(null) });
  return (
    <>
      <div className={classes.body}>
        <AwaitingNote
          awaiting={awaiting}
          reason={progress.decision?.reason ?? null}
          isAlone={isAlone && verdict.ok}
        />
        {awaiting.kind === 'signature' && (
          <SignedAnswers caseId={view.caseId} step={step} progress={progress} />
        )}
        <PreviousSignatures progress={progress} />
      </div>
      <footer className={classes.footer}>
        <span className={classes.footerNote}>
          {isOwn && !isAlone && t('stepDecisions.awaiting.own')}
        </span>
        {!verdict.ok && (
          <Button variant="default" onClick={() => setDialog('reopen')}>
            {t('stepDecisions.awaiting.takeBack')}
          </Button>
        )}
        {verdict.ok && (
          <>
            <Button variant="default" onClick={() => setDialog(isAlone ? 'reopen' : 'return')}>
              {t(isAlone ? 'stepDecisions.awaiting.takeBack' : 'stepDecisions.returned.button')}
            </Button>
            <Button
              leftSection={<IconUserCheck size={18} aria-hidden />}
              onClick={() => setDialog('countersign')}
            >
              {t('stepDecisions.awaiting.confirm')}
            </Button>
            <CountersignDialog
              {...props}
              {...of('countersign')}
              needsLateReason={verdict.needsLateReason}
              isAlone={isAlone}
            />
            <ReturnDialog view={view} step={step} {...of('return')} />
          </>
        )}
      </footer>
      <ReopenDialog view={view} step={step} {...of('reopen')} />
    </>
  );
}

interface AwaitingNoteProps {
  readonly awaiting: AwaitedApproval;
  readonly reason: string | null;
  /** Nobody else could confirm it: naming somebody else would be wrong. */
  readonly isAlone: boolean;
}

function AwaitingNote({ awaiting, reason, isAlone }: AwaitingNoteProps) {
  const { t } = useTranslation();
  const { dateTimeOf } = useDates();
  const { kind, byName: name, at, approver } = awaiting;
  const what = kind === 'signature' ? 'signature' : 'decision';
  return (
    <section className={classes.note} data-tone="warn">
      <p className={classes.noteHead}>
        <IconUserCheck size={18} aria-hidden />{' '}
        {t(`stepDecisions.awaiting.${what}`, { name, date: dateTimeOf(at) })}
      </p>
      {reason !== null && <p>{reason}</p>}
      <p>
        {isAlone
          ? t('stepDecisions.awaiting.alone')
          : t('stepDecisions.awaiting.who', { role: t(`stepDecisions.roles.${approver}`), name })}
      </p>
    </section>
  );
}
