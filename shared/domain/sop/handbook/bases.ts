import type { Basis } from '../../basis';
import { longDate } from '../../dates/format';
import { type Html, html } from '../../packets/html/tag';
import type { HandbookInput } from './input';
import { MARKS, WORDS } from './words';

/** The bases of one element, each with its mark; a confirmed one with who, when and by what. */
export function basisList(input: HandbookInput, elementId: string, bases: readonly Basis[]): Html {
  return html`<ul class="bases">${bases.map((basis) => basisItem(input, elementId, basis))}</ul>`;
}

function basisItem(input: HandbookInput, elementId: string, { text, status }: Basis): Html {
  const { language } = input;
  const confirmed =
    status === 'needs_confirmation' ? input.confirmationOf(elementId, text) : undefined;
  if (confirmed === undefined) {
    return html`<li>${text} <span class="mark" data-mark="${status}">${MARKS[status][language]}</span></li>`;
  }
  const { source, byName, date } = confirmed;
  return html`<li>${text} <span class="mark" data-mark="confirmed">${WORDS.confirmed[language]}</span> ${source} (${byName}, ${longDate(date, language)})</li>`;
}
