import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { CaseHeader } from '../../shared/contract/cases';
import type { ConferenceRow } from '../../shared/contract/conferences';
import type { ReferralRow } from '../../shared/contract/referrals';
import type { Task } from '../../shared/contract/tasks';
import { dutiesOf, type Duty } from '../../shared/domain/agenda/duty';
import { type WorkingCalendar, workingCalendar } from '../../shared/domain/dates/working-calendar';
import type { ShelterZone } from '../../shared/domain/dates/zones';
import { useSession } from '../app/session-context';
import { useVault } from '../app/vault-context';

/** Nothing changes a holiday while the app is open. */
const HOLIDAYS = { staleTime: Number.POSITIVE_INFINITY, gcTime: Number.POSITIVE_INFINITY };

interface AgendaData {
  readonly cases: readonly CaseHeader[] | undefined;
  readonly tasks: readonly Task[] | undefined;
  readonly conferences: readonly ConferenceRow[] | undefined;
  readonly referrals: readonly ReferralRow[] | undefined;
}

/** Duties over cases, tasks, conferences and referrals, once all of them are there. */
export function agendaOf(data: AgendaData, zone: ShelterZone): readonly Duty[] | undefined {
  const { cases, tasks, conferences, referrals } = data;
  if (cases === undefined || tasks === undefined) return undefined;
  if (conferences === undefined || referrals === undefined) return undefined;
  const convened = conferences.filter(({ state }) => state === 'convened');
  return dutiesOf({ cases, tasks, conferences: convened, referrals, zone });
}

export interface Agenda {
  readonly duties: readonly Duty[] | undefined;
  readonly conferences: readonly ConferenceRow[];
  readonly error: unknown;
}

/** Everything that is due and that the officer may see. */
export function useAgenda(): Agenda {
  const { queries } = useVault();
  const zone = useSession().shelter.timeZone;
  const cases = useQuery(queries.cases.list.queryOptions());
  const tasks = useQuery(queries.tasks.list.queryOptions({ input: { withDone: false } }));
  const conferences = useQuery(queries.conferences.list.queryOptions({ input: {} }));
  const referrals = useQuery(queries.referrals.list.queryOptions({ input: {} }));
  const duties = useMemo(
    () =>
      agendaOf(
        {
          cases: cases.data,
          tasks: tasks.data,
          conferences: conferences.data,
          referrals: referrals.data,
        },
        zone,
      ),
    [cases.data, tasks.data, conferences.data, referrals.data, zone],
  );
  return {
    duties,
    conferences: conferences.data ?? [],
    error: cases.error ?? tasks.error ?? conferences.error ?? referrals.error,
  };
}

/** The days the office is closed; without them no working day is counted. */
export function useHolidays() {
  const { queries } = useVault();
  const { data } = useQuery(queries.calendar.holidays.queryOptions(HOLIDAYS));
  const calendar = useMemo(
    (): WorkingCalendar | null => (data === undefined ? null : workingCalendar(data)),
    [data],
  );
  return { tables: data ?? [], calendar };
}
