import { ActionIcon, Button, Select, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CHANNEL_KINDS } from '../../../shared/domain/disclosure/agency';
import classes from './agencies.module.css';
import type { FormPart } from './agency-draft';

/** Ways of reaching the agency that are safe for papers and news about a client. */
export function ChannelRows({ draft, change }: FormPart) {
  const { t } = useTranslation();
  const rows = draft.safeChannels;
  type Row = (typeof rows)[number];
  const put = (index: number, row: Row) =>
    change({ safeChannels: rows.map((one, at) => (at === index ? row : one)) });
  return (
    <Rows
      legend={t('agencies.form.channels')}
      help={t('agencies.form.channelsHelp')}
      add={t('agencies.form.addChannel')}
      onAdd={() => change({ safeChannels: [...rows, { kind: 'courier', detail: '' }] })}
    >
      {rows.map((row, index) => (
        // Rows have nothing of their own but their place; a new one is always the last.
        <div key={index} className={classes.channel}>
          <Select
            label={t('agencies.form.channel')}
            data={CHANNEL_KINDS.map((value) => ({ value, label: t(`agencies.channels.${value}`) }))}
            value={row.kind}
            onChange={(value) => {
              const kind = CHANNEL_KINDS.find((one) => one === value);
              if (kind !== undefined) put(index, { ...row, kind });
            }}
            allowDeselect={false}
          />
          <TextInput
            label={t('agencies.form.channelDetail')}
            value={row.detail}
            onChange={(event) => put(index, { ...row, detail: event.currentTarget.value })}
            maxLength={200}
          />
          <RemoveRow
            index={index}
            onRemove={() => change({ safeChannels: rows.filter((_, at) => at !== index) })}
          />
        </div>
      ))}
    </Rows>
  );
}

const PERSON_PARTS = [
  ['name', 'personName', 120],
  ['position', 'personPosition', 120],
  ['phone', 'personPhone', 60],
] as const;

/** Who may be asked for. */
export function PersonRows({ draft, faults, change }: FormPart) {
  const { t } = useTranslation();
  const rows = draft.persons;
  const put = (index: number, row: (typeof rows)[number]) =>
    change({ persons: rows.map((one, at) => (at === index ? row : one)) });
  return (
    <Rows
      legend={t('agencies.form.persons')}
      add={t('agencies.form.addPerson')}
      onAdd={() => change({ persons: [...rows, { name: '', position: '', phone: '' }] })}
    >
      {rows.map((row, index) => (
        <div key={index} className={classes.person}>
          {PERSON_PARTS.map(([part, label, maxLength]) => (
            <TextInput
              key={part}
              label={t(`agencies.form.${label}`)}
              value={row[part]}
              onChange={(event) => put(index, { ...row, [part]: event.currentTarget.value })}
              maxLength={maxLength}
              error={faults.has('persons') && part === 'name' && row.name.trim() === ''}
            />
          ))}
          <RemoveRow
            index={index}
            onRemove={() => change({ persons: rows.filter((_, at) => at !== index) })}
          />
        </div>
      ))}
    </Rows>
  );
}

interface RowsProps {
  readonly legend: string;
  readonly help?: string;
  readonly add: string;
  readonly onAdd: () => void;
  readonly children: ReactNode;
}

function Rows({ legend, help, add, onAdd, children }: RowsProps) {
  return (
    <fieldset className={classes.rows}>
      <legend>{legend}</legend>
      {help !== undefined && <p>{help}</p>}
      {children}
      <Button
        variant="default"
        size="xs"
        mih={32}
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={onAdd}
      >
        {add}
      </Button>
    </fieldset>
  );
}

function RemoveRow({ index, onRemove }: { readonly index: number; readonly onRemove: () => void }) {
  const { t } = useTranslation();
  return (
    <ActionIcon
      variant="default"
      size={36}
      aria-label={t('agencies.form.remove', { number: index + 1 })}
      onClick={onRemove}
    >
      <IconTrash size={16} aria-hidden />
    </ActionIcon>
  );
}
