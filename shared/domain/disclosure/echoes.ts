import { type CaseFact, type Disclosure, SHEET_ZONES } from './disclose';
import { findStretches, foldText } from './fold-text';
import { needlesOf } from './needles';

/** A text that is sent repeats the value of a fact that must not stand there. */
export interface Echo {
  readonly sentKey: string;
  readonly hiddenKey: string;
  /** The words that were found, as they stand in the hidden fact. */
  readonly words: string;
}

/** Shorter pieces ("ya", "16") stand in any sentence by chance. */
const SHORTEST_ECHO = 5;

/**
 * Looks for what a free text tells although its zone is not sent: the client's name inside a
 * chronology, the reporter's name inside a complaint. The matrix works by fact and cannot read;
 * this is a hint for the person who approves the paper, not a guarantee.
 *
 * @param shortest characters below which a value is not looked for
 */
export function findEchoes(
  disclosure: Pick<Disclosure, 'sent' | 'kept'>,
  shortest = SHORTEST_ECHO,
): readonly Echo[] {
  const hidden = hiddenFacts(disclosure).map((fact) => ({
    fact,
    needles: needlesOf(fact, shortest, shortest).map(({ words }) => words),
  }));
  return disclosure.sent
    .filter(({ fact }) => !isSheetFact(fact))
    .flatMap((sent) => {
      const text = foldText(sent.text);
      return hidden.flatMap(({ fact, needles }): Echo[] => {
        const words = needles.find((needle) => findStretches(text, needle).length > 0);
        if (words === undefined) return [];
        return [{ sentKey: sent.fact.key, hiddenKey: fact.key, words }];
      });
    });
}

/** What must not stand in a text: what stays here, and what goes on a sheet of its own. */
export function hiddenFacts({ sent, kept }: Pick<Disclosure, 'sent' | 'kept'>): CaseFact[] {
  const staying = kept.flatMap((item) => (item.kind === 'fact' ? [item.fact] : []));
  return [...staying, ...sent.map(({ fact }) => fact).filter(isSheetFact)];
}

/** Whether a fact names a person and stands on the separate sheet only. */
export function isSheetFact({ zone }: Pick<CaseFact, 'zone'>): boolean {
  return SHEET_ZONES.includes(zone);
}
