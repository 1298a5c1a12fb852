import { useTranslation } from 'react-i18next';
import type { LedgerEntry } from '../../../shared/contract/ledger';
import { useBilingual, useDates } from '../../app/use-text';
import classes from './ledger.module.css';

const COLUMNS = [
  'issued',
  'agency',
  'file',
  'content',
  'ground',
  'approved',
  'received',
  'answered',
] as const;

interface LedgerTableProps {
  readonly entries: readonly LedgerEntry[];
  readonly onOpen: (referralId: string) => void;
}

/** One line for each packet; the number of the letter opens the details. */
export function LedgerTable({ entries, onOpen }: LedgerTableProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.sheet} tabIndex={0} role="region" aria-label={t('ledger.list')}>
      <table className={classes.table}>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(`ledger.columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <LedgerRow key={entry.sequence} entry={entry} onOpen={onOpen} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface LedgerRowProps {
  readonly entry: LedgerEntry;
  readonly onOpen: (referralId: string) => void;
}

function LedgerRow({ entry, onOpen }: LedgerRowProps) {
  const { t } = useTranslation();
  const text = useBilingual();
  const { date, dateOf } = useDates();
  const { ground, receivedOn, receivedBy, answeredOn, letterNumber } = entry;
  return (
    <tr>
      <td className={classes.exact}>
        <button
          type="button"
          className={classes.open}
          aria-label={t('ledger.open', { number: letterNumber })}
          onClick={() => onOpen(entry.referralId)}
        >
          {dateOf(entry.issuedAt)}
        </button>
        <small>{letterNumber}</small>
      </td>
      <td>
        {entry.agencyName}
        <small>{text(entry.profileName)}</small>
      </td>
      <td>
        <strong>{entry.codeName}</strong>
        <small>{entry.caseNumber}</small>
      </td>
      <td>{entry.zones.map((zone) => t(`referrals.zones.${zone}`)).join(' · ')}</td>
      <td>
        {t(`ledger.grounds.${ground.kind}`)}
        <small className={ground.kind === 'consent' ? classes.exact : undefined}>
          {ground.kind === 'consent'
            ? t('ledger.consentNumber', { number: ground.text })
            : ground.kind === 'legal_duty'
              ? ground.text
              : ground.article}
        </small>
        {ground.withdrawnAt !== null && (
          <small data-tone="danger">
            {t('ledger.consentWithdrawn', { date: dateOf(ground.withdrawnAt) })}
          </small>
        )}
      </td>
      <td>{entry.approvedBy}</td>
      <td>
        {receivedOn === null ? t('ledger.none') : date(receivedOn)}
        {receivedBy !== null && <small>{receivedBy}</small>}
      </td>
      <td>{answeredOn === null ? t('ledger.none') : date(answeredOn)}</td>
    </tr>
  );
}
