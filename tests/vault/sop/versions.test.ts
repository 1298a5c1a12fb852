import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { hashOf } from '../../../electron/vault/sop/library';
import { stepsOf } from '../../../shared/domain/sop/definition';
import type { SopDefinition } from '../../../shared/domain/sop/version';
import { mainIntake } from '../../fixtures/main-case';
import { ALONE, confirmedBy, refused, startOffice } from '../access/office';
import { atWork, auditOf, openVaultOf, workAs } from '../access/staff';
import { withForm, withStep } from '../../unit/sop/sample-definition';
import { type Client, START, startOpenVault, type TestVault } from '../usecases/vault-fixture';

const TODAY = '2026-11-24';
const SHIPPED = { version: 1, isApp: false };
const NEW_TITLE = 'Sambut dan amankan';

const openCase = (client: Client) =>
  client.cases.open({ draftId: randomUUID(), intake: mainIntake(START) });

function titled(definition: SopDefinition, title = NEW_TITLE): SopDefinition {
  return withStep(definition, 'T1.1', (step) => ({ ...step, title: { ...step.title, id: title } }));
}

/** A draft of the shipped version in which the first step has another title. */
async function changedDraft(client: Client, change = titled) {
  const draft = await client.sopVersions.startDraft(SHIPPED);
  const { draftId, revision, definition } = draft;
  return client.sopVersions.saveDraft({ draftId, revision, definition: change(definition) });
}

async function publish(client: Client, effectiveFrom = TODAY, change = titled) {
  const { draftId, revision } = await changedDraft(client, change);
  return client.sopVersions.publish({
    draftId,
    revision,
    effectiveFrom,
    note: 'contoh perubahan',
    approval: ALONE,
  });
}

async function titleIn(client: Client, caseId: string) {
  const { sop } = await client.sop.view({ caseId });
  return stepsOf(sop)[0]?.title.id;
}

/** Writes a version as somebody with the key could, past every check. */
function forge(vault: TestVault, version: number, text: string, hash = hashOf(text)): void {
  const at = START;
  const by = atWork(vault);
  openVaultOf(vault).db.run(
    `INSERT INTO sop_version (sop_id, version, origin, effective_from, definition, hash, note,
       recorded_at, recorded_by)
     VALUES ('tppo', $version, 'published', '2026-11-01', $text, $hash, '', $at, $by)`,
    { version, text, hash, at, by },
  );
}

describe('a published version', () => {
  it('is used for new cases, while an open case keeps the one it has', async () => {
    const { client } = await startOpenVault();
    const old = await openCase(client);
    const before = await titleIn(client, old.caseId);
    expect(await publish(client)).toEqual({ sopVersionId: 'tppo.2', version: 2 });
    const fresh = await openCase(client);
    expect(await titleIn(client, fresh.caseId)).toBe(NEW_TITLE);
    expect(await titleIn(client, old.caseId)).toBe(before);
    expect(await client.sopVersions.draft()).toBeNull();
    expect(await client.sopVersions.list()).toMatchObject([
      { version: 2, origin: 'published', inForce: true, openCases: 1, aloneReason: ALONE.reason },
      { version: 1, origin: 'shipped', inForce: false, openCases: 1 },
    ]);
  });

  it('waits for its day', async () => {
    const { client, setNow } = await startOpenVault();
    await publish(client, '2026-11-26');
    expect((await client.sopVersions.list()).find(({ inForce }) => inForce)?.version).toBe(1);
    const before = await openCase(client);
    expect(await titleIn(client, before.caseId)).not.toBe(NEW_TITLE);
    // 26 November has begun in Jakarta.
    setNow('2026-11-25T17:00:00.000Z');
    const after = await openCase(client);
    expect(await titleIn(client, after.caseId)).toBe(NEW_TITLE);
  });

  it('names both persons, and the entry in the audit log holds its number alone', async () => {
    const office = await startOffice();
    const { client, manager } = office;
    const { draftId, revision } = await changedDraft(client);
    const input = { draftId, revision, effectiveFrom: TODAY, note: 'contoh rahasia' };
    await client.sopVersions.publish({ ...input, approval: confirmedBy(manager) });
    const [version] = await client.sopVersions.list();
    expect(version).toMatchObject({ secondPerson: 'Contoh Satu', aloneReason: null });
    expect(auditOf(office).slice(-2)).toEqual(['approval.given', 'sop.published']);
    const entry = openVaultOf(office).db.get(
      'SELECT object_id AS id, detail FROM audit_entry ORDER BY sequence DESC LIMIT 1',
    );
    expect(entry).toEqual({ id: 'tppo.2', detail: '{}' });
  });

  it('is not published without the second person, and the draft stays', async () => {
    const office = await startOffice();
    const { client, manager } = office;
    const { draftId, revision } = await changedDraft(client);
    const input = { draftId, revision, effectiveFrom: TODAY, note: 'contoh' };
    await expect(client.sopVersions.publish({ ...input, approval: ALONE })).rejects.toMatchObject(
      refused('second_needed'),
    );
    const wrong = confirmedBy({ ...manager, password: 'bukan kata sandi itu' });
    await expect(client.sopVersions.publish({ ...input, approval: wrong })).rejects.toMatchObject(
      refused('wrong_password'),
    );
    expect(await client.sopVersions.draft()).toMatchObject({ draftId, revision });
    expect(await client.sopVersions.list()).toHaveLength(1);
  });

  it.each<[string, (definition: SopDefinition) => SopDefinition]>([
    [
      'a circle of prerequisites',
      (all) => withStep(all, 'T1.1', (step) => ({ ...step, requires: ['T1.2'] })),
    ],
    [
      'a form that is missing',
      (all) => ({ ...all, forms: all.forms.filter(({ id }) => id !== 'F-04') }),
    ],
    [
      'no deadline of the law',
      (all) => ({
        ...all,
        sop: { ...all.sop, clocks: all.sop.clocks.filter(({ kind }) => kind !== 'hard') },
      }),
    ],
    [
      'a longer deadline of the law',
      (all) => ({
        ...all,
        sop: {
          ...all.sop,
          clocks: all.sop.clocks.map((clock) => ({
            ...clock,
            limit: { amount: clock.limit.amount + 1, unit: clock.limit.unit },
          })),
        },
      }),
    ],
    ['another SOP', (all) => ({ ...all, sop: { ...all.sop, id: 'lain' } })],
    [
      'another zone for a known fact',
      (all) =>
        withForm(all, 'F-07', (form) => ({
          ...form,
          sections: form.sections.map((section) => ({
            ...section,
            fields: section.fields.map((field) => ({ ...field, zone: null })),
          })),
        })),
    ],
  ])('never has %s', async (_name, change) => {
    const { client } = await startOpenVault();
    await expect(publish(client, TODAY, change)).rejects.toMatchObject(refused('sop_not_sound'));
    expect((await client.sopVersions.check()).length).toBeGreaterThan(0);
    expect((await client.sopVersions.list()).map(({ version }) => version)).toEqual([1]);
  });

  it('does not begin in the past', async () => {
    const { client } = await startOpenVault();
    await expect(publish(client, '2026-11-23')).rejects.toMatchObject(
      refused('sop_effective_past'),
    );
  });

  it('gives a changed form its next number, and a case keeps the form it was opened with', async () => {
    const { client } = await startOpenVault();
    const old = await openCase(client);
    const title = { id: 'Formulir contoh', en: 'Example form' };
    await publish(client, TODAY, (all) => withForm(all, 'F-04', (form) => ({ ...form, title })));
    const fresh = await openCase(client);
    const formId = 'F-04';
    const before = await client.sop.form({ formId, caseId: old.caseId });
    const after = await client.sop.form({ formId, caseId: fresh.caseId });
    expect(after).toMatchObject({ title, version: before.version + 1 });
    expect(before.title).not.toEqual(title);
    expect(await client.sop.form({ formId: 'F-01', caseId: fresh.caseId })).toEqual(
      await client.sop.form({ formId: 'F-01', caseId: old.caseId }),
    );
  });
});

describe('the draft', () => {
  it('survives the end of the process, and is one for the vault', async () => {
    const office = await startOffice();
    const { client, manager } = office;
    const draft = await changedDraft(client);
    workAs(office, manager.officerId);
    expect(await client.sopVersions.startDraft(SHIPPED)).toEqual(draft);
    await expect(client.sopVersions.startDraft({ version: 1, isApp: true })).rejects.toMatchObject(
      refused('sop_draft_exists'),
    );
  });

  it('is not overwritten by whoever read an older one', async () => {
    const { client } = await startOpenVault();
    const first = await client.sopVersions.startDraft(SHIPPED);
    const { draftId, revision, definition } = first;
    await client.sopVersions.saveDraft({ draftId, revision, definition: titled(definition) });
    for (const stale of [
      client.sopVersions.saveDraft({ draftId, revision, definition }),
      client.sopVersions.discardDraft({ draftId, revision }),
      client.sopVersions.publish({
        draftId,
        revision,
        effectiveFrom: TODAY,
        note: 'contoh',
        approval: ALONE,
      }),
    ]) {
      await expect(stale).rejects.toMatchObject(refused('sop_draft_changed'));
    }
    const kept = await client.sopVersions.draft();
    expect(stepsOf(kept?.definition.sop ?? definition.sop)[0]?.title.id).toBe(NEW_TITLE);
  });
});

describe('a damaged version', () => {
  const sound = JSON.stringify({ sop: {}, forms: [] });

  it.each<[string, (definition: SopDefinition) => string, string | undefined]>([
    ['has another text than was kept', (all) => JSON.stringify(all), '0'.repeat(64)],
    ['is no SOP', () => sound, undefined],
    ['is of another number', (all) => JSON.stringify(all), undefined],
    [
      'has a circle',
      (all) =>
        JSON.stringify({
          ...withStep(all, 'T1.1', (step) => ({ ...step, requires: ['T1.2'] })),
        }),
      undefined,
    ],
  ])('that %s is told as such and stops only its own cases', async (_name, text, hash) => {
    const vault = await startOpenVault();
    const { client } = vault;
    const { caseId } = await openCase(client);
    const definition = await client.sopVersions.get(SHIPPED);
    forge(vault, 5, text(definition), hash);
    await expect(openCase(client)).rejects.toMatchObject({
      data: { code: 'sop_damaged', details: { version: 5 } },
    });
    expect(await client.sop.view({ caseId })).toBeDefined();
    expect(await client.cases.list()).toHaveLength(1);
  });

  it('cannot be made by changing or removing one', async () => {
    const vault = await startOpenVault();
    await openCase(vault.client);
    const { db } = openVaultOf(vault);
    expect(() => db.run("UPDATE sop_version SET note = 'x'")).toThrow();
    expect(() => db.run('DELETE FROM sop_version')).toThrow();
  });
});

describe('moving a case', () => {
  const reason = 'keputusan rapat contoh';

  it('is told beforehand, stands in the history, and keeps what was signed', async () => {
    const { client } = await startOpenVault();
    const { caseId } = await openCase(client);
    await publish(client);
    const report = await client.sopVersions.moveReport({ caseId });
    expect(report).toMatchObject({ fromVersion: 1, toVersion: 2, hides: [] });
    expect(report?.signatures).toMatchObject([{ stepId: 'T1.1', becomes: 'stays' }]);
    await client.sopVersions.move({ caseId, fromVersion: 1, toVersion: 2, reason });
    expect(await titleIn(client, caseId)).toBe(NEW_TITLE);
    expect(await client.sopVersions.moveReport({ caseId })).toBeNull();
    const [entry] = await client.cases.history({ caseId });
    expect(entry).toMatchObject({ kind: 'sop_moved', detail: { from: 1, to: 2, reason } });
    const { progress } = await client.sop.view({ caseId });
    expect(progress.steps.find(({ stepId }) => stepId === 'T1.1')?.state).toBe('done');
  });

  it('is refused when the report that was read is no longer true', async () => {
    const { client } = await startOpenVault();
    const { caseId } = await openCase(client);
    await publish(client);
    await expect(
      client.sopVersions.move({ caseId, fromVersion: 1, toVersion: 3, reason }),
    ).rejects.toMatchObject(refused('case_changed'));
    expect(await client.sopVersions.moveReport({ caseId })).not.toBeNull();
  });

  it('is refused while it would hide an overdue duty, and nothing changes', async () => {
    const vault = await startOpenVault();
    const { client, setNow } = vault;
    const { caseId } = await openCase(client);
    const all = await client.sopVersions.get(SHIPPED);
    const sop = { ...all.sop, version: 2, effectiveFrom: '2026-11-01', clocks: [] };
    forge(vault, 2, JSON.stringify({ ...all, sop }));
    setNow('2026-11-26T07:00:00.000Z');
    const report = await client.sopVersions.moveReport({ caseId });
    expect(report?.hides.map(({ clockId }) => clockId)).toContain('C1');
    await expect(
      client.sopVersions.move({ caseId, fromVersion: 1, toVersion: 2, reason }),
    ).rejects.toMatchObject(refused('sop_hides_duty'));
    expect((await client.sopVersions.moveReport({ caseId }))?.fromVersion).toBe(1);
  });
});
