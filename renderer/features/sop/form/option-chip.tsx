import { Chip, Tooltip } from '@mantine/core';
import { useId } from 'react';
import type { FieldOption } from '../../../../shared/domain/forms/definition';
import { useBilingual } from '../../../app/use-text';
import classes from './form.module.css';

interface OptionChipProps {
  readonly option: FieldOption;
  /** Radios of one question share a name, so that arrow keys move between them. */
  readonly group: string;
  readonly multiple: boolean;
  readonly checked: boolean;
  readonly onToggle: () => void;
}

/** One option; the words of the law behind it show on hover and focus, and are read out. */
export function OptionChip({ option, group, multiple, checked, onToggle }: OptionChipProps) {
  const text = useBilingual();
  const basisId = useId();
  const { basis } = option;
  const chip = (
    <Chip
      classNames={{ label: classes.chip }}
      radius="md"
      type={multiple ? 'checkbox' : 'radio'}
      name={group}
      checked={checked}
      onChange={onToggle}
      aria-describedby={basis === undefined ? undefined : basisId}
    >
      {text(option.label)}
    </Chip>
  );
  if (basis === undefined) return chip;
  return (
    <>
      <Tooltip
        refProp="rootRef"
        label={basis.text}
        multiline
        maw={340}
        events={{ hover: true, focus: true, touch: false }}
      >
        {chip}
      </Tooltip>
      <span id={basisId} hidden>
        {basis.text}
      </span>
    </>
  );
}
