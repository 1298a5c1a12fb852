import { describe, expect, it } from 'vitest';
import type { ProcedureMeta } from '../../../shared/contract/procedure';
import { OFFICER_ROLES, type OfficerRole } from '../../../shared/domain/officer';
import { MAIN_CASE } from '../../fixtures/main-case';
import { startOpenVault, startVault, type TestVault } from '../usecases/vault-fixture';
import { ask, CONTRACT, PROCEDURES } from './procedures';
import { startWorld } from './world';

type Who = 'anyone' | 'officers' | 'managers';

/**
 * Who may do what, and what the audit log then says. Written down a second time on purpose: a
 * procedure that is new, or whose access changed, fails until somebody decided it here as well.
 */
const EXPECTED: Readonly<Record<string, readonly [Who, string | null]>> = {
  'vault.ping': ['anyone', null],
  'vault.status': ['anyone', null],
  'vault.installation': ['anyone', null],
  'vault.create': ['anyone', null],
  'vault.unlock': ['anyone', null],
  'vault.repairHeader': ['anyone', null],
  'vault.updateShelter': ['managers', 'shelter.changed'],
  'drafts.save': ['officers', null],
  'drafts.get': ['officers', null],
  'drafts.discard': ['officers', null],
  'regions.search': ['officers', null],
  'regions.byCode': ['officers', null],
  'home.counts': ['officers', null],
  'cases.search': ['officers', null],
  'cases.list': ['officers', null],
  'cases.suggestCodeName': ['officers', null],
  'cases.open': ['officers', 'case.opened'],
  'cases.openEmergency': ['officers', 'case.opened'],
  'cases.saveIntake': ['officers', 'case.changed'],
  'cases.intake': ['officers', 'identity.read'],
  'cases.header': ['officers', null],
  'cases.facts': ['officers', 'case.read'],
  'cases.identity': ['officers', 'identity.read'],
  'cases.history': ['officers', null],
  'sop.view': ['officers', null],
  'sop.form': ['officers', null],
  'sop.sign': ['officers', 'step.signed'],
  'sop.skip': ['officers', 'step.skipped'],
  'sop.reopen': ['officers', 'step.reopened'],
  'consents.list': ['officers', null],
  'consents.record': ['officers', 'consent.given'],
  'consents.withdraw': ['officers', 'consent.withdrawn'],
  'referrals.agencies': ['officers', null],
  'referrals.list': ['officers', null],
  'referrals.start': ['officers', 'referral.started'],
  'referrals.get': ['officers', 'identity.read'],
  'referrals.update': ['officers', null],
  'referrals.preview': ['officers', 'packet.previewed'],
  'referrals.issue': ['managers', 'packet.issued'],
  'referrals.cancel': ['officers', 'referral.cancelled'],
  'referrals.packet': ['officers', 'packet.opened'],
  'referrals.recordOutput': ['officers', 'packet.handed_out'],
  'referrals.recordReceipt': ['officers', 'packet.received'],
  'audit.list': ['managers', null],
  'audit.verify': ['managers', 'audit.verified'],
  'audit.verification': ['managers', null],
  'audit.stopVerification': ['managers', null],
  'audit.anchorCode': ['managers', null],
  'audit.checkCode': ['managers', null],
  'audit.extract': ['managers', 'audit.extracted'],
};
const ROWS = Object.entries(EXPECTED).map(([path, [who, action]]) => ({ path, who, action }));

const ROLES_OF: Readonly<Record<Who, readonly OfficerRole[]>> = {
  anyone: OFFICER_ROLES,
  officers: OFFICER_ROLES,
  managers: ['case_manager', 'head'],
};

function metaOf(path: string): ProcedureMeta {
  const procedure = CONTRACT.get(path);
  // Made by `procedure()` of the contract, which demands both parts; the next test compares them.
  return procedure?.['~orpc'].meta as ProcedureMeta;
}

/** Puts another officer of that role to work in the open vault. */
function workAs({ state }: TestVault, role: OfficerRole): void {
  const { open } = state;
  if (open === undefined) throw new Error('the vault is open');
  const officerId = `contoh-${role}`;
  const officer = { officerId, displayName: 'Contoh Petugas', role, position: 'Contoh' };
  open.vault.db.run(
    `INSERT INTO officer (officer_id, display_name, role, position, created_at)
     VALUES ($officerId, $displayName, $role, $position, '2026-11-24T07:00:00.000Z')`,
    officer,
  );
  state.open = { vault: open.vault, session: { ...open.session, officer } };
}

function auditOf({ state }: TestVault): readonly unknown[] {
  const rows = state.open?.vault.db.all('SELECT action FROM audit_entry ORDER BY sequence') ?? [];
  return rows.map((row) => row.action);
}

describe('the door to every procedure', () => {
  it('is decided here for each of them, and for no other', () => {
    expect([...PROCEDURES.keys()].toSorted()).toEqual(Object.keys(EXPECTED).toSorted());
    expect([...CONTRACT.keys()].toSorted()).toEqual(Object.keys(EXPECTED).toSorted());
  });

  it.each(ROWS)('$path is for $who and recorded as $action', ({ path, who, action }) => {
    const { access, audit } = metaOf(path);
    const roles = access.kind === 'roles' ? access.roles.toSorted() : 'anyone';
    expect(roles).toEqual(who === 'anyone' ? 'anyone' : ROLES_OF[who].toSorted());
    expect(audit).toBe(action);
    // The implementation must answer to the same declaration, not to one of its own.
    expect(PROCEDURES.get(path)?.['~orpc'].meta).toEqual(metaOf(path));
  });

  it('is shut while the vault is locked, before the input is even looked at', async () => {
    const { state } = startVault();
    for (const { path } of ROWS.filter(({ who }) => who !== 'anyone')) {
      for (const input of [undefined, { caseId: 'x' }]) {
        expect(await ask(state, path, input), path).toMatchObject({
          kind: 'user',
          error: { code: 'vault_locked', details: {} },
        });
      }
    }
  });

  it.each(OFFICER_ROLES)('opens for a %s exactly what the table says', async (role) => {
    const vault = await startOpenVault();
    workAs(vault, role);
    const before = auditOf(vault);
    for (const { path, who } of ROWS) {
      const answer = await ask(vault.state, path, undefined);
      const code = answer.kind === 'user' ? answer.error.code : answer.kind;
      if (ROLES_OF[who].includes(role)) expect(code, path).not.toBe('not_allowed');
      else expect(code, path).toBe('not_allowed');
    }
    expect(auditOf(vault)).toEqual(before);
  });

  it('does not let in an officer who was disabled', async () => {
    const first = await startOpenVault();
    first.state.open?.vault.db.run("UPDATE officer SET disabled_at = '2026-11-24T07:00:00.000Z'");
    first.state.open?.vault.close();
    const { client, state } = startVault(first.folder);
    const status = await client.vault.status();
    const slotId = status.kind === 'locked' ? (status.officers[0]?.slotId ?? '') : '';
    await expect(
      client.vault.unlock({ slotId, password: MAIN_CASE.password }),
    ).rejects.toMatchObject({ data: { code: 'not_allowed' } });
    expect(state.open).toBeUndefined();
  });
});

describe('the audit log', () => {
  it('gets from each procedure exactly the entry that it declares', async () => {
    const world = await startWorld();
    const inside = ROWS.filter(({ who }) => who !== 'anyone');
    for (const { path, action } of inside) {
      const before = auditOf(world);
      const answer = await ask(world.state, path, world.samples.get(path));
      expect(answer.kind, `${path} ${JSON.stringify(answer)}`).toBe('output');
      expect(auditOf(world).slice(before.length), path).toEqual(action === null ? [] : [action]);
    }
  });
});
