import { Textarea, TextInput } from '@mantine/core';
import type { ChangeEvent, Ref } from 'react';
import { MAX_LONG_TEXT_LENGTH, MAX_TEXT_LENGTH } from '../../../../shared/domain/forms/validate';
import type { ControlProps } from './control-props';

/** A line of text, or several. Too much text is said, never cut off. */
export function TextField({
  field,
  ids,
  value,
  onChange,
  onBlur,
  inputRef,
  invalid,
}: ControlProps) {
  const long = field.type === 'longText';
  const max = field.maxLength ?? (long ? MAX_LONG_TEXT_LENGTH : MAX_TEXT_LENGTH);
  const text = typeof value === 'string' ? value : '';
  const shared = {
    id: ids.control,
    value: text,
    onBlur,
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      onChange(event.currentTarget.value),
    error: invalid || text.length > max,
    'aria-describedby': ids.describedBy,
  };
  return long ? (
    <Textarea
      {...shared}
      ref={inputRef as Ref<HTMLTextAreaElement>}
      autosize
      minRows={3}
      maxRows={12}
    />
  ) : (
    <TextInput {...shared} ref={inputRef as Ref<HTMLInputElement>} />
  );
}
