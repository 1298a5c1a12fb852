import {
  type FieldOption,
  type FieldType,
  type Form,
  type FormField,
  fieldsOf,
} from '../forms/definition';
import { isAmountName } from '../forms/field-parts';
import { YES_NO_UNKNOWN_LABELS } from '../intake/codes';
import type { FactDescription, FactFormat, SingleFormat } from './fact-description';
import { INTAKE_DESCRIPTIONS } from './intake-descriptions';

export {
  amountText,
  type FactTextContext,
  factText,
  singleText,
  UNANSWERED_TEXTS,
} from './fact-text';

export type FactCatalogue = ReadonlyMap<string, FactDescription>;

/** All facts that an intake or a form can record. */
export function factCatalogue(forms: readonly Form[]): FactCatalogue {
  const described = forms.flatMap((form) => fieldsOf(form).map(describeField));
  return new Map([...described, ...INTAKE_DESCRIPTIONS].map((one) => [one.key, one]));
}

function describeField(field: FormField): FactDescription {
  return { key: field.key, zone: field.zone, label: field.label, format: fieldFormat(field) };
}

/** How an answer to a question is read. */
export function fieldFormat(field: FormField): FactFormat {
  switch (field.type) {
    case 'person':
      return { kind: 'person' };
    case 'address':
      return { kind: 'address' };
    case 'group':
      return {
        kind: 'group',
        columns: (field.fields ?? []).map(({ name, label, type, options }) => ({
          name,
          label,
          format: singleFormat({ type, options, name }),
        })),
      };
    default:
      return singleFormat({ type: field.type, options: field.options, name: field.key });
  }
}

interface SingleField {
  readonly type: Exclude<FieldType, 'person' | 'address' | 'group'>;
  readonly options: readonly FieldOption[] | undefined;
  readonly name: string;
}

function singleFormat({ type, options, name }: SingleField): SingleFormat {
  switch (type) {
    case 'date':
      return { kind: 'date' };
    case 'dateTime':
      return { kind: 'instant' };
    case 'yesNo':
      return { kind: 'codes', labels: YES_NO_UNKNOWN_LABELS };
    case 'choice':
    case 'many':
      return {
        kind: 'codes',
        labels: Object.fromEntries((options ?? []).map((one) => [one.value, one.label])),
      };
    case 'number':
      return isAmountName(name) ? { kind: 'amount' } : { kind: 'text' };
    case 'text':
    case 'longText':
      return { kind: 'text' };
  }
}
