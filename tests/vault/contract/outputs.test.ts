import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { MAIN_CASE } from '../../fixtures/main-case';
import { ask, CONTRACT } from './procedures';
import { startWorld } from './world';

const { victim, reporter } = MAIN_CASE;

/** Who the person is and who reported: what no screen shows without asking for it. */
const IDENTITY = [
  victim.name,
  victim.nickname,
  victim.nik,
  victim.phone.slice(1),
  victim.passport,
  '1995-01-05',
  victim.birthDate,
  '5 Januari 1995',
  reporter.name,
  reporter.phone.slice(1),
] as const;

/** Outputs that carry identity, each because a screen or a page is made of it. */
const WITH_IDENTITY: ReadonlySet<string> = new Set([
  'cases.intake',
  'cases.identity',
  'referrals.get',
  'referrals.update',
  'referrals.issue',
  'referrals.cancel',
  'referrals.recordReceipt',
  'referrals.override',
  'referrals.withdrawOverride',
]);

/** Parts of outputs that their own code vouches for, by the path inside the schema. */
const NOT_CHECKED_BY_SCHEMA: ReadonlySet<string> = new Set([
  // Computed by the engine; see the contract.
  'sop.view.progress',
  'sop.sign.progress',
  'sop.skip.progress',
  'sop.reopen.progress',
  'sop.defer.progress',
  'sop.notApplicable.progress',
  'sop.countersign.progress',
  'sop.returnStep.progress',
  // The form's own shape, which the intake schema of the domain checks on its way back.
  'cases.intake',
  // Numbers, file and field names that fill the message of an error.
  'vault.installation.details',
  'door.status.problem.details',
  'vault.repairHeader.problem.details',
  'audit.verify.error.details',
  'audit.verification.error.details',
  'audit.printExtract.pdf',
  'audit.stopVerification.error.details',
  // Any keys, but codes, ids and whole numbers only.
  'audit.list.entries[].detail',
  // A line of the history: only texts and numbers under names that the kind decides.
  'cases.history[].detail',
  // A row of a table: its columns have the names that the form gives them; texts and numbers only.
  'cases.facts[].value.rows[]',
  'cases.identity[].value.rows[]',
  'referrals.preview',
  'referrals.packet.pdf',
  'ledger.withdrawalLetter.pdf',
  'ledger.clientExtract.pdf',
  'sop.printForm.pdf',
  'consents.printForm.pdf',
  'attachments.file.file',
  'sealed.seal.bytes',
  'audit.printExtract.pdf',
  'conferences.print.pdf',
  // The actor of each running clock, by the clock's id.
  'cases.list[].agenda.actors',
  'cases.header.agenda.actors',
  'sopVersions.handbook.pdf',
  'recovery.createKit.pdf',
  'recovery.unlock.kit.pdf',
]);

/** Places of a schema where a field that nobody declared could pass. */
function* loosePlaces(schema: unknown, path: string): Generator<string> {
  if (!(schema instanceof z.ZodType)) {
    yield path;
    return;
  }
  const { def } = schema;
  if (schema instanceof z.ZodObject) {
    if (!(schema.def.catchall instanceof z.ZodNever)) yield path;
    for (const [key, part] of Object.entries(schema.def.shape))
      yield* loosePlaces(part, `${path}.${key}`);
  } else if (schema instanceof z.ZodArray) {
    yield* loosePlaces(schema.def.element, `${path}[]`);
  } else if (schema instanceof z.ZodUnion) {
    for (const option of schema.def.options) yield* loosePlaces(option, path);
  } else if (schema instanceof z.ZodLazy) {
    return;
  } else if ('innerType' in def) {
    yield* loosePlaces(def.innerType, path);
  } else if (!CLOSED.some((kind) => schema instanceof kind)) {
    yield path;
  }
}

const CLOSED = [
  z.ZodString,
  z.ZodNumber,
  z.ZodLiteral,
  z.ZodEnum,
  z.ZodNull,
  z.ZodBoolean,
  z.ZodISODate,
  z.ZodISODateTime,
];

describe('what the vault answers', () => {
  it('has no place for a field that nobody declared', () => {
    const loose = [...CONTRACT].flatMap(([path, procedure]) => [
      ...loosePlaces(procedure['~orpc'].outputSchema, path),
    ]);
    expect(new Set(loose)).toEqual(NOT_CHECKED_BY_SCHEMA);
  });

  it('is refused, not trimmed, when it holds such a field', async () => {
    const world = await startWorld();
    const { state } = world;
    if (state.open === undefined) throw new Error('the vault is open');
    const officer = { ...state.open.session.officer, nik: victim.nik };
    state.open = { ...state.open, session: { ...state.open.session, officer } };
    expect(await ask(state, 'door.status', undefined)).toMatchObject({ kind: 'bug' });
  });

  it('says who the person is only where that was asked for', async () => {
    const world = await startWorld();
    for (const path of CONTRACT.keys()) {
      const answer = await ask(world.state, path, world.samples.get(path));
      const text = JSON.stringify(answer);
      const found = IDENTITY.filter((needle) => text.includes(needle));
      if (WITH_IDENTITY.has(path)) expect(found.length, path).toBeGreaterThan(0);
      else expect(found, path).toEqual([]);
    }
  });

  it('finds a case by every part of the identity without saying it', async () => {
    const { client, caseId } = await startWorld();
    for (const text of [victim.name, victim.nickname, victim.nik]) {
      const matches = await client.cases.search({ text });
      expect(matches.map((match) => match.caseId)).toContain(caseId);
      for (const needle of IDENTITY) expect(JSON.stringify(matches)).not.toContain(needle);
    }
  });
});

describe('the facts of a case', () => {
  it('leave out zones B and C, the guardian and the reporter; the identity holds exactly those', async () => {
    const { client, caseId } = await startWorld();
    const facts = await client.cases.facts({ caseId });
    const identity = await client.cases.identity({ caseId });
    const isPerson = /^(guardian\.|reporter\.|victim\.phone$)/;
    for (const { key, zone } of facts) {
      expect(['B', 'C'], key).not.toContain(zone);
      expect(key).not.toMatch(isPerson);
    }
    for (const { key, zone } of identity) {
      expect(zone === 'B' || zone === 'C' || isPerson.test(key), key).toBe(true);
    }
    const values = identity.map(({ value }) => value);
    expect(values).toEqual(
      expect.arrayContaining([victim.name, victim.nickname, victim.nik, victim.passport]),
    );
    expect(values).toEqual(
      expect.arrayContaining(['+6281200000417', reporter.name, '+6281200009999']),
    );
  });

  it('are read as identity only with an entry in the audit log that names the case', async () => {
    const { client, caseId, state } = await startWorld();
    const entries = () =>
      state.open?.vault.db.all(
        `SELECT object_id AS caseId FROM audit_entry WHERE action = 'identity.read'
         ORDER BY sequence`,
      ) ?? [];
    const before = entries().length;
    await client.cases.identity({ caseId });
    await client.cases.intake({ caseId });
    expect(entries().slice(before)).toEqual([{ caseId }, { caseId }]);
    await client.cases.identity({ caseId: 'contoh' }).catch(() => undefined);
    expect(entries()).toHaveLength(before + 2);
  });
});
