import { zodResolver } from '@hookform/resolvers/zod';
import { Button, PasswordInput, Select, Text, TextInput, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Controller, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { createVaultSchema, PASSWORD_MIN_LENGTH } from '../../../shared/contract/vault';
import { useVault } from '../../app/vault-context';
import { CentredCard } from '../../ui/centred-card';
import { ErrorNote } from '../../ui/error-note';
import { FieldGrid } from '../../ui/field-grid';
import { DoorFooter } from './door-footer';

const formSchema = z
  .object({
    shelterName: createVaultSchema.shape.shelter.shape.name,
    city: createVaultSchema.shape.shelter.shape.city,
    displayName: createVaultSchema.shape.officer.shape.displayName,
    position: createVaultSchema.shape.officer.shape.position,
    role: createVaultSchema.shape.officer.shape.role,
    password: z.string().min(PASSWORD_MIN_LENGTH, 'password_too_short'),
    repeated: z.string(),
  })
  .refine((form) => form.password === form.repeated, {
    path: ['repeated'],
    message: 'passwords_differ',
  });
type FirstRunForm = z.infer<typeof formSchema>;

const EMPTY: FirstRunForm = {
  shelterName: '',
  city: '',
  displayName: '',
  position: '',
  role: 'head',
  password: '',
  repeated: '',
};

/** The first screen of a fresh install: names the shelter and its first officer, makes the vault. */
export function FirstRun({ appVersion }: { appVersion: string }) {
  const { t } = useTranslation();
  const { queries } = useVault();
  const queryClient = useQueryClient();
  const form = useForm<FirstRunForm>({ resolver: zodResolver(formSchema), defaultValues: EMPTY });
  const create = useMutation(
    queries.vault.create.mutationOptions({ onSuccess: () => queryClient.invalidateQueries() }),
  );
  const submit = form.handleSubmit((value) => {
    create.mutate({
      shelter: { name: value.shelterName, city: value.city },
      officer: { displayName: value.displayName, position: value.position, role: value.role },
      password: value.password,
    });
  });
  const field = (name: keyof FirstRunForm) => ({
    label: t(`accounts.firstRun.${name}`),
    error: errorText(form.formState.errors[name]?.message),
    ...form.register(name),
  });
  const errorText = (message: string | undefined) => {
    if (message === undefined) return undefined;
    if (message === 'password_too_short')
      return t('accounts.firstRun.tooShort', { count: PASSWORD_MIN_LENGTH });
    return message === 'passwords_differ' ? t('accounts.firstRun.differ') : t('common.required');
  };
  return (
    <CentredCard wide>
      <Title order={1}>{t('accounts.firstRun.title')}</Title>
      <Text c="dimmed">{t('accounts.firstRun.intro')}</Text>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <FieldGrid>
          <TextInput {...field('shelterName')} placeholder="UPTD PPA Kota Contoh" autoFocus />
          <TextInput {...field('city')} placeholder="Kota Contoh" />
          <TextInput {...field('displayName')} />
          <TextInput {...field('position')} />
        </FieldGrid>
        <Controller
          control={form.control}
          name="role"
          render={({ field: { value, onChange } }) => (
            <Select
              label={t('accounts.firstRun.role')}
              description={t('accounts.firstRun.roleHelp')}
              data={[
                { value: 'head', label: t('accounts.roles.head') },
                { value: 'case_manager', label: t('accounts.roles.case_manager') },
              ]}
              value={value}
              onChange={(chosen) => onChange(chosen ?? 'head')}
              allowDeselect={false}
              mb="md"
            />
          )}
        />
        <FieldGrid>
          <PasswordInput
            {...field('password')}
            description={t('accounts.firstRun.passwordHelp', { count: PASSWORD_MIN_LENGTH })}
            autoComplete="off"
          />
          <PasswordInput
            {...field('repeated')}
            description={t('accounts.firstRun.noRecovery')}
            autoComplete="off"
          />
        </FieldGrid>
        <ErrorNote error={create.error} />
        <Button type="submit" mt="sm" loading={create.isPending}>
          {t('accounts.firstRun.submit')}
        </Button>
      </form>
      <DoorFooter appVersion={appVersion} />
    </CentredCard>
  );
}
