import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { findBrokenEntry } from '../audit/find-broken-entry';
import { openConnection } from '../../../electron/vault/database/driver';
import { closeVault } from '../../../electron/vault/state';
import type { ProcedureMeta } from '../../../shared/contract/procedure';
import { permissionOf, type ProcedureName } from '../../../shared/domain/permissions';
import { MAIN_CASE } from '../../fixtures/main-case';
import { workAs } from '../access/staff';
import { RESOURCES, startVault } from '../usecases/vault-fixture';
import { CANARY, hostileInput } from './hostile';
import { type Answer, ask, CONTRACT, fitsContract, PROCEDURES } from './procedures';
import { startWorld, type World } from './world';

const RUNS = 200;
/** What answers before unlocking; `access.test.ts` decides that it is these. */
const OPEN_DOORS: ReadonlySet<string> = new Set([
  'door.ping',
  'door.status',
  ...['installation', 'create', 'unlock', 'acceptState', 'repairHeader'].map(
    (name) => `vault.${name}`,
  ),
  'maintenance.report',
  'recovery.kit',
  'recovery.unlock',
]);
/** A well-formed call of these costs a whole key derivation each time. */
const COSTLY: ReadonlySet<string> = new Set([
  'vault.create',
  'vault.unlock',
  'vault.acceptState',
  'vault.changePassword',
  'recovery.createKit',
  'sealed.seal',
  'sopVersions.publish',
  'sopVersions.importPackage',
  'officers.add',
  'officers.remove',
  'officers.changeRole',
  'officers.resetPassword',
]);
const COSTLY_CALLS = 3;

/** An answer may say which field is wrong and why, never what was in it or where our code lies. */
function expectSafeAnswer(answer: Answer, folder: string): void {
  if (answer.kind === 'output') return;
  if (answer.kind === 'bug') throw new Error(`a bug: ${describeError(answer.error)}`);
  expect(answer.text).not.toContain(CANARY);
  expect(answer.text).not.toContain(folder);
  expect(answer.text).not.toContain(RESOURCES);
  expect(answer.text).not.toMatch(/\.[cm]?[jt]s:\d|\bat [\w.]+ \(|node_modules/);
  expect(answer.text).not.toMatch(/SQLITE|sqlite|\bSELECT\b|\bINSERT\b|\bUPDATE\b|\bFROM\b/);
  expect(answer.text.length).toBeLessThan(5_000);
}

/** The seed, the start of the counterexample, and the error below it. */
function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const below = error.cause === undefined ? '' : `\nbecause ${describeError(error.cause)}`;
  return `${(error.stack ?? '').slice(0, 1_500)}${below}`;
}

/** Leaves out inputs that would only spend time on Argon2, after a few of them. */
function costGuard(path: string): (input: unknown) => boolean {
  let left = COSTLY_CALLS;
  return (input) => {
    if (!COSTLY.has(path) || fitsContract(path, input) !== true) return true;
    left -= 1;
    return left >= 0;
  };
}

/** Whether anything was committed since the last question, as another connection sees it. */
function commitWatch({ state, folder }: World): () => boolean {
  const db = openConnection(join(folder, 'vault.db'), state.open?.vault.keys.database);
  onTestFinished(() => void db.close());
  const read = () => {
    db.get('SELECT count(*) FROM case_file');
    return db.pragma('data_version')[0]?.data_version;
  };
  let last = read();
  return () => {
    const before = last;
    last = read();
    return last !== before;
  };
}

/** Everything that screens read, so that something accepted but unreadable shows. */
async function expectReadable({ client }: World): Promise<void> {
  const listed = await client.cases.list();
  for (const { caseId } of listed) {
    await client.cases.facts({ caseId });
    await client.cases.identity({ caseId });
    await client.cases.intake({ caseId });
    await client.cases.history({ caseId });
    await client.sop.view({ caseId });
    await client.consents.list({ caseId });
    for (const { conferenceId } of await client.conferences.list({ caseId })) {
      await client.conferences.get({ conferenceId });
      await client.conferences.check({ conferenceId });
    }
    await client.tasks.list({ caseId, withDone: true });
  }
  await client.agencies.directory();
  await client.home.counts();
  await client.calendar.export({});
  await client.reminders.list();
  await client.cases.search({ text: MAIN_CASE.codeName });
  for (const { referralId, state } of await client.referrals.list({})) {
    const { choices } = await client.referrals.get({ referralId });
    if (state === 'draft' && choices.ground?.kind === 'legal_duty') {
      await client.referrals.preview({ referralId });
    }
  }
}

function nameOf(path: string): ProcedureName {
  // Made by `procedure()` of the contract, which demands a name.
  return (CONTRACT.get(path)?.['~orpc'].meta as ProcedureMeta).name;
}

/** Runs the work for every procedure, so that one that fails does not hide the others. */
async function forEveryProcedure(work: (path: string) => Promise<void>): Promise<void> {
  const failures: string[] = [];
  for (const path of PROCEDURES.keys()) {
    await work(path).catch((error: unknown) => failures.push(`${path}: ${describeError(error)}`));
  }
  expect(failures).toEqual([]);
}

describe('the contract under fire', () => {
  it('answers hostile input with an output or a typed error, and refuses without a trace', {
    timeout: 120_000,
  }, async () => {
    const world = await startWorld();
    const committed = commitWatch(world);
    expect(committed()).toBe(false);
    await world.client.drafts.save({ key: 'intake:new', payload: 'contoh' });
    expect(committed(), 'the watch sees a write').toBe(true);
    await forEveryProcedure(async (path) => {
      const sample = world.samples.get(path);
      const affordable = costGuard(path);
      let refused = 0;
      await fc.assert(
        fc.asyncProperty(hostileInput(sample, world.ids), async (input) => {
          fc.pre(affordable(input));
          const answer = await ask(world.state, path, input);
          expectSafeAnswer(answer, world.folder);
          const wrote = committed();
          if (answer.kind === 'output') return;
          refused += 1;
          // A wrong password of a second person is in the log at once.
          const guessed = answer.kind === 'user' && answer.error.code === 'wrong_password';
          expect(wrote, 'a refused input writes nothing').toBe(guessed);
        }),
        { numRuns: RUNS, endOnFailure: true },
      );
      if (fitsContract(path, sample) !== null) expect(refused, 'refused').toBeGreaterThan(RUNS / 4);
    });
    const { vault } = world.state.open ?? {};
    if (vault === undefined) throw new Error('the vault is open');
    expect(findBrokenEntry(vault.db, vault.keys.audit)).toBeNull();
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
    await expectReadable(world);
  });

  it('gives a counsellor who is not assigned nothing of a case, and writes nothing', {
    timeout: 120_000,
  }, async () => {
    const world = await startWorld();
    workAs(world, world.staff.stranger.officerId);
    const committed = commitWatch(world);
    await forEveryProcedure(async (path) => {
      if (permissionOf(nameOf(path)).case !== 'assigned') return;
      await fc.assert(
        fc.asyncProperty(hostileInput(world.samples.get(path), world.ids), async (input) => {
          const answer = await ask(world.state, path, input);
          expect(answer.kind).toBe('user');
          expectSafeAnswer(answer, world.folder);
          expect(committed()).toBe(false);
        }),
        { numRuns: RUNS, endOnFailure: true },
      );
    });
  });

  it('gives away nothing while locked, and leaves the database as it is', {
    timeout: 120_000,
  }, async () => {
    const world = await startWorld();
    closeVault(world.state);
    const database = join(world.folder, 'vault.db');
    const before = readFileSync(database);
    const { state, folder } = startVault(world.folder);
    await forEveryProcedure(async (path) => {
      const affordable = costGuard(path);
      await fc.assert(
        fc.asyncProperty(hostileInput(world.samples.get(path), world.ids), async (input) => {
          fc.pre(affordable(input));
          const answer = await ask(state, path, input);
          expectSafeAnswer(answer, folder);
          expect(JSON.stringify(answer)).not.toContain(MAIN_CASE.codeName);
          expect(state.open).toBeUndefined();
          if (OPEN_DOORS.has(path)) return;
          expect(answer).toMatchObject({ error: { code: 'vault_locked', details: {} } });
        }),
        { numRuns: RUNS, endOnFailure: true },
      );
    });
    expect(readFileSync(database).equals(before)).toBe(true);
  });
});
