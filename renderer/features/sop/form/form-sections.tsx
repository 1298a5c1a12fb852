import { useFormContext, useWatch } from 'react-hook-form';
import { useMemo } from 'react';
import type { FactView } from '../../../../shared/contract/cases';
import type { Form } from '../../../../shared/domain/forms/definition';
import { type Answers, askedFields } from '../../../../shared/domain/forms/validate';
import type { Facts } from '../../../../shared/domain/sop/condition';
import { useBilingual } from '../../../app/use-text';
import type { CaseView } from '../../../case-parts/case-view';
import beside from '../assessment/assessment.module.css';
import { FormAside, hasAside } from '../assessment/form-aside';
import { FieldRow } from './field-row';
import classes from './form.module.css';
import { answersOf, type FormValues } from './form-values';

interface FormSectionsProps {
  readonly form: Form;
  readonly facts: readonly FactView[];
  /** Known answers that may be taken over as they are. */
  readonly offers: Answers;
  readonly known: Facts;
  readonly view: CaseView;
}

/** The questions that are asked, given the answers so far, section by section. */
export function FormSections({ form, facts, offers, known, view }: FormSectionsProps) {
  const text = useBilingual();
  const { getValues } = useFormContext<FormValues>();
  // Which questions are asked depends on all answers, so every change draws the form anew.
  useWatch<FormValues>();
  const answers = answersOf(form, getValues());
  const asked = new Set(askedFields(form, answers, known).map((field) => field.key));
  const factByKey = useMemo(() => new Map(facts.map((fact) => [fact.key, fact])), [facts]);
  const sections = form.sections.flatMap((section) => {
    const fields = section.fields.filter((field) => asked.has(field.key));
    return fields.length === 0 ? [] : [{ section, fields }];
  });
  const questions = sections.map(({ section, fields }) => (
    <fieldset key={section.id} className={classes.section}>
      <legend>{text(section.title)}</legend>
      {section.help !== undefined && <p className={classes.help}>{text(section.help)}</p>}
      <div className={classes.grid}>
        {fields.map((field) => (
          <FieldRow
            key={field.key}
            field={field}
            fact={factByKey.get(field.key)}
            offer={offers[field.key]}
          />
        ))}
      </div>
    </fieldset>
  ));
  if (!hasAside(form.id)) return questions;
  return (
    <div className={beside.split}>
      <div className={beside.questions}>{questions}</div>
      <aside className={beside.aside}>
        <FormAside form={form} answers={answers} known={known} view={view} />
      </aside>
    </div>
  );
}
