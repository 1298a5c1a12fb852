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

/** Signs the open step and waits until it is sealed, or waits for a second person. */
export async function sign(page: Page, title: string, then = 'selesai'): Promise<void> {
  await page.getByRole('button', { name: 'Tanda tangani langkah' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: 'Tanda tangani', exact: true })
    .click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(railStep(page, title)).toContainText(then);
}

/** Signs a step of four eyes in an office of one: nobody else is there, and a reason says so. */
export async function signAlone(page: Page, title: string): Promise<void> {
  await sign(page, title, 'menunggu pengesahan');
  await openStep(page, title);
  await page.getByRole('button', { name: 'Sahkan', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Alasan').fill('kantor contoh dengan satu petugas');
  await dialog.getByRole('button', { name: 'Sahkan', exact: true }).click();
  await expect(dialog).toBeHidden();
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
  finish = sign,
): Promise<void> {
  await openStep(page, title);
  await answer(page, answers);
  await look?.(`langkah-${title}`);
  await finish(page, title);
}
