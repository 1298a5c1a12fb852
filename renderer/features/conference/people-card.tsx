import { ActionIcon, Checkbox } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ConferenceStatement } from '../../../shared/domain/conference/conference';
import { useSession } from '../../app/session-context';
import { useBilingual } from '../../app/use-text';
import { BasisNote } from '../../ui/basis-note';
import { Card } from '../../ui/card';
import { AddPerson } from './add-person';
import type { PersonValues } from './conference-values';
import classes from './conference.module.css';

interface PeopleCardProps {
  readonly persons: readonly PersonValues[];
  readonly statement: ConferenceStatement;
  readonly onChange: (persons: readonly PersonValues[]) => void;
}

/** Who is invited, who came, and who has confirmed to keep the secret: ticked by hand, one by one. */
export function PeopleCard({ persons, statement, onChange }: PeopleCardProps) {
  const { t } = useTranslation();
  const change = (place: number, part: Partial<PersonValues>) =>
    onChange(persons.map((one, index) => (index === place ? { ...one, ...part } : one)));
  return (
    <Card title={t('conference.people.title')}>
      <Statement statement={statement} />
      {persons.length === 0 && <p className={classes.muted}>{t('conference.people.empty')}</p>}
      <ul className={classes.list}>
        {persons.map((person, place) => (
          <PersonRow
            // Nobody is twice on the list with the same name and agency but by mistake.
            key={`${person.officerId ?? ''} ${person.name} ${person.agency} ${place}`}
            person={person}
            onChange={(part) => change(place, part)}
            onRemove={() => onChange(persons.filter((_, index) => index !== place))}
          />
        ))}
      </ul>
      <AddPerson persons={persons} onAdd={(person) => onChange([...persons, person])} />
    </Card>
  );
}

/** The words that everybody confirms, with the law behind them. */
export function Statement({ statement }: { statement: ConferenceStatement }) {
  const { t } = useTranslation();
  const text = useBilingual();
  return (
    <section className={classes.statement}>
      <h3>{t('conference.people.statement')}</h3>
      <p>“{text(statement.text)}”</p>
      <p className={classes.muted}>
        {t('conference.people.statementHelp')}{' '}
        <BasisNote elementId="conference" basis={statement.basis} />
      </p>
    </section>
  );
}

interface PersonRowProps {
  readonly person: PersonValues;
  readonly onChange: (part: Partial<PersonValues>) => void;
  readonly onRemove: () => void;
}

function PersonRow({ person, onChange, onRemove }: PersonRowProps) {
  const { t } = useTranslation();
  const { shelter } = useSession();
  const { name, officerId } = person;
  return (
    <li className={classes.person}>
      <div className={classes.main}>
        <strong>{name}</strong>
        <p className={classes.muted}>{officerId === null ? person.agency : shelter.name}</p>
      </div>
      <Checkbox
        label={t('conference.people.present')}
        aria-label={t('conference.people.presentFor', { name })}
        checked={person.present}
        onChange={(event) => onChange({ present: event.currentTarget.checked })}
      />
      <Checkbox
        label={t('conference.people.tick')}
        aria-label={t('conference.people.confirmedFor', { name })}
        checked={person.confirmed}
        onChange={(event) => onChange({ confirmed: event.currentTarget.checked })}
      />
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('conference.people.remove', { name })}
        onClick={onRemove}
      >
        <IconX size={16} aria-hidden />
      </ActionIcon>
    </li>
  );
}
