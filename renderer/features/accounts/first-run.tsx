import { zodResolver } from '@hookform/resolvers/zod';
import { Button, Text, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { FormProvider, useForm, useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useVault } from '../../app/vault-context';
import { CentredCard } from '../../ui/centred-card';
import { ErrorNote } from '../../ui/error-note';
import classes from './accounts.module.css';
import { DoorFooter } from './door-footer';
import { EMPTY_FIRST_RUN, type FirstRunForm, firstRunSchema, knownNames } from './first-run-form';
import { FirstRunPeople } from './first-run-people';
import { NewPasswordFields } from './new-password';

interface FirstRunProps {
  readonly appVersion: string;
  readonly onCreated: () => void;
  readonly onMaintenance: () => void;
}

/** The first screen of a fresh install: names the shelter and its first officer, makes the vault. */
export default function FirstRun({ appVersion, onCreated, onMaintenance }: FirstRunProps) {
  const { t } = useTranslation();
  const { queries } = useVault();
  const queryClient = useQueryClient();
  const form = useForm<FirstRunForm>({
    resolver: zodResolver(firstRunSchema),
    defaultValues: EMPTY_FIRST_RUN,
  });
  const create = useMutation(
    queries.vault.create.mutationOptions({
      onSuccess: () => {
        onCreated();
        return queryClient.invalidateQueries();
      },
    }),
  );
  const submit = form.handleSubmit((value) => {
    create.mutate({
      shelter: { name: value.shelterName, city: value.city },
      officer: { displayName: value.displayName, position: value.position },
      password: value.password,
    });
  });
  return (
    <CentredCard wide>
      <div>
        <Title order={1}>{t('accounts.firstRun.title')}</Title>
        <Text c="dimmed">{t('accounts.firstRun.intro')}</Text>
      </div>
      <FormProvider {...form}>
        <form className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
          <FirstRunPeople />
          <FirstRunPassword />
          <ErrorNote error={create.error} />
          <div className={classes.submit}>
            <Text size="sm" c="dimmed">
              {create.isPending
                ? t('accounts.firstRun.pending')
                : t('accounts.firstRun.noRecovery')}
            </Text>
            <Button type="submit" loading={create.isPending}>
              {t('accounts.firstRun.submit')}
            </Button>
          </div>
        </form>
      </FormProvider>
      <DoorFooter appVersion={appVersion} onMaintenance={onMaintenance} />
    </CentredCard>
  );
}

function FirstRunPassword() {
  const { t } = useTranslation();
  const { control } = useFormContext<FirstRunForm>();
  const form = useWatch({ control, compute: (value) => value });
  return (
    <section className={classes.section}>
      <h2>{t('accounts.firstRun.passwordTitle')}</h2>
      <NewPasswordFields known={knownNames(form)} />
    </section>
  );
}
