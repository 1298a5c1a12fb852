import { useTranslation } from 'react-i18next';
import type { AuditEntry } from '../../../shared/contract/audit';
import type { CaseHeader } from '../../../shared/contract/cases';
import type { OfficerEntry } from '../../../shared/contract/officers';
import { AUDIT_ACTION_NAMES, AUDIT_CATEGORY_NAMES } from '../../../shared/domain/audit/names';
import { useBilingual, useDates } from '../../app/use-text';
import classes from './audit.module.css';

const COLUMNS = ['sequence', 'at', 'officer', 'act', 'about'] as const;

interface AuditTableProps {
  readonly entries: readonly AuditEntry[];
  readonly officers: readonly OfficerEntry[];
  readonly files: readonly CaseHeader[];
}

/** One line for each entry. It names officers and case numbers, never a client. */
export function AuditTable({ entries, officers, files }: AuditTableProps) {
  const { t } = useTranslation();
  const { dateTimeOf } = useDates();
  const text = useBilingual();
  const names = new Map([
    ...files.map(({ caseId, number }) => [caseId, number] as const),
    ...officers.map(({ officerId, displayName }) => [officerId, displayName] as const),
  ]);
  return (
    <div className={classes.sheet} tabIndex={0} role="region" aria-label={t('audit.list.label')}>
      <table className={classes.table}>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" data-column={column}>
                {t(`audit.list.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.map(({ sequence, at, officer, action, category, objectId }) => (
            <tr key={sequence} data-category={category}>
              <td data-column="sequence">{sequence}</td>
              <td data-column="at">{dateTimeOf(at)}</td>
              <td>
                {officer === null
                  ? t('audit.list.nobody')
                  : (officer.displayName ?? officer.officerId)}
              </td>
              <td data-column="act">
                {text(AUDIT_ACTION_NAMES[action])}
                <small>{text(AUDIT_CATEGORY_NAMES[category])}</small>
              </td>
              <td>{(objectId !== null && names.get(objectId)) ?? ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
