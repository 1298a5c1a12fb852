import { Button, Checkbox, Group, Select, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProfileChoice } from '../../../shared/contract/agencies';
import { AGENCY_TYPES } from '../../../shared/domain/disclosure/matrix';
import { useBilingual } from '../../app/use-text';
import { useVault } from '../../app/vault-context';
import { Card } from '../../ui/card';
import { ErrorNote } from '../../ui/error-note';
import { FieldGrid } from '../../ui/field-grid';
import classes from './agencies.module.css';
import {
  type AgencyDraft,
  type FormPart,
  type FormTarget,
  readDraft,
  typeOf,
} from './agency-draft';
import { ChannelRows, PersonRows } from './agency-rows';

interface AgencyFormProps {
  readonly target: FormTarget;
  readonly profiles: readonly ProfileChoice[];
  readonly onClose: () => void;
  readonly onSaved: (agencyId: string) => void;
}

/** Writes an entry of the directory. Whether it was checked is asked each time, and never ticked. */
export function AgencyForm({ target, profiles, onClose, onSaved }: AgencyFormProps) {
  const { t } = useTranslation();
  const { queries } = useVault();
  const queryClient = useQueryClient();
  const [draft, setDraft] = useState(target.draft);
  const [confirmed, setConfirmed] = useState(false);
  const [tried, setTried] = useState(false);
  const read = readDraft(draft);
  const save = useMutation(
    queries.agencies.save.mutationOptions({
      onSuccess: async ({ agencyId }) => {
        // Lists of referrals show the name too.
        await queryClient.invalidateQueries();
        onSaved(agencyId);
      },
    }),
  );
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    const { agencyId, revision } = target;
    if (read.kind === 'entry') save.mutate({ agencyId, revision, entry: read.entry, confirmed });
  };
  const faults = tried && read.kind === 'faults' ? read.fields : new Set<string>();
  const part = {
    draft,
    faults,
    change: (next: Partial<AgencyDraft>) => setDraft({ ...draft, ...next }),
  };
  return (
    <Card title={t(target.agencyId === null ? 'agencies.form.add' : 'agencies.form.edit')}>
      <form onSubmit={submit} noValidate>
        <NameFields {...part} />
        <ProfileFields {...part} profiles={profiles} />
        <ReachFields {...part} />
        <ChannelRows {...part} />
        <PersonRows {...part} />
        <TextField {...part} name="note" />
        <Checkbox
          label={t('agencies.form.confirmed')}
          description={t('agencies.form.confirmedHelp')}
          checked={confirmed}
          onChange={(event) => setConfirmed(event.currentTarget.checked)}
          my="md"
        />
        {faults.size > 0 && (
          <p role="alert" className={classes.fault}>
            {t('agencies.form.incomplete')}
          </p>
        )}
        <ErrorNote error={save.error} />
        <Group justify="flex-end" mt="sm">
          <Button variant="default" onClick={onClose} disabled={save.isPending}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={save.isPending}>
            {t('common.save')}
          </Button>
        </Group>
      </form>
    </Card>
  );
}

/** How long each text may be; the vault checks the same. */
const LENGTHS = {
  name: 160,
  area: 80,
  addressee: 200,
  place: 80,
  address: 300,
  phone: 60,
  email: 120,
  hours: 200,
  note: 400,
} as const;
type TextName = keyof typeof LENGTHS;

function TextField({ draft, faults, change, name }: FormPart & { readonly name: TextName }) {
  const { t } = useTranslation();
  return (
    <TextInput
      label={t(`agencies.form.${name}`)}
      value={draft[name]}
      onChange={(event) => change({ [name]: event.currentTarget.value })}
      maxLength={LENGTHS[name]}
      error={faults.has(name) && t('common.required')}
      autoComplete="off"
    />
  );
}

function NameFields(part: FormPart) {
  const { t } = useTranslation();
  const { draft, faults, change } = part;
  return (
    <FieldGrid>
      <TextField {...part} name="name" />
      <Select
        label={t('agencies.form.type')}
        data={AGENCY_TYPES.map((value) => ({ value, label: t(`agencies.types.${value}`) }))}
        value={draft.type}
        // What may be sent depends on the kind: with another kind it is chosen anew.
        onChange={(value) => change({ type: typeOf(value), profiles: [] })}
        error={faults.has('type') && t('common.required')}
        allowDeselect={false}
      />
      <TextField {...part} name="addressee" />
      <TextField {...part} name="place" />
      <TextField {...part} name="area" />
      <TextField {...part} name="hours" />
    </FieldGrid>
  );
}

/** Which packets may go to this agency: that is what it may see. */
function ProfileFields({
  draft,
  faults,
  change,
  profiles,
}: FormPart & { readonly profiles: readonly ProfileChoice[] }) {
  const { t } = useTranslation();
  const bilingual = useBilingual();
  const { type } = draft;
  if (type === null) return null;
  return (
    <Checkbox.Group
      label={t('agencies.form.profiles')}
      description={t('agencies.form.profilesHelp')}
      value={[...draft.profiles]}
      onChange={(chosen) => change({ profiles: chosen })}
      error={faults.has('profiles') && t('agencies.form.profilesMissing')}
      mb="md"
    >
      {profiles
        .filter(({ agencyTypes }) => agencyTypes.includes(type))
        .map(({ profileId, name }) => (
          <Checkbox key={profileId} value={profileId} label={bilingual(name)} mt={8} />
        ))}
    </Checkbox.Group>
  );
}

function ReachFields(part: FormPart) {
  const { t } = useTranslation();
  const { draft, faults, change } = part;
  return (
    <>
      <FieldGrid>
        <TextField {...part} name="phone" />
        <TextField {...part} name="email" />
      </FieldGrid>
      <FieldGrid>
        <TextField {...part} name="address" />
        <Textarea
          label={t('agencies.form.services')}
          description={t('agencies.form.servicesHelp')}
          value={draft.services}
          onChange={(event) => change({ services: event.currentTarget.value })}
          error={faults.has('services')}
          maxLength={2_000}
          autosize
          minRows={2}
        />
      </FieldGrid>
    </>
  );
}
