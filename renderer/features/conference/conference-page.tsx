import { Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Conference } from '../../../shared/contract/conferences';
import { useVault } from '../../app/vault-context';
import { ErrorNote } from '../../ui/error-note';
import { ClosedConference } from './closed-conference';
import { ConferenceDesk } from './conference-desk';
import { draftKeyOf, draftValues } from './conference-values';
import classes from './conference.module.css';

/** One conference: written in while it is convened, read once it is closed or cancelled. */
export function ConferencePage() {
  const { t } = useTranslation();
  const { queries } = useVault();
  const { conferenceId } = useParams({ from: '/conferences/$conferenceId' });
  const conference = useQuery(
    queries.conferences.get.queryOptions({
      input: { conferenceId },
      // Each reading is recorded: it is read once, and answers to changes replace it.
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 0,
    }),
  );
  return (
    <div className={classes.page}>
      <ErrorNote error={conference.error} />
      {conference.data === undefined ? (
        conference.error === null && <Loader size="sm" aria-label={t('common.loading')} />
      ) : conference.data.row.state === 'convened' ? (
        <WithDraft key={conferenceId} conference={conference.data} />
      ) : (
        <ClosedConference conference={conference.data} />
      )}
    </div>
  );
}

function WithDraft({ conference }: { conference: Conference }) {
  const { queries } = useVault();
  const key = draftKeyOf(conference);
  const draft = useQuery(
    queries.drafts.get.queryOptions({ input: { key }, gcTime: 0, staleTime: Infinity }),
  );
  if (draft.error !== null) return <ErrorNote error={draft.error} />;
  if (draft.data === undefined) return <Loader size="sm" />;
  return (
    <ConferenceDesk
      conference={conference}
      draft={draftValues(draft.data?.payload, conference.revision)}
    />
  );
}
