import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CaseHeader } from '../../../../shared/contract/cases';
import {
  CASE_FILTERS,
  type CaseFilter,
  isCaseUnder,
  type Moment,
} from '../../../case-parts/case-filters';
import classes from './filter-tabs.module.css';

interface FilterTabsProps {
  readonly cases: readonly CaseHeader[];
  /** How many are closed. */
  readonly closed: number;
  readonly filter: CaseFilter | 'closed';
  readonly moment: Moment;
}

/** The worklists. Each says how many rows it holds, and is a link so that tiles can open it. */
export function FilterTabs({ cases, closed, filter, moment }: FilterTabsProps) {
  const { t } = useTranslation();
  const countOf = (one: CaseFilter) =>
    cases.filter((file) => isCaseUnder(file, one, moment)).length;
  return (
    <nav aria-label={t('cases.list.filters')}>
      <ul className={classes.tabs}>
        {([...CASE_FILTERS, 'closed'] as const).map((one) => (
          <li key={one}>
            <Link
              to="/cases"
              search={one === 'all' ? {} : { filter: one }}
              className={classes.tab}
              data-chosen={one === filter}
              aria-current={one === filter ? 'page' : undefined}
            >
              {t(`cases.filters.${one}`)}
              <span className={classes.count}>{one === 'closed' ? closed : countOf(one)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
