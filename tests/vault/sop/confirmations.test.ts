import { describe, expect, it } from 'vitest';
import { stepsOf } from '../../../shared/domain/sop/definition';
import { withStep } from '../../unit/sop/sample-definition';
import { ALONE, refused, startOffice } from '../access/office';
import { auditOf, openVaultOf, workAs } from '../access/staff';
import { type Client, startOpenVault } from '../usecases/vault-fixture';

const SOURCE = 'SK Kepala Dinas Contoh nomor 12 tahun 2026';

/** A basis of a step that waits, so that another version can give the step another text. */
async function waitingStep(client: Client) {
  const open = await client.sopVersions.bases();
  const basis = open.find(({ elementId }) => /^T\d+\.\d+$/.test(elementId));
  if (basis === undefined) throw new Error('a step waits for confirmation');
  return { elementId: basis.elementId, text: basis.text };
}

describe('the confirmation of a basis', () => {
  it('says who, when and by what, and can be taken back', async () => {
    const office = await startOffice();
    const { client, manager } = office;
    workAs(office, manager.officerId);
    const basis = await waitingStep(client);
    const made = await client.sopVersions.confirm({ ...basis, source: SOURCE });
    expect(made).toMatchObject({ ...basis, source: SOURCE, byName: 'Contoh Satu' });
    expect(await client.sopVersions.confirmations()).toEqual([made]);
    // Pressing twice confirms once.
    expect(await client.sopVersions.confirm({ ...basis, source: 'lain lagi' })).toEqual(made);
    const { confirmationId } = made;
    await client.sopVersions.withdraw({ confirmationId });
    expect(await client.sopVersions.confirmations()).toEqual([]);
    await expect(client.sopVersions.withdraw({ confirmationId })).rejects.toMatchObject(
      refused('not_found'),
    );
    const rows = openVaultOf(office).db.all('SELECT source FROM basis_confirmation');
    expect(rows).toEqual([{ source: SOURCE }]);
  });

  it('leaves ids in the audit log, never the words of the source', async () => {
    const vault = await startOpenVault();
    const basis = await waitingStep(vault.client);
    const { confirmationId } = await vault.client.sopVersions.confirm({ ...basis, source: SOURCE });
    await vault.client.sopVersions.withdraw({ confirmationId });
    expect(auditOf(vault).slice(-2)).toEqual(['basis.confirmed', 'basis.withdrawn']);
    const rows = openVaultOf(vault).db.all(
      'SELECT object_id AS id, detail FROM audit_entry ORDER BY sequence DESC LIMIT 2',
    );
    expect(rows).toEqual([
      { id: confirmationId, detail: '{}' },
      { id: confirmationId, detail: '{}' },
    ]);
  });

  it('is refused for what no version has waiting', async () => {
    const { client } = await startOpenVault();
    const { elementId, text } = await waitingStep(client);
    const sop = (await client.sopVersions.get({ version: 1, isApp: false })).sop;
    const law = stepsOf(sop)
      .flatMap((step) => step.basis.map((basis) => ({ elementId: step.id, ...basis })))
      .find(({ status }) => status === 'law');
    for (const wrong of [
      { elementId, text: 'teks yang tidak ada' },
      { elementId: 'T99.9', text },
      { elementId: law?.elementId ?? '', text: law?.text ?? '' },
    ]) {
      await expect(client.sopVersions.confirm({ ...wrong, source: SOURCE })).rejects.toMatchObject(
        refused('not_found'),
      );
    }
  });

  it('survives a new version while the text is the same, and waits anew for another text', async () => {
    const { client } = await startOpenVault();
    const basis = await waitingStep(client);
    await client.sopVersions.confirm({ ...basis, source: SOURCE });
    const stateOf = async (text: string) =>
      (await client.sopVersions.bases()).find(
        (one) => one.elementId === basis.elementId && one.text === text,
      )?.confirmation?.source;
    for (const [version, text] of [
      [1, basis.text],
      [2, `${basis.text} (perubahan)`],
    ] as const) {
      const start = await client.sopVersions.startDraft({ version, isApp: false });
      const definition = withStep(start.definition, basis.elementId, (step) => ({
        ...step,
        purpose: { id: `Contoh ${version}`, en: `Example ${version}` },
        basis: step.basis.map((one) => (one.text === basis.text ? { ...one, text } : one)),
      }));
      const { draftId, revision } = await client.sopVersions.saveDraft({
        draftId: start.draftId,
        revision: start.revision,
        definition,
      });
      const effectiveFrom = '2026-11-24';
      const input = { draftId, revision, effectiveFrom, note: 'contoh' };
      await client.sopVersions.publish({ ...input, approval: ALONE });
      expect(await stateOf(text)).toBe(version === 1 ? SOURCE : undefined);
    }
  });
});

describe('the holidays of a year', () => {
  const table = {
    year: 2031,
    basis: { text: 'SKB contoh', status: 'needs_confirmation' as const },
    days: [
      {
        date: '2031-01-01',
        name: { id: 'Tahun Baru', en: 'New Year' },
        kind: 'national_holiday' as const,
      },
    ],
  };

  it('join those of the app, and a changed year takes the place of the app’s', async () => {
    const { client } = await startOpenVault();
    const before = await client.sopVersions.holidays();
    const saved = await client.sopVersions.saveHolidays({ table, revision: 0 });
    expect(saved).toHaveLength(before.length + 1);
    expect(saved.at(-1)).toMatchObject({ table, revision: 1 });
    const [shipped] = before;
    if (shipped === undefined) throw new Error('the app has a year');
    const changed = { ...shipped.table, days: [] };
    const after = await client.sopVersions.saveHolidays({ table: changed, revision: 0 });
    expect(after.find((one) => one.table.year === changed.year)?.table.days).toEqual([]);
  });

  it('are not overwritten by whoever read an older table', async () => {
    const { client } = await startOpenVault();
    await client.sopVersions.saveHolidays({ table, revision: 0 });
    await expect(
      client.sopVersions.saveHolidays({ table: { ...table, days: [] }, revision: 0 }),
    ).rejects.toMatchObject(refused('sop_draft_changed'));
  });
});
