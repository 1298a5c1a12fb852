import { isBlank, isChoices, isParted, isReason, UNANSWERED_REASONS } from '../../facts/answer';
import { factText, fieldFormat, UNANSWERED_TEXTS } from '../../facts/catalogue';
import { YES_NO_UNKNOWN, YES_NO_UNKNOWN_LABELS } from '../../intake/codes';
import { type Html, html } from '../../packets/html/tag';
import type { FormField } from '../definition';
import { groupOnPaper } from './group-on-paper';
import type { OnPaper } from './on-paper';

/** More options than this do not fit beside another question. */
const MAX_OPTIONS_BESIDE = 3;
/** Characters of an option that may wrap in half the page; a sentence takes the whole. */
const MAX_LABEL_IN_COLUMN = 80;
/** Ruled lines for a long answer by hand. */
const LONG_TEXT_LINES = 5;

/** Whether two such questions fit beside each other. */
export function isHalfWidth({ type, options }: FormField): boolean {
  switch (type) {
    case 'text':
    case 'number':
    case 'date':
    case 'dateTime':
    case 'yesNo':
      return true;
    case 'choice':
      return (options ?? []).length <= MAX_OPTIONS_BESIDE;
    default:
      return false;
  }
}

/** A question with room to write, or with its answer. */
export function fieldOnPaper(field: FormField, on: OnPaper): Html {
  const help = on.isEmpty && field.help !== undefined ? field.help.id : null;
  return html`<p class="label">${field.label.id}${noteOf(field, on)}</p>
${help === null ? null : html`<p class="help">${help}</p>`}${answerOnPaper(field, on)}${reasons(field, on)}`;
}

/** What somebody with a pen has to know about a question. */
function noteOf(field: FormField, { isEmpty }: OnPaper): Html | null {
  if (!isEmpty) return null;
  const notes = [
    ...(field.type === 'many' ? ['boleh lebih dari satu'] : []),
    ...(field.type === 'choice' || field.type === 'yesNo' ? ['pilih satu'] : []),
    ...(field.when === undefined ? [] : ['bila berlaku']),
    ...(field.required ? [] : ['boleh kosong']),
  ];
  return notes.length === 0 ? null : html` <span class="note">(${notes.join('; ')})</span>`;
}

function answerOnPaper(field: FormField, on: OnPaper): Html {
  switch (field.type) {
    case 'choice':
    case 'many':
      return boxes(field.options ?? [], field, on);
    case 'yesNo':
      return boxes(
        YES_NO_UNKNOWN.map((value) => ({ value, label: YES_NO_UNKNOWN_LABELS[value] })),
        field,
        on,
      );
    case 'group':
      return groupOnPaper(field, on);
    default:
      return hasText(on) ? written(field, on) : roomFor(field);
  }
}

function hasText({ value }: OnPaper): boolean {
  return value !== undefined && !isReason(value) && !isBlank(value);
}

function written(field: FormField, { value = '', texts }: OnPaper): Html {
  return html`<p class="answer">${factText(fieldFormat(field), value, texts).id}</p>`;
}

interface Option {
  readonly value: string;
  readonly label: { readonly id: string };
}

/** Every option with its box: what was not chosen can be read off the paper too. */
function boxes(options: readonly Option[], field: FormField, on: OnPaper): Html {
  const { value } = on;
  const chosen = isChoices(value) ? value : typeof value === 'string' ? [value] : [];
  const known = new Set(options.map((option) => option.value));
  const left = chosen.filter((code) => !known.has(code));
  const columns = options.length > MAX_OPTIONS_BESIDE && options.every(isShort) ? ' two' : '';
  return html`<ul class="boxes${columns}">${options.map((option) =>
    box(option.label.id, chosen.includes(option.value)),
  )}</ul>${left.length > 0 || (hasText(on) && isParted(value)) ? written(field, on) : null}`;
}

function isShort({ label }: Option): boolean {
  return label.id.length <= MAX_LABEL_IN_COLUMN;
}

function box(label: string, isTicked: boolean): Html {
  return html`<li><span class="box">${isTicked ? 'X' : ''}</span><span>${label}</span></li>`;
}

/** Not asked, not known, declined: three boxes of their own, so that a blank is never one of them. */
function reasons(field: FormField, { isEmpty, value }: OnPaper): Html | null {
  const reason = isReason(value) ? value.unanswered : null;
  if (reason === null && !(isEmpty && field.allowUnanswered === true)) return null;
  return html`<ul class="boxes reasons">${UNANSWERED_REASONS.map((one) =>
    box(UNANSWERED_TEXTS[one].id, one === reason),
  )}</ul>`;
}

/** Lines to write on by hand. */
function roomFor({ type }: FormField): Html {
  const line = html`<div class="line"></div>`;
  switch (type) {
    case 'longText':
      return html`${Array.from({ length: LONG_TEXT_LINES }, () => line)}`;
    case 'date':
      return html`<p class="dated">${blankDate()}</p>`;
    case 'dateTime':
      return html`<p class="dated">${blankDate()}, pukul <span class="blank short"></span></p>`;
    case 'person':
      return namedLines(['Nama', 'Hubungan dengan klien', 'Telepon', 'Catatan']);
    case 'address':
      return namedLines(['Provinsi, kota atau kabupaten, kecamatan', 'Alamat', 'Catatan']);
    default:
      return line;
  }
}

function blankDate(): Html {
  return html`tgl <span class="blank short"></span> bln <span class="blank short"></span> thn <span class="blank"></span>`;
}

function namedLines(names: readonly string[]): Html {
  return html`<dl class="lines">${names.map((name) => html`<dt>${name}</dt><dd></dd>`)}</dl>`;
}
