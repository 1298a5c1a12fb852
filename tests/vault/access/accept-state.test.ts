import { rmSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { acceptState } from '../../../electron/vault/accounts/accept-state';
import { MAIN_CASE } from '../../fixtures/main-case';
import type { TestVault } from '../usecases/vault-fixture';
import { nextProcess, startOffice } from './office';
import { auditOf, type Colleague } from './staff';

type Who = Pick<Colleague, 'slotId' | 'password'>;

/** An office of three whose anchor was lost while nobody was at work. */
async function findAnchorLost() {
  const office = await startOffice();
  const { manager, counsellor } = office;
  const door = nextProcess(office);
  rmSync(path.join(office.folder, 'vault.anchor'));
  const status = await door.client.door.status();
  const officers = status.kind === 'locked' ? status.officers : [];
  const own = officers.find((one) => one.displayName === MAIN_CASE.officer.displayName);
  const head: Who = { slotId: own?.slotId ?? '', password: MAIN_CASE.password };
  return { door, head, manager, counsellor };
}

function decide({ state }: TestVault, first: Who, second: Who | null) {
  const { slotId, password } = first;
  return acceptState(state, {
    slotId,
    password,
    reason: 'restored_backup',
    second: second === null ? null : { slotId: second.slotId, password: second.password },
  });
}

it('opens for the head with a case manager, and the log names the second person', async () => {
  const { door, head, manager } = await findAnchorLost();
  await decide(door, head, manager);
  const { entries } = await door.client.audit.list({});
  const accepted = entries.find(({ action }) => action === 'integrity.accepted');
  expect(accepted?.detail).toMatchObject({
    reason: 'restored_backup',
    findings: ['integrity_anchor_missing'],
    second: manager.officerId,
  });
  const next = nextProcess(door);
  await next.client.vault.unlock(head);
  expect(auditOf(next).filter((action) => action === 'integrity.accepted')).toHaveLength(1);
});

it('stays closed to everyone else, and an ordinary unlock still names what was found', async () => {
  const { door, head, manager, counsellor } = await findAnchorLost();
  const refusals: readonly (readonly [Who, Who | null, string])[] = [
    [head, null, 'second_needed'],
    [head, head, 'second_same_person'],
    [head, counsellor, 'second_not_eligible'],
    [head, { slotId: 'slot-yang-tidak-ada', password: 'contoh' }, 'second_not_eligible'],
    [manager, head, 'not_allowed'],
    [counsellor, manager, 'not_allowed'],
  ];
  for (const [first, second, code] of refusals) {
    await expect(decide(door, first, second), code).rejects.toMatchObject({ code });
    expect(door.state.open).toBeUndefined();
  }
  await expect(door.client.vault.unlock(head)).rejects.toMatchObject({
    data: { code: 'integrity_anchor_missing' },
  });
});

it('makes guesses at the second password wait, as at the door', async () => {
  const { door, head, manager } = await findAnchorLost();
  const wrong = { ...manager, password: 'bukan kata sandi contoh ini' };
  await expect(decide(door, head, wrong)).rejects.toMatchObject({ code: 'wrong_password' });
  await expect(decide(door, head, manager)).rejects.toMatchObject({ code: 'wait_before_retry' });
  expect(door.state.open).toBeUndefined();
});
