import { generateKeyPairSync, sign } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { packageEnvelopeSchema } from '../../../shared/domain/sop/package';
import { ALONE, confirmedBy, refused, startOffice } from '../access/office';
import { auditOf, openVaultOf } from '../access/staff';
import { type Client, startOpenVault } from '../usecases/vault-fixture';

/** A package as another shelter would sign it, with a payload that may be anything. */
function signedBy(payload: string, key = generateKeyPairSync('ed25519')): string {
  const der = key.publicKey.export({ type: 'spki', format: 'der' });
  return JSON.stringify({
    format: 'suaka-sop',
    formatVersion: 1,
    publicKey: der.subarray(-32).toString('base64'),
    signature: sign(null, Buffer.from(payload), key.privateKey).toString('base64'),
    payload,
  });
}

async function exported(client: Client) {
  const { text, fingerprint } = await client.sopVersions.exportPackage({ version: 1 });
  const envelope = packageEnvelopeSchema.parse(JSON.parse(text));
  return { text, fingerprint, envelope };
}

/** Replaces in the text of a payload, and fails when that changed nothing. */
function replaced(payload: string, from: string | RegExp, to: string): string {
  const changed = payload.replace(from, to);
  if (changed === payload) throw new Error('the payload is as it was');
  return changed;
}

/** Steps of which no two have the same id, more than any SOP has. */
function manySteps(payload: string, count: number): string {
  // Only parsed to be written again: whatever it is, the vault has to judge it.
  const raw = JSON.parse(payload) as { sop: { stages: { steps: object[] }[] } };
  const [stage] = raw.sop.stages;
  const [step] = stage?.steps ?? [];
  if (stage === undefined || step === undefined) throw new Error('a step');
  const words = { id: 'x', en: 'x' };
  const short = { ...step, title: words, purpose: words, words, role: words, exit: words };
  stage.steps = Array.from({ length: count }, (_, at) => ({ ...short, id: `T1.${at + 1}` }));
  return JSON.stringify(raw);
}

const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;

describe('a package of the SOP', () => {
  it('made by another shelter becomes the draft, and its signer is remembered', async () => {
    const other = await startOpenVault();
    const { text, fingerprint } = await exported(other.client);
    const office = await startOffice();
    const { client, manager } = office;
    const before = await client.sopVersions.inspectPackage({ text });
    expect(before).toMatchObject({ kind: 'sound', fingerprint, isKnown: false });
    expect(fingerprint).toMatch(/^([0-9A-Z]{4}-){3}[0-9A-Z]{4}$/);
    const draft = await client.sopVersions.importPackage({ text, approval: confirmedBy(manager) });
    expect(await client.sopVersions.draft()).toEqual(draft);
    expect(await client.sopVersions.inspectPackage({ text })).toMatchObject({ isKnown: true });
    expect((await client.sopVersions.list()).map(({ origin }) => origin)).toEqual(['app']);
    expect(auditOf(office).slice(-2)).toEqual(['approval.given', 'sop.imported']);
  });

  it('is let in by two persons only', async () => {
    const { client, manager } = await startOffice();
    const { text } = await exported((await startOpenVault()).client);
    for (const [approval, code] of [
      [ALONE, 'second_needed'],
      [confirmedBy({ ...manager, password: 'bukan kata sandi itu' }), 'wrong_password'],
    ] as const) {
      await expect(client.sopVersions.importPackage({ text, approval })).rejects.toMatchObject(
        refused(code),
      );
    }
    expect(await client.sopVersions.draft()).toBeNull();
    expect(await client.sopVersions.inspectPackage({ text })).toMatchObject({ isKnown: false });
  });

  it('is known again by the vault that made it, and overwrites no draft', async () => {
    const { client } = await startOpenVault();
    const { text } = await exported(client);
    expect(await client.sopVersions.inspectPackage({ text })).toMatchObject({ isKnown: true });
    const draft = await client.sopVersions.startDraft({ version: 1, isApp: false });
    await expect(client.sopVersions.importPackage({ text, approval: ALONE })).rejects.toMatchObject(
      refused('sop_draft_exists'),
    );
    expect(await client.sopVersions.draft()).toEqual(draft);
  });

  it.each<[string, (payload: string) => string, string | RegExp]>([
    ['whose text was changed after signing', (p) => p, 'signature'],
    ['with a circle', (p) => replaced(p, '"requires":[]', '"requires":["T1.2"]'), /requires/],
    [
      'with a form that is missing',
      (p) => replaced(p, '"formId":"F-04"', '"formId":"F-99"'),
      /kind/,
    ],
    ['with an unknown fact', (p) => replaced(p, '"fact":"gate.G1"', '"fact":"gate.X1"'), /when/],
    [
      'with a deadline without an event',
      (p) => replaced(p, '"trigger":"arrival"', '"trigger":"someday"'),
      /trigger/,
    ],
    ['with an id twice', (p) => replaced(p, '"id":"T1.2"', '"id":"T1.1"'), /id/],
    ['with a step of class C under a duty', (p) => dutyClass(p), /clocks/],
    ['with a field that nobody declared', (p) => replaced(p, '"sop":{', '"sop":{"run":1,'), /sop/],
    [
      'with a huge text',
      (p) => replaced(p, /"title":"UU/, `"title":"${'x'.repeat(20_000)}`),
      /title/,
    ],
    ['with 10,000 steps', (p) => manySteps(p, 10_000), ''],
    ['nested too deep', (p) => replaced(p, '"holidays":[', `"holidays":[${nested(60)},`), ''],
    ['that is YAML with aliases', () => 'a: &a [x, x]\nb: [*a, *a]', 'payload'],
    ['with a prototype in it', (p) => replaced(p, '"sop":{', '"sop":{"__proto__":{"a":1},'), /sop/],
    ['of another SOP', (p) => p.replaceAll('"tppo"', '"lain"'), 'sop.id'],
    [
      'without the deadlines of the law',
      (p) => replaced(p, /"clocks":\[.*?\],"stages"/, '"clocks":[],"stages"'),
      'sop.clocks',
    ],
  ])('%s is refused with its place, and nothing changes', async (name, change, place) => {
    const vault = await startOpenVault();
    const { client } = vault;
    const { envelope } = await exported(client);
    const changed = change(envelope.payload);
    const text = name.includes('after signing')
      ? JSON.stringify({ ...envelope, payload: `${changed} ` })
      : signedBy(changed);
    const before = auditOf(vault).length;
    const report = await client.sopVersions.inspectPackage({ text });
    if (report.kind !== 'refused') throw new Error('it is refused');
    expect(report.path).toMatch(place);
    expect(report.reason).not.toBe('');
    await expect(client.sopVersions.importPackage({ text, approval: ALONE })).rejects.toMatchObject(
      refused('sop_package_refused'),
    );
    expect(await client.sopVersions.draft()).toBeNull();
    expect(auditOf(vault)).toHaveLength(before);
    const signers = openVaultOf(vault).db.all('SELECT public_key FROM sop_signer');
    expect(signers).toEqual([]);
  });

  it.each([
    ['empty', ''],
    ['no JSON', 'sop: tppo'],
    ['a list', '[]'],
    ['deep', nested(5_000)],
    ['of another kind', JSON.stringify({ format: 'suaka-vault', formatVersion: 1 })],
    ['of a later format', JSON.stringify({ format: 'suaka-sop', formatVersion: 2 })],
  ])('that is %s is refused before anything in it is looked at', async (_name, text) => {
    const { client } = await startOpenVault();
    expect(await client.sopVersions.inspectPackage({ text })).toMatchObject({ kind: 'refused' });
  });
});

/** Lets the step of the first hard clock be skipped. */
function dutyClass(payload: string): string {
  // Written by the vault under test just now, so that its shape is known.
  const raw = JSON.parse(payload) as {
    sop: {
      clocks: { kind: string; stepId: string }[];
      stages: { steps: { id: string; riskClass: string }[] }[];
    };
  };
  const duty = raw.sop.clocks.find(({ kind }) => kind === 'hard');
  const steps = raw.sop.stages.flatMap((stage) => stage.steps);
  const step = steps.find(({ id }) => id === duty?.stepId);
  if (step === undefined) throw new Error('a step with a duty');
  step.riskClass = 'C';
  return JSON.stringify(raw);
}
