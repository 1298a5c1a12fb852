import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Bilingual } from '../../../../shared/domain/bilingual';
import { fieldsOf } from '../../../../shared/domain/forms/definition';
import type { SopStep } from '../../../../shared/domain/sop/definition';
import { useVault } from '../../../app/vault-context';
import { CaseReferralsOfStep } from './case-referrals-of-step';
import { FactList } from '../../../case-parts/fact-list';
import classes from './step-panel.module.css';

/** What a signed step has recorded, read-only. */
export function SignedAnswers({ caseId, step }: { caseId: string; step: SopStep }) {
  const { t } = useTranslation();
  switch (step.kind.kind) {
    case 'intake':
      return <p className={classes.muted}>{t('sop.signed.byIntake')}</p>;
    case 'referral':
      return <CaseReferralsOfStep caseId={caseId} profiles={step.kind.profiles} />;
    case 'task':
    case 'conference':
      return null;
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
  const facts = useQuery(queries.cases.facts.queryOptions({ input: { caseId } })).data;
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
      <FactList facts={answered} knownSource={title} />
    </section>
  );
}
