import { describe, expect, it } from 'vitest';
import { procedure, type ProcedureMeta } from '../../../shared/contract/procedure';
import { OFFICER_ROLES, type OfficerRole } from '../../../shared/domain/officer';
import { PERMISSIONS, permissionOf } from '../../../shared/domain/permissions';
import { MAIN_CASE } from '../../fixtures/main-case';
import { auditOf, openVaultOf, workAs } from '../access/staff';
import { startOpenVault, startVault, type TestVault } from '../usecases/vault-fixture';
import { ask, CONTRACT, PROCEDURES } from './procedures';
import { startWorld, type World } from './world';

type Who = 'anyone' | 'officers' | 'managers' | 'head' | 'counsellors';
type On = 'no case' | 'own case' | 'own case if named' | 'any case';
/** `settling in`: open also before an own password is chosen and the duty accepted. */
type Extra = 'second person' | 'settling in';

/**
 * Who may do what on which case, and what the audit log then says. Written down a second time on
 * purpose: a procedure that is new, or whose access changed, fails until somebody decided it here
 * as well.
 */
const EXPECTED: Readonly<Record<string, readonly [Who, On, string | null, Extra?]>> = {
  'door.ping': ['anyone', 'no case', null, 'settling in'],
  'door.status': ['anyone', 'no case', null, 'settling in'],
  'vault.installation': ['anyone', 'no case', null, 'settling in'],
  'vault.create': ['anyone', 'no case', null, 'settling in'],
  'vault.unlock': ['anyone', 'no case', null, 'settling in'],
  'vault.acceptState': ['anyone', 'no case', null, 'settling in'],
  'vault.repairHeader': ['anyone', 'no case', null, 'settling in'],
  'vault.changePassword': ['officers', 'no case', 'officer.password_changed', 'settling in'],
  'vault.updateShelter': ['managers', 'no case', 'shelter.changed'],
  'maintenance.report': ['anyone', 'no case', null, 'settling in'],
  'recovery.kit': ['anyone', 'no case', null, 'settling in'],
  'recovery.unlock': ['anyone', 'no case', null, 'settling in'],
  'recovery.state': ['head', 'no case', null],
  'recovery.proveShare': ['officers', 'no case', 'recovery.kit_proven', 'settling in'],
  'recovery.createKit': ['head', 'no case', 'recovery.kit_made', 'second person'],
  'accounts.duty': ['officers', 'no case', null, 'settling in'],
  'accounts.acceptDuty': ['officers', 'no case', 'duty.accepted', 'settling in'],
  'officers.list': ['managers', 'no case', null],
  'officers.add': ['head', 'no case', 'officer.added', 'second person'],
  'officers.enable': ['head', 'no case', 'officer.enabled'],
  'officers.disable': ['head', 'no case', 'officer.disabled'],
  'officers.resetPassword': ['head', 'no case', 'officer.password_reset', 'second person'],
  'officers.changeRole': ['head', 'no case', 'officer.role_changed', 'second person'],
  'officers.remove': ['head', 'no case', 'officer.removed', 'second person'],
  'access.assignments': ['officers', 'own case', null],
  'access.breakGlass': ['counsellors', 'any case', 'access.break_glass'],
  'access.breakGlassList': ['head', 'no case', null],
  'access.acknowledge': ['head', 'no case', 'access.acknowledged'],
  'access.readingAlarms': ['head', 'no case', null],
  'access.acknowledgeReading': ['head', 'no case', 'access.readings_reviewed'],
  'access.secondOfficers': ['managers', 'no case', null],
  'access.assign': ['managers', 'any case', 'case.assigned'],
  'drafts.save': ['officers', 'own case if named', null],
  'drafts.get': ['officers', 'own case if named', null],
  'drafts.discard': ['officers', 'own case if named', null],
  'regions.search': ['officers', 'no case', null],
  'regions.byCode': ['officers', 'no case', null],
  'home.counts': ['officers', 'no case', null],
  'home.due': ['officers', 'no case', null],
  'cases.search': ['officers', 'no case', null],
  'cases.list': ['officers', 'no case', null],
  'cases.closed': ['officers', 'no case', null],
  'cases.suggestCodeName': ['officers', 'no case', null],
  'cases.open': ['officers', 'no case', 'case.opened'],
  'cases.openEmergency': ['officers', 'no case', 'case.opened'],
  'cases.saveIntake': ['officers', 'own case', 'case.changed'],
  'cases.intake': ['officers', 'own case', 'identity.read'],
  'cases.header': ['officers', 'own case', null],
  'cases.facts': ['officers', 'own case', 'case.read'],
  'cases.identity': ['officers', 'own case', 'identity.read'],
  'cases.history': ['officers', 'own case', null],
  'sop.view': ['officers', 'own case', null],
  'sop.form': ['officers', 'own case if named', null],
  'sop.askings': ['officers', 'own case', null],
  'sop.sign': ['officers', 'own case', 'step.signed'],
  'sop.skip': ['officers', 'own case', 'step.skipped'],
  'sop.reopen': ['officers', 'own case', 'step.reopened'],
  'sop.printForm': ['officers', 'own case', 'form.printed'],
  'assessment.rules': ['officers', 'no case', null],
  'assessment.history': ['officers', 'own case', 'case.read'],
  'sop.defer': ['managers', 'own case', 'step.deferred'],
  'sop.notApplicable': ['officers', 'own case', 'step.not_applicable'],
  'sop.countersign': ['managers', 'own case', 'step.countersigned'],
  'sop.approvers': ['officers', 'no case', null],
  'sop.returnStep': ['managers', 'own case', 'step.returned'],
  'sopVersions.list': ['managers', 'no case', null],
  'sopVersions.get': ['managers', 'no case', null],
  'sopVersions.draft': ['managers', 'no case', null],
  'sopVersions.startDraft': ['managers', 'no case', 'sop.draft_started'],
  'sopVersions.saveDraft': ['managers', 'no case', null],
  'sopVersions.check': ['managers', 'no case', null],
  'sopVersions.publish': ['managers', 'no case', 'sop.published', 'second person'],
  'sopVersions.discardDraft': ['managers', 'no case', 'sop.draft_discarded'],
  'sopVersions.confirmations': ['officers', 'no case', null],
  'sopVersions.bases': ['managers', 'no case', null],
  'sopVersions.confirm': ['managers', 'no case', 'basis.confirmed'],
  'sopVersions.withdraw': ['managers', 'no case', 'basis.withdrawn'],
  'sopVersions.moveReport': ['managers', 'own case', null],
  'sopVersions.move': ['managers', 'own case', 'case.sop_moved'],
  'sopVersions.holidays': ['managers', 'no case', null],
  'sopVersions.saveHolidays': ['managers', 'no case', 'holidays.changed'],
  'sopVersions.exportPackage': ['managers', 'no case', 'sop.exported'],
  'sopVersions.inspectPackage': ['managers', 'no case', null],
  'sopVersions.importPackage': ['managers', 'no case', 'sop.imported', 'second person'],
  'sopVersions.handbook': ['officers', 'no case', null],
  'consents.list': ['officers', 'own case', null],
  'consents.record': ['officers', 'own case', 'consent.given'],
  'consents.printForm': ['officers', 'own case', 'form.printed'],
  'consents.withdraw': ['officers', 'own case', 'consent.withdrawn'],
  'referrals.agencies': ['officers', 'no case', null],
  'referrals.list': ['officers', 'own case if named', null],
  'referrals.start': ['officers', 'own case', 'referral.started'],
  'referrals.get': ['officers', 'own case', 'identity.read'],
  'referrals.update': ['officers', 'own case', null],
  'referrals.preview': ['officers', 'own case', 'packet.previewed'],
  'referrals.issue': ['managers', 'own case', 'packet.issued'],
  'referrals.cancel': ['officers', 'own case', 'referral.cancelled'],
  'referrals.packet': ['officers', 'own case', 'packet.opened'],
  'referrals.recordOutput': ['officers', 'own case', 'packet.handed_out'],
  'referrals.recordReceipt': ['officers', 'own case', 'packet.received'],
  'verify.text': ['officers', 'no case', 'packet.verified'],
  'verify.file': ['officers', 'no case', 'packet.verified'],
  'referrals.override': ['managers', 'own case', 'override.given'],
  'referrals.withdrawOverride': ['officers', 'own case', 'override.withdrawn'],
  'agencies.directory': ['officers', 'no case', null],
  'agencies.save': ['managers', 'no case', 'agency.changed'],
  'agencies.retire': ['managers', 'no case', 'agency.retired'],
  'attachments.list': ['officers', 'own case', null],
  'attachments.add': ['officers', 'own case', 'attachment.added'],
  'attachments.file': ['officers', 'own case', 'attachment.opened'],
  'attachments.mark': ['officers', 'own case', null],
  'attachments.check': ['officers', 'own case', 'attachment.checked'],
  'attachments.remove': ['officers', 'own case', 'attachment.removed'],
  'sealed.agencyKey': ['officers', 'own case', null],
  'sealed.seal': ['officers', 'own case', 'packet.sealed'],
  'ledger.list': ['officers', 'own case if named', null],
  'ledger.entry': ['officers', 'own case', 'case.read'],
  'ledger.responseTimes': ['officers', 'no case', null],
  'ledger.recordAnswer': ['officers', 'own case', 'answer.recorded'],
  'ledger.holders': ['officers', 'own case', null],
  'ledger.issueWithdrawal': ['managers', 'own case', 'withdrawal.issued'],
  'ledger.withdrawalLetter': ['officers', 'own case', 'packet.opened'],
  'ledger.recordTold': ['officers', 'own case', 'withdrawal.told'],
  'ledger.clientExtract': ['officers', 'own case', 'ledger.client_extract'],
  'ledger.coordinationSummary': ['officers', 'own case', 'coordination.copied'],
  'conferences.list': ['officers', 'own case if named', null],
  'conferences.get': ['officers', 'own case', 'case.read'],
  'conferences.convene': ['officers', 'own case', 'conference.convened'],
  'conferences.save': ['officers', 'own case', 'conference.changed'],
  'conferences.decide': ['officers', 'own case', 'conference.decided'],
  'conferences.withdrawDecision': ['officers', 'own case', 'conference.changed'],
  'conferences.check': ['officers', 'own case', null],
  'conferences.close': ['managers', 'own case', 'conference.closed'],
  'conferences.cancel': ['officers', 'own case', 'conference.cancelled'],
  'conferences.print': ['officers', 'own case', 'conference.printed'],
  'tasks.list': ['officers', 'own case if named', null],
  'tasks.colleagues': ['officers', 'own case if named', null],
  'tasks.add': ['officers', 'own case if named', 'task.added'],
  'tasks.finish': ['officers', 'own case if named', 'task.done'],
  'tasks.reopen': ['officers', 'own case if named', 'task.reopened'],
  'tasks.reassign': ['officers', 'own case if named', 'task.reassigned'],
  'calendar.holidays': ['officers', 'no case', null],
  'calendar.export': ['officers', 'no case', 'calendar.exported'],
  'reminders.list': ['officers', 'no case', null],
  'reminders.snooze': ['officers', 'no case', null],
  'audit.list': ['managers', 'no case', null],
  'audit.verify': ['managers', 'no case', 'audit.verified'],
  'audit.verification': ['managers', 'no case', null],
  'audit.stopVerification': ['managers', 'no case', null],
  'audit.anchorCode': ['managers', 'no case', null],
  'audit.checkCode': ['managers', 'no case', null],
  'audit.printExtract': ['managers', 'no case', 'audit.extracted'],
};
const ROWS = Object.entries(EXPECTED).map(([path, [who, on, action, extra]]) => ({
  path,
  who,
  on,
  action,
  extra,
}));
type Row = (typeof ROWS)[number];
const INSIDE = ROWS.filter(({ who }) => who !== 'anyone');

const ROLES_OF: Readonly<Record<Who, readonly OfficerRole[]>> = {
  anyone: OFFICER_ROLES,
  officers: OFFICER_ROLES,
  managers: ['case_manager', 'head'],
  head: ['head'],
  counsellors: ['counsellor'],
};
const RULE_OF = {
  'no case': 'none',
  'own case': 'assigned',
  'own case if named': 'named',
  'any case': 'any',
} as const;

/** What an officer without the case must not reach: every sample that names one. */
const NAMES_NO_CASE: ReadonlySet<string> = new Set(['drafts.save', 'drafts.get']);

function metaOf(path: string): ProcedureMeta {
  const procedure = CONTRACT.get(path);
  // Made by `procedure()` of the contract, which demands both parts; the next test compares them.
  return procedure?.['~orpc'].meta as ProcedureMeta;
}

async function codeOf(vault: TestVault, path: string, input: unknown): Promise<string> {
  const answer = await ask(vault.state, path, input);
  return answer.kind === 'user' ? answer.error.code : answer.kind;
}

/** Who answers for a row in the world: its head, or for what heads may not do, the counsellor. */
function workAsSomebodyAllowed(world: World, { who }: Row): void {
  const { head, stranger } = world.staff;
  workAs(world, who === 'counsellors' ? stranger.officerId : head);
}

/** What stands before the door has nothing to do behind it. */
const AT_AN_OPEN_DOOR: ReadonlyMap<string, string> = new Map([
  ['vault.create', 'vault_exists'],
  ['recovery.unlock', 'vault_in_use'],
]);

const SAYS_NO: ReadonlySet<string> = new Set([
  'not_allowed',
  'case_not_assigned',
  'vault_locked',
  'officer_disabled',
  'password_change_due',
  'duty_not_accepted',
]);

describe('the door to every procedure', () => {
  it('cannot be defined without a row in the permission table', () => {
    // @ts-expect-error: a name without a row does not compile.
    procedure('cases.unknown', { audit: null });
    // @ts-expect-error: nor does a procedure without a word on the audit log.
    procedure('cases.list', {});
    expect(permissionOf('cases.list').roles).toContain('counsellor');
  });

  it('is decided here for each of them, and for no other', () => {
    const paths = Object.keys(EXPECTED).toSorted();
    expect([...PROCEDURES.keys()].toSorted()).toEqual(paths);
    expect([...CONTRACT.keys()].toSorted()).toEqual(paths);
    expect(Object.keys(PERMISSIONS).toSorted()).toEqual(paths);
  });

  it.each(ROWS)(
    '$path is for $who on $on, recorded as $action',
    ({ path, who, on, action, extra }) => {
      const { name, audit } = metaOf(path);
      // The row that the vault looks up is that of this very procedure.
      expect(name).toBe(path);
      const permission = permissionOf(name);
      const roles = permission.roles === 'anyone' ? 'anyone' : permission.roles.toSorted();
      expect(roles).toEqual(who === 'anyone' ? 'anyone' : ROLES_OF[who].toSorted());
      expect(permission.case).toBe(RULE_OF[on]);
      expect(permission.second).toBe(extra === 'second person');
      expect(permission.whileDue).toBe(extra === 'settling in');
      expect(audit).toBe(action);
      // The implementation must answer to the same declaration, not to one of its own.
      expect(PROCEDURES.get(path)?.['~orpc'].meta).toEqual(metaOf(path));
    },
  );

  it('is shut while the vault is locked, before the input is even looked at', async () => {
    const { state } = startVault();
    for (const { path } of INSIDE) {
      for (const input of [undefined, { caseId: 'x' }]) {
        expect(await ask(state, path, input), path).toMatchObject({
          kind: 'user',
          error: { code: 'vault_locked', details: {} },
        });
      }
    }
  });

  it.each(['head', 'case_manager'] as const)(
    'opens for a %s exactly what the table says, on every case',
    async (role) => {
      const world = await startWorld();
      const { staff } = world;
      for (const { path, who } of ROWS) {
        workAs(world, role === 'head' ? staff.head : staff.manager.officerId);
        const code = await codeOf(world, path, world.samples.get(path));
        if (!ROLES_OF[who].includes(role)) expect(code, path).toBe('not_allowed');
        else expect(SAYS_NO, `${path} ${code}`).not.toContain(code);
      }
    },
  );

  it('opens for a counsellor what the table says on assigned cases', async () => {
    const world = await startWorld();
    for (const { path, who } of ROWS.filter((row) => row.path !== 'access.breakGlass')) {
      workAs(world, world.staff.counsellor.officerId);
      const code = await codeOf(world, path, world.samples.get(path));
      if (!ROLES_OF[who].includes('counsellor')) expect(code, path).toBe('not_allowed');
      else expect(code, path).toBe(AT_AN_OPEN_DOOR.get(path) ?? 'output');
    }
  });

  it('opens nothing of a case to a counsellor who is not assigned, and leaves no trace', async () => {
    const world = await startWorld();
    workAs(world, world.staff.stranger.officerId);
    const before = auditOf(world);
    for (const { path, who, on } of INSIDE) {
      if (on !== 'own case' && on !== 'own case if named') continue;
      const code = await codeOf(world, path, world.samples.get(path));
      const allowed = ROLES_OF[who].includes('counsellor');
      if (NAMES_NO_CASE.has(path)) expect(code, path).toBe('output');
      else expect(code, path).toBe(allowed ? 'case_not_assigned' : 'not_allowed');
    }
    expect(auditOf(world)).toEqual(before);
  });

  it('does not tell a counsellor whether a case, referral, consent or packet exists', async () => {
    const world = await startWorld();
    workAs(world, world.staff.stranger.officerId);
    for (const { path } of INSIDE.filter(
      ({ on, who }) => on === 'own case' && who === 'officers',
    )) {
      for (const input of [
        undefined,
        { caseId: 'contoh' },
        { referralId: 'contoh' },
        { packetId: 'contoh' },
        { caseId: 'contoh', consentId: 'contoh' },
      ]) {
        expect(await codeOf(world, path, input), path).toBe('case_not_assigned');
      }
    }
  });

  it('is not fooled by an own case beside the referral or the draft of another', async () => {
    const world = await startWorld();
    const { client, staff, samples } = world;
    workAs(world, staff.stranger.officerId);
    const caseId = (await client.cases.list())[0]?.caseId;
    expect(caseId, 'emergency access').toBeDefined();
    for (const path of ['referrals.get', 'referrals.packet', 'consents.withdraw']) {
      const input = { ...(samples.get(path) as object), caseId };
      expect(await codeOf(world, path, input), path).toBe('case_not_assigned');
    }
    for (const key of [`intake:${world.caseId}`, `step:${world.caseId}:T1.2`]) {
      expect(await codeOf(world, 'drafts.get', { key }), key).toBe('case_not_assigned');
      expect(await codeOf(world, 'drafts.save', { key, payload: '' })).toBe('case_not_assigned');
    }
  });
});

describe('an officer', () => {
  it('who was disabled is not let in', async () => {
    const first = await startOpenVault();
    openVaultOf(first).db.run("UPDATE officer SET disabled_at = '2026-11-24T07:00:00.000Z'");
    openVaultOf(first).close();
    const { client, state } = startVault(first.folder);
    const status = await client.door.status();
    const slotId = status.kind === 'locked' ? (status.officers[0]?.slotId ?? '') : '';
    await expect(
      client.vault.unlock({ slotId, password: MAIN_CASE.password }),
    ).rejects.toMatchObject({ data: { code: 'officer_disabled' } });
    expect(state.open).toBeUndefined();
  });

  it.each([
    ['disabled', "disabled_at = '2026-11-24T07:00:00.000Z'", 'officer_disabled'],
    ['removed', "removed_at = '2026-11-24T07:00:00.000Z'", 'officer_disabled'],
    ['given a password by somebody else', 'must_change_password = 1', 'password_change_due'],
  ])('who is %s while signed in is refused at the next call', async (_name, change, expected) => {
    const world = await startWorld();
    openVaultOf(world).db.run(`UPDATE officer SET ${change}`);
    for (const { path, who, extra } of INSIDE.filter((row) => row.who !== 'counsellors')) {
      const open = extra === 'settling in' && expected === 'password_change_due';
      const code = await codeOf(world, path, world.samples.get(path));
      if (!open) expect(code, `${path} ${who}`).toBe(expected);
      if (path === 'vault.changePassword' && open) {
        expect(code).toBe('output');
        openVaultOf(world).db.run(`UPDATE officer SET ${change}`);
      }
    }
  });

  it('does nothing but accept the duty once a year is over', async () => {
    const world = await startWorld();
    world.setNow('2027-11-24T07:00:00.000Z');
    for (const { path, extra } of INSIDE.filter((row) => row.who !== 'counsellors')) {
      if (extra === 'settling in') continue;
      expect(await codeOf(world, path, world.samples.get(path)), path).toBe('duty_not_accepted');
    }
    expect((await world.client.accounts.acceptDuty({ version: 1 })).dutyDue).toBe(false);
    expect(await codeOf(world, 'cases.list', undefined)).toBe('output');
  });

  it('whose role changed has the new one at the next call', async () => {
    const world = await startWorld();
    expect(await codeOf(world, 'officers.list', undefined)).toBe('output');
    expect(await world.client.cases.list()).toHaveLength(3);
    openVaultOf(world).db.run("UPDATE officer SET role = 'counsellor'");
    expect(await codeOf(world, 'officers.list', undefined)).toBe('not_allowed');
    // The one case of which the head is still the companion.
    expect(await world.client.cases.list()).toHaveLength(1);
  });
});

describe('a two-person act', () => {
  const ROWS_OF_TWO = ROWS.filter(({ extra }) => extra === 'second person');

  it.each(ROWS_OF_TWO)('$path is refused without the right second person', async ({ path }) => {
    const world = await startWorld();
    const { head, manager, counsellor } = world.staff;
    const sample = world.samples.get(path) as object;
    const ownSlot = openVaultOf(world).slotId;
    const officers = await world.client.officers.list();
    const entries = auditOf(world);
    const second = { kind: 'second', slotId: manager.slotId };
    for (const [approval, code] of [
      [undefined, 'bad_request'],
      [{ kind: 'alone', reason: 'contoh' }, 'bad_request'],
      [{ kind: 'alone', reason: 'contoh alasan tertulis' }, 'second_needed'],
      [{ kind: 'second', slotId: ownSlot, password: MAIN_CASE.password }, 'second_same_person'],
      [{ ...second, slotId: counsellor.slotId, password: 'contoh' }, 'second_not_eligible'],
      [{ ...second, slotId: 'contoh', password: manager.password }, 'second_not_eligible'],
      [{ ...second, password: counsellor.password }, 'wrong_password'],
      [{ ...second, password: manager.password }, 'wait_before_retry'],
    ] as const) {
      expect(await codeOf(world, path, { ...sample, approval }), path).toBe(code);
    }
    workAs(world, head);
    expect(await world.client.officers.list()).toEqual(officers);
    // The one password that was tried and wrong.
    expect(auditOf(world)).toEqual([...entries, 'login.failed']);
  });
});

describe('the audit log', () => {
  it('gets from each procedure exactly the entry that it declares', async () => {
    const world = await startWorld();
    for (const row of INSIDE) {
      const { path, action, extra } = row;
      workAsSomebodyAllowed(world, row);
      const before = auditOf(world);
      const answer = await ask(world.state, path, world.samples.get(path));
      expect(answer.kind, `${path} ${JSON.stringify(answer)}`).toBe('output');
      const expected = action === null ? [] : [action];
      const second = extra === 'second person' ? ['approval.given'] : [];
      expect(auditOf(world).slice(before.length), path).toEqual([...second, ...expected]);
    }
  });
});
