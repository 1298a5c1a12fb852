import { UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { RiskEntry } from '../../../../../shared/contract/assessment';
import { stepsOf } from '../../../../../shared/domain/sop/definition';
import { useNow } from '../../../../app/use-now';
import { useBilingual, useDates } from '../../../../app/use-text';
import { useVault } from '../../../../app/vault-context';
import { type CaseView, useCaseNavigation } from '../../../../case-parts/case-view';
import { RiskPill } from '../../../../case-parts/risk-pill';
import { RiskReviewPill } from '../../../../case-parts/risk-review-pill';
import { Card } from '../../../../ui/card';
import { ErrorNote } from '../../../../ui/error-note';
import { RiskChart } from './risk-chart';
import risk from './risk-card.module.css';
import classes from './summary.module.css';

/** The form that assesses the risk. */
const RISK_FORM = 'F-06';

/** The level now, when to look again, and the levels over time with score, name and reason. */
export function RiskCard({ view }: { view: CaseView }) {
  const { t } = useTranslation();
  const { date, plainDateOf } = useDates();
  const now = useNow();
  const { riskLevel, riskReviewDate } = view.header;
  return (
    <Card title={t('assessment.card.title')} aside={<AssessLink view={view} />}>
      {riskLevel === null ? (
        <p className={classes.muted}>{t('assessment.card.none')}</p>
      ) : (
        <>
          <div className={risk.now}>
            <RiskPill level={riskLevel} named />
            <RiskReviewPill reviewDate={riskReviewDate} today={plainDateOf(now)} />
          </div>
          {riskReviewDate !== null && (
            <p className={classes.muted}>
              {t('assessment.card.review', { date: date(riskReviewDate) })}
            </p>
          )}
          <RiskHistory caseId={view.caseId} />
        </>
      )}
    </Card>
  );
}

function AssessLink({ view }: { view: CaseView }) {
  const { t } = useTranslation();
  const { toStep } = useCaseNavigation(view.caseId);
  const step = stepsOf(view.sop).find(
    ({ kind }) => kind.kind === 'form' && kind.formId === RISK_FORM,
  );
  if (step === undefined) return null;
  return (
    <UnstyledButton className={classes.all} onClick={() => toStep(step.id)}>
      {t('assessment.card.assess')}
    </UnstyledButton>
  );
}

function RiskHistory({ caseId }: { caseId: string }) {
  const { t } = useTranslation();
  const { queries } = useVault();
  const { data, error } = useQuery(queries.assessment.history.queryOptions({ input: { caseId } }));
  const entries = (data ?? []).flatMap((one): readonly RiskEntry[] =>
    one.kind === 'risk' ? [one] : [],
  );
  if (error !== null) return <ErrorNote error={error} />;
  if (entries.length === 0) return null;
  return (
    <>
      <h3 className={risk.title}>{t('assessment.card.history')}</h3>
      {entries.length > 1 && <RiskChart entries={entries.toReversed()} />}
      <ol className={classes.rows} aria-label={t('assessment.card.history')}>
        {entries.map((entry) => (
          <li key={entry.assessmentId}>
            <Entry entry={entry} />
          </li>
        ))}
      </ol>
    </>
  );
}

function Entry({ entry: { at, by, result } }: { entry: RiskEntry }) {
  const { t } = useTranslation();
  const text = useBilingual();
  const { dateTimeOf } = useDates();
  const level = t(`cases.risk.${result.level}`).toLowerCase();
  return (
    <>
      <div className={classes.rowMain}>
        <p>
          <strong>{dateTimeOf(at)}</strong>
        </p>
        <p className={classes.muted}>
          {t('assessment.card.entry', { score: result.score, name: by })}
        </p>
        <p>{text(result.explanation)}</p>
        {result.chosenLevel !== result.level && (
          <p className={classes.muted}>
            {t('assessment.card.ruleSaid', { version: result.ruleVersion, level })}
            {result.reason !== null &&
              ` · ${t('assessment.card.reason', { reason: result.reason })}`}
          </p>
        )}
      </div>
      <RiskPill level={result.chosenLevel} />
    </>
  );
}
