import { describe, expect, it } from 'vitest';
import { MAIN_CASE } from '../../fixtures/main-case';
import { startVault } from './vault-fixture';

const { shelter, officer, password } = MAIN_CASE;

describe('the door of the vault', () => {
  it('is empty, then unlocked by its creation, then locked for the next process', async () => {
    const { client, folder, state } = startVault();
    expect(await client.door.status()).toMatchObject({ kind: 'empty' });
    const session = await client.vault.create({ shelter, officer, password });
    expect(session).toMatchObject({ officer: { ...officer, role: 'head' }, dutyDue: true });
    expect(session.shelter).toMatchObject({ name: shelter.name, casePrefix: 'CNT' });
    expect(await client.door.status()).toMatchObject({ kind: 'unlocked' });
    state.open?.vault.close();
    const next = startVault(folder);
    const status = await next.client.door.status();
    if (status.kind !== 'locked') throw new Error('the next process must find it locked');
    const [slot] = status.officers;
    const slotId = slot?.slotId ?? '';
    await expect(next.client.cases.list()).rejects.toMatchObject({
      data: { code: 'vault_locked' },
    });
    await expect(
      next.client.vault.unlock({ slotId, password: 'kata sandi yang salah' }),
    ).rejects.toMatchObject({ data: { code: 'wrong_password' } });
    await expect(next.client.vault.unlock({ slotId, password })).rejects.toMatchObject({
      data: { code: 'wait_before_retry', details: { seconds: 1 } },
    });
    next.setNow('2026-11-24T07:00:02.000Z');
    expect(await next.client.vault.unlock({ slotId, password })).toEqual(session);
  });

  it('refuses a short password and a second vault in the same place', async () => {
    const { client } = startVault();
    await expect(
      client.vault.create({ shelter, officer, password: 'pendek' }),
    ).rejects.toMatchObject({ data: { code: 'password_too_short' } });
    await client.vault.create({ shelter, officer, password });
    await expect(client.vault.create({ shelter, officer, password })).rejects.toMatchObject({
      data: { code: 'vault_exists' },
    });
  });
});
