import { randomUUID } from 'node:crypto';
import { newShelter } from '../../../shared/domain/shelter';
import { MAIN_CASE, mainIntake } from '../../fixtures/main-case';
import { insertAlarm } from '../../../electron/vault/access/reading.store';
import { createRecoveryKit } from '../../../electron/vault/recovery/recovery-kit';
import { addColleague, atWork, type Colleague, openVaultOf, workAs } from '../access/staff';
import { bareJpeg } from '../attachments/bare-jpeg';
import { CONSENT_ANSWERS } from './inputs';
import { type Client, START, startOpenVault, type TestVault } from '../usecases/vault-fixture';

const POLICE = { agencyId: 'polresta_barelang_ppa', profileId: 'police_report' };
const HOSPITAL = { agencyId: 'rsud_embung_fatimah', profileId: 'hospital_treatment' };

/** An open vault in which every procedure of the contract has something to do. */
export interface World extends TestVault {
  /** For each procedure with an input, one that it accepts. */
  readonly samples: ReadonlyMap<string, unknown>;
  readonly caseId: string;
  readonly staff: Staff;
  readonly ids: readonly string[];
}

/** Who works in it: the head is at work, the counsellor is assigned to the case, the stranger to none. */
export interface Staff {
  readonly head: string;
  readonly manager: Colleague;
  readonly counsellor: Colleague;
  readonly stranger: Colleague;
  /** Two who are administered: one active, one disabled. */
  readonly active: Colleague;
  readonly disabled: Colleague;
}

async function hireStaff(vault: TestVault): Promise<Staff> {
  const disabled = await addColleague(vault, 'counsellor', 'Contoh Lima');
  vault.state.open?.vault.db.run(
    'UPDATE officer SET disabled_at = $START WHERE officer_id = $officerId',
    { START, officerId: disabled.officerId },
  );
  return {
    head: atWork(vault),
    manager: await addColleague(vault, 'case_manager', 'Contoh Satu'),
    counsellor: await addColleague(vault, 'counsellor', 'Contoh Dua'),
    stranger: await addColleague(vault, 'counsellor', 'Contoh Tiga'),
    active: await addColleague(vault, 'counsellor', 'Contoh Empat'),
    disabled,
  };
}

const ALARM_ID = randomUUID();

export async function startWorld(): Promise<World> {
  const vault = await startOpenVault();
  const { client } = vault;
  const staff = await hireStaff(vault);
  const { caseId } = await openMainCase(client);
  const { caseId: walkedId } = await openMainCase(client);
  await client.sop.sign({ caseId: walkedId, stepId: 'T1.2', answers: CONSENT_ANSWERS });
  const { consentId } = await client.consents.record({ ...consentInput(caseId) });
  const draft = await startGranted(client, caseId);
  const cancelled = await startGranted(client, caseId);
  const toIssue = await startGranted(client, caseId);
  const issued = await startGranted(client, caseId);
  const { packets } = await client.referrals.issue({ referralId: issued });
  const packetId = packets[0]?.packetId ?? '';
  const { choices } = await client.referrals.get({ referralId: draft });
  const overridden = await startGranted(client, caseId);
  const forbidden = await forbiddenKey(client, overridden);
  await client.referrals.override({ referralId: overridden, keys: [forbidden], reason: 'contoh' });
  const withdrawn = await withdrawnReferrals(client, caseId);
  const { officerId } = staff.counsellor;
  await client.access.assign({ caseId, officerIds: [officerId] });
  await client.access.assign({ caseId: walkedId, officerIds: [officerId] });
  const { caseId: closedToBoth } = await openMainCase(client);
  workAs(vault, officerId);
  for (const decided of [caseId, walkedId]) {
    await client.sop.notApplicable({ caseId: decided, stepId: 'T1.4', reason: 'contoh' });
  }
  workAs(vault, staff.stranger.officerId);
  await client.access.breakGlass({ caseId: closedToBoth, reason: 'contoh keadaan darurat' });
  workAs(vault, staff.head);
  const [waiting] = await client.access.breakGlassList();
  const alarm = { alarmId: ALARM_ID, officerId, at: START, cases: 20 };
  openVaultOf(vault).db.transaction(() => insertAlarm(openVaultOf(vault).db, alarm));
  const { slotId, password } = staff.manager;
  const approval = { kind: 'second', slotId, password };
  const [firstShare = []] = await kitShares(vault);
  const attached = await attachSamples(client, draft);
  const meeting = await holdConferences(client, caseId, officerId);
  const sop = await sopSamples(client, caseId);
  const samples = new Map<string, unknown>(
    Object.entries({
      'vault.create': createInput(),
      'vault.acceptState': {
        slotId: randomUUID(),
        password: 'kata sandi yang salah',
        reason: 'disk_fault',
        second: null,
      },
      'vault.unlock': { slotId: randomUUID(), password: 'kata sandi yang salah' },
      'vault.changePassword': {
        oldPassword: MAIN_CASE.password,
        newPassword: 'kapal ombak jendela rajut pagi',
      },
      'accounts.acceptDuty': { version: 1 },
      'recovery.unlock': {
        // One share alone opens nothing, typed twice neither.
        shares: [firstShare.join(' '), firstShare.join(' ')],
        slotId,
        newPassword: 'kapal ombak jendela rajut sore',
      },
      'recovery.proveShare': { share: firstShare.join(' ') },
      'recovery.createKit': { approval },
      'officers.add': {
        displayName: 'Contoh Enam',
        position: 'Contoh',
        role: 'counsellor',
        nip: null,
        approval,
      },
      'officers.enable': { officerId: staff.disabled.officerId },
      'officers.disable': { officerId: staff.disabled.officerId },
      'officers.resetPassword': { officerId: staff.active.officerId, approval },
      'officers.changeRole': {
        officerId: staff.active.officerId,
        role: 'case_manager',
        position: 'Manajer kasus',
        approval,
      },
      'officers.remove': { officerId: staff.active.officerId, approval },
      'access.assignments': { caseId },
      'access.assign': { caseId, officerIds: [officerId] },
      'access.breakGlass': { caseId: walkedId, reason: 'contoh keadaan darurat' },
      'access.acknowledge': { breakGlassId: waiting?.breakGlassId },
      'access.acknowledgeReading': { alarmId: ALARM_ID },
      'access.secondOfficers': { officerId: null },
      'vault.updateShelter': newShelter('UPTD PPA Kota Contoh', 'Kota Contoh'),
      'drafts.save': { key: 'intake:new', payload: '{"contoh":true}' },
      'drafts.get': { key: 'intake:new' },
      'drafts.discard': { key: `step:${caseId}:T1.2` },
      'regions.search': { text: 'batam' },
      'regions.byCode': { code: '2171' },
      'cases.search': { text: MAIN_CASE.codeName },
      'cases.open': { draftId: randomUUID(), intake: mainIntake(START) },
      'cases.openEmergency': {
        draftId: randomUUID(),
        intake: { situation: 'contoh', alias: 'Contoh', sex: 'female', approximateAge: '17' },
      },
      'cases.saveIntake': { caseId, intake: mainIntake(START), reason: 'ejaan' },
      'cases.intake': { caseId },
      'cases.header': { caseId },
      'cases.facts': { caseId },
      'cases.identity': { caseId },
      'cases.history': { caseId },
      'sop.view': { caseId },
      'sop.form': { formId: 'F-01', caseId },
      'sop.askings': { caseId },
      'sop.sign': { caseId, stepId: 'T1.2', answers: CONSENT_ANSWERS, lateReason: 'contoh' },
      'sop.skip': {
        caseId: walkedId,
        stepId: 'T1.3',
        reasonCode: 'other',
        note: 'contoh',
        approvedByName: 'Contoh Penyetuju',
      },
      'sop.reopen': { caseId: walkedId, stepId: 'T1.2', reason: 'contoh' },
      'sop.printForm': { caseId, formId: 'F-04', stepId: 'T2.2', filled: true, paper: 'F4' },
      'assessment.history': { caseId },
      'sop.defer': { caseId: walkedId, stepId: 'T7.1', until: '2026-12-01', reason: 'contoh' },
      'sop.notApplicable': { caseId: walkedId, stepId: 'T5.1', reason: 'contoh' },
      'sop.countersign': { caseId: walkedId, stepId: 'T1.4' },
      'sop.approvers': { role: 'head' },
      'sop.returnStep': { caseId, stepId: 'T1.4', reason: 'contoh' },
      ...sop,
      'sopVersions.publish': { ...sop['sopVersions.publish'], approval },
      'sopVersions.importPackage': { ...sop['sopVersions.inspectPackage'], approval },
      'consents.list': { caseId },
      'consents.record': consentInput(caseId),
      'consents.printForm': { referralId: draft, consentId: null, paper: 'A4' },
      'consents.withdraw': { caseId, consentId },
      'referrals.list': { caseId },
      'referrals.start': { caseId, ...POLICE },
      'referrals.get': { referralId: draft },
      'referrals.update': {
        referralId: draft,
        choices: { ...choices, selections: [{ key: 'health.complaint', reason: 'contoh' }] },
      },
      'referrals.preview': { referralId: draft },
      'referrals.issue': { referralId: toIssue, lateReason: 'contoh' },
      'referrals.cancel': { referralId: cancelled },
      'referrals.packet': { packetId },
      'referrals.recordOutput': { packetId, how: 'printed' },
      'referrals.recordReceipt': {
        referralId: issued,
        receivedBy: 'Contoh Penerima',
        receivedOn: '2026-11-24',
      },
      'verify.text': { text: '7K2M-9QXC-00TR-VF4E' },
      'verify.file': { bytes: Uint8Array.from(Buffer.from('%PDF-1.4 contoh')) },
      'referrals.override': { referralId: draft, keys: [forbidden], reason: 'contoh' },
      'referrals.withdrawOverride': { referralId: overridden, key: forbidden },
      'agencies.save': { agencyId: null, revision: 0, entry: ownAgency(), confirmed: true },
      'agencies.retire': { agencyId: 'puskesmas', revision: 0, retired: true },
      'attachments.list': { referralId: draft },
      'attachments.add': { referralId: draft, title: 'contoh', file: bareJpeg() },
      'attachments.file': attached.first,
      'attachments.mark': { ...attached.first, title: 'contoh', marks: MARKS },
      'attachments.check': {
        ...attached.first,
        title: 'contoh',
        marks: MARKS,
        pages: [{ number: 1, picture: bareJpeg() }],
      },
      'attachments.remove': attached.second,
      'sealed.agencyKey': { packetId },
      'sealed.seal': { packetId, sealing: { kind: 'zip' } },
      'ledger.list': { caseId, ground: 'consent' },
      'ledger.entry': { referralId: issued },
      'ledger.recordAnswer': {
        referralId: issued,
        answeredOn: '2026-11-24',
        answeredBy: 'Contoh Penjawab',
        outcome: 'served',
        summary: 'contoh jawaban',
        done: '',
      },
      'ledger.holders': { consentId: withdrawn.consentId },
      'ledger.issueWithdrawal': { referralId: withdrawn.toTell },
      'ledger.withdrawalLetter': { referralId: withdrawn.lettered },
      'ledger.recordTold': {
        referralId: withdrawn.lettered,
        toldOn: '2026-11-24',
        toldTo: 'Contoh Penerima',
        how: 'letter',
      },
      'ledger.clientExtract': { caseId },
      'ledger.coordinationSummary': { caseId, needs: ['health'] },
      'conferences.list': { caseId },
      'conferences.get': { conferenceId: meeting.open },
      'conferences.convene': conveneInput(caseId),
      'conferences.save': {
        ...meeting.texts,
        conferenceId: meeting.open,
        revision: 1,
        persons: [attending(officerId)],
      },
      'conferences.decide': {
        conferenceId: meeting.open,
        text: 'hubungi rumah sakit',
        becomes: { kind: 'task', ownerId: officerId, dueOn: '2026-12-01', dueTime: '09:30' },
      },
      'conferences.withdrawDecision': {
        conferenceId: meeting.open,
        decisionId: meeting.decisionId,
      },
      'conferences.check': { conferenceId: meeting.toClose },
      'conferences.close': {
        conferenceId: meeting.toClose,
        revision: 2,
        acceptedEchoes: [],
        lateReason: 'contoh',
      },
      'conferences.cancel': { conferenceId: meeting.toCancel, reason: 'contoh' },
      'conferences.print': { conferenceId: meeting.toClose },
      'tasks.list': { caseId, withDone: true },
      'tasks.colleagues': { caseId },
      'tasks.add': {
        caseId,
        title: 'contoh tugas',
        ownerId: officerId,
        dueOn: '2026-11-30',
        dueTime: null,
      },
      'tasks.finish': { taskId: meeting.openTask },
      'tasks.reopen': { taskId: meeting.doneTask },
      'tasks.reassign': { taskId: meeting.otherTask, ownerId: officerId },
      'calendar.export': {},
      'reminders.snooze': {
        dutyKey: `deadline:${caseId}:C1`,
        until: '2026-11-25T07:00:00.000Z',
      },
      'audit.list': { category: 'change', objectId: caseId },
      'audit.verify': {},
      'audit.checkCode': { sequence: 1, code: '0123-4567-89AB-CDEF' },
      'audit.printExtract': { from: START },
    }),
  );
  const ids = [caseId, walkedId, consentId, draft, cancelled, toIssue, issued, packetId];
  ids.push(meeting.open, meeting.toClose, meeting.openTask);
  return { ...vault, samples, caseId, staff, ids };
}

const MARKS = [
  { number: 1, included: true, boxes: [{ x: 0.1, y: 0.1, width: 0.2, height: 0.1 }] },
  { number: 2, included: false, boxes: [] },
];

/** Two files of a draft, not checked yet. */
async function attachSamples(client: Client, referralId: string) {
  await client.attachments.add({ referralId, title: 'contoh satu', file: bareJpeg() });
  const [one, two] = await client.attachments.add({
    referralId,
    title: 'contoh dua',
    file: bareJpeg(),
  });
  const ref = (attachmentId = '') => ({ referralId, attachmentId });
  return { first: ref(one?.attachmentId), second: ref(two?.attachmentId) };
}

export function conveneInput(caseId: string) {
  return {
    caseId,
    stepId: null,
    heldAt: '2026-11-26T02:00:00.000Z',
    place: 'ruang rapat',
    agenda: 'pembagian kerja',
    persons: [],
  };
}

/** Somebody who came and confirmed to keep the secret: an officer, or a person of another office. */
export function attending(officerId: string | null) {
  const outside = { name: 'Contoh Tamu', agency: 'Dinas Contoh' };
  const named = officerId === null ? outside : { name: '', agency: '' };
  return { officerId, ...named, present: true, confirmed: true };
}

/** Conferences in every state that a sample needs, and tasks. */
async function holdConferences(client: Client, caseId: string, ownerId: string) {
  const convene = async () => (await client.conferences.convene(conveneInput(caseId))).conferenceId;
  const [open, toClose, toCancel] = [await convene(), await convene(), await convene()];
  const becomes = { kind: 'task' as const, ownerId, dueOn: '2026-12-01', dueTime: null };
  const decide = (conferenceId: string) =>
    client.conferences.decide({ conferenceId, text: 'hubungi rumah sakit', becomes });
  const { decisions } = await decide(open);
  const texts = {
    heldAt: '2026-11-24T02:00:00.000Z',
    place: 'ruang rapat',
    agenda: 'pembagian kerja',
    issues: 'pendampingan ke rumah sakit',
    options: '',
  };
  const persons = [attending(null)];
  await client.conferences.save({ ...texts, conferenceId: toClose, revision: 1, persons });
  await decide(toClose);
  const addTask = async () => {
    const { dueOn, dueTime } = becomes;
    const task = await client.tasks.add({ caseId, title: 'contoh', ownerId, dueOn, dueTime });
    return task.taskId;
  };
  const [openTask, doneTask, otherTask] = [await addTask(), await addTask(), await addTask()];
  await client.tasks.finish({ taskId: doneTask });
  const decisionId = decisions[0]?.decisionId ?? '';
  return { open, toClose, toCancel, texts, decisionId, openTask, doneTask, otherTask };
}

/** A draft of the SOP, a basis that waits and one that is confirmed. */
async function sopSamples(client: Client, caseId: string) {
  const draft = await client.sopVersions.startDraft({ version: 1, isApp: false });
  const [waiting, other] = await client.sopVersions.bases();
  if (waiting === undefined || other === undefined) throw new Error('two bases wait');
  const source = 'SK Contoh nomor 1';
  const confirm = { elementId: waiting.elementId, text: waiting.text, source };
  const { confirmationId } = await client.sopVersions.confirm({
    elementId: other.elementId,
    text: other.text,
    source,
  });
  const { draftId, revision, definition } = draft;
  const { text } = await client.sopVersions.exportPackage({ version: 1 });
  const holidays = {
    year: 2031,
    basis: { text: 'SKB contoh', status: 'needs_confirmation' as const },
    days: [],
  };
  return {
    'sopVersions.get': { version: 1, isApp: false },
    'sopVersions.startDraft': { version: 1, isApp: false },
    'sopVersions.saveDraft': { draftId, revision, definition },
    'sopVersions.publish': {
      draftId,
      revision: revision + 1,
      effectiveFrom: '2026-11-24',
      note: 'contoh',
    },
    'sopVersions.discardDraft': { draftId, revision },
    'sopVersions.confirm': confirm,
    'sopVersions.withdraw': { confirmationId },
    'sopVersions.moveReport': { caseId },
    'sopVersions.move': { caseId, fromVersion: 1, toVersion: 2, reason: 'contoh' },
    'sopVersions.saveHolidays': { table: holidays, revision: 0 },
    'sopVersions.exportPackage': { version: 1 },
    'sopVersions.inspectPackage': { text },
    'sopVersions.handbook': { version: 1, language: 'id' },
  };
}

/** A recovery kit as it is on paper. */
async function kitShares(vault: TestVault): Promise<readonly (readonly string[])[]> {
  const { shares } = await createRecoveryKit(openVaultOf(vault), new Date(START));
  return shares;
}

export function openMainCase(client: Client) {
  return client.cases.open({ draftId: randomUUID(), intake: mainIntake(START) });
}

/** A draft of a police report with its legal ground chosen: ready to be issued. */
export async function startGranted(client: Client, caseId: string): Promise<string> {
  const { referralId } = await client.referrals.start({ caseId, ...POLICE });
  const { choices, legalDuties } = await client.referrals.get({ referralId });
  const ground = { kind: 'legal_duty', basisText: legalDuties[0] ?? '' } as const;
  await client.referrals.update({ referralId, choices: { ...choices, ground } });
  return referralId;
}

/** A fact of the case that the matrix keeps from the police, and that somebody may let out. */
async function forbiddenKey(client: Client, referralId: string): Promise<string> {
  const { kept } = await client.referrals.get({ referralId });
  const line = kept.find(({ overridable }) => overridable);
  if (line === undefined) throw new Error('the main case has a forbidden fact');
  return line.key;
}

/** An agency that this shelter writes down by itself. */
export function ownAgency() {
  return {
    type: 'hospital' as const,
    name: 'Puskesmas Contoh',
    addressee: 'Kepala Puskesmas Contoh',
    place: 'Kota Contoh',
    area: 'Kecamatan Contoh',
    profiles: ['hospital_treatment'],
    contact: { address: 'Jalan Contoh 1', phone: '0778 000000', email: null, officer: null },
    services: ['pengobatan dasar'],
    hours: 'Senin–Jumat 08.00–15.00',
    safeChannels: [{ kind: 'courier' as const, detail: 'surat tertutup kepada kepala' }],
    persons: [{ name: 'Contoh Bidan', position: 'Bidan koordinator', phone: '0778 000001' }],
    note: '',
  };
}

/** Two packets on a consent that was then withdrawn: one agency is still to be told, one has its letter. */
async function withdrawnReferrals(client: Client, caseId: string) {
  const { consentId } = await client.consents.record(consentInput(caseId));
  const issueOn = async () => {
    const { referralId } = await client.referrals.start({ caseId, ...HOSPITAL });
    const { choices } = await client.referrals.get({ referralId });
    const ground = { kind: 'consent', consentId } as const;
    await client.referrals.update({ referralId, choices: { ...choices, ground } });
    await client.referrals.issue({ referralId });
    return referralId;
  };
  const [toTell, lettered] = [await issueOn(), await issueOn()];
  await client.consents.withdraw({ caseId, consentId });
  await client.ledger.issueWithdrawal({ referralId: lettered });
  return { consentId, toTell, lettered };
}

export function createInput() {
  const { shelter, officer, password } = MAIN_CASE;
  return { shelter: { ...shelter }, officer: { ...officer }, password };
}

function consentInput(caseId: string) {
  return {
    caseId,
    agencyId: HOSPITAL.agencyId,
    zones: ['A' as const, 'E' as const],
    givenBy: 'self' as const,
    method: 'written' as const,
    note: 'contoh',
  };
}
