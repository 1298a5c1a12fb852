import type { Language } from '../../bilingual';
import { longDate } from '../../dates/format';
import { type Html, html, renderHtml, styleElement } from '../../packets/html/tag';
import { type Margins, type Paper, pageRule, paperOf } from '../../packets/paper';
import type { HandbookInput } from './input';
import { clocksTable, formsTable, gatesSection, sourcesSection } from './lists';
import { stageSection } from './stages';
import { CLASS_MEANINGS, MARK_MEANINGS, MARKS, WORDS } from './words';

/** Pages ready for `printToPDF`. */
export interface ComposedHandbook {
  readonly html: string;
  readonly headerHtml: string;
  readonly footerHtml: string;
  readonly paper: Paper;
  readonly margins: Margins;
}

const MARGINS: Margins = { topMm: 18, rightMm: 18, bottomMm: 18, leftMm: 24 };

/** Chromium draws header and footer apart: no style sheet, and no size unless it is set. */
const BAR = `box-sizing:border-box;width:100%;padding:0 ${MARGINS.rightMm}mm 0 ${MARGINS.leftMm}mm;font-family:Arimo,Arial,sans-serif;font-size:8pt;color:#444;display:flex;justify-content:space-between`;

/**
 * Composes the handbook of a version (buku panduan SOP) on A4. Pure: the same input gives the same
 * bytes.
 */
export function composeHandbook(input: HandbookInput): ComposedHandbook {
  const { language, definition } = input;
  const { sop } = definition;
  const paper = paperOf('A4');
  const title = sop.title[language];
  const page = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data: packet:">
<title>${WORDS.kicker[language]}</title>
${styleElement(input.fontCss, pageRule(paper, MARGINS), input.css)}
</head>
<body class="handbook">
${titlePage(input)}
${howToRead(language)}
${contents(input)}
${gatesSection(input)}
${sop.stages.map((stage) => stageSection(input, stage))}
${clocksTable(input)}
${formsTable(input)}
${sourcesSection(input)}
</body>
</html>
`;
  const foot = `${input.shelterName} · ${WORDS.version[language]} ${sop.version}`;
  return {
    html: renderHtml(page),
    headerHtml: renderHtml(
      html`<div style="${BAR}"><span>${WORDS.kicker[language]}</span><span>${title}</span></div>`,
    ),
    footerHtml: renderHtml(
      html`<div style="${BAR}"><span>${foot}</span><span>${WORDS.page[language]} <span class="pageNumber"></span> ${WORDS.of[language]} <span class="totalPages"></span></span></div>`,
    ),
    paper,
    margins: MARGINS,
  };
}

function titlePage({ definition: { sop }, language, shelterName, printedOn }: HandbookInput): Html {
  const facts = [
    [WORDS.shelter, shelterName],
    [WORDS.version, String(sop.version)],
    [WORDS.effective, longDate(sop.effectiveFrom, language)],
    [WORDS.printed, longDate(printedOn, language)],
  ] as const;
  return html`<section class="title">
<p class="kicker">${WORDS.kicker[language]}</p>
<h1>${sop.title[language]}</h1>
<dl>${facts.map(([label, value]) => html`<dt>${label[language]}</dt><dd>${value}</dd>`)}</dl>
<p class="quiet">${WORDS.noClient[language]}</p>
</section>`;
}

function howToRead(language: Language): Html {
  const marks = (['law', 'needs_confirmation', 'design'] as const).map(
    (status) =>
      html`<dt><span class="mark" data-mark="${status}">${MARKS[status][language]}</span></dt><dd>${MARK_MEANINGS[status][language]}</dd>`,
  );
  const classes = (['A', 'B', 'C'] as const).map(
    (one) => html`<dt><strong>${one}</strong></dt><dd>${CLASS_MEANINGS[one][language]}</dd>`,
  );
  return html`<section class="chapter">
<h2>${WORDS.howTo[language]}</h2>
<p>${WORDS.howToText[language]}</p>
<h3>${WORDS.marks[language]}</h3>
<dl class="legend">${marks}</dl>
<h3>${WORDS.classes[language]}</h3>
<dl class="legend">${classes}</dl>
</section>`;
}

function contents({ definition: { sop }, language }: HandbookInput): Html {
  const stages = sop.stages.map(
    ({ id, title, steps }) =>
      html`<li><a href="#${id}"><strong>${id}</strong> ${title[language]}</a><ol>${steps.map(
        (step) =>
          html`<li><a href="#${step.id}"><span>${step.id}</span> ${step.title[language]}</a></li>`,
      )}</ol></li>`,
  );
  const chapters = (['gates', 'clocks', 'forms', 'sources'] as const).map(
    (name) => html`<li><a href="#${name}">${WORDS[name][language]}</a></li>`,
  );
  const [gates, ...others] = chapters;
  return html`<section class="contents">
<h2>${WORDS.contents[language]}</h2>
<ol>${gates ?? null}${stages}${others}</ol>
</section>`;
}
