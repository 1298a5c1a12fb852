import { expect, type Page } from '@playwright/test';

/** Takes a picture of what is on the screen, for the demo; the tests look at nothing. */
export type Look = (name: string) => Promise<void>;

/** One answer as a person gives it: text typed into a field, or chips pressed under a question. */
export type Answer =
  | { readonly label: string; readonly text: string }
  | { readonly label: string; readonly chips: readonly string[] };

export const text = (label: string, value: string): Answer => ({ label, text: value });
export const chips = (label: string, ...values: readonly string[]): Answer => ({
  label,
  chips: values,
});

/** Opens a step from the rail of the SOP tab. */
export async function openStep(page: Page, title: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Langkah SOP' })
    .getByRole('link', { name: title })
    .click();
  await expect(page.getByRole('heading', { name: title, exact: true })).toBeVisible();
}

/** Answers a form, question by question. */
export async function answer(page: Page, answers: readonly Answer[]): Promise<void> {
  for (const one of answers) {
    if ('text' in one) await page.getByLabel(one.label, { exact: true }).fill(one.text);
    else await pressChips(page, one.label, one.chips);
  }
}

async function pressChips(page: Page, label: string, values: readonly string[]): Promise<void> {
  const group = page
    .getByRole('group', { name: label, exact: true })
    .or(page.getByRole('radiogroup', { name: label, exact: true }));
  for (const value of values) await group.getByText(value, { exact: true }).click();
}

/** Signs the open step and waits until it is sealed. */
export async function sign(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: 'Tanda tangani langkah' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: 'Tanda tangani', exact: true })
    .click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(railStep(page, title)).toContainText('selesai');
}

export function railStep(page: Page, title: string) {
  return page.getByRole('navigation', { name: 'Langkah SOP' }).getByRole('link', { name: title });
}

/** Opens, answers and signs one step. */
export async function walkStep(
  page: Page,
  title: string,
  answers: readonly Answer[],
  look?: Look,
): Promise<void> {
  await openStep(page, title);
  await answer(page, answers);
  await look?.(`langkah-${title}`);
  await sign(page, title);
}
