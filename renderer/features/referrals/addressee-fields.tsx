import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FieldGrid } from '../../ui/field-grid';
import type { StepProps } from './steps';

/** Whom the letter addresses, and where. Empty means: as the directory of agencies has it. */
export function AddresseeFields({ view, choices, change, readOnly }: StepProps) {
  const { t } = useTranslation();
  return (
    <FieldGrid>
      <TextInput
        label={t('referrals.letter.addressee')}
        description={t('referrals.letter.addresseeHelp')}
        placeholder={view.agency.addressee}
        value={choices.addressee}
        onChange={(event) => change({ addressee: event.currentTarget.value })}
        maxLength={200}
        disabled={readOnly}
      />
      <TextInput
        label={t('referrals.letter.place')}
        description={view.agency.area}
        placeholder={view.agency.place}
        value={choices.place}
        onChange={(event) => change({ place: event.currentTarget.value })}
        maxLength={80}
        disabled={readOnly}
      />
    </FieldGrid>
  );
}
