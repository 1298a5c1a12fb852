import { IconCalendarEvent, IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Conference } from '../../../shared/contract/conferences';
import type { ConferenceState } from '../../../shared/domain/conference/conference';
import { useBilingual, useDates } from '../../app/use-text';
import { Pill, type Tone } from '../../ui/pill';
import classes from './conference.module.css';
import { PrintButtons } from './print-buttons';

const LOOKS = {
  convened: { tone: 'accent', Icon: IconCalendarEvent },
  closed: { tone: 'good', Icon: IconCircleCheck },
  cancelled: { tone: 'neutral', Icon: IconCircleX },
} as const satisfies Record<ConferenceState, { tone: Tone; Icon: typeof IconCircleCheck }>;

/** Where a conference stands, as icon and word. */
export function ConferenceStatePill({ state }: { state: ConferenceState }) {
  const { t } = useTranslation();
  const { tone, Icon } = LOOKS[state];
  return (
    <Pill tone={tone} icon={<Icon aria-hidden />}>
      {t(`conference.states.${state}`)}
    </Pill>
  );
}

/** Of which case, when, for which step, and its paper. */
export function ConferenceHead({ conference: { row, stepTitle } }: { conference: Conference }) {
  const { t } = useTranslation();
  const text = useBilingual();
  const { weekdayOf, timeOf } = useDates();
  const { caseId, stepId, heldAt } = row;
  return (
    <header className={classes.head}>
      <div>
        <h1>
          {t('conference.title')}: {row.codeName}
        </h1>
        <p className={classes.muted}>
          {row.caseNumber} · {weekdayOf(heldAt)}, {timeOf(heldAt)} ·{' '}
          {t('conference.convener', { name: row.convenerName })}
          {stepTitle !== null && ` · ${t('conference.forStep', { step: text(stepTitle) })}`}
        </p>
      </div>
      <ConferenceStatePill state={row.state} />
      <span className={classes.space} />
      <Link
        to="/cases/$caseId"
        params={{ caseId }}
        search={stepId === null ? { tab: 'conferences' } : { tab: 'sop', step: stepId }}
        className={classes.link}
      >
        {t('conference.toCase')}
      </Link>
      <PrintButtons row={row} />
    </header>
  );
}
