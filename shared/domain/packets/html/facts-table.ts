import type { SentFact } from '../../disclosure/disclose';
import { type Html, html } from './tag';

/** Numbered lines "1. keluhan : ..." as a table, so that a screen reader pairs label and value. */
export function factsTable(facts: readonly SentFact[]): Html {
  return html`<table class="facts">
<tbody>${facts.map(factRow)}</tbody>
</table>`;
}

function factRow({ fact, text, rule }: SentFact, index: number): Html {
  const mark = rule === 'override' ? html` ${OVERRIDE_MARK}` : null;
  return html`<tr><th scope="row"><span class="no">${index + 1}.</span> ${fact.label.id}${mark}</th><td>${text}</td></tr>
`;
}

/** Behind what goes against the matrix; the letter says what it means (`labels.overrideNote`). */
export const OVERRIDE_MARK = '*';
