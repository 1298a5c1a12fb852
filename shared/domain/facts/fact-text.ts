import type { Bilingual, Language } from '../bilingual';
import { longDate, longDateTime } from '../dates/format';
import { isPlainDate } from '../dates/plain-date';
import { parseInstant, type ShelterZone } from '../dates/zones';
import {
  type AddressAnswer,
  type AnswerValue,
  type GroupRow,
  isChoices,
  isReason,
  type PersonAnswer,
  tidyAnswer,
  type UnansweredReason,
} from './answer';
import type { ColumnFormat, FactFormat } from './fact-description';

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
  if (isReason(value)) return UNANSWERED_TEXTS[value.unanswered];
  if (isChoices(value)) {
    return join(
      value.map((one) => singleText(format, one, context)),
      '; ',
    );
  }
  if (typeof value !== 'object') return singleText(format, value, context);
  if ('person' in value) return personText(value.person);
  if ('address' in value) return addressText(value.address, context);
  const columns = format.kind === 'group' ? format.columns : [];
  return join(
    groupLines({ rows: value.rows }, columns, context).map((line, index) => ({
      id: `${index + 1}. ${line.id}`,
      en: `${index + 1}. ${line.en}`,
    })),
    '\n',
  );
}

/** `Contoh Sari (ibu), telepon 0812…; boleh dihubungi sore`. */
function personText({ name, relation, phone, note }: PersonAnswer): Bilingual {
  const isFilled = (part: string | undefined) => part !== undefined && part.trim() !== '';
  const who = isFilled(relation) ? `${name} (${relation})` : name;
  const told = (word: string) =>
    [
      [who, ...(isFilled(phone) ? [`${word} ${phone}`] : [])].join(', '),
      ...(isFilled(note) ? [note] : []),
    ].join('; ');
  return { id: told('telepon'), en: told('phone') };
}

/** `Jalan Contoh 1, Kota Batam, Kepulauan Riau; dekat pasar`. */
function addressText(
  { region = '', street = '', note = '' }: AddressAnswer,
  context: FactTextContext,
): Bilingual {
  const named = region === '' ? '' : (context.regionName(region) ?? region);
  const place = [street, named].filter((part) => part.trim() !== '').join(', ');
  return same([place, note].filter((part) => part.trim() !== '').join('; '));
}

/** The rows as lines: `Jenis: Upah; Jumlah: 1.500.000`. A blank cell prints nothing. */
function groupLines(
  value: { readonly rows: readonly GroupRow[] },
  columns: readonly ColumnFormat[],
  context: FactTextContext,
): readonly Bilingual[] {
  const tidy = tidyAnswer(value);
  const rows = typeof tidy === 'object' && 'rows' in tidy ? tidy.rows : [];
  return rows.map((row) =>
    join(
      columns.flatMap(({ name, label, format }) => {
        const cell = Object.hasOwn(row, name) ? row[name] : undefined;
        if (cell === undefined) return [];
        const text = singleText(format, cell, context);
        return [{ id: `${label.id}: ${text.id}`, en: `${label.en}: ${text.en}` }];
      }),
      '; ',
    ),
  );
}

/** One cell of a group, or any value of one part, in both languages. */
export function singleText(
  format: FactFormat,
  value: string | number,
  context: FactTextContext,
): Bilingual {
  const text = String(value);
  switch (format.kind) {
    case 'text':
    case 'person':
    case 'address':
    case 'group':
      return same(text);
    case 'amount':
      return amountText(value);
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

/** `1.500.000` in Indonesian, `1,500,000` in English; no currency, which the question names. */
export function amountText(value: string | number): Bilingual {
  if (typeof value !== 'number') return same(value);
  const written = (language: Language) => new Intl.NumberFormat(language).format(value);
  return { id: written('id'), en: written('en') };
}

function join(parts: readonly Bilingual[], between: string): Bilingual {
  return {
    id: parts.map((part) => part.id).join(between),
    en: parts.map((part) => part.en).join(between),
  };
}

function same(text: string): Bilingual {
  return { id: text, en: text };
}
