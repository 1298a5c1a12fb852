import { Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { IntakePath } from '../intake-values';
import { useFieldError, useFieldLabel, useIntake } from './use-intake-field';

interface LineFieldProps {
  readonly path: IntakePath;
  readonly required?: boolean;
  readonly description?: ReactNode;
  readonly placeholder?: string;
  readonly maxLength?: number;
  readonly inputMode?: 'numeric' | 'tel';
  readonly rightSection?: ReactNode;
  readonly rightSectionWidth?: number;
}

/** One line of text of the intake. */
export function LineField({ path, ...props }: LineFieldProps) {
  const { register } = useIntake();
  const label = useFieldLabel();
  const error = useFieldError(path);
  return (
    <TextInput
      {...props}
      {...register(path)}
      label={label(path)}
      error={error}
      autoComplete="off"
      spellCheck={false}
    />
  );
}

/** Several lines of text of the intake. */
export function TextField({
  path,
  ...props
}: Omit<LineFieldProps, 'inputMode' | 'rightSection' | 'rightSectionWidth'>) {
  const { register } = useIntake();
  const label = useFieldLabel();
  const error = useFieldError(path);
  return (
    <Textarea
      {...props}
      {...register(path)}
      label={label(path)}
      error={error}
      autosize
      minRows={2}
      maxRows={8}
    />
  );
}
