import { useTranslation } from 'react-i18next';
import type { FileFinding, MaintenanceReport } from '../../../shared/domain/maintenance/report';
import { Card } from '../../ui/card';
import { Pill } from '../../ui/pill';
import classes from './maintenance.module.css';
import { byteText, localTimeText } from './units';

const TONES: Readonly<Record<FileFinding, 'good' | 'warn' | 'danger'>> = {
  whole: 'good',
  looks_encrypted: 'good',
  newer_format: 'warn',
  unknown: 'warn',
  damaged: 'danger',
  plain: 'danger',
  empty: 'danger',
  unreadable: 'danger',
};

/** The vault's files as anyone with a file manager could see them, and what they look like. */
export function VaultFilesCard({ report }: { report: MaintenanceReport }) {
  const { t } = useTranslation();
  const { files, folder, freeBytes, lock, otherFiles } = report;
  return (
    <Card title={t('maintenance.vault.title')}>
      <dl className={classes.facts}>
        <div>
          <dt>{t('maintenance.vault.folder')}</dt>
          <dd className={classes.path}>{folder}</dd>
        </div>
        <div>
          <dt>{t('maintenance.vault.free')}</dt>
          <dd>{freeBytes === null ? t('maintenance.vault.freeUnknown') : byteText(freeBytes)}</dd>
        </div>
        <div>
          <dt>{t('maintenance.vault.lock')}</dt>
          <dd>{t(`maintenance.lock.${lock}`)}</dd>
        </div>
      </dl>
      {files.length === 0 ? (
        <p className={classes.note}>{t('maintenance.vault.none')}</p>
      ) : (
        <FileTable files={files} />
      )}
      {otherFiles > 0 && (
        <p className={classes.note}>{t('maintenance.vault.others', { count: otherFiles })}</p>
      )}
      {files.length > 0 && <p className={classes.note}>{t('maintenance.vault.note')}</p>}
    </Card>
  );
}

function FileTable({ files }: Pick<MaintenanceReport, 'files'>) {
  const { t } = useTranslation();
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t('maintenance.vault.name')}</th>
          <th scope="col">{t('maintenance.vault.size')}</th>
          <th scope="col">{t('maintenance.vault.modified')}</th>
          <th scope="col">{t('maintenance.vault.finding')}</th>
        </tr>
      </thead>
      <tbody>
        {files.map(({ name, bytes, modifiedAt, finding }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{byteText(bytes)}</td>
            <td>{localTimeText(modifiedAt)}</td>
            <td>
              {finding === null ? (
                '–'
              ) : (
                <Pill tone={TONES[finding]}>{t(`maintenance.finding.${finding}`)}</Pill>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Cadangan: opaque files with size and date. */
export function BackupsCard({ report }: { report: MaintenanceReport }) {
  const { t } = useTranslation();
  return (
    <Card title={t('maintenance.backups.title')}>
      {report.backups.length === 0 && (
        <p className={classes.note}>{t('maintenance.backups.none')}</p>
      )}
      <ul className={classes.backups}>
        {report.backups.map(({ name, bytes, modifiedAt }, place) => (
          <li key={place}>
            <span>{name ?? t('maintenance.backups.otherName')}</span>
            <span>{byteText(bytes)}</span>
            <span>{localTimeText(modifiedAt)}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
