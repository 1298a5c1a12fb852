import { expect, it } from 'vitest';
import { refused } from '../access/office';
import { openMainCase, startGranted } from '../contract/world';
import { startOpenVault } from './vault-fixture';

/** Does something while the first page of a packet is being drawn. */
function whileDrawing(
  vault: Awaited<ReturnType<typeof startOpenVault>>,
  act: () => Promise<unknown>,
) {
  const draw = vault.state.renderPdf;
  let acted = false;
  Object.assign(vault.state, {
    renderPdf: async (request: Parameters<typeof draw>[0]) => {
      if (!acted) {
        acted = true;
        await act();
      }
      return draw(request);
    },
  });
}

it('issues nothing when the consent is withdrawn while the pages are drawn', async () => {
  const vault = await startOpenVault();
  const { client } = vault;
  const { caseId } = await openMainCase(client);
  const agencyId = 'rsud_embung_fatimah';
  const start = { caseId, agencyId, profileId: 'hospital_treatment' };
  const { referralId } = await client.referrals.start(start);
  const { consentId } = await client.consents.record({
    caseId,
    agencyId,
    zones: ['A', 'E'],
    givenBy: 'self',
    method: 'written',
    note: '',
  });
  const { choices } = await client.referrals.get({ referralId });
  const ground = { kind: 'consent', consentId } as const;
  await client.referrals.update({ referralId, choices: { ...choices, ground } });
  whileDrawing(vault, () => client.consents.withdraw({ caseId, consentId }));
  await expect(client.referrals.issue({ referralId })).rejects.toMatchObject(
    refused('ground_missing'),
  );
  const { row, packets } = await client.referrals.get({ referralId });
  expect(row.state).toBe('draft');
  expect(packets).toEqual([]);
});

it('issues nothing when the letter is changed while the pages are drawn', async () => {
  const vault = await startOpenVault();
  const { client } = vault;
  const { caseId } = await openMainCase(client);
  const referralId = await startGranted(client, caseId);
  const { choices } = await client.referrals.get({ referralId });
  const changed = { ...choices, request: 'mohon hal lain, contoh' };
  whileDrawing(vault, () => client.referrals.update({ referralId, choices: changed }));
  await expect(client.referrals.issue({ referralId })).rejects.toMatchObject(
    refused('packet_changed'),
  );
  expect((await client.referrals.get({ referralId })).row.state).toBe('draft');
  const { row } = await client.referrals.issue({ referralId });
  // The number that was reserved for it.
  expect(row).toMatchObject({ state: 'issued', letterNumber: expect.stringContaining('/1/') });
});
