import { zodResolver } from '@hookform/resolvers/zod';
import { Text, TextInput } from '@mantine/core';
import { Controller, useForm } from 'react-hook-form';
import type { z } from 'zod';
import { useTranslation } from 'react-i18next';
import type { OneTimeAccess } from '../../../shared/contract/officers';
import { useVault } from '../../app/vault-context';
import { FieldGrid } from '../../ui/field-grid';
import { ApprovalForm } from '../access';
import { EMPTY_OFFICER, type NewOfficerForm, newOfficerSchema } from './officer-fields';
import { RoleChoice } from './role-choice';
import { useOfficerChange } from './use-officer-change';

interface AddOfficerProps {
  readonly onMade: (access: OneTimeAccess) => void;
  readonly onClose: () => void;
}

/** Who the new officer is and what the officer may do. Nobody chooses the password of another. */
export function AddOfficer({ onMade, onClose }: AddOfficerProps) {
  const { t } = useTranslation();
  const { client } = useVault();
  const changed = useOfficerChange();
  const { register, control, formState, trigger, getValues } = useForm<
    NewOfficerForm,
    unknown,
    z.output<typeof newOfficerSchema>
  >({
    resolver: zodResolver(newOfficerSchema),
    defaultValues: EMPTY_OFFICER,
  });
  const field = (name: 'displayName' | 'position') => ({
    error: formState.errors[name] !== undefined && t('common.required'),
    autoComplete: 'off',
    ...register(name),
  });
  return (
    <ApprovalForm
      about={null}
      submitLabel={t('officers.addSubmit')}
      check={() => trigger()}
      onApproved={async (approval) => {
        const officer = newOfficerSchema.parse(getValues());
        onMade(await client.officers.add({ ...officer, approval }));
        await changed();
      }}
      onCancel={onClose}
    >
      <Text c="dimmed">{t('officers.addHelp')}</Text>
      <FieldGrid>
        <TextInput label={t('officers.fields.name')} data-autofocus {...field('displayName')} />
        <TextInput label={t('officers.fields.position')} {...field('position')} />
      </FieldGrid>
      <Controller
        control={control}
        name="role"
        render={({ field: { value, onChange } }) => (
          <RoleChoice
            value={value}
            onChange={onChange}
            isMissing={formState.errors.role !== undefined}
          />
        )}
      />
      <TextInput
        label={t('officers.fields.nip')}
        description={t('common.optional')}
        error={formState.errors.nip !== undefined && t('settings.errors.nip_18_digits')}
        inputMode="numeric"
        autoComplete="off"
        {...register('nip')}
      />
    </ApprovalForm>
  );
}
