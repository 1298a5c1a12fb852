import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ClosedCase } from '../../../../shared/contract/cases';
import { useDates } from '../../../app/use-text';
import classes from './closed-cases.module.css';

const COLUMNS = ['case', 'companion', 'opened', 'closed'] as const;

/** Closed cases, the last one first; they stay readable and can be opened again from their SOP. */
export function ClosedCases({ cases }: { cases: readonly ClosedCase[] }) {
  const { t } = useTranslation();
  const { dateOf } = useDates();
  return (
    <div className={classes.sheet}>
      <table className={classes.table} aria-label={t('cases.closed.label')}>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(`cases.closed.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cases.map(({ caseId, codeName, number, companion, openedAt, closedAt }) => (
            <tr key={caseId}>
              <td>
                <Link to="/cases/$caseId" params={{ caseId }} className={classes.open}>
                  {codeName}
                </Link>
                <small>{number}</small>
              </td>
              <td>{companion}</td>
              <td>{dateOf(openedAt)}</td>
              <td>{dateOf(closedAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
