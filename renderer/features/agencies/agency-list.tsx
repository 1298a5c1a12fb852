import { Checkbox, Select, TextInput } from '@mantine/core';
import { IconMapPinQuestion, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DirectoryEntry } from '../../../shared/contract/agencies';
import { AGENCY_TYPES, type AgencyType } from '../../../shared/domain/disclosure/matrix';
import { useDates } from '../../app/use-text';
import { Pill } from '../../ui/pill';
import classes from './agencies.module.css';
import { typeOf } from './agency-draft';

interface AgencyListProps {
  readonly entries: readonly DirectoryEntry[];
  readonly chosenId: string | null;
  readonly onChoose: (agencyId: string) => void;
}

/** The agencies of the directory, by name, kind, area and service. */
export function AgencyList({ entries, chosenId, onChoose }: AgencyListProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [type, setType] = useState<AgencyType | null>(null);
  const [withRetired, setWithRetired] = useState(false);
  const shown = entries
    .filter(({ retired }) => withRetired || !retired)
    .filter(({ agency }) => type === null || agency.type === type)
    .filter((entry) => matches(entry, text))
    .toSorted((a, b) => a.agency.name.localeCompare(b.agency.name, 'id'));
  return (
    <section className={classes.list} aria-label={t('agencies.list')}>
      <div className={classes.filters}>
        <TextInput
          aria-label={t('agencies.search')}
          placeholder={t('agencies.search')}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Select
          aria-label={t('agencies.type')}
          placeholder={t('agencies.allTypes')}
          data={AGENCY_TYPES.map((value) => ({ value, label: t(`agencies.types.${value}`) }))}
          value={type}
          onChange={(value) => setType(typeOf(value))}
          clearable
        />
        <Checkbox
          label={t('agencies.withRetired')}
          checked={withRetired}
          onChange={(event) => setWithRetired(event.currentTarget.checked)}
        />
      </div>
      {shown.length === 0 && <p className={classes.empty}>{t('agencies.nothingFound')}</p>}
      <ul>
        {shown.map((entry) => (
          <AgencyRow
            key={entry.agencyId}
            entry={entry}
            chosen={entry.agencyId === chosenId}
            onChoose={() => onChoose(entry.agencyId)}
          />
        ))}
      </ul>
    </section>
  );
}

function matches({ agency }: DirectoryEntry, text: string): boolean {
  const words = text.toLowerCase().split(/\s+/);
  const about = [agency.name, agency.area, agency.place, ...agency.services, agency.note ?? ''];
  const all = about.join(' ').toLowerCase();
  return words.every((word) => all.includes(word));
}

interface AgencyRowProps {
  readonly entry: DirectoryEntry;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

function AgencyRow({ entry, chosen, onChoose }: AgencyRowProps) {
  const { t } = useTranslation();
  const { agency } = entry;
  return (
    <li>
      <button
        type="button"
        className={classes.row}
        aria-pressed={chosen}
        data-retired={entry.retired || undefined}
        onClick={onChoose}
      >
        <strong>{agency.name}</strong>
        <AgencyState entry={entry} />
        <small>{`${t(`agencies.types.${agency.type}`)} · ${agency.area}`}</small>
      </button>
    </li>
  );
}

/** Whether the entry is used, and whether the office has checked it. */
export function AgencyState({ entry: { agency, retired } }: { readonly entry: DirectoryEntry }) {
  const { t } = useTranslation();
  const { date } = useDates();
  if (retired) return <Pill>{t('agencies.retired')}</Pill>;
  if (agency.verifiedAt !== null) {
    return <Pill tone="good">{t('agencies.verified', { date: date(agency.verifiedAt) })}</Pill>;
  }
  return (
    <Pill tone="warn" icon={<IconMapPinQuestion aria-hidden />}>
      {t('common.needsConfirmation')}
    </Pill>
  );
}
