import type { Bilingual } from '../../bilingual';
import { fieldsOf } from '../../forms/definition';
import { type Html, html } from '../../packets/html/tag';
import type { SopDefinition } from '../version';
import { basisList } from './bases';
import type { HandbookInput } from './input';
import { CLOCK_KINDS, limitText, triggerText, WORDS } from './words';

/** The safety gates with their effect. */
export function gatesSection(input: HandbookInput): Html {
  const { definition, language } = input;
  const gates = definition.sop.gates.map(
    ({ id, question, effect, basis }) => html`<article class="step">
<h3><span class="number">${id}</span> ${question[language]}</h3>
<p>${effect[language]}</p>
${basisList(input, id, basis)}
</article>`,
  );
  return html`<section class="chapter" id="gates">
<h2>${WORDS.gates[language]}</h2>
<p class="lead">${WORDS.gatesText[language]}</p>
${gates}
</section>`;
}

/** Every time limit in one table. */
export function clocksTable(input: HandbookInput): Html {
  const { definition, language } = input;
  const labels = factLabelsOf(definition);
  const rows = definition.sop.clocks.map((clock) => {
    const from = triggerText(clock.trigger, language, (key) => labels.get(key));
    const off = clock.disabled === true ? html`<br>${WORDS.off[language]}` : null;
    return html`<tr><td><strong>${clock.id}</strong><br>${CLOCK_KINDS[clock.kind][language]}${off}</td>
<td>${clock.title[language]}${basisList(input, clock.id, clock.basis)}</td>
<td>${from}</td><td>${limitText(clock.limit, language)}</td><td>${clock.stepId}</td></tr>`;
  });
  const heads = (['clock', 'deadline', 'starts', 'limit', 'step'] as const).map(
    (name, index) => html`<th>${index === 0 ? '' : WORDS[name][language]}</th>`,
  );
  return html`<section class="chapter" id="clocks">
<h2>${WORDS.clocks[language]}</h2>
<table><thead><tr>${heads}</tr></thead><tbody>${rows}</tbody></table>
</section>`;
}

/** Every form of the version, with where it comes from. */
export function formsTable(input: HandbookInput): Html {
  const { definition, language } = input;
  const rows = definition.forms.map(
    (form) =>
      html`<tr><td><strong>${form.id}</strong></td><td>${form.title[language]}${basisList(input, form.id, form.basis)}</td><td>${fieldsOf(form).length} ${WORDS.fields[language]}</td></tr>`,
  );
  return html`<section class="chapter" id="forms">
<h2>${WORDS.forms[language]}</h2>
<table><tbody>${rows}</tbody></table>
</section>`;
}

/** What the SOP was made from. */
export function sourcesSection({ definition, language }: HandbookInput): Html {
  const sources = definition.sop.sources.map(
    ({ title, note }) => html`<li><strong>${title}</strong><br>${note[language]}</li>`,
  );
  return html`<section class="chapter" id="sources">
<h2>${WORDS.sources[language]}</h2>
<ul class="sources">${sources}</ul>
</section>`;
}

/** How a fact is asked for, to name the date from which a clock runs. */
export function factLabelsOf({ forms }: SopDefinition): ReadonlyMap<string, Bilingual> {
  return new Map(forms.flatMap((form) => fieldsOf(form).map(({ key, label }) => [key, label])));
}
