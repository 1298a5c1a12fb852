const content = Symbol('html');

/**
 * Markup that may be put into a page as it is. Only the `html` tag makes it, and the symbol keeps
 * a parsed JSON object from passing for it.
 */
export interface Html {
  readonly [content]: string;
}

export type HtmlValue = string | number | Html | null | readonly HtmlValue[];

/**
 * Control codes and format characters (bidirectional controls, zero-width characters, soft
 * hyphens, language tags). Line feed and tab are layout; the two joiners belong to some scripts.
 */
const INVISIBLE = /(?![\n\t\u200C\u200D])[\p{Cc}\p{Cf}]/gu;
const LONE_SURROGATE = /\p{Surrogate}/gu;

/**
 * A text as it may be printed: without characters that hide or reorder others (a right-to-left
 * override can make a name read backwards on paper), with plain line ends, and valid Unicode.
 */
export function printableText(text: string): string {
  return text
    .replace(LONE_SURROGATE, '\uFFFD')
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(INVISIBLE, '');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeText(text: string): string {
  return printableText(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

function renderValue(value: HtmlValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return escapeText(value);
  return content in value ? value[content] : value.map(renderValue).join('');
}

/** Tagged template for markup: every string put in is escaped, nested `Html` is kept. */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  const parts = strings.map((text, index) => text + renderValue(values[index] ?? null));
  return { [content]: parts.join('') };
}

/** The finished markup. */
export function renderHtml(value: Html): string {
  return value[content];
}

const OUTSIDE_REQUEST = /@import|url\(\s*['"]?\s*(?:https?:|ftp:|file:|\/\/)/i;

/**
 * A `<style>` element with trusted style sheets. A `<` could close the element, and an address
 * outside the program would be a request to the network; both are bugs and throw.
 */
export function styleElement(...sheets: readonly string[]): Html {
  const css = sheets.join('\n');
  if (css.includes('<')) throw new Error('styleElement: "<" in a style sheet');
  if (OUTSIDE_REQUEST.test(css)) throw new Error('styleElement: outside address in a style sheet');
  return { [content]: `<style>${css}</style>` };
}
