import { Button, SegmentedControl, Select, Textarea } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Conference } from '../../../shared/contract/conferences';
import { CONFERENCE_LIMITS } from '../../../shared/domain/conference/conference';
import { stepsOf } from '../../../shared/domain/sop/definition';
import { useBilingual } from '../../app/use-text';
import { useVault } from '../../app/vault-context';
import { ErrorNote } from '../../ui/error-note';
import { DueFields, NO_DUE, OwnerSelect, readDue } from '../tasks';
import classes from './conference.module.css';
import { useKeepConference } from './use-conference';

/** Writes a decision down: somebody's task with a day, or a step of the SOP. */
export function DecideForm({ conference: { row } }: { conference: Conference }) {
  const { t } = useTranslation();
  const { queries } = useVault();
  const { caseId, conferenceId } = row;
  const keep = useKeepConference();
  const [text, setText] = useState('');
  const [kind, setKind] = useState<'task' | 'step'>('task');
  const [ownerId, setOwner] = useState<string | null>(null);
  const [stepId, setStep] = useState<string | null>(null);
  const [due, setDue] = useState(NO_DUE);
  const [tried, setTried] = useState(false);
  const decide = useMutation(
    queries.conferences.decide.mutationOptions({
      onSuccess: async (next) => {
        setText('');
        setDue(NO_DUE);
        setStep(null);
        setTried(false);
        await keep(next);
      },
    }),
  );
  const becomes = () => {
    if (kind === 'step') return stepId === null ? null : { kind, stepId };
    const read = readDue(due);
    return ownerId === null || read === null ? null : { kind, ownerId, ...read };
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const chosen = becomes();
    const isWhole = text.trim() !== '' && chosen !== null;
    setTried(!isWhole);
    if (isWhole) decide.mutate({ conferenceId, text, becomes: chosen });
  };
  return (
    <form className={classes.decide} onSubmit={submit} noValidate>
      <Textarea
        label={t('conference.decisions.text')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        maxLength={CONFERENCE_LIMITS.decision}
        autosize
        minRows={2}
      />
      <SegmentedControl
        aria-label={t('conference.decisions.becomes')}
        size="xs"
        value={kind}
        onChange={(value) => setKind(value === 'step' ? 'step' : 'task')}
        data={(['task', 'step'] as const).map((value) => ({
          value,
          label: t(`conference.decisions.${value}`),
        }))}
      />
      {kind === 'task' ? (
        <>
          <OwnerSelect caseId={caseId} value={ownerId} onChange={setOwner} />
          <DueFields value={due} onChange={setDue} tried={tried} />
        </>
      ) : (
        <StepSelect caseId={caseId} value={stepId} onChange={setStep} />
      )}
      {tried && (
        <p className={classes.problem} role="alert">
          {t('conference.decisions.missing')}
        </p>
      )}
      <ErrorNote error={decide.error} />
      <Button type="submit" variant="default" loading={decide.isPending}>
        {t('conference.decisions.add')}
      </Button>
    </form>
  );
}

interface StepSelectProps {
  readonly caseId: string;
  readonly value: string | null;
  readonly onChange: (stepId: string | null) => void;
}

function StepSelect({ caseId, value, onChange }: StepSelectProps) {
  const { t } = useTranslation();
  const text = useBilingual();
  const { queries } = useVault();
  const sop = useQuery(queries.sop.view.queryOptions({ input: { caseId } }));
  const steps = sop.data === undefined ? [] : stepsOf(sop.data.sop);
  return (
    <Select
      label={t('conference.decisions.chooseStep')}
      searchable
      data={steps.map(({ id, title }) => ({ value: id, label: `${id} ${text(title)}` }))}
      value={value}
      onChange={onChange}
      nothingFoundMessage={t('common.searchEmpty')}
    />
  );
}
