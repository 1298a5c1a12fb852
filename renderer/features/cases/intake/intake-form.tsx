import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { FormProvider } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Intake } from '../../../../shared/domain/intake/intake';
import type { DraftStatus } from '../../../app/use-draft';
import { DraftNote } from '../../../ui/draft-note';
import { ErrorNote } from '../../../ui/error-note';
import { ErrorSummary } from './error-summary';
import classes from './intake-form.module.css';
import type { IntakeFormApi } from './intake-form-state';
import { SectionIndex } from './section-index';
import { ArrivalSection } from './sections/arrival-section';
import { ClientSection } from './sections/client-section';
import { ConsentSection } from './sections/consent-section';
import { GuardianSection } from './sections/guardian-section';
import { SafetySection } from './sections/safety-section';

interface IntakeFormProps {
  readonly form: IntakeFormApi;
  readonly draftStatus: DraftStatus;
  readonly submitLabel: string;
  readonly onSubmit: (intake: Intake) => void;
  readonly pending: boolean;
  /** Why sending failed. */
  readonly error: unknown;
  /** The case whose intake this is, `null` before there is one. */
  readonly caseId: string | null;
  /** Leaves the form; the words stay as a draft. */
  readonly onCancel?: (() => void) | undefined;
  /** The form stands on a card already. */
  readonly embedded?: boolean;
  /** A last part below the others, such as the reason for a correction. */
  readonly children?: ReactNode;
}

/**
 * The whole intake (stage T1) on one page, with an index of its parts at the side. Nothing is
 * hidden behind a "next", so the officer can follow the talk in any order.
 */
export function IntakeForm({ form, onSubmit, children, ...props }: IntakeFormProps) {
  const { t } = useTranslation();
  const submit = form.handleSubmit((intake) => onSubmit(intake));
  return (
    <FormProvider {...form}>
      <form
        className={classes.form}
        data-embedded={props.embedded === true || undefined}
        onSubmit={(event) => void submit(event)}
        noValidate
      >
        <div className={classes.body}>
          <SectionIndex />
          <div className={classes.sections}>
            <ErrorSummary />
            <SafetySection />
            <ArrivalSection />
            <ClientSection ownCaseId={props.caseId} />
            <GuardianSection />
            <ConsentSection />
            {children}
          </div>
        </div>
        <footer className={classes.footer}>
          <DraftNote status={props.draftStatus} />
          <div className={classes.problem}>
            <ErrorNote error={props.error} />
          </div>
          {props.onCancel !== undefined && (
            <Button variant="default" size="md" onClick={props.onCancel}>
              {t('common.close')}
            </Button>
          )}
          <Button type="submit" size="md" loading={props.pending}>
            {props.submitLabel}
          </Button>
        </footer>
      </form>
    </FormProvider>
  );
}
