import { memo, useId } from 'react';
import { useController } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { FactView } from '../../../../shared/contract/cases';
import type { AnswerValue } from '../../../../shared/domain/facts/answer';
import type { FormField } from '../../../../shared/domain/forms/definition';
import { useBilingual } from '../../../app/use-text';
import { FieldControl } from './field-control';
import { isWide, labelsControl } from './field-layout';
import { type FieldProblems, problemsIn } from './field-problems';
import { FieldSource } from './field-source';
import { KnownAnswer } from './known-answer';
import classes from './form.module.css';
import { fieldName, type FormValues } from './form-values';
import { UnansweredMenu } from './unanswered-menu';

interface FieldRowProps {
  readonly field: FormField;
  readonly fact: FactView | undefined;
  /** The known answer, where it may be taken over into this form. */
  readonly offer: AnswerValue | undefined;
}

/**
 * One question: its label, where a value came from, help, what is wrong, and the control. The error
 * stands above the control, where the footer cannot cover it.
 */
export const FieldRow = memo(function FieldRow({ field, fact, offer }: FieldRowProps) {
  const { t } = useTranslation();
  const text = useBilingual();
  const id = useId();
  const { field: bound, fieldState } = useController<FormValues>({ name: fieldName(field.key) });
  const problems = problemsIn(fieldState.error);
  const wrong = problems.whole !== null || problems.parts.size > 0;
  const label = text(field.label);
  const describedBy = [field.help === undefined ? '' : `${id}-help`, wrong ? `${id}-error` : ''];
  return (
    <div className={classes.field} data-wide={isWide(field) || undefined}>
      <div className={classes.labelRow}>
        <LabelText id={id} isLabel={labelsControl(field, bound.value)} text={label} />
        {!field.required && <span className={classes.aside}>({t('common.optional')})</span>}
        {fact !== undefined && <FieldSource fact={fact} value={bound.value} />}
        {field.allowUnanswered === true && (
          <UnansweredMenu label={label} value={bound.value} onChange={bound.onChange} />
        )}
      </div>
      {fact !== undefined && offer !== undefined && (
        <KnownAnswer fact={fact} offer={offer} value={bound.value} onUse={bound.onChange} />
      )}
      {field.help !== undefined && (
        <p id={`${id}-help`} className={classes.help}>
          {text(field.help)}
        </p>
      )}
      {wrong && (
        <p id={`${id}-error`} className={classes.error}>
          <Problem problems={problems} />
        </p>
      )}
      <FieldControl
        field={field}
        ids={{
          control: id,
          label: `${id}-label`,
          describedBy: describedBy.join(' ').trim() || undefined,
        }}
        value={bound.value}
        onChange={bound.onChange}
        onBlur={bound.onBlur}
        inputRef={bound.ref}
        invalid={wrong}
        partError={(at) => {
          const code = problems.parts.get(at);
          return code === undefined ? undefined : t(`sop.errors.${code}`);
        }}
      />
    </div>
  );
});

/** What is wrong as a whole, or how many parts to look at; each says itself what is wrong with it. */
function Problem({ problems: { whole, parts } }: { problems: FieldProblems }) {
  const { t } = useTranslation();
  return whole === null
    ? t('sop.form.partsWrong', { count: parts.size })
    : t(`sop.errors.${whole}`);
}

function LabelText({ id, isLabel, text }: { id: string; isLabel: boolean; text: string }) {
  if (!isLabel) {
    return (
      <span id={`${id}-label`} className={classes.label}>
        {text}
      </span>
    );
  }
  return (
    <label id={`${id}-label`} htmlFor={id} className={classes.label}>
      {text}
    </label>
  );
}
