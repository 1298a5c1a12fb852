import { OFFICER_ROLES, type OfficerRole } from './officer';

/**
 * What a call has to do with a case:
 * - `none`: with no single case; what it lists is filtered to what the officer may see;
 * - `assigned`: with one case, which the officer must be assigned to (or have emergency access);
 * - `named`: as `assigned` if it names a case, but it need not name one;
 * - `any`: with one case, assigned or not.
 *
 * Case managers and the head see every case; only counsellors are held to their assignments.
 */
export type CaseRule = 'none' | 'named' | 'assigned' | 'any';

/** Who may call a procedure, on which cases, and under which conditions. */
export interface Permission {
  /** `anyone` works before unlocking and can reach no case. */
  readonly roles: 'anyone' | readonly OfficerRole[];
  readonly case: CaseRule;
  /** A second officer confirms with an own password in the same call. */
  readonly second: boolean;
  /** Open also while a password has to be changed or the duty of confidentiality be accepted. */
  readonly whileDue: boolean;
}

const MANAGERS: readonly OfficerRole[] = ['case_manager', 'head'];
const SEEING_EVERY_CASE: readonly OfficerRole[] = MANAGERS;

const DOOR: Permission = { roles: 'anyone', case: 'none', second: false, whileDue: true };

function allow(roles: readonly OfficerRole[], rule: CaseRule): Permission {
  return { roles, case: rule, second: false, whileDue: false };
}
const everyone = (rule: CaseRule): Permission => allow(OFFICER_ROLES, rule);
const managers = (rule: CaseRule): Permission => allow(MANAGERS, rule);
const head = (rule: CaseRule): Permission => allow(['head'], rule);
const withSecond = (permission: Permission): Permission => ({ ...permission, second: true });
const whileDue = (permission: Permission): Permission => ({ ...permission, whileDue: true });

/**
 * Every procedure of the contract. `procedure()` takes no name that is not here, and a test refuses
 * a row without a procedure. IT staff (petugas TI) are in no row: they hold no key slot, and have
 * what works at the door.
 */
export const PERMISSIONS = {
  'door.ping': DOOR,
  'door.status': DOOR,
  'vault.installation': DOOR,
  'vault.create': DOOR,
  'vault.unlock': DOOR,
  'vault.acceptState': DOOR,
  'vault.repairHeader': DOOR,
  'vault.changePassword': whileDue(everyone('none')),
  'vault.updateShelter': managers('none'),

  'maintenance.report': DOOR,

  'recovery.kit': DOOR,
  'recovery.unlock': DOOR,
  'recovery.state': head('none'),
  'recovery.createKit': withSecond(head('none')),
  // Whoever used a kit holds the next one, and may be no head.
  'recovery.proveShare': whileDue(everyone('none')),

  'accounts.duty': whileDue(everyone('none')),
  'accounts.acceptDuty': whileDue(everyone('none')),

  'officers.list': managers('none'),
  'officers.add': withSecond(head('none')),
  'officers.disable': head('none'),
  'officers.enable': head('none'),
  'officers.remove': withSecond(head('none')),
  'officers.changeRole': withSecond(head('none')),
  'officers.resetPassword': withSecond(head('none')),

  'access.assignments': everyone('assigned'),
  'access.assign': managers('any'),
  'access.breakGlass': allow(['counsellor'], 'any'),
  'access.breakGlassList': head('none'),
  'access.acknowledge': head('none'),
  'access.readingAlarms': head('none'),
  'access.acknowledgeReading': head('none'),
  'access.secondOfficers': managers('none'),

  'drafts.save': everyone('named'),
  'drafts.get': everyone('named'),
  'drafts.discard': everyone('named'),

  'regions.search': everyone('none'),
  'regions.byCode': everyone('none'),

  'home.counts': everyone('none'),
  'home.due': everyone('none'),

  'cases.search': everyone('none'),
  'cases.list': everyone('none'),
  'cases.closed': everyone('none'),
  'cases.suggestCodeName': everyone('none'),
  'cases.open': everyone('none'),
  'cases.openEmergency': everyone('none'),
  'cases.saveIntake': everyone('assigned'),
  'cases.intake': everyone('assigned'),
  'cases.header': everyone('assigned'),
  'cases.facts': everyone('assigned'),
  'cases.identity': everyone('assigned'),
  'cases.history': everyone('assigned'),

  'sop.view': everyone('assigned'),
  'sop.form': everyone('named'),
  'sop.askings': everyone('assigned'),
  'sop.sign': everyone('assigned'),
  'sop.skip': everyone('assigned'),
  'sop.reopen': everyone('assigned'),
  'sop.printForm': everyone('assigned'),

  'assessment.rules': everyone('none'),
  'assessment.history': everyone('assigned'),
  'sop.defer': managers('assigned'),
  'sop.notApplicable': everyone('assigned'),
  // Which of the two roles a step asks for is the engine's to say.
  'sop.countersign': managers('assigned'),
  'sop.approvers': everyone('none'),
  'sop.returnStep': managers('assigned'),

  'sopVersions.list': managers('none'),
  'sopVersions.get': managers('none'),
  'sopVersions.draft': managers('none'),
  'sopVersions.startDraft': managers('none'),
  'sopVersions.saveDraft': managers('none'),
  'sopVersions.discardDraft': managers('none'),
  'sopVersions.check': managers('none'),
  'sopVersions.publish': withSecond(managers('none')),
  'sopVersions.confirmations': everyone('none'),
  'sopVersions.bases': managers('none'),
  'sopVersions.confirm': managers('none'),
  'sopVersions.withdraw': managers('none'),
  'sopVersions.moveReport': managers('assigned'),
  'sopVersions.move': managers('assigned'),
  'sopVersions.holidays': managers('none'),
  'sopVersions.saveHolidays': managers('none'),
  'sopVersions.exportPackage': managers('none'),
  'sopVersions.inspectPackage': managers('none'),
  'sopVersions.importPackage': withSecond(managers('none')),
  'sopVersions.handbook': everyone('none'),

  'consents.list': everyone('assigned'),
  'consents.record': everyone('assigned'),
  'consents.printForm': everyone('assigned'),
  'consents.withdraw': everyone('assigned'),

  'referrals.agencies': everyone('none'),
  'referrals.list': everyone('named'),
  'referrals.start': everyone('assigned'),
  'referrals.get': everyone('assigned'),
  'referrals.update': everyone('assigned'),
  'referrals.preview': everyone('assigned'),
  'referrals.issue': managers('assigned'),
  'referrals.cancel': everyone('assigned'),
  'referrals.packet': everyone('assigned'),
  'referrals.recordOutput': everyone('assigned'),
  'referrals.recordReceipt': everyone('assigned'),
  'referrals.override': managers('assigned'),
  // To give less is anybody's.
  'referrals.withdrawOverride': everyone('assigned'),

  'agencies.directory': everyone('none'),
  'agencies.save': managers('none'),
  'agencies.retire': managers('none'),

  // Any officer may hold a paper in the hand; what it belongs to is told to those who may see it.
  'verify.text': everyone('none'),
  'verify.file': everyone('none'),

  'attachments.list': everyone('assigned'),
  'attachments.add': everyone('assigned'),
  'attachments.file': everyone('assigned'),
  'attachments.mark': everyone('assigned'),
  'attachments.check': everyone('assigned'),
  'attachments.remove': everyone('assigned'),

  'sealed.agencyKey': everyone('assigned'),
  'sealed.seal': everyone('assigned'),

  'ledger.list': everyone('named'),
  'ledger.entry': everyone('assigned'),
  'ledger.responseTimes': everyone('none'),
  'ledger.recordAnswer': everyone('assigned'),
  'ledger.holders': everyone('assigned'),
  // A letter with a number of the register, like a packet.
  'ledger.issueWithdrawal': managers('assigned'),
  'ledger.withdrawalLetter': everyone('assigned'),
  'ledger.recordTold': everyone('assigned'),
  'ledger.clientExtract': everyone('assigned'),
  'ledger.coordinationSummary': everyone('assigned'),

  'conferences.list': everyone('named'),
  'conferences.get': everyone('assigned'),
  'conferences.convene': everyone('assigned'),
  'conferences.save': everyone('assigned'),
  'conferences.decide': everyone('assigned'),
  'conferences.withdrawDecision': everyone('assigned'),
  'conferences.check': everyone('assigned'),
  'conferences.close': managers('assigned'),
  'conferences.cancel': everyone('assigned'),
  'conferences.print': everyone('assigned'),

  'tasks.list': everyone('named'),
  'tasks.colleagues': everyone('named'),
  'tasks.add': everyone('named'),
  'tasks.finish': everyone('named'),
  'tasks.reopen': everyone('named'),
  'tasks.reassign': everyone('named'),

  'calendar.holidays': everyone('none'),
  'calendar.export': everyone('none'),
  'reminders.list': everyone('none'),
  'reminders.snooze': everyone('none'),

  'audit.list': managers('none'),
  'audit.verify': managers('none'),
  'audit.verification': managers('none'),
  'audit.stopVerification': managers('none'),
  'audit.anchorCode': managers('none'),
  'audit.checkCode': managers('none'),
  'audit.printExtract': managers('none'),
} satisfies Readonly<Record<string, Permission>>;

/** Dotted path of a procedure, such as `cases.open`. */
export type ProcedureName = keyof typeof PERMISSIONS;

/** The row of a procedure. */
export function permissionOf(name: ProcedureName): Permission {
  return PERMISSIONS[name];
}

/** Whether the role alone lets an officer call a procedure; the vault still looks at the case. */
export function mayCall(name: ProcedureName, role: OfficerRole): boolean {
  const { roles } = permissionOf(name);
  return roles === 'anyone' || roles.includes(role);
}

/** Whether a role sees every case, or only those it is assigned to. */
export function seesEveryCase(role: OfficerRole): boolean {
  return SEEING_EVERY_CASE.includes(role);
}

/** Whether a role may confirm as the second person what another officer does. */
export function mayConfirm(role: OfficerRole): boolean {
  return MANAGERS.includes(role);
}
