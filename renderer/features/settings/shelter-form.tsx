import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { FormProvider, useForm, useWatch } from 'react-hook-form';
import type { Shelter } from '../../../shared/domain/shelter';
import { useDraft } from '../../app/use-draft';
import { useVault } from '../../app/vault-context';
import { LetterPreview } from './letter-preview';
import { LetterheadSection } from './letterhead-section';
import { NumberingSection } from './numbering-section';
import { SaveBar } from './save-bar';
import classes from './settings.module.css';
import { type ShelterDraft, shelterFormSchema } from './shelter-fields';
import { SignatorySection } from './signatory-section';
import { SHELTER_DRAFT_KEY } from './use-shelter-draft';

interface ShelterFormProps {
  readonly shelter: Shelter;
  /** What was typed before and not saved. */
  readonly draft: ShelterDraft | null;
  /** What stands beside the form. */
  readonly children: ReactNode;
}

/** Everything the letters and numbers of the shelter are made of, with the letter drawn beside it. */
export function ShelterForm({ shelter, draft, children }: ShelterFormProps) {
  const { queries } = useVault();
  const queryClient = useQueryClient();
  const keeper = useDraft(SHELTER_DRAFT_KEY);
  const form = useForm<ShelterDraft, unknown, Shelter>({
    resolver: zodResolver<ShelterDraft, unknown, Shelter>(shelterFormSchema),
    defaultValues: shelter,
    mode: 'onTouched',
  });
  const { control, formState, reset, subscribe } = form;
  useEffect(() => {
    if (draft !== null) reset(draft, { keepDefaultValues: true });
  }, [draft, reset]);
  const { keep } = keeper;
  useEffect(
    () =>
      subscribe({
        formState: { values: true, isDirty: true },
        callback: ({ values, isDirty }) => {
          if (isDirty === true) keep(values);
        },
      }),
    [subscribe, keep],
  );
  const save = useMutation(
    queries.vault.updateShelter.mutationOptions({
      onSuccess: async ({ shelter: saved }) => {
        await keeper.discard();
        reset(saved);
        await queryClient.invalidateQueries();
      },
    }),
  );
  const submit = form.handleSubmit((value) => save.mutateAsync(value).catch(() => undefined));
  const giveUp = () => {
    reset(shelter);
    void keeper.discard();
  };
  return (
    <FormProvider {...form}>
      <form className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
        <fieldset className={classes.fields} disabled={save.isPending}>
          <LetterheadSection />
          <SignatorySection />
          <NumberingSection />
        </fieldset>
        <aside className={classes.aside}>
          <LetterPreview shelter={useWatch({ control, compute: (value) => value })} />
          {children}
        </aside>
        <SaveBar
          isDirty={formState.isDirty}
          isSaved={save.isSuccess && !formState.isDirty}
          isPending={save.isPending}
          error={save.error}
          draft={keeper.status}
          onGiveUp={giveUp}
        />
      </form>
    </FormProvider>
  );
}
