import { ActionIcon, Menu } from '@mantine/core';
import { IconCheck, IconClockExclamation, IconDots, IconKey } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { OfficerEntry } from '../../../shared/contract/officers';
import { isDutyDue } from '../../../shared/domain/access';
import { formatNip } from '../../../shared/domain/packets/indonesian';
import { useSession } from '../../app/session-context';
import { useNow } from '../../app/use-now';
import { useDates } from '../../app/use-text';
import { Pill } from '../../ui/pill';
import { actsFor, type OfficerAct } from './officer-act';
import classes from './officers.module.css';

const COLUMNS = ['name', 'role', 'state', 'duty'] as const;
const STATE_ORDER = { active: 0, disabled: 1, removed: 2 } as const;

interface OfficerTableProps {
  readonly officers: readonly OfficerEntry[];
  /** `null` for those who may only read. */
  readonly onAct: ((act: OfficerAct) => void) | null;
}

/** One line for each officer; those who left come last and stay for what they did. */
export function OfficerTable({ officers, onAct }: OfficerTableProps) {
  const { t } = useTranslation();
  const rows = officers.toSorted((a, b) => STATE_ORDER[a.state] - STATE_ORDER[b.state]);
  return (
    <div className={classes.sheet}>
      <table className={classes.table} aria-label={t('officers.list')}>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(`officers.columns.${column}`)}
              </th>
            ))}
            {onAct !== null && (
              <th scope="col">
                <span className="visually-hidden">{t('officers.columns.actions')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((officer) => (
            <OfficerRow key={officer.officerId} officer={officer} onAct={onAct} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function OfficerRow({
  officer,
  onAct,
}: {
  officer: OfficerEntry;
  onAct: OfficerTableProps['onAct'];
}) {
  const { t } = useTranslation();
  const { dateOf } = useDates();
  const isSelf = useSession().officer.officerId === officer.officerId;
  const { displayName, position, nip, role, createdAt } = officer;
  const about = [
    position,
    nip !== null && nip !== '' && t('officers.nip', { nip: formatNip(nip) }),
  ];
  return (
    <tr data-state={officer.state}>
      <td>
        <strong>{displayName}</strong>
        {isSelf && <span className={classes.you}>{t('officers.you')}</span>}
        <small>{about.filter(Boolean).join(' · ')}</small>
      </td>
      <td>
        {t(`access.roles.${role}`)}
        <small>{t('officers.since', { date: dateOf(createdAt) })}</small>
      </td>
      <td>
        <OfficerState officer={officer} />
      </td>
      <td>
        <DutyState officer={officer} />
      </td>
      {onAct !== null && (
        <td className={classes.actions}>
          <OfficerMenu officer={officer} onAct={onAct} />
        </td>
      )}
    </tr>
  );
}

function OfficerState({ officer }: { officer: OfficerEntry }) {
  const { t } = useTranslation();
  const { dateOf } = useDates();
  const { state, slotId, mustChangePassword, oneTimeEndsAt } = officer;
  const date = oneTimeEndsAt === null ? '' : dateOf(oneTimeEndsAt);
  const note = slotId === null ? 'noSlot' : mustChangePassword ? 'passwordDue' : null;
  return (
    <>
      <Pill
        tone={state === 'active' ? 'good' : 'neutral'}
        icon={state === 'active' && <IconCheck aria-hidden />}
      >
        {t(`officers.states.${state}`)}
      </Pill>
      {state !== 'removed' && note !== null && (
        <small className={classes.due}>
          <IconKey size={14} aria-hidden /> {t(`officers.${note}`, { date })}
        </small>
      )}
    </>
  );
}

/** When the duty of confidentiality was accepted; it holds for a year. */
function DutyState({ officer: { state, dutyAcceptedAt } }: { officer: OfficerEntry }) {
  const { t } = useTranslation();
  const { dateOf } = useDates();
  const now = useNow();
  if (dutyAcceptedAt === null) return t('officers.duty.never');
  const accepted = t('officers.duty.accepted', { date: dateOf(dutyAcceptedAt) });
  if (state === 'removed' || !isDutyDue(dutyAcceptedAt, now)) return accepted;
  return (
    <>
      {accepted}
      <small className={classes.due}>
        <IconClockExclamation size={14} aria-hidden /> {t('officers.duty.due')}
      </small>
    </>
  );
}

function OfficerMenu({
  officer,
  onAct,
}: {
  officer: OfficerEntry;
  onAct: (act: OfficerAct) => void;
}) {
  const { t } = useTranslation();
  const kinds = actsFor(officer, useSession().officer.officerId);
  if (kinds.length === 0) return null;
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon
          variant="default"
          size={34}
          aria-label={t('officers.actions.of', { name: officer.displayName })}
        >
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {kinds.map((kind) => (
          <Menu.Item key={kind} onClick={() => onAct({ kind, officer })}>
            {t(`officers.actions.${kind}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
