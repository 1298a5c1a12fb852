import { Button, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AuditFilter } from '../../../shared/contract/audit';
import type { CaseHeader } from '../../../shared/contract/cases';
import type { OfficerEntry } from '../../../shared/contract/officers';
import { AUDIT_CATEGORIES } from '../../../shared/domain/audit/actions';
import { AUDIT_CATEGORY_NAMES } from '../../../shared/domain/audit/names';
import { useBilingual } from '../../app/use-text';
import { DateInput } from '../../ui/date-input';
import classes from './audit.module.css';
import { EVERYTHING, type FilterChoice, isNarrowed } from './audit-filter';
import { PrintExtract } from './print-extract';

interface FilterBarProps {
  readonly choice: FilterChoice;
  readonly onChoose: (choice: FilterChoice) => void;
  readonly filter: AuditFilter;
  readonly officers: readonly OfficerEntry[];
  readonly files: readonly CaseHeader[];
}

/** Period, officer, kind and case; what is printed is what is filtered. */
export function FilterBar({ choice, onChoose, filter, officers, files }: FilterBarProps) {
  const { t } = useTranslation();
  const text = useBilingual();
  const choose = (part: Partial<FilterChoice>) => onChoose({ ...choice, ...part });
  const select = (name: 'officerId' | 'category' | 'caseId') => ({
    placeholder: t('audit.filter.any'),
    value: choice[name] === '' ? null : choice[name],
    onChange: (value: string | null) => choose({ [name]: value ?? '' }),
    clearable: true,
    searchable: true,
    nothingFoundMessage: t('common.searchEmpty'),
  });
  return (
    <section className={classes.filter} aria-label={t('audit.filter.label')}>
      <DateInput
        label={t('audit.filter.from')}
        value={choice.from}
        onChange={(from) => choose({ from })}
        {...(choice.to !== '' && { maxDate: choice.to })}
      />
      <DateInput
        label={t('audit.filter.to')}
        value={choice.to}
        onChange={(to) => choose({ to })}
        {...(choice.from !== '' && { minDate: choice.from })}
      />
      <Select
        label={t('audit.filter.officer')}
        data={officers.map(({ officerId, displayName }) => ({
          value: officerId,
          label: displayName,
        }))}
        {...select('officerId')}
      />
      <Select
        label={t('audit.filter.category')}
        data={AUDIT_CATEGORIES.map((value) => ({
          value,
          label: text(AUDIT_CATEGORY_NAMES[value]),
        }))}
        {...select('category')}
      />
      <Select
        label={t('audit.filter.file')}
        data={files.map(({ caseId, number }) => ({ value: caseId, label: number }))}
        {...select('caseId')}
      />
      <div className={classes.filterActions}>
        <PrintExtract filter={filter} />
        {isNarrowed(choice) && (
          <Button variant="subtle" onClick={() => onChoose(EVERYTHING)}>
            {t('audit.filter.clear')}
          </Button>
        )}
      </div>
    </section>
  );
}
