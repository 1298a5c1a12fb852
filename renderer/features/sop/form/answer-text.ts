import type { Bilingual } from '../../../../shared/domain/bilingual';
import type { ShelterZone } from '../../../../shared/domain/dates/zones';
import type { AnswerValue } from '../../../../shared/domain/facts/answer';
import { factText } from '../../../../shared/domain/facts/catalogue';
import type { FormField } from '../../../../shared/domain/forms/definition';
import { YES_NO_UNKNOWN_LABELS } from '../../../../shared/domain/intake/codes';

type FactFormat = Parameters<typeof factText>[0];

/** An answer as a person reads it, by the words of its own question. */
export function answerText(field: FormField, value: AnswerValue, zone: ShelterZone): Bilingual {
  return factText(formatOf(field), value, { timeZone: zone, regionName: () => null });
}

function formatOf(field: FormField): FactFormat {
  switch (field.type) {
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
        labels: Object.fromEntries((field.options ?? []).map((one) => [one.value, one.label])),
      };
    case 'text':
    case 'longText':
    case 'number':
      return { kind: 'text' };
  }
}
