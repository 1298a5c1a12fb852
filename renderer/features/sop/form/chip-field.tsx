import { Chip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FieldOption } from '../../../../shared/domain/forms/definition';
import { chosenCodes, toggleCode } from './chip-choice';
import type { ControlProps } from './control-props';
import { unansweredReason } from './field-layout';
import classes from './form.module.css';
import { OptionChip } from './option-chip';

interface ChipFieldProps extends ControlProps {
  readonly options: readonly FieldOption[];
  readonly multiple?: boolean;
}

/** One or many of a few options, as chips with the semantics of radios or checkboxes. */
export function ChipField({ ids, value, onChange, inputRef, invalid, ...props }: ChipFieldProps) {
  const { t } = useTranslation();
  const { options, multiple = false, onBlur } = props;
  const chosen = chosenCodes(value);
  const reason = unansweredReason(value);
  return (
    <div
      ref={inputRef as React.Ref<HTMLDivElement>}
      tabIndex={-1}
      role={multiple ? 'group' : 'radiogroup'}
      aria-labelledby={ids.label}
      aria-describedby={ids.describedBy}
      data-invalid={invalid || undefined}
      className={classes.chips}
      onBlur={onBlur}
    >
      {options.map((option) => (
        <OptionChip
          key={option.value}
          option={option}
          group={ids.control}
          multiple={multiple}
          checked={chosen.includes(option.value)}
          onToggle={() =>
            onChange(multiple ? toggleCode(value, option.value, options) : option.value)
          }
        />
      ))}
      {reason !== null && (
        <Chip
          classNames={{ label: classes.chip }}
          radius="md"
          checked
          onChange={() => onChange(null)}
        >
          {t(`sop.form.reasons.${reason}`)}
        </Chip>
      )}
    </div>
  );
}
