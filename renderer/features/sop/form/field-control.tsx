import { YES_NO_UNKNOWN_LABELS, YES_NO_UNKNOWN } from '../../../../shared/domain/intake/codes';
import { AddressField } from './address-field';
import { ChipField } from './chip-field';
import type { ControlProps } from './control-props';
import { DateField } from './date-field';
import { DateTimeField } from './date-time-field';
import { unansweredReason } from './field-layout';
import { GroupField } from './group-field';
import { NumberField } from './number-field';
import { PersonField } from './person-field';
import { TextField } from './text-field';
import { UnansweredNote } from './unanswered-note';

const YES_NO_OPTIONS = YES_NO_UNKNOWN.map((value) => ({
  value,
  label: YES_NO_UNKNOWN_LABELS[value],
}));

/** The control that fits the type of the question. */
export function FieldControl(props: ControlProps) {
  const { field, value } = props;
  switch (field.type) {
    case 'choice':
      return <ChipField {...props} options={field.options ?? []} />;
    case 'yesNo':
      return <ChipField {...props} options={YES_NO_OPTIONS} />;
    case 'many':
      return <ChipField {...props} options={field.options ?? []} multiple />;
    default:
      break;
  }
  const reason = unansweredReason(value);
  if (reason !== null) return <UnansweredNote {...props} reason={reason} />;
  switch (field.type) {
    case 'text':
    case 'longText':
      return <TextField {...props} />;
    case 'number':
      return <NumberField {...props} />;
    case 'date':
      return <DateField {...props} />;
    case 'dateTime':
      return <DateTimeField {...props} />;
    case 'person':
      return <PersonField {...props} />;
    case 'address':
      return <AddressField {...props} />;
    case 'group':
      return <GroupField {...props} />;
  }
}
