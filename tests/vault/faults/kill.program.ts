import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { createRouterClient } from '@orpc/server';
import { router } from '../../../electron/vault/server';
import { createVaultState } from '../../../electron/vault/state';
import { MAIN_CASE, mainIntake } from '../../fixtures/main-case';
import { CONSENT_ANSWERS } from '../contract/inputs';
import type { Acknowledged } from './kill-rounds';

/**
 * Works in a vault through its router without a pause, and says of every write that it was
 * acknowledged; to be killed at some moment.
 */
const [folder = '', resourcesFolder = '', slotId = '', now = '', first = ''] =
  process.argv.slice(2);
const state = createVaultState({
  folder,
  resourcesFolder,
  appVersion: '0.1.0',
  now: () => now,
  renderPdf: () => Promise.reject(new Error('no pages here')),
});
const client = createRouterClient(router, { context: { state } });
await client.vault.unlock({ slotId, password: MAIN_CASE.password });
await client.cases.list();

// Synchronous, so that a line is out before the next write begins.
const say = (line: Acknowledged) => writeSync(1, `${JSON.stringify(line)}\n`);
say({ kind: 'unlocked' });
for (let count = Number(first); ; count += 1) {
  const payload = `${count} ${'contoh '.repeat(2_000)}`;
  await client.drafts.save({ key: 'intake:new', payload });
  say({ kind: 'draft', count });
  const opened = { draftId: randomUUID(), intake: mainIntake(now) };
  const { caseId } = await client.cases.open(opened);
  say({ kind: 'case', caseId });
  await client.sop.sign({ caseId, stepId: 'T1.2', answers: CONSENT_ANSWERS });
  say({ kind: 'signed', caseId });
  await client.drafts.save({ key: 'intake:new', payload });
  say({ kind: 'draft', count });
}
