import { describe, expect, it } from 'vitest';
import { createRecoveryKit } from '../../../electron/vault/recovery/recovery-kit';
import { UserError } from '../../../shared/contract/errors';
import { formatShare, vaultMark } from '../../../shared/domain/recovery/share';
import { MAIN_CASE } from '../../fixtures/main-case';
import { addColleague, auditOf, openVaultOf, workAs } from '../access/staff';
import { START, startOpenVault, startVault, type TestVault } from '../usecases/vault-fixture';

const NEW_PASSWORD = 'kapal ombak jendela rajut sore';
const ALONE = { kind: 'alone', reason: 'kantor hanya punya satu petugas' } as const;

type Shares = readonly [string, string, string];

/** A kit as it would be typed from paper. */
async function typedKit(vault: TestVault): Promise<Shares> {
  const { shares } = await createRecoveryKit(openVaultOf(vault), new Date(START));
  const [first = '', second = '', third = ''] = shares.map((groups) => groups.join(' '));
  return [first, second, third];
}

/** The same folder after a lock, and the slot of its head. */
async function lockedAgain(vault: TestVault) {
  openVaultOf(vault).close();
  const again = startVault(vault.folder);
  const status = await again.client.door.status();
  const officers = status.kind === 'locked' ? status.officers : [];
  const slotOf = (name: string) =>
    officers.find(({ displayName }) => displayName === name)?.slotId ?? '';
  return { again, slotOf, headSlot: slotOf(MAIN_CASE.officer.displayName) };
}

const coded = (code: string) => ({ data: { code } });

describe('a recovery kit', () => {
  it('is made with an approval, counts when one share is typed back, and is told at the door', async () => {
    const vault = await startOpenVault();
    const { client } = vault;
    expect(await client.recovery.state()).toEqual({ kind: 'none' });
    expect(await client.recovery.kit()).toEqual({ kind: 'none' });
    const { generation, pdf } = await client.recovery.createKit({ approval: ALONE });
    expect(generation).toBe(1);
    expect(Buffer.from(pdf.slice(0, 5)).toString('latin1')).toBe('%PDF-');
    expect(await client.recovery.state()).toMatchObject({ kind: 'unproven', generation: 1 });
    const [, second] = await typedKit(vault);
    const proven = await client.recovery.proveShare({ share: second.toLowerCase() });
    expect(proven).toMatchObject({ kind: 'active', generation: 2, provenAt: START });
    expect(await client.recovery.kit()).toMatchObject({ kind: 'present', generation: 2 });
    expect(auditOf(vault).slice(-3)).toEqual([
      'approval.alone',
      'recovery.kit_made',
      'recovery.kit_proven',
    ]);
  });

  it('is unproven again once a newer one is made', async () => {
    const vault = await startOpenVault();
    const [first] = await typedKit(vault);
    await vault.client.recovery.proveShare({ share: first });
    await vault.client.recovery.createKit({ approval: ALONE });
    expect(await vault.client.recovery.state()).toMatchObject({ kind: 'unproven', generation: 2 });
    await expect(vault.client.recovery.proveShare({ share: first })).rejects.toMatchObject(
      coded('recovery_share_wrong'),
    );
  });

  it('leaves the kit in use alone when its pages cannot be drawn or nobody approved', async () => {
    const vault = await startOpenVault();
    await typedKit(vault);
    const failing = {
      ...vault.state,
      renderPdf: () => Promise.reject(new UserError('pdf_failed')),
    };
    const { recoveryRouter } = await import('../../../electron/vault/recovery/recovery.router');
    const { call } = await import('@orpc/server');
    const before = auditOf(vault);
    await expect(
      call(recoveryRouter.createKit, { approval: ALONE }, { context: { state: failing } }),
    ).rejects.toMatchObject(coded('pdf_failed'));
    const { slotId } = await addColleague(vault, 'case_manager', 'Contoh Satu');
    for (const approval of [ALONE, { kind: 'second' as const, slotId, password: 'bukan ini' }]) {
      await expect(vault.client.recovery.createKit({ approval })).rejects.toThrow();
    }
    expect(await vault.client.recovery.kit()).toMatchObject({ generation: 1 });
    // The wrong password of the second person is all that happened.
    expect(auditOf(vault)).toEqual([...before, 'login.failed']);
  });
});

describe('recovering access', () => {
  it('takes any two shares, gives a new password and kit, and ends the old ones', async () => {
    const vault = await startOpenVault();
    const { caseId } = await vault.client.cases.openEmergency({
      draftId: crypto.randomUUID(),
      intake: { situation: 'contoh', alias: 'Contoh', sex: 'female', approximateAge: '17' },
    });
    const [first, , third] = await typedKit(vault);
    const { again, headSlot } = await lockedAgain(vault);
    const { session, kit } = await again.client.recovery.unlock({
      shares: [third, first],
      slotId: headSlot,
      newPassword: NEW_PASSWORD,
    });
    expect(session.officer.displayName).toBe(MAIN_CASE.officer.displayName);
    expect(session.mustChangePassword).toBe(false);
    expect(kit?.generation).toBe(2);
    expect((await again.client.cases.header({ caseId })).caseId).toBe(caseId);
    expect(auditOf(again)).toContain('recovery.used');
    expect(await again.client.recovery.state()).toMatchObject({ kind: 'unproven', generation: 2 });

    const { again: reopened } = await lockedAgain(again);
    const unlock = (password: string) =>
      reopened.client.vault.unlock({ slotId: headSlot, password });
    await expect(unlock(MAIN_CASE.password)).rejects.toMatchObject(coded('wrong_password'));
    reopened.setNow('2026-11-24T07:01:00.000Z');
    await unlock(NEW_PASSWORD);
    openVaultOf(reopened).close();
    const old = startVault(vault.folder);
    await expect(
      old.client.recovery.unlock({
        shares: [first, third],
        slotId: headSlot,
        newPassword: NEW_PASSWORD,
      }),
    ).rejects.toMatchObject(coded('recovery_older_kit'));
  }, 60_000);

  it('refuses what does not fit, by name, and changes nothing', async () => {
    const vault = await startOpenVault();
    const [first, second] = await typedKit(vault);
    const { vaultId } = openVaultOf(vault).header;
    const madeUp = (vault: number) =>
      formatShare({ index: 3, generation: 1, vault, bytes: new Uint8Array(33).fill(7) }).join(' ');
    const foreign = madeUp(vaultMark(vaultId) ^ 1);
    const forged = madeUp(vaultMark(vaultId));
    const colleague = await addColleague(vault, 'counsellor', 'Contoh Dua');
    openVaultOf(vault).db.run('UPDATE officer SET disabled_at = $at WHERE officer_id = $id', {
      at: START,
      id: colleague.officerId,
    });
    const { again, headSlot } = await lockedAgain(vault);
    const changed = `${first.startsWith('7') ? '8' : '7'}${first.slice(1)}`;
    const attempts: readonly (readonly [string, string, string, string])[] = [
      [first, first, headSlot, 'recovery_duplicate_share'],
      [changed, second, headSlot, 'recovery_group_mistyped'],
      [first, second.slice(0, 40), headSlot, 'recovery_share_incomplete'],
      [first, foreign, headSlot, 'recovery_wrong_vault'],
      [first, forged, headSlot, 'recovery_key_wrong'],
      [first, second, colleague.slotId, 'officer_disabled'],
      [first, second, 'tidak ada', 'not_found'],
    ];
    for (const [one, two, slotId, code] of attempts) {
      await expect(
        again.client.recovery.unlock({
          shares: [one, two],
          slotId,
          newPassword: NEW_PASSWORD,
        }),
        code,
      ).rejects.toMatchObject(coded(code));
    }
    await expect(
      again.client.recovery.unlock({
        shares: [first, second],
        slotId: headSlot,
        newPassword: 'pendek',
      }),
    ).rejects.toMatchObject(coded('password_too_short'));
    expect(again.state.open).toBeUndefined();
    await again.client.vault.unlock({ slotId: headSlot, password: MAIN_CASE.password });
    expect(auditOf(again)).not.toContain('recovery.used');
    expect(await again.client.recovery.kit()).toMatchObject({ generation: 1 });
  }, 60_000);

  it('ends a one-time password as well', async () => {
    const vault = await startOpenVault();
    const [first, second] = await typedKit(vault);
    const colleague = await addColleague(vault, 'counsellor', 'Contoh Dua');
    openVaultOf(vault).db.run(
      'UPDATE officer SET must_change_password = 1 WHERE officer_id = $id',
      { id: colleague.officerId },
    );
    const { again } = await lockedAgain(vault);
    const { session } = await again.client.recovery.unlock({
      shares: [first, second],
      slotId: colleague.slotId,
      newPassword: NEW_PASSWORD,
    });
    expect(session).toMatchObject({ mustChangePassword: false, officer: { role: 'counsellor' } });
    await expect(again.client.recovery.state()).rejects.toMatchObject(coded('not_allowed'));
  }, 60_000);

  it('is of no use while the vault is open', async () => {
    const vault = await startOpenVault();
    const [first, second] = await typedKit(vault);
    workAs(vault, openVaultOf(vault).userId);
    await expect(
      vault.client.recovery.unlock({
        shares: [first, second],
        slotId: openVaultOf(vault).slotId,
        newPassword: NEW_PASSWORD,
      }),
    ).rejects.toMatchObject(coded('vault_in_use'));
  });
});
