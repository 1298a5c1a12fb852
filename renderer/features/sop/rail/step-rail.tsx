import { useTranslation } from 'react-i18next';
import { useBilingual } from '../../../app/use-text';
import type { CaseView } from '../../../case-parts/case-view';
import { RailStep } from './rail-step';
import classes from './step-rail.module.css';

interface StepRailProps {
  readonly view: CaseView;
  readonly shownId: string;
  readonly now: string;
}

/** All stages with their steps: what is done, what is now, what waits, and until when. */
export function StepRail({ view, shownId, now }: StepRailProps) {
  const { t } = useTranslation();
  const text = useBilingual();
  const { sop, progress } = view;
  const counts = new Map(progress.stages.map((stage) => [stage.stageId, stage]));
  const steps = new Map(progress.steps.map((step) => [step.stepId, step]));
  return (
    <nav className={classes.rail} aria-label={t('sop.rail.label')}>
      {sop.stages.map((stage, index) => {
        const count = counts.get(stage.id);
        return (
          <section key={stage.id} className={classes.stage}>
            <header className={classes.stageHead}>
              <h2>
                {index + 1} {text(stage.title)}
              </h2>
              {count !== undefined && (
                <span>
                  {t('sop.rail.count', { done: count.done, total: count.total })}
                  {count.skipped > 0 &&
                    ` · ${t('sop.rail.skippedCount', { count: count.skipped })}`}
                </span>
              )}
            </header>
            <ol>
              {stage.steps.map((step) => {
                const state = steps.get(step.id);
                if (state === undefined) return null;
                return (
                  <RailStep
                    key={step.id}
                    caseId={view.caseId}
                    title={text(step.title)}
                    progress={state}
                    isNext={progress.next?.stepId === step.id}
                    isShown={shownId === step.id}
                    now={now}
                  />
                );
              })}
            </ol>
          </section>
        );
      })}
    </nav>
  );
}
