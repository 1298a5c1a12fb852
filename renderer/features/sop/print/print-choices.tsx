import { Select, SegmentedControl } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { PAPER_SIZES } from '../../../../shared/domain/packets/paper';
import { useBilingual } from '../../../app/use-text';
import { useVault } from '../../../app/vault-context';
import type { PrintChoice } from './use-form-pages';

interface PrintChoicesProps {
  readonly formIds: readonly string[];
  readonly choice: PrintChoice;
  readonly onChoice: (choice: PrintChoice) => void;
}

/** Which form, empty or filled, on which paper. */
export function PrintChoices({ formIds, choice, onChoice }: PrintChoicesProps) {
  const { t } = useTranslation();
  return (
    <>
      {formIds.length > 1 && (
        <FormSelect
          formIds={formIds}
          value={choice.formId}
          onChange={(formId) => onChoice({ ...choice, formId })}
        />
      )}
      <SegmentedControl
        aria-label={t('sop.print.what')}
        fullWidth
        value={choice.filled ? 'filled' : 'empty'}
        onChange={(what) => onChoice({ ...choice, filled: what === 'filled' })}
        data={[
          { value: 'empty', label: t('sop.print.empty') },
          { value: 'filled', label: t('sop.print.filled') },
        ]}
      />
      <SegmentedControl
        aria-label={t('sop.print.paper')}
        fullWidth
        value={choice.paper}
        onChange={(size) => {
          const paper = PAPER_SIZES.find((one) => one === size);
          if (paper !== undefined) onChoice({ ...choice, paper });
        }}
        data={[...PAPER_SIZES]}
      />
    </>
  );
}

interface FormSelectProps {
  readonly formIds: readonly string[];
  readonly value: string;
  readonly onChange: (formId: string) => void;
}

function FormSelect({ formIds, value, onChange }: FormSelectProps) {
  const { t } = useTranslation();
  const text = useBilingual();
  const { queries } = useVault();
  const forms = useQueries({
    queries: formIds.map((formId) => queries.sop.form.queryOptions({ input: { formId } })),
  });
  return (
    <Select
      label={t('sop.print.form')}
      value={value}
      onChange={(formId) => onChange(formId ?? value)}
      allowDeselect={false}
      data={formIds.map((formId, index) => {
        const title = forms[index]?.data?.title;
        return { value: formId, label: title === undefined ? formId : `${formId} ${text(title)}` };
      })}
    />
  );
}
