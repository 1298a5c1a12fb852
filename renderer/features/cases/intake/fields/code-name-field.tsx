import { Button } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useVault } from '../../../../app/vault-context';
import { LineField } from './line-field';
import { useIntake } from './use-intake-field';

/** The name under which the file is known; Suaka can think of one. */
export function CodeNameField() {
  const { t } = useTranslation();
  const { queries } = useVault();
  const { setValue } = useIntake();
  const suggest = useMutation({
    ...queries.cases.suggestCodeName.mutationOptions(),
    onSuccess: (name) =>
      setValue('victim.codeName', name, { shouldDirty: true, shouldValidate: true }),
  });
  return (
    <LineField
      path="victim.codeName"
      description={t('intake.codeNameHelp')}
      required
      rightSectionWidth={112}
      rightSection={
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconRefresh size={14} aria-hidden />}
          onClick={() => suggest.mutate({})}
          disabled={suggest.isPending}
        >
          {t('intake.suggest')}
        </Button>
      }
    />
  );
}
