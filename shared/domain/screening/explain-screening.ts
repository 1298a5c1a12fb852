import type { Bilingual } from '../bilingual';
import { choicesOf } from '../facts/choices';
import { fillText, inBoth, joinWords, lowerFirst } from '../fill-text';
import { type Form, fieldsOf } from '../forms/definition';
import { evaluateCondition, type Facts } from '../sop/condition';
import { type Difference, differenceOf } from './difference';
import type { GuideNote, ScreeningGuide, SpecialPath } from './guide';
import {
  evaluateMatrix,
  MATRIX_COLUMNS,
  type MatrixColumn,
  type MatrixResult,
  NONE_CODE,
} from './matrix';
import { type OffenceView, offencesFor } from './offence';

/** The ticks of one column that led to the result, and where they came from. */
export interface FoundColumn {
  readonly column: MatrixColumn;
  readonly items: readonly Bilingual[];
  readonly sources: readonly Bilingual[];
}

/** A column that is needed and not filled. `unknown` may be asked about, `absent` was looked for. */
export interface ScreeningGap {
  readonly column: MatrixColumn;
  readonly state: 'absent' | 'unknown';
  readonly questions: readonly Bilingual[];
  /** ILO indicators that were ticked and the items of this column they may point to. */
  readonly suggestions: readonly { readonly indicator: Bilingual; readonly items: Bilingual[] }[];
}

/** Everything the panel beside the form says. A help for the officer, never a verdict. */
export interface ScreeningExplanation {
  readonly result: MatrixResult;
  readonly finding: keyof ScreeningGuide['findings'];
  /** The finding with its reason, in one sentence. */
  readonly head: Bilingual;
  readonly found: readonly FoundColumn[];
  readonly gaps: readonly ScreeningGap[];
  /** Instead of questions, where the client did not agree to the interview. */
  readonly doNotAsk: Bilingual | null;
  readonly notes: readonly GuideNote[];
  readonly paths: readonly SpecialPath[];
  readonly offence: OffenceView;
  /** The decision is the officer's; that it differs from the indication is only said. */
  readonly difference: Difference | null;
}

const KEYS: Readonly<Record<MatrixColumn, string>> = {
  process: 'screening.process',
  means: 'screening.means',
  purpose: 'screening.purpose',
};
const ILO_KEY = 'screening.iloIndicators';
/** More than these at once is an interrogation. */
const MAX_QUESTIONS = 4;

/**
 * Explains what the matrix says so far. `facts` are the facts of the case with the answers of the
 * form over them, and `victim.isMinor` worked out (doubt is `yes`, gate G3). `form` has the words of
 * the ticks. `decisionKey` is the decision that is compared: the companion's, or the reviewer's.
 */
export function explainScreening(
  guide: ScreeningGuide,
  form: Form,
  facts: Facts,
  decisionKey = 'screening.decision',
): ScreeningExplanation {
  const result = screeningResult(facts);
  const words = wordsOf(form);
  const finding = findingOf(result);
  return {
    result,
    finding,
    head: headOf(guide, finding, result, facts, words),
    found: foundColumns(result, facts, words),
    gaps: gapsOf(guide, result, facts, words),
    doNotAsk:
      evaluateCondition(guide.interviewRefused.when, facts) === 'true'
        ? guide.interviewRefused.text
        : null,
    notes: guide.notes.filter((note) => noteApplies(note, result)),
    paths: guide.paths.filter(({ when }) => evaluateCondition(when, facts) === 'true'),
    offence: offencesFor(
      guide.offences,
      facts['screening.offenceStart'],
      facts['screening.offenceEnd'],
    ),
    difference: differenceOf(result, facts[decisionKey]),
  };
}

/** The matrix of a case. A person who is treated as a child is one here too. */
export function screeningResult(facts: Facts): MatrixResult {
  const minor = facts['victim.isMinor'];
  return evaluateMatrix({
    process: facts[KEYS.process],
    means: facts[KEYS.means],
    purpose: facts[KEYS.purpose],
    iloIndicators: facts[ILO_KEY],
    isMinor: minor === 'yes' || minor === 'no' ? minor : 'unknown',
  });
}

type Words = (key: string, code: string) => Bilingual;

/** The words of a code, from the form, so that there is one list of them. */
function wordsOf(form: Form): Words {
  const labels = new Map(
    fieldsOf(form).map((field) => [
      field.key,
      new Map((field.options ?? []).map((option) => [option.value, option.label])),
    ]),
  );
  return (key, code) => labels.get(key)?.get(code) ?? { id: code, en: code };
}

function codesAt(facts: Facts, key: string): readonly string[] {
  return choicesOf(facts[key]).filter((code) => code !== NONE_CODE);
}

function neededColumns({ rule }: MatrixResult): readonly MatrixColumn[] {
  return MATRIX_COLUMNS.filter((column) => column !== 'means' || rule === 'adult');
}

function findingOf(result: MatrixResult): keyof ScreeningGuide['findings'] {
  if (result.indicated === 'strong') return 'strong';
  const states = neededColumns(result).map((column) => result.columns[column].state);
  const anyPresent = MATRIX_COLUMNS.some((column) => result.columns[column].state === 'present');
  if (anyPresent) return 'partial';
  if (states.includes('unknown')) return 'open';
  // Every column was looked into and found empty, but an ILO indicator stands.
  return result.indicated === 'some' ? 'partial' : 'not_fulfilled';
}

function headOf(
  guide: ScreeningGuide,
  finding: keyof ScreeningGuide['findings'],
  result: MatrixResult,
  facts: Facts,
  words: Words,
): Bilingual {
  const { clauses, columns } = guide;
  return inBoth((language) => {
    const lower = (text: Bilingual): string => lowerFirst(text[language]);
    const join = (parts: readonly string[]): string => joinWords(parts, language);
    const found = MATRIX_COLUMNS.filter((one) => result.columns[one].codes.length > 0).map(
      (one) => {
        const items = result.columns[one].codes.map((code) => lower(words(KEYS[one], code)));
        return `${items.join(', ')} (${columns[one][language]})`;
      },
    );
    const named = (state: 'unknown' | 'absent'): readonly string[] =>
      neededColumns(result)
        .filter((one) => result.columns[one].state === state)
        .map((one) => columns[one][language]);
    const ilo = codesAt(facts, ILO_KEY).map((code) => lower(words(ILO_KEY, code)));
    const clause = (sentence: Bilingual, items: readonly string[]): readonly string[] =>
      items.length === 0 ? [] : [fillText(sentence, language, { items: join(items) })];
    const name = guide.findings[finding][language];
    if (finding === 'strong') {
      return `${name} ${clause(clauses.because, found).join('')}.`;
    }
    const parts = [
      ...clause(clauses.found, found),
      ...clause(clauses.open, named('unknown')),
      ...clause(clauses.absent, named('absent')),
      ...clause(clauses.ilo, ilo),
    ];
    return `${name}: ${parts.join('; ')}.`;
  });
}

function foundColumns(result: MatrixResult, facts: Facts, words: Words): readonly FoundColumn[] {
  return MATRIX_COLUMNS.flatMap((column) => {
    const { codes } = result.columns[column];
    if (codes.length === 0) return [];
    const ownKey = `${KEYS[column]}Sources`;
    const own = codesAt(facts, ownKey);
    const [key, sources] =
      own.length > 0 ? [ownKey, own] : ['screening.sources', codesAt(facts, 'screening.sources')];
    return [
      {
        column,
        items: codes.map((code) => words(KEYS[column], code)),
        sources: sources.map((code) => words(key, code)),
      },
    ];
  });
}

function gapsOf(
  guide: ScreeningGuide,
  result: MatrixResult,
  facts: Facts,
  words: Words,
): readonly ScreeningGap[] {
  const ticked = codesAt(facts, ILO_KEY);
  return neededColumns(result).flatMap((column): readonly ScreeningGap[] => {
    const { state } = result.columns[column];
    if (state === 'present') return [];
    const suggestions = guide.indicators
      .filter(({ code }) => ticked.includes(code))
      .map(({ code, suggests }) => ({
        indicator: words(ILO_KEY, code),
        items: suggests
          .filter((one) => columnOf(one) === column)
          .map((one) => words(KEYS[column], one)),
      }))
      .filter(({ items }) => items.length > 0);
    // What was looked for and not found is not asked again.
    const questions = state === 'unknown' ? questionsFor(guide, column, ticked) : [];
    return [{ column, state, questions, suggestions }];
  });
}

/** Open questions first, then helping questions of ILO indicators that nobody has ticked. */
function questionsFor(
  guide: ScreeningGuide,
  column: MatrixColumn,
  ticked: readonly string[],
): readonly Bilingual[] {
  const own = guide.questions.filter((one) => one.column === column).map(({ text }) => text);
  const helping = guide.indicators
    .filter(
      ({ code, suggests }) =>
        !ticked.includes(code) && suggests.some((one) => columnOf(one) === column),
    )
    .map(({ question }) => question);
  return [...own, ...helping].slice(0, MAX_QUESTIONS);
}

function columnOf(code: string): MatrixColumn {
  if (code.startsWith('PR')) return 'process';
  return code.startsWith('CA') ? 'means' : 'purpose';
}

function noteApplies({ when }: GuideNote, result: MatrixResult): boolean {
  switch (when) {
    case 'purpose_present':
      return result.columns.purpose.state === 'present';
    case 'child':
      return result.rule === 'child';
    case 'age_unknown':
      return result.reasons.includes('age_unknown_treated_as_child');
    case 'open':
      return neededColumns(result).some((column) => result.columns[column].state === 'unknown');
  }
}
