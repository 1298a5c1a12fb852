import { useTranslation } from 'react-i18next';
import type { FactView } from '../../shared/contract/cases';
import type { Bilingual } from '../../shared/domain/bilingual';
import { useBilingual, useDates } from '../app/use-text';
import { PrivateText } from '../ui/private-text';
import classes from './fact-list.module.css';

interface FactListProps {
  readonly facts: readonly FactView[];
  /** A source that is said elsewhere and so not repeated under each of its facts. */
  readonly knownSource?: Bilingual;
  /** The facts say who a person is. */
  readonly isPrivate?: boolean;
}

/** Facts with their source and date under each. */
export function FactList({ facts, knownSource, isPrivate = false }: FactListProps) {
  const { t } = useTranslation();
  const text = useBilingual();
  const { dateOf } = useDates();
  return (
    <dl className={classes.list}>
      {facts.map((fact) => (
        <div key={fact.key} className={classes.fact}>
          <dt>{text(fact.label)}</dt>
          <dd>
            <span className={classes.value}>
              {isPrivate ? <PrivateText>{text(fact.text)}</PrivateText> : text(fact.text)}
            </span>
            {fact.source.id !== knownSource?.id && (
              <span className={classes.origin}>
                {t('caseFile.fact.origin', {
                  source: text(fact.source),
                  date: dateOf(fact.recordedAt),
                })}
                {fact.changes > 0 && ` · ${t('caseFile.fact.changed', { count: fact.changes })}`}
              </span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
