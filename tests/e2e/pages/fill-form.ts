import { expect, type Locator, type Page } from '@playwright/test';
import {
  fieldsOf,
  type Form,
  type FormField,
  type GroupColumn,
} from '../../../shared/domain/forms/definition';

/** Answers by fact key: codes for chips, words for text, `dd/mm/yyyy` for dates. */
export type AnswersByKey = Readonly<Record<string, string | readonly string[]>>;

const YES_NO = [
  { value: 'yes', label: 'Ya' },
  { value: 'no', label: 'Tidak' },
  { value: 'unknown', label: 'Belum diketahui' },
];

/** Far enough ahead for every plan that is made. */
const AHEAD = '31/12/2099';
const MINUTES_AGO = 5;

/**
 * Fills the form on the screen as a person would: question after question, by its label. What the
 * case has an answer for is answered so; what is required and still blank gets an invented answer
 * that fits its type. A question that is not on the screen is not asked.
 */
export async function fillForm(page: Page, form: Form, answers: AnswersByKey): Promise<void> {
  const sheet = page.getByRole('article').getByRole('form');
  for (const field of fieldsOf(form)) {
    const wanted = answers[field.key];
    if (wanted !== undefined || field.required) await fillField(sheet, field, wanted);
  }
}

async function fillField(
  sheet: Locator,
  field: FormField,
  wanted: string | readonly string[] | undefined,
): Promise<void> {
  switch (field.type) {
    case 'choice':
    case 'yesNo':
    case 'many':
      return pressChips(sheet, field, wanted);
    case 'person':
    case 'address':
    case 'group':
      return fillParts(sheet, field, wanted);
    case 'dateTime':
      return fillDateTime(sheet, field);
    default:
      return fillLine(sheet, field, wanted);
  }
}

async function fillLine(
  sheet: Locator,
  field: FormField,
  wanted: string | readonly string[] | undefined,
): Promise<void> {
  const input = sheet.getByLabel(field.label.id, { exact: true });
  if (!(await isAsked(input, field))) return;
  if (wanted === undefined && (await input.inputValue()) !== '') return;
  await input.fill(typeof wanted === 'string' ? wanted : inventedLine(field));
  if (field.type === 'date') await closeCalendar(input);
}

async function fillDateTime(sheet: Locator, field: FormField): Promise<void> {
  const date = sheet.getByLabel(field.label.id, { exact: true });
  if (!(await isAsked(date, field)) || (await date.inputValue()) !== '') return;
  const then = shelterTime(MINUTES_AGO);
  await date.fill(typedDate(then));
  const time = date.locator('xpath=following::input[1]');
  await time.fill(`${two(then.getUTCHours())}.${two(then.getUTCMinutes())}`);
}

async function pressChips(
  sheet: Locator,
  field: FormField,
  wanted: string | readonly string[] | undefined,
): Promise<void> {
  const role = field.type === 'many' ? 'group' : 'radiogroup';
  const group = sheet.getByRole(role, { name: field.label.id, exact: true });
  if (!(await isAsked(group, field))) return;
  const chip = field.type === 'many' ? 'checkbox' : 'radio';
  if (wanted === undefined && (await group.getByRole(chip, { checked: true }).count()) > 0) return;
  const options = optionsOf(field);
  const codes = wanted === undefined ? [invented(field, options)] : [wanted].flat();
  for (const code of codes) {
    const label = options.find(({ value }) => value === code)?.label;
    if (label === undefined) throw new Error(`${field.key} has no option ${code}`);
    const box = group.getByRole(chip, { name: label, exact: true });
    if (!(await box.isChecked())) await group.getByText(label, { exact: true }).click();
  }
}

/** What a question without an answer of its own gets: no to yes or no, else the first option. */
function invented(field: FormField, options: readonly { readonly value: string }[]): string {
  return field.type === 'yesNo' ? 'no' : (options[0]?.value ?? '');
}

async function fillParts(
  sheet: Locator,
  field: FormField,
  wanted: string | readonly string[] | undefined,
): Promise<void> {
  const group = sheet.getByRole('group', { name: field.label.id, exact: true });
  if (!(await isAsked(group, field))) return;
  const words = typeof wanted === 'string' ? wanted : 'Contoh Rekaan';
  if (field.type === 'person') {
    const name = group.getByLabel('Nama', { exact: true });
    if ((await name.inputValue()) === '') await name.fill(words);
    return;
  }
  if (field.type === 'address') {
    const street = group.getByLabel('Alamat', { exact: true });
    if ((await street.inputValue()) === '') await street.fill(words);
    return;
  }
  const row = group.getByRole('group', { name: 'Baris 1', exact: true });
  if ((await row.count()) === 0) {
    await group.getByRole('button', { name: 'Tambah baris' }).click();
  }
  for (const column of field.fields ?? []) {
    if (column.required) await fillCell(row, column);
  }
}

async function fillCell(row: Locator, column: GroupColumn): Promise<void> {
  const cell = row.getByLabel(column.label.id, { exact: true });
  if ((await cell.inputValue()) !== '') return;
  if (column.type === 'choice') {
    await cell.selectOption({ label: column.options?.[0]?.label.id ?? '' });
  } else if (column.type === 'yesNo') {
    await cell.selectOption({ label: 'Ya' });
  } else {
    await cell.fill(inventedLine(column));
    if (column.type === 'date') await closeCalendar(cell);
  }
}

/** A question of the form that is asked stands on the screen once; twice would be two questions. */
async function isAsked(control: Locator, field: FormField): Promise<boolean> {
  const count = await control.count();
  expect(count, `“${field.label.id}” (${field.key}) stands once on the form`).toBeLessThan(2);
  return count === 1;
}

function inventedLine({ type, min, allowFuture }: FormField | GroupColumn): string {
  if (type === 'number') return String(Math.max(min ?? 1, 1));
  if (type === 'date') return allowFuture === true ? AHEAD : typedDate(shelterTime(0));
  return 'contoh rekaan';
}

function optionsOf(field: FormField) {
  if (field.type === 'yesNo') return YES_NO;
  return (field.options ?? []).map(({ value, label }) => ({ value, label: label.id }));
}

/** An open calendar would lie over the next question. */
async function closeCalendar(input: Locator): Promise<void> {
  await input.blur();
}

/** The shelter's clock (WIB), some minutes ago, as a date whose UTC parts are the local ones. */
function shelterTime(minutesAgo: number): Date {
  return new Date(Date.now() - minutesAgo * 60_000 + 7 * 3_600_000);
}

function typedDate(day: Date): string {
  return `${two(day.getUTCDate())}/${two(day.getUTCMonth() + 1)}/${day.getUTCFullYear()}`;
}

function two(part: number): string {
  return String(part).padStart(2, '0');
}
