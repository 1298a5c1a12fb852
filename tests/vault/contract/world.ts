import { randomUUID } from 'node:crypto';
import { newShelter } from '../../../shared/domain/shelter';
import { MAIN_CASE, mainIntake } from '../../fixtures/main-case';
import { CONSENT_ANSWERS } from './inputs';
import { type Client, START, startOpenVault, type TestVault } from '../usecases/vault-fixture';

const POLICE = { agencyId: 'polresta_barelang_ppa', profileId: 'police_report' };
const HOSPITAL = { agencyId: 'rsud_embung_fatimah', profileId: 'hospital_treatment' };

/** An open vault in which every procedure of the contract has something to do. */
export interface World extends TestVault {
  /** For each procedure with an input, one that it accepts. */
  readonly samples: ReadonlyMap<string, unknown>;
  readonly caseId: string;
  readonly ids: readonly string[];
}

export async function startWorld(): Promise<World> {
  const vault = await startOpenVault();
  const { client } = vault;
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
  const samples = new Map<string, unknown>(
    Object.entries({
      'vault.create': createInput(),
      'vault.unlock': { slotId: randomUUID(), password: 'kata sandi yang salah' },
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
      'sop.form': { formId: 'F-01' },
      'sop.sign': { caseId, stepId: 'T1.2', answers: CONSENT_ANSWERS, lateReason: 'contoh' },
      'sop.skip': {
        caseId: walkedId,
        stepId: 'T1.3',
        reasonCode: 'other',
        note: 'contoh',
        approvedByName: 'Contoh Penyetuju',
      },
      'sop.reopen': { caseId: walkedId, stepId: 'T1.2', reason: 'contoh' },
      'consents.list': { caseId },
      'consents.record': consentInput(caseId),
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
      'audit.list': { category: 'change', objectId: caseId },
      'audit.verify': {},
      'audit.checkCode': { sequence: 1, code: '0123-4567-89AB-CDEF' },
      'audit.extract': { from: START },
    }),
  );
  const ids = [caseId, walkedId, consentId, draft, cancelled, toIssue, issued, packetId];
  return { ...vault, samples, caseId, ids };
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
