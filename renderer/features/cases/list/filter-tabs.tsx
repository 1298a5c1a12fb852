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
  readonly filter: CaseFilter;
  readonly moment: Moment;
}

/** The worklists. Each says how many rows it holds, and is a link so that tiles can open it. */
export function FilterTabs({ cases, filter, moment }: FilterTabsProps) {
  const { t } = useTranslation();
  return (
    <nav aria-label={t('cases.list.filters')}>
      <ul className={classes.tabs}>
        {CASE_FILTERS.map((one) => (
          <li key={one}>
            <Link
              to="/cases"
              search={one === 'all' ? {} : { filter: one }}
              className={classes.tab}
              data-chosen={one === filter}
              aria-current={one === filter ? 'page' : undefined}
            >
              {t(`cases.filters.${one}`)}
              <span className={classes.count}>
                {cases.filter((file) => isCaseUnder(file, one, moment)).length}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
