import { useTranslation } from 'react-i18next';
import type { RiskRule } from '../../../../shared/domain/risk/rule';
import { useBilingual } from '../../../app/use-text';
import classes from './assessment.module.css';
import { BasisLines } from './basis-lines';

/** The whole rule, for whoever wants to know why: every sign with its points and its basis. */
export function RiskRuleDetails({ rule }: { rule: RiskRule }) {
  const { t } = useTranslation();
  const text = useBilingual();
  return (
    <details className={classes.rule}>
      <summary>{t('assessment.risk.rule', { version: rule.version })}</summary>
      <p>{t('assessment.risk.ruleText')}</p>
      <ul className={classes.points}>
        {rule.factors.map(({ id, label, points, immediate, basis }) => (
          <li key={id}>
            <span>
              {text(label)} <BasisLines basis={[basis]} />
            </span>
            <span className={classes.muted}>
              {t('assessment.risk.points', { count: points })}
              {immediate === true && `, ${t('assessment.risk.immediate')}`}
            </span>
          </li>
        ))}
      </ul>
      <p>{t('assessment.risk.reviewDays', rule.reviewDays)}</p>
      <BasisLines basis={rule.basis} />
    </details>
  );
}
