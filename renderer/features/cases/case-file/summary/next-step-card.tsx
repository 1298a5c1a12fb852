import { Button } from '@mantine/core';
import { IconArrowRight, IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SopStep } from '../../../../../shared/domain/sop/definition';
import type { NextStep } from '../../../../../shared/domain/sop/progress';
import { useBilingual, useDates } from '../../../../app/use-text';
import { BasisNote } from '../../../../ui/basis-note';
import { type CaseView, stepOf, useCaseNavigation } from '../../../../case-parts/case-view';
import { DeadlinePill } from '../../../../case-parts/deadline-pill';
import { useNow } from '../../../../app/use-now';
import classes from './summary.module.css';

/** The one card that matters: what now, why, by when, on what basis, and the button. */
export function NextStepCard({ view }: { view: CaseView }) {
  const { t } = useTranslation();
  const { next } = view.progress;
  const step = next === null ? undefined : stepOf(view.sop, next.stepId);
  if (next !== null && step !== undefined) {
    return <OpenStepCard view={view} step={step} next={next} />;
  }
  const stale = view.progress.steps.find((one) => one.staleBecause.length > 0);
  const staleStep = stale === undefined ? undefined : stepOf(view.sop, stale.stepId);
  if (staleStep !== undefined) return <StaleStepCard view={view} step={staleStep} />;
  return (
    <section className={classes.next}>
      <p className={classes.eyebrow}>{t('caseFile.summary.next')}</p>
      <h2>
        <IconCircleCheck size={20} aria-hidden /> {t('caseFile.summary.allDone')}
      </h2>
    </section>
  );
}

/** Nothing is open, but a signature rests on something that was reopened since. */
function StaleStepCard({ view, step }: { view: CaseView; step: SopStep }) {
  const { t } = useTranslation();
  const text = useBilingual();
  const { toStep } = useCaseNavigation(view.caseId);
  return (
    <section className={classes.next}>
      <p className={classes.eyebrow}>{t('caseFile.summary.stale')}</p>
      <h2>{text(step.title)}</h2>
      <p className={classes.lead}>{t('caseFile.summary.staleText')}</p>
      <Button
        size="md"
        rightSection={<IconArrowRight size={18} aria-hidden />}
        onClick={() => toStep(step.id)}
      >
        {t('caseFile.summary.check')}
      </Button>
    </section>
  );
}

function OpenStepCard({ view, step, next }: { view: CaseView; step: SopStep; next: NextStep }) {
  const { t } = useTranslation();
  const text = useBilingual();
  const { toStep } = useCaseNavigation(view.caseId);
  const started = view.progress.steps.some(
    (one) => one.stepId === step.id && one.state === 'in_progress',
  );
  const pressing = next.why === 'emergency' || next.why === 'overdue';
  return (
    <section className={classes.next} data-pressing={pressing || undefined}>
      <p className={classes.eyebrow}>{t('caseFile.summary.next')}</p>
      <h2>{text(step.title)}</h2>
      <dl className={classes.facts}>
        <div className={classes.wide}>
          <dt>{t('caseFile.summary.what')}</dt>
          <dd>{text(step.purpose)}</dd>
        </div>
        <div>
          <dt>{t('caseFile.summary.why')}</dt>
          <dd>{t(`caseFile.summary.whyCodes.${next.why}`)}</dd>
        </div>
        <div>
          <dt>{t('caseFile.summary.who')}</dt>
          <dd>{text(step.role)}</dd>
        </div>
        <div className={classes.wide}>
          <dt>{t('caseFile.summary.when')}</dt>
          <dd>
            <When next={next} step={step} />
          </dd>
        </div>
        <div className={classes.wide}>
          <dt>{t('caseFile.summary.basis')}</dt>
          <dd>
            <BasisNote elementId={step.id} basis={step.basis} />
          </dd>
        </div>
      </dl>
      <Button
        size="md"
        rightSection={<IconArrowRight size={18} aria-hidden />}
        onClick={() => toStep(step.id)}
      >
        {started ? t('caseFile.summary.resume') : t('caseFile.summary.start')}
      </Button>
    </section>
  );
}

function When({ next, step }: { next: NextStep; step: SopStep }) {
  const { t } = useTranslation();
  const { weekdayOf, timeOf } = useDates();
  const now = useNow();
  if (next.dueAt === null) return t('caseFile.summary.noDeadline');
  return (
    <>
      <span>
        {weekdayOf(next.dueAt)}, {timeOf(next.dueAt)}
      </span>
      <DeadlinePill due={{ dueAt: next.dueAt, stepTitle: step.title }} now={now} />
    </>
  );
}
