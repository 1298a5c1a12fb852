import { NumberInput } from '@mantine/core';
import type { Ref } from 'react';
import type { ControlProps } from './control-props';

/** A number; an empty field is an open question, not zero. */
export function NumberField({
  field,
  ids,
  value,
  onChange,
  onBlur,
  inputRef,
  invalid,
}: ControlProps) {
  return (
    <NumberInput
      id={ids.control}
      ref={inputRef as Ref<HTMLInputElement>}
      value={typeof value === 'number' ? value : ''}
      onChange={(typed) => onChange(typeof typed === 'number' ? typed : null)}
      onBlur={onBlur}
      decimalSeparator=","
      thousandSeparator="."
      clampBehavior="none"
      error={invalid}
      aria-describedby={ids.describedBy}
      {...(field.min === undefined ? {} : { min: field.min })}
      {...(field.max === undefined ? {} : { max: field.max })}
    />
  );
}
