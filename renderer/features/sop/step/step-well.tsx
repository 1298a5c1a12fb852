import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { SopStep } from '../../../../shared/domain/sop/definition';
import type { StepProgress } from '../../../../shared/domain/sop/progress';
import { useBilingual } from '../../../app/use-text';
import { knownFor, knownText } from './known-for';
import { useVault } from '../../../app/vault-context';
import { Pill } from '../../../ui/pill';
import type { CaseView } from '../../../case-parts/case-view';
import { StoryCount } from '../../../case-parts/story-count';
import { StepDue } from './step-due';
import classes from './step-well.module.css';

/** More than this does not help before a conversation. */
const KNOWN_SHOWN = 3;

interface StepWellProps {
  readonly view: CaseView;
  readonly step: SopStep;
  readonly progress: StepProgress;
  readonly now: string;
}

/** What one should know before the step: what for, who, until when, and what is known already. */
export function StepWell({ view, step, progress, now }: StepWellProps) {
  const { t } = useTranslation();
  const text = useBilingual();
  return (
    <dl className={classes.well}>
      <div>
        <dt>{t('sop.well.purpose')}</dt>
        <dd>{text(step.purpose)}</dd>
      </div>
      <div>
        <dt>{t('sop.well.who')}</dt>
        <dd>{text(step.role)}</dd>
      </div>
      {step.kind.kind === 'form' && progress.state !== 'done' ? (
        <div>
          <dt>{t('sop.well.known')}</dt>
          <dd>
            <Known caseId={view.caseId} formId={step.kind.formId} />
            <StoryCount caseId={view.caseId} />
          </dd>
        </div>
      ) : (
        <div>
          <dt>{t('sop.well.exit')}</dt>
          <dd>{text(step.exit)}</dd>
        </div>
      )}
      <div>
        <dt>{t('sop.well.due')}</dt>
        <dd>
          <StepDue sop={view.sop} progress={progress} now={now} />
          {progress.urgent && <Pill tone="danger">{t('sop.urgent')}</Pill>}
        </dd>
      </div>
    </dl>
  );
}

/** What is known of what this form asks, told before anybody asks again. */
function Known({ caseId, formId }: { caseId: string; formId: string }) {
  const { t } = useTranslation();
  const text = useBilingual();
  const { queries } = useVault();
  const form = useQuery(queries.sop.form.queryOptions({ input: { formId, caseId } })).data;
  const facts = useQuery(queries.cases.facts.queryOptions({ input: { caseId } })).data;
  if (form === undefined || facts === undefined) return null;
  const known = knownFor(form, facts);
  if (known.length === 0) return t('sop.well.knownNone');
  const shown = known.slice(0, KNOWN_SHOWN).map((fact) => knownText(fact, text));
  const more = known.length - shown.length;
  if (more > 0) shown.push(t('sop.well.knownMore', { count: more }));
  return <span className={classes.clamp}>{shown.join(' · ')}</span>;
}
