import { Textarea, TextInput } from '@mantine/core';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { type AddressAnswer, isBlank, isParted } from '../../../../shared/domain/facts/answer';
import { RegionSelect } from '../../../case-parts/region-select';
import type { ControlProps } from './control-props';
import classes from './form.module.css';

const NOWHERE: AddressAnswer = {};

/** A place: often only the region is known, and then only that is asked for. */
export function AddressField({ ids, value, onChange, onBlur, inputRef, partError }: ControlProps) {
  const { t } = useTranslation();
  const address = isParted(value) && 'address' in value ? value.address : NOWHERE;
  const put = (part: keyof AddressAnswer, text: string) => {
    const next = { address: { ...address, [part]: text } };
    onChange(isBlank(next) ? null : next);
  };
  const input = (part: keyof AddressAnswer) => ({
    label: t(`sop.form.address.${part}`),
    value: address[part] ?? '',
    error: partError(`.${part}`),
    onBlur,
  });
  return (
    <div
      role="group"
      aria-labelledby={ids.label}
      aria-describedby={ids.describedBy}
      className={classes.parts}
    >
      <RegionSelect
        {...input('region')}
        onChange={(code) => put('region', code)}
        ref={inputRef as Ref<HTMLInputElement>}
      />
      <TextInput
        {...input('street')}
        onChange={(event) => put('street', event.currentTarget.value)}
      />
      <Textarea
        {...input('note')}
        onChange={(event) => put('note', event.currentTarget.value)}
        className={classes.wholeRow}
        autosize
        minRows={1}
        maxRows={6}
      />
    </div>
  );
}
