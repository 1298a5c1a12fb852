import type { SentFact } from '../../disclosure/disclose';
import { ZONES } from '../../zones';
import { hasSummary, type PacketAttachment, type PacketContext } from '../packet';
import { factsTable } from './facts-table';
import { type Html, html } from './tag';

interface Section {
  readonly title: string;
  readonly facts: readonly SentFact[];
  readonly note?: string | undefined;
}

/** Sheet 2: the summary (ringkasan), in the sections of the letter's wording. */
export function summarySheet(context: PacketContext): Html {
  if (!hasSummary(context)) return html``;
  const { input } = context;
  const { summary } = input.letter;
  return html`<section class="sheet summary">
<h1>${summary.title}</h1>
<p class="client">${context.client}</p>
${sectionsOf(context).map(renderSection)}
${summary.evidence === undefined ? null : html`<h2>${input.common.labels.evidence}</h2><p class="body">${summary.evidence}</p>`}
${attachmentTable(context, input.attachments ?? [])}
</section>`;
}

/**
 * The named sections, then whatever they do not name, by zone: what the approver saw as sent is
 * on the paper, even when the wording has not heard of a new fact.
 */
function sectionsOf(context: PacketContext): readonly Section[] {
  const { letter, common } = context.input;
  const facts = context.onSummary;
  const named = new Set(letter.summary.sections.flatMap((section) => section.facts));
  const own = letter.summary.sections.map((section) => ({
    title: section.title,
    note: section.note,
    facts: section.facts.flatMap((key) => facts.filter(({ fact }) => fact.key === key)),
  }));
  const rest = ZONES.map((zone) => ({
    title: common.zoneTitles[zone] ?? zone,
    facts: facts.filter(({ fact }) => fact.zone === zone && !named.has(fact.key)),
  }));
  const titles = new Set(own.map((section) => section.title));
  const grown = own.map((section) => ({
    ...section,
    facts: [...section.facts, ...rest.filter(hasTitle(section.title)).flatMap(factsOf)],
  }));
  return [...grown, ...rest.filter((section) => !titles.has(section.title))].filter(
    (section) => section.facts.length > 0,
  );
}

function hasTitle(title: string): (section: Section) => boolean {
  return (section) => section.title === title;
}

function factsOf(section: Section): readonly SentFact[] {
  return section.facts;
}

function renderSection(section: Section): Html {
  const note = section.note === undefined ? null : html`<p class="note">${section.note}</p>`;
  return html`<h2>${section.title}</h2>
${factsTable(section.facts)}
${note}`;
}

function attachmentTable(context: PacketContext, attachments: readonly PacketAttachment[]): Html {
  if (attachments.length === 0) return html``;
  const { labels } = context.input.common;
  const columns = labels.attachmentColumns;
  return html`<h2>${labels.attachments}</h2>
<table class="grid"><thead><tr><th scope="col">${columns.number}</th><th scope="col">${columns.title}</th><th scope="col">${columns.pages}</th><th scope="col">${columns.hash}</th></tr></thead>
<tbody>${attachments.map(
    ({ title, pages, sha256 }, index) =>
      html`<tr><td>${index + 1}</td><td>${title}</td><td>${pages}</td><td class="hash">${sha256 ?? ''}</td></tr>`,
  )}</tbody></table>`;
}
