import { zodResolver } from '@hookform/resolvers/zod';
import { Text, TextInput } from '@mantine/core';
import { Controller, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { OfficerEntry } from '../../../shared/contract/officers';
import { useVault } from '../../app/vault-context';
import { ApprovalForm } from '../access';
import { type RoleForm, roleSchema } from './officer-fields';
import { RoleChoice } from './role-choice';
import { useOfficerChange } from './use-officer-change';

interface ChangeRoleProps {
  readonly officer: OfficerEntry;
  readonly onClose: () => void;
}

/** Another role, and with it usually another position. */
export function ChangeRole({ officer, onClose }: ChangeRoleProps) {
  const { t } = useTranslation();
  const { client } = useVault();
  const changed = useOfficerChange();
  const { officerId, role, position } = officer;
  const { register, control, formState, trigger, getValues } = useForm<RoleForm>({
    resolver: zodResolver(roleSchema),
    defaultValues: { role, position },
  });
  return (
    <ApprovalForm
      about={officerId}
      submitLabel={t('officers.roleSubmit')}
      check={() => trigger()}
      onApproved={async (approval) => {
        const chosen = roleSchema.parse(getValues());
        await client.officers.changeRole({ officerId, ...chosen, approval });
        await changed();
        onClose();
      }}
      onCancel={onClose}
    >
      <Text c="dimmed">{t('officers.roleHelp')}</Text>
      <Controller
        control={control}
        name="role"
        render={({ field: { value, onChange } }) => (
          <RoleChoice value={value} onChange={onChange} isMissing={false} />
        )}
      />
      <TextInput
        label={t('officers.fields.position')}
        error={formState.errors.position !== undefined && t('common.required')}
        autoComplete="off"
        {...register('position')}
      />
    </ApprovalForm>
  );
}
