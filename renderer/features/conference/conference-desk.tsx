import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Conference } from '../../../shared/contract/conferences';
import { mayCall } from '../../../shared/domain/permissions';
import { useSession } from '../../app/session-context';
import { DraftNote } from '../../ui/draft-note';
import { ErrorNote } from '../../ui/error-note';
import { CancelDialog } from './cancel-dialog';
import { CloseDialog } from './close-dialog';
import { ConferenceHead } from './conference-head';
import type { ConferenceValues } from './conference-values';
import classes from './conference.module.css';
import { DecisionsCard } from './decisions-card';
import { PeopleCard } from './people-card';
import { TextsCard } from './texts-card';
import { useConferenceDesk } from './use-conference';

interface ConferenceDeskProps {
  readonly conference: Conference;
  readonly draft: ConferenceValues | null;
}

/** A conference that is being prepared or held. */
export function ConferenceDesk({ conference, draft }: ConferenceDeskProps) {
  const { t } = useTranslation();
  const { role } = useSession().officer;
  const desk = useConferenceDesk(conference, draft);
  const [dialog, setDialog] = useState<'none' | 'close' | 'cancel'>('none');
  const mayClose = mayCall('conferences.close', role);
  // An error of saving is shown below; nothing else follows then.
  const saveThen = (next: () => void) => void desk.save().then(next, () => undefined);
  return (
    <>
      <ConferenceHead conference={conference} />
      <div className={classes.columns}>
        <div className={classes.stack}>
          <TextsCard values={desk.values} onChange={desk.change} />
        </div>
        <div className={classes.stack}>
          <PeopleCard
            persons={desk.values.persons}
            statement={conference.statement}
            onChange={(persons) => desk.change({ persons: [...persons] })}
          />
          <DecisionsCard conference={conference} />
        </div>
      </div>
      <footer className={classes.footer}>
        <ErrorNote error={desk.error} />
        <div className={classes.actions}>
          <Button variant="subtle" onClick={() => setDialog('cancel')}>
            {t('conference.cancel.action')}
          </Button>
          <span className={classes.status}>
            {desk.isChanged ? <DraftNote status={desk.draft.status} /> : t('conference.saved')}
          </span>
          {!mayClose && <span className={classes.muted}>{t('conference.close.onlyManagers')}</span>}
          <Button
            variant="default"
            disabled={!desk.isChanged}
            loading={desk.isSaving}
            onClick={() => saveThen(() => undefined)}
          >
            {t('conference.save')}
          </Button>
          {mayClose && (
            <Button disabled={desk.isSaving} onClick={() => saveThen(() => setDialog('close'))}>
              {t('conference.close.action')}
            </Button>
          )}
        </div>
      </footer>
      {dialog === 'close' && (
        <CloseDialog conference={conference} onClose={() => setDialog('none')} />
      )}
      {dialog === 'cancel' && (
        <CancelDialog conference={conference} onClose={() => setDialog('none')} />
      )}
    </>
  );
}
