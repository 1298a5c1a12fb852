import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { atWork, addColleague, workAs } from '../access/staff';
import { attending, conveneInput, openMainCase } from '../contract/world';
import { MAIN_CASE } from '../../fixtures/main-case';
import {
  type Client,
  copyTemplate,
  RESOURCES,
  startOpenVault,
  startVault,
  temporaryFolder,
  type TestVault,
} from '../usecases/vault-fixture';

/** A vault of a head, a case manager and two counsellors, one of them assigned to a case. */
export async function startConferenceOffice() {
  return staffOf(await startOpenVault());
}

/** The step that is finished by a conference in `startWithConferenceStep`. */
export const CONFERENCE_STEP = 'T1.4';

/** The same, with an SOP in which a step is signed by closing a conference. */
export async function startWithConferenceStep() {
  const resources = temporaryFolder();
  cpSync(RESOURCES, resources, { recursive: true });
  const file = path.join(resources, 'sop/tppo.yaml');
  const sop = readFileSync(file, 'utf8');
  const changed = sop.replace('kind: { kind: form, formId: F-01b }', 'kind: { kind: conference }');
  if (changed === sop) throw new Error('the shipped SOP has no step of F-01b any more');
  writeFileSync(file, changed);
  const folder = temporaryFolder();
  const { slotId } = await copyTemplate(folder);
  const vault = startVault(folder, resources);
  await vault.client.vault.unlock({ slotId, password: MAIN_CASE.password });
  return staffOf(vault);
}

async function staffOf(vault: TestVault) {
  const head = atWork(vault);
  const manager = await addColleague(vault, 'case_manager', 'Contoh Satu');
  const counsellor = await addColleague(vault, 'counsellor', 'Contoh Dua');
  const stranger = await addColleague(vault, 'counsellor', 'Contoh Tiga');
  const { caseId } = await openMainCase(vault.client);
  await vault.client.access.assign({ caseId, officerIds: [counsellor.officerId] });
  const as = (officerId: string) => workAs(vault, officerId);
  return { ...vault, head, manager, counsellor, stranger, caseId, as };
}

/** What a conference says when nothing of the client stands in it. */
export const TEXTS = {
  heldAt: '2026-11-24T02:00:00.000Z',
  place: 'ruang rapat',
  agenda: 'pembagian kerja minggu ini',
  issues: 'klien memerlukan pendampingan ke rumah sakit',
  options: 'diantar petugas, atau ambulans',
};

/** A conference with one outside guest who came, an issue, and one decision that is a task. */
export async function readyToClose(client: Client, caseId: string, ownerId: string) {
  const { conferenceId } = await client.conferences.convene(conveneInput(caseId));
  const persons = [attending(ownerId), attending(null)];
  await client.conferences.save({ ...TEXTS, conferenceId, revision: 1, persons });
  const becomes = { kind: 'task' as const, ownerId, dueOn: '2026-11-30', dueTime: null };
  const text = 'mendampingi klien ke rumah sakit';
  await client.conferences.decide({ conferenceId, text, becomes });
  return conferenceId;
}
