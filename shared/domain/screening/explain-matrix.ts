import type { Bilingual, Language } from '../bilingual';
import { type Form, fieldsOf } from '../forms/definition';
import { MATRIX_COLUMNS, type MatrixColumn, type MatrixResult } from './matrix';

/** The words of the ticked codes, taken from form F-04 so that there is one list of them. */
export type CodeLabels = Readonly<Record<string, Bilingual>>;

const INDICATED: Readonly<Record<MatrixResult['indicated'], Bilingual>> = {
  strong: { id: 'terindikasi kuat', en: 'strongly indicated' },
  some: { id: 'ada indikasi', en: 'some indication' },
  none: { id: 'belum tampak indikasi', en: 'no indication so far' },
};

const RESULTS: Readonly<Record<MatrixResult['result'], Bilingual>> = {
  fulfilled: { id: 'unsur terpenuhi', en: 'elements fulfilled' },
  partial: { id: 'unsur terpenuhi sebagian', en: 'elements partly fulfilled' },
  not_enough_information: { id: 'belum cukup informasi', en: 'not enough information yet' },
  not_fulfilled: { id: 'unsur tidak terpenuhi', en: 'elements not fulfilled' },
};

const COLUMNS: Readonly<Record<MatrixColumn, Bilingual>> = {
  process: { id: 'proses', en: 'process' },
  means: { id: 'cara', en: 'means' },
  purpose: { id: 'tujuan', en: 'purpose' },
};

/** The labels of all options of the named fields of a form, by code. */
export function optionLabels(form: Form, keys: readonly string[]): CodeLabels {
  const fields = fieldsOf(form).filter((field) => keys.includes(field.key));
  const options = fields.flatMap((field) => field.options ?? []);
  return Object.fromEntries(options.map((option) => [option.value, option.label]));
}

/**
 * The result in one or two plain sentences. It says what it rests on and leaves the decision with
 * the officer; it never speaks of passing or failing. A code without a label is shown as it is.
 */
export function explainMatrix(result: MatrixResult, labels: CodeLabels): Bilingual {
  return { id: sentences(result, labels, 'id'), en: sentences(result, labels, 'en') };
}

function sentences(result: MatrixResult, labels: CodeLabels, language: Language): string {
  const words = WORDS[language];
  const needed = MATRIX_COLUMNS.filter((column) => column !== 'means' || result.rule === 'adult');
  const filled = MATRIX_COLUMNS.filter((column) => result.columns[column].state === 'present').map(
    (column) => {
      const codes = result.columns[column].codes.map((code) =>
        lower(labels[code]?.[language] ?? code),
      );
      return `${COLUMNS[column][language]} (${codes.join(', ')})`;
    },
  );
  const named = (state: string): string[] =>
    needed
      .filter((column) => result.columns[column].state === state)
      .map((column) => COLUMNS[column][language]);
  const clauses = [
    filled.length > 0 ? `${joinWords(filled, words.and)} ${words.filled(filled.length)}` : '',
    named('unknown').length > 0
      ? `${joinWords(named('unknown'), words.and)} ${words.open(named('unknown').length)}`
      : '',
    named('absent').length > 0
      ? `${joinWords(named('absent'), words.and)} ${words.notFound(named('absent').length)}`
      : '',
    result.reasons.includes('ilo_indicator_present') ? words.ilo : '',
    result.reasons.includes('age_unknown_treated_as_child') ? words.ageUnknown : '',
    result.rule === 'child' ? words.child : '',
  ].filter((clause) => clause !== '');
  const head = `${words.head}: ${INDICATED[result.indicated][language]} (${RESULTS[result.result][language]})`;
  return `${head} ${words.because} ${clauses.join('; ')}. ${words.decision}`;
}

interface Words {
  readonly head: string;
  readonly because: string;
  readonly and: string;
  readonly filled: (count: number) => string;
  readonly open: (count: number) => string;
  readonly notFound: (count: number) => string;
  readonly ilo: string;
  readonly ageUnknown: string;
  readonly child: string;
  readonly decision: string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  id: {
    head: 'Hasil sementara',
    because: 'karena',
    and: 'dan',
    filled: () => 'terisi',
    open: () => 'belum diketahui',
    notFound: () => 'tidak ditemukan',
    ilo: 'ada indikator kerja paksa ILO',
    ageUnknown: 'usia belum pasti, diperlakukan sebagai anak',
    child: 'untuk pelindungan anak, cara tidak disyaratkan',
    decision: 'Keputusan tetap pada pendamping.',
  },
  en: {
    head: 'Provisional result',
    because: 'because',
    and: 'and',
    filled: (count) => `${count > 1 ? 'are' : 'is'} filled`,
    open: (count) => `${count > 1 ? 'are' : 'is'} not known yet`,
    notFound: (count) => `${count > 1 ? 'were' : 'was'} not found`,
    ilo: 'there is an ILO indicator of forced labour',
    ageUnknown: 'the age is uncertain and treated as a child',
    child: 'for the protection of a child the means are not required',
    decision: 'The decision stays with the companion.',
  },
};

function joinWords(parts: readonly string[], and: string): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} ${and} ${last}`;
}

/** Labels stand inside a sentence here, so their capital goes. */
function lower(label: string): string {
  return label.charAt(0).toLowerCase() + label.slice(1);
}
