import { useEffect, useMemo, useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import type { FactView } from '../../../../shared/contract/cases';
import type { Form } from '../../../../shared/domain/forms/definition';
import type { Answers } from '../../../../shared/domain/forms/validate';
import { useSession } from '../../../app/session-context';
import { useDraft } from '../../../app/use-draft';
import { localDateOf } from '../../../../shared/domain/dates/zones';
import { SignDialog } from '../step/sign-dialog';
import type { StepProps } from '../step/step-props';
import panel from '../step/step-panel.module.css';
import { answerResolver } from './answer-resolver';
import { FormFooter } from './form-footer';
import { FormSections } from './form-sections';
import { answersOf, type FormValues, valuesOf } from './form-values';
import { knownFacts } from './known-facts';
import { prefilled } from './prefill';

interface FormSheetProps extends StepProps {
  readonly form: Form;
  readonly facts: readonly FactView[];
  readonly draft: Answers | null;
  readonly draftKey: string;
}

/** The form of a step: filled from the case, kept as a draft while typing, signed when complete. */
export function FormSheet({ form, facts, draft, draftKey, ...props }: FormSheetProps) {
  const { view, step } = props;
  const { shelter } = useSession();
  const [signing, setSigning] = useState<Answers | null>(null);
  const keeper = useDraft(draftKey);
  const known = useMemo(() => knownFacts(facts, view.header), [facts, view.header]);
  const contextNow = () => {
    const now = new Date().toISOString();
    return { facts: known, today: localDateOf(now, shelter.timeZone), now };
  };
  const [offers] = useState(() => prefilled(form, facts, step.title, contextNow()));
  const library = useForm<FormValues>({
    resolver: answerResolver(form, contextNow),
    defaultValues: valuesOf(form, draft ?? offers),
  });
  const { subscribe } = library;
  const { keep } = keeper;
  useEffect(
    () =>
      subscribe({
        formState: { values: true },
        callback: ({ values }) => keep({ answers: answersOf(form, values) }),
      }),
    [subscribe, keep, form],
  );
  const submit = library.handleSubmit((values) => setSigning(answersOf(form, values)));
  return (
    <FormProvider {...library}>
      <form
        className={panel.body}
        onSubmit={(event) => void submit(event)}
        aria-labelledby="step-title"
        noValidate
      >
        <FormSections form={form} facts={facts} offers={offers} known={known} view={view} />
        <FormFooter view={view} step={step} status={keeper.status} />
      </form>
      <SignDialog
        {...props}
        form={form}
        known={known}
        answers={signing}
        onClose={() => setSigning(null)}
        onSigned={keeper.discard}
      />
    </FormProvider>
  );
}
