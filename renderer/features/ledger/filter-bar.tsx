import { Button, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { GROUND_KINDS } from '../../../shared/contract/ledger';
import { useVault } from '../../app/vault-context';
import { DateInput } from '../../ui/date-input';
import { EVERYTHING, type FilterChoice, isNarrowed } from './ledger-filter';
import classes from './ledger.module.css';

interface FilterBarProps {
  readonly choice: FilterChoice;
  readonly onChoose: (choice: FilterChoice) => void;
}

/** Period, agency, case and ground. */
export function FilterBar({ choice, onChoose }: FilterBarProps) {
  const { t } = useTranslation();
  const { queries } = useVault();
  // Only agencies to which something went; the directory holds many more.
  const agencies = useQuery(queries.ledger.responseTimes.queryOptions()).data ?? [];
  const files = useQuery(queries.cases.list.queryOptions()).data ?? [];
  const choose = (part: Partial<FilterChoice>) => onChoose({ ...choice, ...part });
  const select = (name: 'agencyId' | 'caseId' | 'ground') => ({
    placeholder: t('ledger.filter.any'),
    value: choice[name] === '' ? null : choice[name],
    onChange: (value: string | null) => choose({ [name]: value ?? '' }),
    clearable: true,
    searchable: true,
    nothingFoundMessage: t('common.searchEmpty'),
  });
  return (
    <section className={classes.filter} aria-label={t('ledger.filter.label')}>
      <DateInput
        label={t('ledger.filter.from')}
        value={choice.from}
        onChange={(from) => choose({ from })}
        {...(choice.to !== '' && { maxDate: choice.to })}
      />
      <DateInput
        label={t('ledger.filter.to')}
        value={choice.to}
        onChange={(to) => choose({ to })}
        {...(choice.from !== '' && { minDate: choice.from })}
      />
      <Select
        label={t('ledger.filter.agency')}
        data={agencies.map(({ agencyId, agencyName }) => ({ value: agencyId, label: agencyName }))}
        {...select('agencyId')}
      />
      <Select
        label={t('ledger.filter.file')}
        data={files.map(({ caseId, number, codeName }) => ({
          value: caseId,
          label: `${codeName} · ${number}`,
        }))}
        {...select('caseId')}
      />
      <Select
        label={t('ledger.filter.ground')}
        data={GROUND_KINDS.map((value) => ({ value, label: t(`ledger.grounds.${value}`) }))}
        {...select('ground')}
      />
      {isNarrowed(choice) && (
        <Button variant="subtle" onClick={() => onChoose(EVERYTHING)}>
          {t('ledger.filter.clear')}
        </Button>
      )}
    </section>
  );
}
