import { describe, expect, it } from 'vitest';
import { READING_LIMITS } from '../../../shared/domain/reading-limits';
import { openMainCase } from '../contract/world';
import { START, type TestVault } from '../usecases/vault-fixture';
import { nextProcess, refused, startOffice } from './office';
import { auditOf, workAs } from './staff';

const { alarm, most, windowMinutes } = READING_LIMITS;

/** A register of so many cases. Each is opened through the contract, because its identity must be there. */
async function startRegister(count: number) {
  const office = await startOffice();
  const caseIds: string[] = [];
  for (let made = 0; made < count; made += 1) {
    caseIds.push((await openMainCase(office.client)).caseId);
  }
  return { ...office, caseIds };
}

const later = new Date(Date.parse(START) + (windowMinutes + 1) * 60_000).toISOString();

const alarmEntries = (vault: TestVault) =>
  auditOf(vault).filter((entry) => JSON.stringify(entry).includes('access.many_readings'));

describe('reading identities', () => {
  it('of many cases tells the head once, and again in another window', async () => {
    const office = await startRegister(alarm);
    const { client, caseIds, manager, head } = office;
    workAs(office, manager.officerId);
    for (const caseId of caseIds.slice(1)) await client.cases.identity({ caseId });
    for (const caseId of caseIds.slice(1)) await client.cases.identity({ caseId });
    expect(alarmEntries(office)).toHaveLength(0);
    await client.cases.identity({ caseId: caseIds[0] ?? '' });
    await client.cases.identity({ caseId: caseIds[0] ?? '' });
    expect(alarmEntries(office)).toHaveLength(1);
    await expect(client.access.readingAlarms()).rejects.toMatchObject(refused('not_allowed'));

    workAs(office, head);
    const [first] = await client.access.readingAlarms();
    expect(first).toMatchObject({ officer: 'Contoh Satu', cases: alarm });
    const { alarmId = '' } = first ?? {};
    expect(await client.access.acknowledgeReading({ alarmId })).toEqual([]);
    await expect(client.access.acknowledgeReading({ alarmId })).rejects.toMatchObject(
      refused('not_found'),
    );

    office.setNow(later);
    workAs(office, manager.officerId);
    for (const caseId of caseIds) await client.cases.identity({ caseId });
    expect(alarmEntries(office)).toHaveLength(2);
  });

  it('stops at the most of a window, which a restart does not begin anew, and goes on after it', async () => {
    const office = await startRegister(most + 1);
    const { client, caseIds, manager } = office;
    workAs(office, manager.officerId);
    for (const caseId of caseIds.slice(0, most)) await client.cases.identity({ caseId });
    const next = caseIds[most] ?? '';
    await expect(client.cases.identity({ caseId: next })).rejects.toMatchObject(
      refused('too_many_readings'),
    );
    // What was read already may be read again, and the intake of a file is an identity too.
    await client.cases.identity({ caseId: caseIds[0] ?? '' });
    await expect(client.cases.intake({ caseId: next })).rejects.toMatchObject(
      refused('too_many_readings'),
    );
    const again = nextProcess(office);
    await again.client.vault.unlock({ slotId: manager.slotId, password: manager.password });
    await expect(again.client.cases.identity({ caseId: next })).rejects.toMatchObject(
      refused('too_many_readings'),
    );
    again.setNow(later);
    await again.client.cases.identity({ caseId: next });
  });
});
