import { describe, expect, it } from 'vitest';
import { addColleague, openVaultOf, workAs } from '../access/staff';
import { openMainCase, ownAgency } from '../contract/world';
import { START, startOpenVault } from './vault-fixture';

const PUSKESMAS = 'puskesmas';
const refused = (code: string) => ({ data: { code } });

async function entryOf(client: Awaited<ReturnType<typeof startOpenVault>>['client'], id: string) {
  const { entries } = await client.agencies.directory();
  return entries.find(({ agencyId }) => agencyId === id);
}

describe('the directory of agencies', () => {
  it('is what came with the app until somebody changes it', async () => {
    const { client } = await startOpenVault();
    const { entries, profiles } = await client.agencies.directory();
    expect(entries.length).toBeGreaterThan(20);
    expect(entries.every(({ revision, retired }) => revision === 0 && !retired)).toBe(true);
    expect(profiles).toHaveLength(20);
  });

  it('keeps an own entry with who wrote it, when, and whether it was confirmed', async () => {
    const { client } = await startOpenVault();
    const saved = await client.agencies.save({
      agencyId: null,
      revision: 0,
      entry: ownAgency(),
      confirmed: true,
    });
    expect(saved).toMatchObject({
      isOwn: true,
      revision: 1,
      changed: { at: START, byName: 'Contoh Rahmi' },
      agency: { ...ownAgency(), status: 'confirmed', verifiedAt: '2026-11-24' },
    });
    expect(await entryOf(client, saved.agencyId)).toEqual(saved);
    const offered = await client.referrals.agencies();
    expect(offered.map(({ agency }) => agency.id)).toContain(saved.agencyId);
  });

  it('takes the place of the shipped entry, and a change not confirmed waits for it', async () => {
    const { client } = await startOpenVault();
    const entry = { ...ownAgency(), name: 'Puskesmas Contoh Baru' };
    const first = { agencyId: PUSKESMAS, revision: 0, entry, confirmed: true };
    await client.agencies.save(first);
    await client.agencies.save({ ...first, revision: 1, confirmed: false });
    expect(await entryOf(client, PUSKESMAS)).toMatchObject({
      isOwn: false,
      revision: 2,
      agency: { name: 'Puskesmas Contoh Baru', status: 'needs_confirmation', verifiedAt: null },
    });
  });

  it('does not overwrite the change of somebody else, and refuses what the matrix has not', async () => {
    const { client } = await startOpenVault();
    const save = { agencyId: PUSKESMAS, revision: 0, entry: ownAgency(), confirmed: false };
    await client.agencies.save(save);
    await expect(client.agencies.save(save)).rejects.toMatchObject(refused('agency_changed'));
    const wrong = { ...ownAgency(), profiles: ['police_report'] };
    await expect(
      client.agencies.save({ ...save, revision: 1, entry: wrong }),
    ).rejects.toMatchObject(refused('invalid_input'));
    await expect(client.agencies.save({ ...save, agencyId: 'tidak_ada' })).rejects.toMatchObject(
      refused('not_found'),
    );
    expect((await entryOf(client, PUSKESMAS))?.revision).toBe(1);
  });

  it('offers a retired agency no more, and keeps referrals to it', async () => {
    const { client } = await startOpenVault();
    const { caseId } = await openMainCase(client);
    const start = { caseId, agencyId: PUSKESMAS, profileId: 'hospital_treatment' };
    const { referralId } = await client.referrals.start(start);
    await client.agencies.retire({ agencyId: PUSKESMAS, revision: 0, retired: true });
    await expect(client.referrals.start(start)).rejects.toMatchObject(refused('agency_retired'));
    const offered = await client.referrals.agencies();
    expect(offered.map(({ agency }) => agency.id)).not.toContain(PUSKESMAS);
    expect((await client.referrals.get({ referralId })).agency.id).toBe(PUSKESMAS);
    await client.agencies.retire({ agencyId: PUSKESMAS, revision: 1, retired: false });
    await client.referrals.start(start);
  });

  it('keeps every revision: none can be changed or removed', async () => {
    const vault = await startOpenVault();
    await vault.client.agencies.retire({ agencyId: PUSKESMAS, revision: 0, retired: true });
    const { db } = openVaultOf(vault);
    expect(() => db.run('DELETE FROM agency')).toThrow();
    expect(() => db.run('UPDATE agency SET retired = 0')).toThrow();
  });

  it('is changed by managers only', async () => {
    const vault = await startOpenVault();
    const counsellor = await addColleague(vault, 'counsellor', 'Contoh Dua');
    workAs(vault, counsellor.officerId);
    const save = { agencyId: null, revision: 0, entry: ownAgency(), confirmed: false };
    await expect(vault.client.agencies.save(save)).rejects.toMatchObject(refused('not_allowed'));
    await vault.client.agencies.directory();
  });
});
