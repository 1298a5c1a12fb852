import { Button } from '@mantine/core';
import { IconBook, IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SopVersionInfo } from '../../../../shared/contract/sop-versions';
import { useNow } from '../../../app/use-now';
import { useDates } from '../../../app/use-text';
import { Pill } from '../../../ui/pill';
import classes from '../sop-versions.module.css';

const COLUMNS = ['version', 'effective', 'cases', 'who', 'note'] as const;

interface VersionTableProps {
  readonly versions: readonly SopVersionInfo[];
  readonly onHandbook: (version: SopVersionInfo) => void;
  readonly onEdit: (version: SopVersionInfo) => void;
  readonly onExport: (version: SopVersionInfo) => void;
}

/** One line for each version, the newest first. */
export function VersionTable({ versions, ...acts }: VersionTableProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.sheet}>
      <table className={classes.table} aria-label={t('sopVersions.list.label')}>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(`sopVersions.list.${column}`)}
              </th>
            ))}
            <th scope="col">
              <span className="visually-hidden">{t('sopVersions.list.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {versions.map((version) => (
            <VersionRow
              key={`${version.version} ${version.origin}`}
              version={version}
              onHandbook={() => acts.onHandbook(version)}
              onEdit={() => acts.onEdit(version)}
              onExport={() => acts.onExport(version)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface VersionRowProps {
  readonly version: SopVersionInfo;
  readonly onHandbook: () => void;
  readonly onEdit: () => void;
  readonly onExport: () => void;
}

function VersionRow({ version: info, onHandbook, onEdit, onExport }: VersionRowProps) {
  const { t } = useTranslation();
  const { date } = useDates();
  const { version, effectiveFrom, openCases, note } = info;
  // The app's own file under a number that the vault gave to another version has no pages here.
  const isReadable = info.origin !== 'app' || info.inForce;
  return (
    <tr>
      <td className={classes.number}>
        <strong>{version}</strong>
        <VersionState info={info} />
      </td>
      <td>{date(effectiveFrom)}</td>
      <td>{openCases}</td>
      <td>
        <Publisher info={info} />
      </td>
      <td className={classes.note}>{note}</td>
      <td>
        <div className={classes.actions}>
          {isReadable && (
            <>
              <Button
                variant="default"
                size="compact-md"
                leftSection={<IconBook size={16} aria-hidden />}
                aria-label={t('sopVersions.list.handbookOf', { version })}
                onClick={onHandbook}
              >
                {t('sopVersions.list.handbook')}
              </Button>
              <Button
                variant="default"
                size="compact-md"
                aria-label={t('sopVersions.package.exportOf', { version })}
                onClick={onExport}
              >
                {t('sopVersions.package.export')}
              </Button>
            </>
          )}
          <Button
            variant="default"
            size="compact-md"
            leftSection={<IconPencil size={16} aria-hidden />}
            aria-label={t('sopVersions.list.editOf', { version })}
            onClick={onEdit}
          >
            {t('sopVersions.parts.editor')}
          </Button>
        </div>
      </td>
    </tr>
  );
}

function VersionState({ info }: { info: SopVersionInfo }) {
  const { t } = useTranslation();
  const { plainDateOf } = useDates();
  const today = plainDateOf(useNow());
  if (info.inForce) return <Pill tone="good">{t('sopVersions.list.inForce')}</Pill>;
  if (info.effectiveFrom > today) return <Pill tone="warn">{t('sopVersions.list.later')}</Pill>;
  return null;
}

function Publisher({ info }: { info: SopVersionInfo }) {
  const { t } = useTranslation();
  const { dateOf } = useDates();
  const { origin, recordedBy, recordedAt, secondPerson, aloneReason, inForce } = info;
  if (origin === 'app' && !inForce) return t('sopVersions.list.appWaiting');
  if (origin !== 'published' || recordedAt === null) return t('sopVersions.list.app');
  return (
    <>
      {recordedBy}, {dateOf(recordedAt)}
      <small>
        {secondPerson === null
          ? t('sopVersions.list.alone', { reason: aloneReason ?? '' })
          : t('sopVersions.list.second', { name: secondPerson })}
      </small>
    </>
  );
}
