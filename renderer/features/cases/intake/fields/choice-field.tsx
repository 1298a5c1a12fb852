import { Radio } from '@mantine/core';
import type { ReactNode, Ref } from 'react';
import { Controller } from 'react-hook-form';
import type { Bilingual } from '../../../../../shared/domain/bilingual';
import { useBilingual } from '../../../../app/use-text';
import type { IntakePath } from '../intake-values';
import classes from './choice-field.module.css';
import { useFieldError, useFieldLabel, useIntake } from './use-intake-field';

export type ChoiceLabels = Readonly<Record<string, Bilingual>>;

interface ChoiceRowProps {
  readonly label: ReactNode;
  readonly description?: ReactNode;
  readonly error?: string | undefined;
  readonly labels: ChoiceLabels;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly firstRef?: Ref<HTMLInputElement>;
  readonly required?: boolean;
  /** Question on the left, answers on the right. */
  readonly beside?: boolean;
}

/**
 * A few answers in a row, each a large target with its dot. One stop of the Tab key, then arrows:
 * they are real radio buttons.
 */
export function ChoiceRow({ labels, firstRef, beside = false, onBlur, ...group }: ChoiceRowProps) {
  const say = useBilingual();
  return (
    <Radio.Group
      {...group}
      classNames={{
        root: classes.group ?? '',
        label: classes.label ?? '',
        description: classes.description ?? '',
        error: classes.error ?? '',
      }}
      // A question to be read aloud is no small print.
      {...(beside ? { styles: { description: { fontSize: 14 } } } : {})}
      wrapperProps={{ 'data-beside': beside || undefined }}
    >
      <div className={classes.row}>
        {Object.entries(labels).map(([code, label], index) => (
          <Radio
            key={code}
            value={code}
            label={say(label)}
            classNames={{
              root: classes.choice ?? '',
              body: classes.choiceBody ?? '',
              label: classes.choiceLabel ?? '',
              labelWrapper: classes.choiceLabelWrapper ?? '',
            }}
            {...(index === 0 && firstRef !== undefined ? { ref: firstRef } : {})}
            {...(onBlur === undefined ? {} : { onBlur })}
          />
        ))}
      </div>
    </Radio.Group>
  );
}

/** A choice of the intake out of a code list. Nothing is chosen beforehand. */
export function ChoiceField({
  path,
  labels,
  label,
  description,
  required = false,
  beside = false,
}: {
  path: IntakePath;
  labels: ChoiceLabels;
  label?: ReactNode;
  description?: ReactNode;
  required?: boolean;
  beside?: boolean;
}) {
  const { control } = useIntake();
  const fieldLabel = useFieldLabel();
  const error = useFieldError(path);
  return (
    <Controller
      control={control}
      name={path}
      render={({ field }) => (
        <ChoiceRow
          label={label ?? fieldLabel(path)}
          description={description}
          error={error}
          labels={labels}
          value={field.value}
          onChange={field.onChange}
          onBlur={field.onBlur}
          firstRef={field.ref}
          required={required}
          beside={beside}
        />
      )}
    />
  );
}
