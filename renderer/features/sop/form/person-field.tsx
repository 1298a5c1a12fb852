import { Textarea, TextInput } from '@mantine/core';
import type { ChangeEvent, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { isBlank, isParted, type PersonAnswer } from '../../../../shared/domain/facts/answer';
import type { ControlProps } from './control-props';
import classes from './form.module.css';

const NOBODY: PersonAnswer = { name: '' };

/** Who somebody is who is not the client: a name, and what helps to reach them. */
export function PersonField({ ids, value, onChange, onBlur, inputRef, partError }: ControlProps) {
  const { t } = useTranslation();
  const person = isParted(value) && 'person' in value ? value.person : NOBODY;
  const input = (part: keyof PersonAnswer) => ({
    label: t(`sop.form.person.${part}`),
    value: person[part] ?? '',
    error: partError(`.${part}`),
    onBlur,
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      const next = { person: { ...person, [part]: event.currentTarget.value } };
      onChange(isBlank(next) ? null : next);
    },
  });
  return (
    <div
      role="group"
      aria-labelledby={ids.label}
      aria-describedby={ids.describedBy}
      className={classes.parts}
    >
      <TextInput {...input('name')} ref={inputRef as Ref<HTMLInputElement>} />
      <TextInput {...input('relation')} />
      <TextInput {...input('phone')} inputMode="tel" />
      <Textarea {...input('note')} className={classes.wholeRow} autosize minRows={1} maxRows={6} />
    </div>
  );
}
