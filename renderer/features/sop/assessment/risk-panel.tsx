import { Button } from '@mantine/core';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import {
  assessRisk,
  explainRisk,
  needsLevelReason,
  proposedReview,
  type RiskAssessment,
  riskLevelOf,
} from '../../../../shared/domain/risk/assess-risk';
import type { RiskRule } from '../../../../shared/domain/risk/rule';
import type { Facts } from '../../../../shared/domain/sop/condition';
import { useNow } from '../../../app/use-now';
import { useBilingual, useDates } from '../../../app/use-text';
import { RiskPill } from '../../../case-parts/risk-pill';
import { fieldName, type FormValues } from '../form/form-values';
import classes from './assessment.module.css';
import { RiskRuleDetails } from './risk-rule-details';
import { useRules } from './use-rules';

/** The level by the visible rule, line by line. The officer decides and may set another. */
export function RiskPanel({ facts }: { facts: Facts }) {
  const { t } = useTranslation();
  const text = useBilingual();
  const rule = useRules()?.risk;
  if (rule === undefined) return null;
  const assessment = assessRisk(rule, facts);
  const chosen = riskLevelOf(facts['risk.level']);
  return (
    <section className={classes.panel} aria-label={t('assessment.risk.title')}>
      <h3>{t('assessment.risk.title')}</h3>
      <RiskPill level={assessment.level} named />
      <p className={classes.finding} aria-live="polite" role="status">
        {text(explainRisk(rule, assessment))}
      </p>
      <p className={classes.muted}>{t('assessment.risk.help')}</p>
      <RiskLines rule={rule} assessment={assessment} />
      {needsLevelReason(assessment, chosen) && (
        <p className={classes.differs}>{t('assessment.risk.differs')}</p>
      )}
      <Proposal rule={rule} assessment={assessment} facts={facts} />
      <RiskRuleDetails rule={rule} />
    </section>
  );
}

interface PartProps {
  readonly rule: RiskRule;
  readonly assessment: RiskAssessment;
}

function RiskLines({ rule, assessment: { lines, score, unasked, raisedByUnasked } }: PartProps) {
  const { t } = useTranslation();
  const text = useBilingual();
  const topics = unasked.map(text).join('; ');
  return (
    <>
      <ul className={classes.points}>
        {lines.map(({ id, label, points, immediate }) => (
          <li key={id}>
            <span>{text(label)}</span>
            <span className={classes.muted}>
              {t('assessment.risk.points', { count: points })}
              {immediate && `, ${t('assessment.risk.immediate')}`}
            </span>
          </li>
        ))}
      </ul>
      <p className={classes.muted}>{t('assessment.risk.sum', { score, ...rule.thresholds })}</p>
      {unasked.length > 0 && (
        <p className={classes.stop}>
          {t('assessment.risk.unasked', { topics })}{' '}
          {raisedByUnasked &&
            t('assessment.risk.raised', {
              level: text(rule.levels[rule.unaskedFloor]).toLowerCase(),
            })}
        </p>
      )}
    </>
  );
}

/** Level and date to take over by a press: nothing is filled in beforehand. */
function Proposal({ rule, assessment, facts }: PartProps & { readonly facts: Facts }) {
  const { t } = useTranslation();
  const { date, plainDateOf } = useDates();
  const now = useNow();
  const { setValue, clearErrors } = useFormContext<FormValues>();
  const level = riskLevelOf(facts['risk.level']) ?? assessment.level;
  const review = proposedReview(rule, level, plainDateOf(now));
  const put = (key: string, value: string) =>
    setValue(fieldName(key), value, { shouldDirty: true, shouldValidate: true });
  return (
    <div className={classes.proposal}>
      {facts['risk.level'] !== assessment.level && (
        <Button
          variant="default"
          size="compact-md"
          onClick={() => {
            put('risk.level', assessment.level);
            // The reason was asked for by the vault; with the same level it is no longer missing.
            clearErrors(fieldName('risk.levelReason'));
          }}
        >
          {t('assessment.risk.useLevel')}
        </Button>
      )}
      <p>{t('assessment.risk.review', { date: date(review), days: rule.reviewDays[level] })}</p>
      {facts['risk.reviewDate'] !== review && (
        <Button variant="default" size="compact-md" onClick={() => put('risk.reviewDate', review)}>
          {t('assessment.risk.useDate')}
        </Button>
      )}
    </div>
  );
}
