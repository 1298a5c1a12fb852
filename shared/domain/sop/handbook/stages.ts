import { type Html, html, type HtmlValue } from '../../packets/html/tag';
import type { SopStage, SopStep } from '../definition';
import { basisList } from './bases';
import type { HandbookInput } from './input';
import { CLOCK_KINDS, limitText, triggerText, WORDS } from './words';
import { factLabelsOf } from './lists';

/** One stage on pages of its own, with all its steps. */
export function stageSection(input: HandbookInput, stage: SopStage): Html {
  const { language } = input;
  return html`<section class="chapter stage" id="${stage.id}">
<p class="kicker">${WORDS.stage[language]} ${stage.id}</p>
<h2>${stage.title[language]}</h2>
<p class="lead">${stage.purpose[language]}</p>
${stage.parallel === true ? html`<p class="quiet">${WORDS.parallel[language]}.</p>` : null}
${stage.steps.map((step) => stepSection(input, step))}
</section>`;
}

function stepSection(input: HandbookInput, step: SopStep): Html {
  const { language } = input;
  const words =
    step.words === undefined
      ? null
      : html`<p class="say"><span>${WORDS.say[language]}</span>“${step.words[language]}”</p>`;
  const rows: readonly (readonly [keyof typeof WORDS, HtmlValue])[] = [
    ['role', step.role[language]],
    ['form', formsOfStep(input, step)],
    ['deadline', deadlinesOfStep(input, step)],
    ['requires', step.requires.length === 0 ? null : step.requires.join(', ')],
    ['exit', step.exit[language]],
    ['basis', basisList(input, step.id, step.basis)],
  ];
  return html`<article class="step" id="${step.id}">
<h3><span class="number">${step.id}</span> ${step.title[language]} <span class="class">${step.riskClass}</span></h3>
<p>${step.purpose[language]}${step.when === undefined ? null : html` <em>(${WORDS.when[language]})</em>`}</p>
${words}
<dl>${rows.map(([label, value]) =>
    value === null ? null : html`<dt>${WORDS[label][language]}</dt><dd>${value}</dd>`,
  )}</dl>
</article>`;
}

function formsOfStep({ definition, language }: HandbookInput, step: SopStep): string | null {
  const ids = [...(step.kind.kind === 'form' ? [step.kind.formId] : []), ...(step.papers ?? [])];
  if (ids.length === 0) return null;
  const titles = new Map(definition.forms.map((form) => [form.id, form.title[language]]));
  return [...new Set(ids)].map((id) => `${id} ${titles.get(id) ?? ''}`.trim()).join('; ');
}

function deadlinesOfStep(input: HandbookInput, step: SopStep): Html | null {
  const { definition, language } = input;
  const clocks = definition.sop.clocks.filter(({ stepId }) => stepId === step.id);
  if (clocks.length === 0) return null;
  const labels = factLabelsOf(definition);
  const lines = clocks.map(({ id, limit, trigger, kind, disabled }) => {
    const from = triggerText(trigger, language, (key) => labels.get(key));
    const off = disabled === true ? `, ${WORDS.off[language]}` : '';
    return html`<li><strong>${id}</strong> ${limitText(limit, language)}, ${WORDS.starts[language].toLowerCase()} ${from} (${CLOCK_KINDS[kind][language]}${off})</li>`;
  });
  return html`<ul class="bases">${lines}</ul>`;
}
