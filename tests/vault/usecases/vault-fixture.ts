import { randomUUID } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { createRouterClient, type RouterClient } from '@orpc/server';
import { onTestFinished } from 'vitest';
import { writeShelter } from '../../../electron/vault/accounts/accounts.store';
import { MIGRATIONS } from '../../../electron/vault/database/migrations';
import { KDF_FLOOR } from '../../../electron/vault/keys/kdf';
import {
  insertDutyAcceptance,
  insertOfficer,
} from '../../../electron/vault/officers/officers.store';
import { router } from '../../../electron/vault/server';
import { closeVault, createVaultState, type VaultState } from '../../../electron/vault/state';
import { createVault } from '../../../electron/vault/vault-folder';
import { newShelter } from '../../../shared/domain/shelter';
import { MAIN_CASE } from '../../fixtures/main-case';

export type Client = RouterClient<typeof router>;

export interface TestVault {
  readonly folder: string;
  readonly state: VaultState;
  readonly client: Client;
  /** Moves the vault's clock. */
  readonly setNow: (instant: string) => void;
}

export const RESOURCES = path.resolve(import.meta.dirname, '../../../resources');
export const START = '2026-11-24T07:00:00.000Z';

/** A vault process without a process: the real router on a real folder with a clock we hold. */
export function startVault(folder = temporaryFolder(), resourcesFolder = RESOURCES): TestVault {
  let now = START;
  const state = createVaultState({
    folder,
    resourcesFolder,
    appVersion: '0.1.0',
    now: () => now,
    renderPdf: renderBlankPage,
  });
  onTestFinished(() => closeVault(state));
  return {
    folder,
    state,
    client: createRouterClient(router, { context: { state } }),
    setNow: (instant) => {
      now = instant;
    },
  };
}

/** The same, with the main case's shelter in it and open; its head has accepted the duty. */
export async function startOpenVault(folder = temporaryFolder()): Promise<TestVault> {
  const { slotId } = await copyTemplate(folder);
  const vault = startVault(folder);
  await vault.client.vault.unlock({ slotId, password: MAIN_CASE.password });
  return vault;
}

let template: Promise<{ readonly folder: string; readonly slotId: string }> | undefined;

/** One vault with the cheapest allowed key derivation, made once and copied for each test. */
export async function copyTemplate(folder: string): Promise<{ readonly slotId: string }> {
  template ??= createTemplate();
  const { folder: source, slotId } = await template;
  cpSync(source, folder, { recursive: true });
  return { slotId };
}

async function createTemplate() {
  const folder = mkdtempSync(path.join(tmpdir(), 'suaka-template-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const { shelter, officer, password } = MAIN_CASE;
  const userId = randomUUID();
  const { slotId } = await createVault(
    folder,
    { userId, displayName: officer.displayName, password, kdf: KDF_FLOOR },
    MIGRATIONS,
    () => new Date(START),
    (db) => {
      insertOfficer(db, { officerId: userId, role: 'head', ...officer }, START);
      insertDutyAcceptance(db, userId, 1, START);
      writeShelter(db, newShelter(shelter.name, shelter.city), START, userId);
    },
  );
  return { folder, slotId };
}

export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'suaka-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/**
 * Pages are drawn by Chromium, which only the end-to-end tests have; here a real PDF with an empty
 * page for each sheet.
 */
async function renderBlankPage({ html }: { readonly html: string }): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const sheets = html.split('<section class="sheet').length - 1;
  for (let sheet = 0; sheet < Math.max(1, sheets); sheet += 1) document.addPage();
  return document.save({ useObjectStreams: false });
}
