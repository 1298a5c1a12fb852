import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import { IconBell, IconBellOff } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { addDays } from '../../../shared/domain/dates/plain-date';
import { endOfWeek } from '../../../shared/domain/agenda/group';
import { instantFromLocal, localDateOf } from '../../../shared/domain/dates/zones';
import { useDates } from '../../app/use-text';
import { useVault } from '../../app/vault-context';
import type { Moment } from '../../case-parts/case-filters';

/** When the office begins; a reminder that comes back finds somebody there. Suaka's own choice. */
const MORNING = '08.00';
const HOUR_MS = 3_600_000;

interface SnoozeMenuProps {
  readonly dutyKey: string;
  readonly title: string;
  readonly moment: Moment;
}

/** Puts a reminder off; the duty stays where it is. */
export function SnoozeMenu({ dutyKey, title, moment }: SnoozeMenuProps) {
  const { t } = useTranslation();
  const { dateTimeOf } = useDates();
  const { queries } = useVault();
  const queryClient = useQueryClient();
  const list = useQuery(queries.reminders.list.queryOptions());
  const snooze = useMutation(
    queries.reminders.snooze.mutationOptions({
      onSuccess: (next) => queryClient.setQueryData(queries.reminders.list.queryKey(), next),
    }),
  );
  const until = list.data?.find((one) => one.dutyKey === dutyKey && one.until > moment.now)?.until;
  const label =
    until === undefined
      ? t('agenda.reminders.snoozeOne', { title })
      : t('agenda.reminders.until', { date: dateTimeOf(until) });
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Tooltip label={until === undefined ? t('agenda.reminders.snooze') : label}>
          <ActionIcon variant="default" size="md" aria-label={label} loading={snooze.isPending}>
            {until === undefined ? (
              <IconBell size={15} aria-hidden />
            ) : (
              <IconBellOff size={15} aria-hidden />
            )}
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        {snoozeTimes(moment).map(({ name, at }) => (
          <Menu.Item key={name} onClick={() => snooze.mutate({ dutyKey, until: at })}>
            {t(`agenda.reminders.${name}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** An hour from now, tomorrow morning, Monday morning. */
function snoozeTimes({ now, zone }: Moment) {
  const today = localDateOf(now, zone);
  const morning = (date: string) => instantFromLocal(date, MORNING, zone) ?? now;
  return [
    { name: 'hour', at: new Date(Date.parse(now) + HOUR_MS).toISOString() },
    { name: 'tomorrow', at: morning(addDays(today, 1)) },
    { name: 'monday', at: morning(addDays(endOfWeek(today), 1)) },
  ] as const;
}
