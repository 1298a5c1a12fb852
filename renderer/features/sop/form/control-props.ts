import type { Ref } from 'react';
import type { AnswerValue } from '../../../../shared/domain/facts/answer';
import type { FormField } from '../../../../shared/domain/forms/definition';

/** What every control of a question is given. */
export interface ControlProps {
  readonly field: FormField;
  readonly ids: {
    readonly control: string;
    readonly label: string;
    readonly describedBy: string | undefined;
  };
  readonly value: AnswerValue | null;
  readonly onChange: (value: AnswerValue | null) => void;
  readonly onBlur: () => void;
  readonly inputRef: Ref<HTMLElement>;
  readonly invalid: boolean;
  /** What is wrong with a part (`.name`, `[2].amount`), in words. */
  readonly partError: (at: string) => string | undefined;
}
