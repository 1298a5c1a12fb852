import { Button, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CONFERENCE_LIMITS } from '../../../shared/domain/conference/conference';
import { useSession } from '../../app/session-context';
import { useVault } from '../../app/vault-context';
import type { PersonValues } from './conference-values';
import classes from './conference.module.css';

interface AddPersonProps {
  readonly persons: readonly PersonValues[];
  readonly onAdd: (person: PersonValues) => void;
}

/** Invites an officer by choosing, anybody else by name and agency. Nothing is ticked beforehand. */
export function AddPerson(props: AddPersonProps) {
  const isFull = props.persons.length >= CONFERENCE_LIMITS.persons;
  if (isFull) return null;
  return (
    <div className={classes.invite}>
      <AddOfficer {...props} />
      <AddOutside {...props} />
    </div>
  );
}

const NOT_YET = { present: false, confirmed: false };

function AddOfficer({ persons, onAdd }: AddPersonProps) {
  const { t } = useTranslation();
  const { shelter } = useSession();
  const { queries } = useVault();
  const colleagues = useQuery(queries.tasks.colleagues.queryOptions({ input: {} }));
  const free = (colleagues.data ?? []).filter(
    ({ officerId }) => !persons.some((person) => person.officerId === officerId),
  );
  return (
    <Select
      label={t('conference.people.addOfficer')}
      placeholder={t('conference.people.choose')}
      data={free.map(({ officerId, displayName }) => ({ value: officerId, label: displayName }))}
      value={null}
      onChange={(value) => {
        const officer = free.find(({ officerId }) => officerId === value);
        if (officer === undefined) return;
        const { officerId, displayName: name } = officer;
        onAdd({ officerId, name, agency: shelter.name, ...NOT_YET });
      }}
    />
  );
}

function AddOutside({ onAdd }: AddPersonProps) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const [agency, setAgency] = useState('');
  const [tried, setTried] = useState(false);
  const isWhole = name.trim() !== '' && agency.trim() !== '';
  const add = () => {
    setTried(!isWhole);
    if (!isWhole) return;
    onAdd({ officerId: null, name: name.trim(), agency: agency.trim(), ...NOT_YET });
    setName('');
    setAgency('');
  };
  return (
    <fieldset className={classes.outside}>
      <legend>{t('conference.people.addOutside')}</legend>
      <TextInput
        label={t('conference.people.name')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        maxLength={CONFERENCE_LIMITS.line}
      />
      <TextInput
        label={t('conference.people.agency')}
        value={agency}
        onChange={(event) => setAgency(event.currentTarget.value)}
        maxLength={CONFERENCE_LIMITS.line}
      />
      <Button variant="default" onClick={add}>
        {t('conference.people.add')}
      </Button>
      {tried && !isWhole && (
        <p className={classes.problem} role="alert">
          {t('conference.people.needsBoth')}
        </p>
      )}
    </fieldset>
  );
}
