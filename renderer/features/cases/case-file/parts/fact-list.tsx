import { useTranslation } from 'react-i18next';
import type { FactView } from '../../../../../shared/contract/cases';
import { useBilingual, useDates } from '../../../../app/use-text';
import classes from './fact-list.module.css';

/** Facts with their source and date under each. */
export function FactList({ facts }: { facts: readonly FactView[] }) {
  const { t } = useTranslation();
  const text = useBilingual();
  const { dateOf } = useDates();
  return (
    <dl className={classes.list}>
      {facts.map((fact) => (
        <div key={fact.key} className={classes.fact}>
          <dt>{text(fact.label)}</dt>
          <dd>
            <span className={classes.value}>{text(fact.text)}</span>
            <span className={classes.origin}>
              {t('caseFile.fact.origin', {
                source: text(fact.source),
                date: dateOf(fact.recordedAt),
              })}
              {fact.changes > 0 && ` · ${t('caseFile.fact.changed', { count: fact.changes })}`}
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
