import type { Bilingual, Language } from '../bilingual';
import { longDate, longDateTime } from '../dates/format';
import { isPlainDate } from '../dates/plain-date';
import { parseInstant, type ShelterZone } from '../dates/zones';
import { type Form, type FormField, fieldsOf } from '../forms/definition';
import { YES_NO_UNKNOWN_LABELS } from '../intake/codes';
import type { AnswerValue, UnansweredReason } from './answer';
import type { FactDescription, FactFormat } from './fact-description';
import { INTAKE_DESCRIPTIONS } from './intake-descriptions';

export type FactCatalogue = ReadonlyMap<string, FactDescription>;

/** All facts that an intake or a form can record. */
export function factCatalogue(forms: readonly Form[]): FactCatalogue {
  const described = forms.flatMap((form) => fieldsOf(form).map(describeField));
  return new Map([...described, ...INTAKE_DESCRIPTIONS].map((one) => [one.key, one]));
}

function describeField(field: FormField): FactDescription {
  return { key: field.key, zone: field.zone, label: field.label, format: formatOf(field) };
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

/** Words for the three ways of having no answer. */
export const UNANSWERED_TEXTS: Readonly<Record<UnansweredReason, Bilingual>> = {
  not_asked: { id: 'tidak ditanyakan', en: 'not asked' },
  unknown: { id: 'tidak tahu', en: 'does not know' },
  refused: { id: 'menolak menjawab', en: 'declined to answer' },
};

export interface FactTextContext {
  readonly timeZone: ShelterZone;
  /** `Kota Batam, Kepulauan Riau`, or `null` for a code of no known region. */
  readonly regionName: (code: string) => string | null;
}

/** A value as a person reads it, in both languages. */
export function factText(
  format: FactFormat,
  value: AnswerValue,
  context: FactTextContext,
): Bilingual {
  if (typeof value === 'object' && 'unanswered' in value) return UNANSWERED_TEXTS[value.unanswered];
  if (typeof value === 'object') {
    const parts = value.map((one) => singleText(format, one, context));
    return {
      id: parts.map((part) => part.id).join('; '),
      en: parts.map((part) => part.en).join('; '),
    };
  }
  return singleText(format, value, context);
}

function singleText(
  format: FactFormat,
  value: string | number,
  context: FactTextContext,
): Bilingual {
  const text = String(value);
  switch (format.kind) {
    case 'text':
      return same(text);
    case 'date':
      if (!isPlainDate(text)) return same(text);
      return { id: longDate(text, 'id'), en: longDate(text, 'en') };
    case 'instant':
      if (parseInstant(text) === null) return same(text);
      return {
        id: longDateTime(text, context.timeZone, 'id'),
        en: longDateTime(text, context.timeZone, 'en'),
      };
    case 'years':
      return { id: `${text} tahun`, en: `${text} years` };
    case 'region':
      return same(context.regionName(text) ?? text);
    case 'country':
      return { id: countryName(text, 'id'), en: countryName(text, 'en') };
    case 'codes':
      return format.labels[text] ?? same(text);
  }
}

/** `MM` → `Myanmar (Burma)`; `unknown` and what is no country code stay words. */
function countryName(code: string, language: Language): string {
  if (code === 'unknown') return language === 'id' ? 'belum diketahui' : 'not known yet';
  if (!/^[A-Z]{2}$/.test(code)) return code;
  return new Intl.DisplayNames([language], { type: 'region' }).of(code) ?? code;
}

function same(text: string): Bilingual {
  return { id: text, en: text };
}
