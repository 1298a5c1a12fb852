import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { checkIntegrity } from '../../../electron/vault/database/open';
import { closeVault } from '../../../electron/vault/state';
import { MAIN_CASE, mainIntake } from '../../fixtures/main-case';
import { ask } from '../contract/procedures';
import { CONSENT_ANSWERS } from '../contract/inputs';
import { createInput, openMainCase, startGranted } from '../contract/world';
import { NO_SMALL_DISK, withSmallDisk } from '../files/small-disk';
import {
  copyTemplate,
  START,
  startOpenVault,
  startVault,
  type TestVault,
} from '../usecases/vault-fixture';
import { leaveFree } from './free-space';
import { type ContentOptions, contentOf, expectWholeChain, openVaultOf } from './content';

const PAGE_KIB = 4;
const DISK_MIB = 8;
/** More free than the largest of the calls below writes. */
const ENOUGH_KIB = 2_048;

/**
 * Calls with less room than is needed, page by page, until it succeeds: each refusal must say
 * `disk_full` and leave every row as it was.
 *
 * @returns how many times it was refused
 */
async function callUntilItFits(
  { state, folder }: TestVault,
  path: string,
  input: unknown,
  options: ContentOptions = {},
): Promise<number> {
  const vault = openVaultOf(state);
  const before = contentOf(vault.db, options);
  for (let free = 0, refused = 0; free <= ENOUGH_KIB; free += PAGE_KIB, refused += 1) {
    leaveFree(folder, free);
    const answer = await ask(state, path, input);
    expectWholeChain(vault);
    if (answer.kind === 'output') {
      leaveFree(folder, ENOUGH_KIB);
      return refused;
    }
    expect(answer, `${free} KiB free`).toMatchObject({
      kind: 'user',
      error: { code: 'disk_full', details: {} },
    });
    expect(contentOf(vault.db, options), `${free} KiB free`).toBe(before);
  }
  throw new Error(`${path} did not succeed with room either`);
}

async function withVaultOnSmallDisk(work: (vault: TestVault) => Promise<void>): Promise<void> {
  await withSmallDisk(DISK_MIB, async (folder) => {
    const vault = await startOpenVault(folder);
    try {
      await work(vault);
    } finally {
      closeVault(vault.state);
    }
  });
}

/** What opening a vault writes by itself. */
const OPENING = { without: ['audit_entry', 'commit_counter'] };

/** What was done on the full disk is there after it was closed and opened again, and whole. */
async function expectWholeAfterReopening({ folder, state }: TestVault): Promise<void> {
  const content = contentOf(openVaultOf(state).db, OPENING);
  closeVault(state);
  const next = startVault(folder);
  const status = await next.client.door.status();
  const slotId = status.kind === 'locked' ? (status.officers[0]?.slotId ?? '') : '';
  await next.client.vault.unlock({ slotId, password: MAIN_CASE.password });
  const vault = openVaultOf(next.state);
  expect(contentOf(vault.db, OPENING)).toBe(content);
  expect(checkIntegrity(vault.db)).toEqual({ kind: 'ok' });
  expectWholeChain(vault);
  closeVault(next.state);
}

describe.skipIf(NO_SMALL_DISK !== undefined)(
  `a full disk (skipped here: ${NO_SMALL_DISK ?? 'no'})`,
  { timeout: 60_000 },
  () => {
    it('keeps the draft that was saved before', () =>
      withVaultOnSmallDisk(async (vault) => {
        const key = 'intake:new';
        await vault.client.drafts.save({ key, payload: 'kata pertama' });
        const payload = randomBytes(30_000).toString('hex');
        expect(await callUntilItFits(vault, 'drafts.save', { key, payload })).toBeGreaterThan(3);
        expect((await vault.client.drafts.get({ key }))?.payload).toBe(payload);
        await expectWholeAfterReopening(vault);
      }));

    it('opens no half case, and gives no case number away', () =>
      withVaultOnSmallDisk(async (vault) => {
        const input = { draftId: randomUUID(), intake: mainIntake(START) };
        expect(await callUntilItFits(vault, 'cases.open', input)).toBeGreaterThan(3);
        const listed = await vault.client.cases.list();
        expect(listed.map(({ number }) => number)).toEqual(['CNT-26-0001']);
        await expectWholeAfterReopening(vault);
      }));

    it('signs no half step', () =>
      withVaultOnSmallDisk(async (vault) => {
        const { caseId } = await openMainCase(vault.client);
        const input = { caseId, stepId: 'T1.2', answers: CONSENT_ANSWERS };
        expect(await callUntilItFits(vault, 'sop.sign', input)).toBeGreaterThan(3);
        const { progress } = await vault.client.sop.view({ caseId });
        expect(progress.steps.find((step) => step.stepId === 'T1.2')?.state).toBe('done');
        await expectWholeAfterReopening(vault);
      }));

    it('issues no half packet, and its letter keeps the number that was reserved for it', () =>
      withVaultOnSmallDisk(async (vault) => {
        const { client } = vault;
        Object.assign(vault.state, { renderPdf: () => drawHeavyPage() });
        const { caseId } = await openMainCase(client);
        const referralId = await startGranted(client, caseId);
        // A number is reserved first and for ever, so that the register has no gap (see `issuePacket`).
        const reserved = { without: ['letter_number', 'sequence', 'commit_counter'] };
        const refused = await callUntilItFits(vault, 'referrals.issue', { referralId }, reserved);
        expect(refused).toBeGreaterThan(5);
        const { row, packets } = await client.referrals.get({ referralId });
        expect(row).toMatchObject({ state: 'issued', letterNumber: '400.2.4/1/UPTD-PPA/XI/2026' });
        expect(packets).toHaveLength(2);
        const next = await client.referrals.issue({
          referralId: await startGranted(client, caseId),
        });
        expect(next.row.letterNumber).toBe('400.2.4/2/UPTD-PPA/XI/2026');
        await expectWholeAfterReopening(vault);
      }));

    it('still lets everything be read', () =>
      withVaultOnSmallDisk(async ({ client, folder }) => {
        const { caseId } = await openMainCase(client);
        leaveFree(folder, 0);
        expect(await client.cases.list()).toHaveLength(1);
        expect((await client.cases.header({ caseId })).codeName).toBe(MAIN_CASE.codeName);
        // What is read under a trace is not shown without it.
        await expect(client.cases.identity({ caseId })).rejects.toMatchObject({
          data: { code: 'disk_full' },
        });
      }));

    it('is named when the vault is unlocked on it, and unlocking works once there is room', () =>
      withSmallDisk(DISK_MIB, async (folder) => {
        const { slotId } = await copyTemplate(folder);
        const { client, state } = startVault(folder);
        const entry = { slotId, password: MAIN_CASE.password };
        leaveFree(folder, 0);
        await expect(client.vault.unlock(entry)).rejects.toMatchObject({
          data: { code: 'disk_full' },
        });
        expect(state.open).toBeUndefined();
        expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
        leaveFree(folder, ENOUGH_KIB);
        await client.vault.unlock(entry);
        closeVault(state);
      }));

    it('leaves no half vault behind where one was to be made', () =>
      withSmallDisk(DISK_MIB, async (folder) => {
        const { client, state } = startVault(folder);
        leaveFree(folder, 64);
        await expect(client.vault.create(createInput())).rejects.toMatchObject({
          data: { code: 'disk_full' },
        });
        expect(await client.door.status()).toMatchObject({ kind: 'empty' });
        expect(existsSync(join(folder, '.creating'))).toBe(false);
        leaveFree(folder, ENOUGH_KIB);
        await client.vault.create(createInput());
        closeVault(state);
      }));
  },
);

/** A page with so much on it that its packet fills many pages of the database. */
async function drawHeavyPage(): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.addPage();
  await document.attach(randomBytes(60_000), 'contoh.bin');
  return document.save({ useObjectStreams: false });
}
