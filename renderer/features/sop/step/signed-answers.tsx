import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Bilingual } from '../../../../shared/domain/bilingual';
import { isIdentityFact } from '../../../../shared/domain/facts/identity-facts';
import { fieldsOf } from '../../../../shared/domain/forms/definition';
import type { SopStep } from '../../../../shared/domain/sop/definition';
import type { StepProgress } from '../../../../shared/domain/sop/progress';
import { useVault } from '../../../app/vault-context';
import { useFormFacts } from '../form/use-form-facts';
import { ConferencesOfStep } from '../../conference';
import { CaseReferralsOfStep } from './case-referrals-of-step';
import { FactList } from '../../../case-parts/fact-list';
import classes from './step-panel.module.css';

interface SignedAnswersProps {
  readonly caseId: string;
  readonly step: SopStep;
  readonly progress: StepProgress;
}

/** What a signed step has recorded, read-only. */
export function SignedAnswers({ caseId, step, progress }: SignedAnswersProps) {
  const { t } = useTranslation();
  switch (step.kind.kind) {
    case 'intake':
      return <p className={classes.muted}>{t('sop.signed.byIntake')}</p>;
    case 'referral':
      return <CaseReferralsOfStep caseId={caseId} profiles={step.kind.profiles} />;
    case 'task':
      return (
        <section className={classes.answers}>
          <h3>{t('stepDecisions.task.signed')}</h3>
          <p className={classes.written}>{progress.signature?.note}</p>
        </section>
      );
    case 'conference':
      return <ConferencesOfStep caseId={caseId} stepId={step.id} />;
    case 'form':
      return <FormAnswers caseId={caseId} formId={step.kind.formId} title={step.title} />;
  }
}

interface FormAnswersProps {
  readonly caseId: string;
  readonly formId: string;
  /** Answers of this step need no source; others say where they came from. */
  readonly title: Bilingual;
}

function FormAnswers({ caseId, formId, title }: FormAnswersProps) {
  const { t } = useTranslation();
  const { queries } = useVault();
  const form = useQuery(queries.sop.form.queryOptions({ input: { formId, caseId } })).data;
  const facts = useFormFacts(caseId, form).data;
  if (form === undefined || facts === undefined) return null;
  const byKey = new Map(facts.map((fact) => [fact.key, fact]));
  const answered = fieldsOf(form).flatMap((field) => {
    const fact = byKey.get(field.key);
    return fact === undefined ? [] : [fact];
  });
  return (
    <section className={classes.answers}>
      <h3>{t('sop.signed.answers')}</h3>
      {answered.length === 0 && <p className={classes.muted}>{t('sop.signed.noAnswers')}</p>}
      <FactList facts={answered.filter((fact) => !isIdentityFact(fact))} knownSource={title} />
      <FactList facts={answered.filter(isIdentityFact)} knownSource={title} isPrivate />
    </section>
  );
}
