import { expect, type Locator, type Page } from '@playwright/test';
import { type Sop, type SopStep, stepsOf } from '../../../shared/domain/sop/definition';
import { formById, shippedSop } from '../../unit/sop/load-data';
import { type AnswersByKey, fillForm } from './fill-form';
import { holdConference } from './hold-conference';
import type { Look } from './sop';

/** What is done with a step instead of finishing it. */
export type Way = 'skip' | 'not_applicable' | 'leave';

/** How one invented case goes through the SOP. */
export interface Walk {
  readonly answers: AnswersByKey;
  /** Steps that are not finished, by their id. */
  readonly ways?: Readonly<Record<string, Way>>;
  /** Packets that are issued, by the id of their step; other referrals are skipped. */
  readonly packets?: Readonly<Record<string, (page: Page) => Promise<unknown>>>;
  /** Stages that are walked; all where none are named. */
  readonly stages?: readonly string[];
  /** Only these steps are walked, where they are named. */
  readonly only?: readonly string[];
  readonly look?: Look;
  /** Called before a step is finished, with its id. */
  readonly before?: (page: Page, stepId: string) => Promise<void>;
}

/** More rounds than this go in circles. */
const MAX_ROUNDS = 120;
const SETTLED = /terkunci|selesai|dilewati|tidak berlaku|ditunda|menunggu pengesahan/;

/**
 * Goes through the rail from above, again and again: what is open is opened, filled and signed,
 * until nothing is open that this case walks.
 *
 * @returns the ids of the steps it came by, in order
 */
export async function walkWhole(page: Page, walk: Walk): Promise<readonly string[]> {
  const sop = shippedSop();
  const done: string[] = [];
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const step = await openStepOf(page, sop, walk, done);
    if (step === undefined) return done;
    done.push(step.id);
    await toStep(page, step);
    await walk.before?.(page, step.id);
    await finish(page, step, walk);
  }
  throw new Error(`more than ${MAX_ROUNDS} rounds: ${done.join(' ')}`);
}

/** The first step in the rail that is open, is walked in this case, and was not come by before. */
async function openStepOf(
  page: Page,
  sop: Sop,
  walk: Walk,
  done: readonly string[],
): Promise<SopStep | undefined> {
  const states = await rail(page).getByRole('link').allInnerTexts();
  const steps = stepsOf(sop);
  expect(states).toHaveLength(steps.length);
  return steps.find((step, index) => {
    const title = step.title.id;
    const text = states[index] ?? '';
    expect(text).toContain(title);
    const isOpen = !SETTLED.test(text.replace(title, ''));
    return isOpen && isWalked(sop, walk, step) && !done.includes(step.id);
  });
}

function isWalked(sop: Sop, { stages, only, ways }: Walk, step: SopStep): boolean {
  if (ways?.[step.id] === 'leave') return false;
  if (only !== undefined) return only.includes(step.id);
  const stage = sop.stages.find(({ steps }) => steps.includes(step));
  return stages === undefined || (stage !== undefined && stages.includes(stage.id));
}

function rail(page: Page): Locator {
  return page.getByRole('navigation', { name: 'Langkah SOP' });
}

/** The line of a step in the rail, by its whole title: one title may be part of another. */
export function railLine(page: Page, title: string): Locator {
  return rail(page)
    .getByRole('link')
    .filter({ has: page.getByText(title, { exact: true }) });
}

async function toStep(page: Page, { title }: SopStep): Promise<void> {
  await railLine(page, title.id).click();
  await expect(page.getByRole('heading', { name: title.id, exact: true })).toBeVisible();
}

async function finish(page: Page, step: SopStep, walk: Walk): Promise<void> {
  const title = step.title.id;
  const way = walk.ways?.[step.id];
  const { kind } = step;
  if (way === 'skip') return skip(page, step);
  if (way === 'not_applicable') return declareNotApplicable(page, title);
  switch (kind.kind) {
    case 'form':
      return signForm(page, step, kind.formId, walk);
    case 'task':
      return signTask(page, step, walk);
    case 'referral': {
      const packet = walk.packets?.[step.id];
      if (packet === undefined) return skip(page, step);
      await packet(page);
      return;
    }
    case 'conference':
      await holdConference(page);
      await expect(railLine(page, title)).toContainText('selesai');
      return;
    case 'intake':
      throw new Error('the intake is complete when the walk begins');
  }
}

async function signForm(page: Page, step: SopStep, formId: string, walk: Walk): Promise<void> {
  await expect(page.getByRole('button', { name: 'Tanda tangani langkah' })).toBeVisible();
  const form = formById(formId);
  await fillForm(page, form, walk.answers);
  await walk.look?.(step.id);
  const title = step.title.id;
  if (step.fourEyes === undefined) return sealForm(page, title, 'selesai');
  await sealForm(page, title, 'menunggu pengesahan');
  await confirmAlone(page, title, walk.look);
}

/** Signs what is filled in, with the reason why it is late, or closes a case over a duty, where asked. */
async function sealForm(page: Page, title: string, then: string): Promise<void> {
  await page.getByRole('button', { name: 'Tanda tangani langkah' }).click();
  const dialog = page.getByRole('dialog');
  const confirm = dialog.getByRole('button', { name: 'Tanda tangani', exact: true });
  await confirm.waitFor();
  const reason = dialog
    .getByLabel('Alasan melampaui tenggat')
    .or(dialog.getByLabel('Mengapa kasus ditutup walau begitu'));
  if ((await reason.count()) > 0) await reason.fill('contoh alasan');
  await confirm.click();
  await expect(dialog).toBeHidden();
  await expect(railLine(page, title)).toContainText(then);
}

/** The second pair of eyes in an office of one. */
async function confirmAlone(page: Page, title: string, look?: Look): Promise<void> {
  await railLine(page, title).click();
  await expect(page.getByText(/^Belum ada petugas lain yang dapat mengesahkan/)).toBeVisible();
  await look?.(`menunggu-${title}`);
  await page.getByRole('button', { name: 'Sahkan', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Alasan', { exact: true }).fill('kantor contoh dengan satu petugas');
  await dialog.getByRole('button', { name: 'Sahkan', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(railLine(page, title)).not.toContainText('menunggu pengesahan');
}

async function signTask(page: Page, step: SopStep, { look }: Walk): Promise<void> {
  const sheet = page.getByRole('article').getByRole('form');
  await sheet.getByLabel('Apa yang dilakukan').fill('dikerjakan menurut rencana rekaan');
  const late = sheet.getByLabel('Alasan melampaui tenggat');
  if ((await late.count()) > 0) await late.fill('contoh terlambat');
  await look?.(step.id);
  await sheet.getByRole('button', { name: 'Tanda tangani langkah' }).click();
  await expect(railLine(page, step.title.id)).toContainText('selesai');
}

async function skip(page: Page, step: SopStep): Promise<void> {
  await page.getByRole('button', { name: 'Lewati …' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Alasan' }).click();
  await page.getByRole('option', { name: 'Sudah dilakukan lembaga lain' }).click();
  await dialog.getByLabel('Penjelasan').fill('dikerjakan lembaga contoh');
  if (step.riskClass === 'B') await dialog.getByLabel('Disahkan oleh').fill('Contoh Dewi');
  await dialog.getByRole('button', { name: 'Lewati langkah' }).click();
  await expect(dialog).toBeHidden();
  await expect(railLine(page, step.title.id)).toContainText('dilewati');
}

/** Declares that a step has no place in the case; confirms it where a second person is asked for. */
async function declareNotApplicable(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: 'Tidak berlaku …' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Mengapa tidak berlaku').fill('tidak ada dalam kasus rekaan ini');
  await dialog.getByRole('button', { name: 'Nyatakan tidak berlaku' }).click();
  await expect(dialog).toBeHidden();
  const line = railLine(page, title);
  await expect(line).toContainText(/tidak berlaku|menunggu pengesahan/);
  if ((await line.innerText()).includes('menunggu')) await confirmAlone(page, title);
  await expect(line).toContainText('tidak berlaku');
}

/** Puts a step off; it stays in sight and may be done earlier. */
export async function defer(page: Page, title: string, until: string): Promise<void> {
  await page.getByRole('button', { name: 'Tunda …' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Ditunda sampai').fill(until);
  await dialog.getByLabel('Alasan', { exact: true }).fill('menunggu keluarga rekaan');
  await dialog.getByRole('button', { name: 'Tunda langkah' }).click();
  await expect(dialog).toBeHidden();
  await expect(railLine(page, title)).toContainText('ditunda');
}
