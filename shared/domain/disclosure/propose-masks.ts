import type { Bilingual } from '../bilingual';
import { isParted } from '../facts/answer';
import type { CaseFact, Disclosure } from './disclose';
import { hiddenFacts, isSheetFact } from './echoes';
import { findStretches, type FoldedText, foldText, isSameWords, type Stretch } from './fold-text';
import { findPatterns } from './mask-patterns';
import type { MaskKind, TextMask } from './mask-text';
import { dateNeedles, type Needle, needlesOf, regionNeedles } from './needles';

/** Words in a text that goes which a person should look at: mask them, or let them stand. */
export interface MaskProposal {
  readonly key: string;
  /** What the text is called. */
  readonly label: Bilingual;
  /** The words as they stand in the text. */
  readonly words: string;
  readonly kind: MaskKind;
  /** The fact of the case that the words repeat; `null` for what only looks like a name or number. */
  readonly known: Bilingual | null;
  /** What stands around the words where they occur first. */
  readonly before: string;
  readonly after: string;
  /** How often they occur in this text. */
  readonly count: number;
  /** `null` while nobody has decided. */
  readonly verdict: TextMask['verdict'] | null;
}

/** A text that goes, in full. */
export interface OutgoingText {
  readonly key: string;
  readonly label: Bilingual;
  readonly text: string;
}

export interface MaskSearch {
  readonly disclosure: Pick<Disclosure, 'sent' | 'kept'>;
  /** Texts of the paper that are no facts, such as what is asked of the agency. */
  readonly others: readonly OutgoingText[];
  readonly masks: readonly TextMask[];
  /** Words that stand on every letter, such as the office's own city. */
  readonly common: readonly string[];
}

/** Nicknames can have three letters ("Ani"); a proposal too many is one click. */
const SHORTEST_NAME = 3;
const SHORTEST_OTHER = 5;
const CONTEXT_CHARACTERS = 40;

interface Finding {
  readonly stretches: readonly Stretch[];
  readonly kind: MaskKind;
  readonly known: Bilingual | null;
}

/**
 * Searches every free text that goes for names, numbers and places that the case knows and that
 * must not stand there, and for what looks like one. Nothing is masked by it: a person accepts or
 * rejects each. A hint, not a guarantee.
 */
export function proposeMasks(search: MaskSearch): readonly MaskProposal[] {
  const common = search.common.map((words) => foldText(words).text.trim());
  const known = hiddenFacts(search.disclosure).flatMap((fact) =>
    needlesFor(fact)
      .filter(({ words }) => !common.includes(foldText(words).text.trim()))
      .map((needle) => ({ ...needle, known: fact.label })),
  );
  return outgoingTexts(search).flatMap((text) => proposeFor(text, known, search.masks));
}

function needlesFor(fact: CaseFact): readonly Needle[] {
  return [
    ...needlesOf(fact, SHORTEST_NAME, SHORTEST_OTHER),
    ...dateNeedles(fact),
    ...regionNeedles(fact),
  ];
}

/** What was typed by hand; a chosen answer says only what its form offers. */
function outgoingTexts({ disclosure, others }: MaskSearch): readonly OutgoingText[] {
  const facts = disclosure.sent
    .map(({ fact }) => fact)
    .filter((fact) => !isSheetFact(fact) && isFreeText(fact))
    .map(({ key, label, valueText }) => ({ key, label, text: valueText }));
  return [...facts, ...others];
}

/** Whether a fact was typed, so that anything may stand in it. */
export function isFreeText({
  key,
  value,
  valueText,
}: Pick<CaseFact, 'key' | 'value' | 'valueText'>): boolean {
  if (key === 'case.code') return false;
  return isParted(value) || (typeof value === 'string' && value.trim() === valueText.trim());
}

function proposeFor(
  { key, label, text }: OutgoingText,
  known: readonly (Needle & { readonly known: Bilingual })[],
  masks: readonly TextMask[],
): readonly MaskProposal[] {
  const folded = foldText(text);
  const own = masks.filter((mask) => mask.key === key);
  const findings = withoutCovered([
    ...known.map(({ words, ...about }) => ({ ...about, stretches: findStretches(folded, words) })),
    // What was decided stays in the list, also when it is no longer found by itself.
    ...own.map(({ words, kind }) => ({
      stretches: findStretches(folded, words),
      kind,
      known: null,
    })),
    ...findPatterns(text).map(({ kind, ...stretch }) => ({
      stretches: [stretch],
      kind,
      known: null,
    })),
  ]);
  return joinSame(findings.map((finding) => toProposal(folded, finding, own)))
    .map((proposal) => ({ ...proposal, key, label }))
    .toSorted((a, b) => text.indexOf(a.words) - text.indexOf(b.words));
}

/** "Contoh Melati" is proposed once, and not its two halves as well where they stand together. */
function withoutCovered(findings: readonly Finding[]): readonly Finding[] {
  const longestFirst = findings.toSorted((a, b) => lengthOf(b) - lengthOf(a));
  return longestFirst.reduce<readonly Finding[]>((kept, finding) => {
    const taken = kept.flatMap(({ stretches }) => stretches);
    const left = finding.stretches.filter(
      (one) => !taken.some(({ start, end }) => one.start < end && start < one.end),
    );
    return left.length === 0 ? kept : [...kept, { ...finding, stretches: left }];
  }, []);
}

function lengthOf({ stretches: [first] }: Finding): number {
  return first === undefined ? 0 : first.end - first.start;
}

type Unlabelled = Omit<MaskProposal, 'key' | 'label'>;

function toProposal(
  { source }: FoldedText,
  { stretches, kind, known }: Finding,
  masks: readonly TextMask[],
): Unlabelled {
  const { start, end } = stretches[0] ?? { start: 0, end: 0 };
  const words = source.slice(start, end).trim();
  const decided = masks.find((mask) => isSameWords(mask.words, words));
  return {
    words,
    kind: decided?.kind ?? kind,
    known,
    before: source.slice(Math.max(0, start - CONTEXT_CHARACTERS), start),
    after: source.slice(end, end + CONTEXT_CHARACTERS),
    count: stretches.length,
    verdict: decided?.verdict ?? null,
  };
}

/** A number written in two ways is found twice: one decision is asked for it. */
function joinSame(proposals: readonly Unlabelled[]): readonly Unlabelled[] {
  return proposals.reduce<readonly Unlabelled[]>((joined, one) => {
    const first = joined.find(({ words }) => isSameWords(words, one.words));
    if (first === undefined) return [...joined, one];
    const both = { ...first, count: first.count + one.count };
    return joined.map((other) => (other === first ? both : other));
  }, []);
}
