import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { seesEveryCase } from '../../../shared/domain/permissions';
import { useSession } from '../../app/session-context';
import { useNow } from '../../app/use-now';
import { useVault } from '../../app/vault-context';
import { ReadingAlarms, WaitingEmergencies } from '../access';
import { NoCases } from '../cases';
import { useAgenda } from '../../case-parts/use-agenda';
import { useWhose } from '../../case-parts/whose';
import { ErrorNote } from '../../ui/error-note';
import { KitReminder } from '../recovery';
import { DayHeadline } from './day-headline';
import { FirstSteps } from './first-steps';
import classes from './home.module.css';
import { AgendaCard } from './agenda-card';
import { agendaRows } from './agenda-rows';
import { countHome, waitingReferrals } from './home-summary';
import { Tiles } from './tiles';
import { WaitingReferrals } from './waiting-referrals';

/** Beranda: what presses today over all cases. Every number opens exactly its rows. */
export function Home() {
  const { t } = useTranslation();
  const { queries } = useVault();
  const now = useNow();
  const { officer, shelter } = useSession();
  const moment = { now, zone: shelter.timeZone };
  const cases = useQuery(queries.cases.list.queryOptions());
  const referrals = useQuery(queries.referrals.list.queryOptions({ input: {} }));
  const agenda = useAgenda();
  const whose = useWhose();
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <DayHeadline moment={moment} />
        <Button
          renderRoot={(props) => <Link to="/new-case" {...props} />}
          leftSection={<IconPlus size={16} aria-hidden />}
        >
          {t('common.newCase')}
        </Button>
      </header>
      <KitReminder />
      <ErrorNote error={cases.error ?? referrals.error ?? agenda.error} />
      <WaitingEmergencies />
      <ReadingAlarms />
      {cases.data !== undefined && referrals.data !== undefined && (
        <>
          <Tiles counts={countHome(cases.data, referrals.data, moment)} />
          {cases.data.length === 0 ? (
            seesEveryCase(officer.role) ? (
              <FirstSteps />
            ) : (
              <NoCases />
            )
          ) : (
            <div className={classes.columns}>
              {agenda.duties !== undefined && (
                <AgendaCard
                  groups={agendaRows({
                    cases: cases.data,
                    duties: agenda.duties,
                    officerId: whose.officerId,
                    moment,
                  })}
                  whose={whose}
                  moment={moment}
                />
              )}
              <WaitingReferrals rows={waitingReferrals(referrals.data)} moment={moment} />
            </div>
          )}
        </>
      )}
    </div>
  );
}
