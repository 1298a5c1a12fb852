import { Button } from '@mantine/core';
import { IconAlertTriangle, IconArrowLeft } from '@tabler/icons-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../../../app/use-draft';
import { useEmergencyForm } from './emergency-form-state';
import { EmergencyPath } from './emergency-path';
import { IntakeForm } from './intake-form';
import { useIntakeForm } from './intake-form-state';
import { intakeFromSearch, type IntakeValues, overlay, withoutCarried } from './intake-values';
import { emergencyFrom, type NewCaseWords, type Phase } from './new-case-draft';
import classes from './new-case.module.css';
import { ResumeNote } from './resume-note';
import { SearchFirst } from './search-first';
import { sectionHeadingId } from './sections/section-card';
import { useOpenCase } from './use-open-case';

interface NewCaseDeskProps {
  readonly draftKey: string;
  readonly initial: NewCaseWords;
  /** When the words that are being continued were saved; `null` on a fresh screen. */
  readonly resumedFrom: string | null;
  readonly onDiscarded: () => void;
}

/** The three parts of the screen and the one draft that holds the words of all of them. */
export function NewCaseDesk({ draftKey, resumedFrom, onDiscarded, ...props }: NewCaseDeskProps) {
  const { t } = useTranslation();
  const [initial] = useState(props.initial);
  const { status, keep, discard } = useDraft(draftKey);
  const [{ phase, searchText }, show] = useState(initial);
  const words = useRef(initial);
  const change = useCallback(
    (part: Partial<NewCaseWords>) => {
      words.current = { ...words.current, ...part };
      keep(words.current);
    },
    [keep],
  );
  const intake = useIntakeForm(
    initial.intake,
    useCallback((values) => change({ intake: values }), [change]),
  );
  const emergency = useEmergencyForm(
    initial.emergency,
    useCallback((values) => change({ emergency: values }), [change]),
  );
  const { open, openEmergency } = useOpenCase({ draftId: initial.draftId, discardDraft: discard });

  useEffect(() => {
    if (phase !== 'intake') return;
    document.getElementById(sectionHeadingId('safety'))?.focus({ preventScroll: true });
  }, [phase]);
  const goTo = (next: Phase) => {
    change({ phase: next });
    show(words.current);
  };
  const carried = useRef<IntakeValues>(undefined);
  const startIntake = () => {
    const told = intakeFromSearch(searchText);
    const typed = withoutCarried(intake.getValues(), carried.current);
    const arrival = { ...told.arrival, at: new Date().toISOString() };
    carried.current = told;
    intake.reset(overlay({ ...told, arrival }, typed));
    change({ intake: intake.getValues() });
    goTo('intake');
  };
  const told = () => overlay(intakeFromSearch(searchText), intake.getValues());
  const startEmergency = () => {
    emergency.reset(emergencyFrom(emergency.getValues(), told()));
    change({ emergency: emergency.getValues() });
    goTo('emergency');
  };
  const leaveEmergency = () => goTo(words.current.intake.arrival.at === '' ? 'search' : 'intake');
  return (
    <div className={classes.page}>
      <div className={classes.head}>
        <h1>{t('intake.title')}</h1>
        {phase === 'intake' && (
          <Button
            variant="subtle"
            size="compact-md"
            leftSection={<IconArrowLeft size={16} aria-hidden />}
            onClick={() => goTo('search')}
          >
            {t('intake.backToSearch')}
          </Button>
        )}
        {phase !== 'emergency' && (
          <div className={classes.emergency}>
            <IconAlertTriangle size={18} aria-hidden />
            <span>{t('intake.emergencyAsk')}</span>
            <Button variant="default" onClick={startEmergency}>
              {t('intake.emergencyPath')}
            </Button>
          </div>
        )}
      </div>
      {resumedFrom !== null && (
        <ResumeNote
          savedAt={resumedFrom}
          onDiscard={async () => {
            await discard();
            onDiscarded();
          }}
        />
      )}
      {phase === 'search' && (
        <SearchFirst
          text={searchText}
          onText={(text) => {
            change({ searchText: text });
            show(words.current);
          }}
          onContinue={startIntake}
        />
      )}
      {phase === 'intake' && (
        <IntakeForm
          form={intake}
          caseId={null}
          draftStatus={status}
          submitLabel={t('intake.open')}
          onSubmit={(value) => open.mutate(value)}
          pending={open.isPending}
          error={open.error}
        />
      )}
      {phase === 'emergency' && (
        <EmergencyPath
          form={emergency}
          draftStatus={status}
          onSubmit={(value) => openEmergency.mutate({ intake: value, typed: told() })}
          onBack={leaveEmergency}
          pending={openEmergency.isPending}
          error={openEmergency.error}
        />
      )}
    </div>
  );
}
