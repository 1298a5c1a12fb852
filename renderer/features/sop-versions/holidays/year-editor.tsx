import { ActionIcon, Button, Group, Select, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShelterYear } from '../../../../shared/contract/sop-versions';
import {
  type HolidayYear,
  holidayYearSchema,
} from '../../../../shared/domain/dates/working-calendar';
import { useVault } from '../../../app/vault-context';
import { Card } from '../../../ui/card';
import { DateInput } from '../../../ui/date-input';
import { ErrorNote } from '../../../ui/error-note';
import classes from '../sop-versions.module.css';

type Day = HolidayYear['days'][number];

const KINDS = ['national_holiday', 'joint_leave'] as const;
const NEW_DAY: Day = { date: '', name: { id: '', en: '' }, kind: 'national_holiday' };

interface YearEditorProps {
  readonly year: ShelterYear;
  readonly onClose: () => void;
}

/** The holidays of one year, each with its date, name and kind, and the decree that names them. */
export function YearEditor({ year, onClose }: YearEditorProps) {
  const { t } = useTranslation();
  const { queries } = useVault();
  const queryClient = useQueryClient();
  const [table, setTable] = useState(year.table);
  const [isTried, setTried] = useState(false);
  const parsed = holidayYearSchema.safeParse(table);
  const save = useMutation(
    queries.sopVersions.saveHolidays.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries();
        onClose();
      },
    }),
  );
  const submit = () => {
    setTried(true);
    if (parsed.success) save.mutate({ table: sorted(parsed.data), revision: year.revision });
  };
  const putDay = (index: number, day: Day) =>
    setTable({ ...table, days: table.days.map((one, at) => (at === index ? day : one)) });
  return (
    <Card title={t('sopVersions.holidays.year', { year: table.year })}>
      <div className={classes.stack}>
        <TextInput
          label={t('sopVersions.holidays.source')}
          description={t('sopVersions.holidays.sourceHelp')}
          value={table.basis.text}
          onChange={(event) =>
            setTable({ ...table, basis: { ...table.basis, text: event.currentTarget.value } })
          }
          maxLength={500}
        />
        {table.days.map((day, index) => (
          <DayRow
            // Rows have nothing of their own but their place; a new one is always the last.
            key={index}
            year={table.year}
            day={day}
            onChange={(next) => putDay(index, next)}
            onRemove={() =>
              setTable({ ...table, days: table.days.filter((_, at) => at !== index) })
            }
          />
        ))}
        <div>
          <Button
            variant="default"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => setTable({ ...table, days: [...table.days, NEW_DAY] })}
          >
            {t('sopVersions.holidays.addDay')}
          </Button>
        </div>
        {isTried && !parsed.success && <p role="alert">{t('sopVersions.holidays.incomplete')}</p>}
        <ErrorNote error={save.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} disabled={save.isPending}>
            {t('common.cancel')}
          </Button>
          <Button loading={save.isPending} onClick={submit}>
            {t('common.save')}
          </Button>
        </Group>
      </div>
    </Card>
  );
}

function sorted(table: HolidayYear): HolidayYear {
  return { ...table, days: table.days.toSorted((a, b) => a.date.localeCompare(b.date)) };
}

interface DayRowProps {
  readonly year: number;
  readonly day: Day;
  readonly onChange: (day: Day) => void;
  readonly onRemove: () => void;
}

function DayRow({ year, day, onChange, onRemove }: DayRowProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.days}>
      <DateInput
        label={t('sopVersions.holidays.date')}
        value={day.date}
        onChange={(date) => onChange({ ...day, date })}
        minDate={`${year}-01-01`}
        maxDate={`${year}-12-31`}
      />
      <TextInput
        label={t('sopVersions.holidays.nameId')}
        value={day.name.id}
        onChange={(event) =>
          onChange({ ...day, name: { ...day.name, id: event.currentTarget.value } })
        }
      />
      <TextInput
        label={t('sopVersions.holidays.nameEn')}
        value={day.name.en}
        onChange={(event) =>
          onChange({ ...day, name: { ...day.name, en: event.currentTarget.value } })
        }
      />
      <Select
        label={t('sopVersions.holidays.kind')}
        data={KINDS.map((value) => ({ value, label: t(`sopVersions.holidays.kinds.${value}`) }))}
        value={day.kind}
        onChange={(value) => {
          const kind = KINDS.find((one) => one === value);
          if (kind !== undefined) onChange({ ...day, kind });
        }}
        allowDeselect={false}
      />
      <ActionIcon
        variant="default"
        size={36}
        aria-label={t('sopVersions.holidays.removeDay', { day: day.name.id })}
        onClick={onRemove}
      >
        <IconTrash size={16} aria-hidden />
      </ActionIcon>
    </div>
  );
}
