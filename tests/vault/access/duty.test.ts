import { describe, expect, it } from 'vitest';
import { startOpenVault } from '../usecases/vault-fixture';
import { refused } from './office';
import { openVaultOf } from './staff';

describe('the duty of confidentiality', () => {
  it('quotes the law as it stands', async () => {
    const { client } = await startOpenVault();
    const { paragraphs, basis } = await client.accounts.duty();
    expect(paragraphs.map(({ id }) => id).join(' ')).toContain(
      'Setiap orang yang memberitahukan identitas saksi atau korban padahal kepadanya telah diberitahukan, bahwa identitas saksi atau korban tersebut harus dirahasiakan dipidana dengan pidana penjara paling singkat 3 (tiga) tahun dan paling lama 7 (tujuh) tahun',
    );
    expect(basis[0]?.status).toBe('law');
  });

  it('holds for a year and is kept with the words that were accepted', async () => {
    const vault = await startOpenVault();
    const { client } = vault;
    vault.setNow('2027-11-24T06:59:59.999Z');
    expect(await client.cases.list()).toEqual([]);
    vault.setNow('2027-11-24T07:00:00.000Z');
    await expect(client.cases.list()).rejects.toMatchObject(refused('duty_not_accepted'));
    await expect(client.accounts.acceptDuty({ version: 99 })).rejects.toMatchObject(
      refused('invalid_input'),
    );
    await client.accounts.acceptDuty({ version: 1 });
    expect(await client.cases.list()).toEqual([]);
    expect(
      openVaultOf(vault).db.all(
        `SELECT accepted_at AS at, duty_version AS version FROM duty_acceptance ORDER BY at`,
      ),
    ).toEqual([
      { at: '2026-11-24T07:00:00.000Z', version: 1 },
      { at: '2027-11-24T07:00:00.000Z', version: 1 },
    ]);
  });
});
