import { Group, Radio } from '@mantine/core';
import { type Control, Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { ConsentFields, FilledConsent } from './consent-fields';

interface ChoiceFieldProps {
  readonly control: Control<ConsentFields, unknown, FilledConsent>;
  readonly name: 'givenBy' | 'method';
  readonly label: string;
  readonly choices: readonly Exclude<ConsentFields['givenBy' | 'method'], ''>[];
}

/** One of a few answers; none is given beforehand. */
export function ChoiceField({ control, name, label, choices }: ChoiceFieldProps) {
  const { t } = useTranslation();
  return (
    <Controller
      control={control}
      name={name}
      render={({ field, fieldState }) => (
        <Radio.Group
          label={label}
          value={field.value}
          onChange={field.onChange}
          error={fieldState.error === undefined ? undefined : t('referrals.consent.choose')}
          withAsterisk
          mb="md"
        >
          <Group gap="lg" mt={6} mb={4}>
            {choices.map((choice) => (
              <Radio key={choice} value={choice} label={t(`referrals.consent.${choice}`)} />
            ))}
          </Group>
        </Radio.Group>
      )}
    />
  );
}
