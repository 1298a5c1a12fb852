import { useTranslation } from 'react-i18next';
import type { UserErrorData } from '../../../shared/contract/errors';
import type { MaintenanceReport } from '../../../shared/domain/maintenance/report';
import { describe } from '../../app/user-error';
import { Card } from '../../ui/card';
import { Pill } from '../../ui/pill';
import classes from './maintenance.module.css';
import { byteText } from './units';

interface ProgramCardProps {
  readonly report: MaintenanceReport;
  /** The first fault in what ships with the app; `null` for none, `undefined` while it is looked for. */
  readonly fault: UserErrorData | null | undefined;
}

/** Which program this is, on what it runs, and whether what ships with it is whole. */
export function ProgramCard({ report, fault }: ProgramCardProps) {
  const { t } = useTranslation();
  const { suaka, electron, chromium, node, system, memoryBytes } = report;
  const versions = { suaka, electron: electron ?? '–', chromium: chromium ?? '–', node, system };
  return (
    <Card title={t('maintenance.program.title')}>
      <dl className={classes.facts}>
        {NAMES.map((name) => (
          <div key={name}>
            <dt>{t(`maintenance.program.${name}`)}</dt>
            <dd>{versions[name]}</dd>
          </div>
        ))}
        <div>
          <dt>{t('maintenance.program.memory')}</dt>
          <dd>{byteText(memoryBytes)}</dd>
        </div>
        <div>
          <dt>{t('maintenance.program.resources')}</dt>
          <dd>
            <Resources fault={fault} />
          </dd>
        </div>
      </dl>
    </Card>
  );
}

const NAMES = ['suaka', 'electron', 'chromium', 'node', 'system'] as const;

function Resources({ fault }: Pick<ProgramCardProps, 'fault'>) {
  const { t } = useTranslation();
  if (fault === undefined) return t('maintenance.program.checking');
  if (fault === null) return <Pill tone="good">{t('maintenance.program.resourcesOk')}</Pill>;
  const { title, action } = describe(fault.code, fault.details);
  return (
    <>
      <Pill tone="danger">{title}</Pill> {action}
    </>
  );
}
