import { notifications } from '@mantine/notifications';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Duty } from '../../../shared/domain/agenda/duty';
import { dutiesOfOfficer } from '../../../shared/domain/agenda/group';
import {
  type LastLook,
  lookOf,
  newlyPressing,
  pressingDuties,
} from '../../../shared/domain/calendar/reminders';
import { useDutyTitle } from '../../case-parts/duty-link';
import { agendaOf } from '../../case-parts/use-agenda';
import { useSession } from '../session-context';
import { useNow } from '../use-now';
import { useVault } from '../vault-context';

/** All cases are computed anew seldom: time alone makes a duty pressing, and that is counted here. */
const REFRESH_MS = 5 * 60_000;
/** After a change the count follows when the work has paused. */
const AFTER_CHANGE_MS = 10_000;
const TOAST_MS = 8_000;

/**
 * How many own duties press now, and a quiet note when another one begins to. It lives in the page,
 * which a lock ends: nothing is said while locked, and nothing outside the window ever.
 */
export function useReminders(): number {
  const { officer, shelter } = useSession();
  const { client, queries } = useVault();
  const now = useNow();
  const cases = useQuery({
    queryKey: REMINDER_CASES,
    queryFn: () => client.cases.list(),
    staleTime: REFRESH_MS,
    refetchInterval: REFRESH_MS,
  });
  const tasks = useQuery(queries.tasks.list.queryOptions({ input: { withDone: false } }));
  const conferences = useQuery(queries.conferences.list.queryOptions({ input: {} }));
  const referrals = useQuery(queries.referrals.list.queryOptions({ input: {} }));
  const snoozes = useQuery(queries.reminders.list.queryOptions());
  useSlowRefresh();
  const duties = agendaOf(
    {
      cases: cases.data,
      tasks: tasks.data,
      conferences: conferences.data,
      referrals: referrals.data,
    },
    shelter.timeZone,
  );
  const isLoaded = duties !== undefined && snoozes.data !== undefined;
  const own = dutiesOfOfficer(duties ?? [], officer.officerId);
  const pressing = pressingDuties(own, snoozes.data ?? [], now);
  useToast(isLoaded ? own : null, pressing);
  return pressing.length;
}

const REMINDER_CASES = ['reminders', 'cases'];

/** Asks for the cases again some time after something was changed. */
function useSlowRefresh(): void {
  const queryClient = useQueryClient();
  useEffect(() => {
    let timer: number | undefined;
    const unsubscribe = queryClient.getMutationCache().subscribe(({ mutation, type }) => {
      if (type !== 'updated' || mutation.state.status !== 'success') return;
      window.clearTimeout(timer);
      timer = window.setTimeout(
        () => void queryClient.invalidateQueries({ queryKey: REMINDER_CASES }),
        AFTER_CHANGE_MS,
      );
    });
    return () => {
      window.clearTimeout(timer);
      unsubscribe();
    };
  }, [queryClient]);
}

/** Says of a duty that it began to press. What presses when one comes in is no news. */
function useToast(own: readonly Duty[] | null, pressing: readonly Duty[]): void {
  const { t } = useTranslation();
  const titleOf = useDutyTitle();
  const last = useRef<LastLook | null>(null);
  useEffect(() => {
    if (own === null) return;
    const news = newlyPressing(last.current, pressing);
    last.current = lookOf(own, pressing);
    const [first] = news;
    if (first === undefined) return;
    const title = [titleOf(first), first.codeName].filter(Boolean).join(' · ');
    notifications.show({
      position: 'bottom-left',
      autoClose: TOAST_MS,
      message:
        news.length === 1
          ? t('agenda.reminders.one', { title })
          : t('agenda.reminders.many', { count: news.length }),
      closeButtonProps: { 'aria-label': t('common.close') },
    });
  });
}
