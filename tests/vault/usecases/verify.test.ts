import { describe, expect, it } from 'vitest';
import { formatMark } from '../../../shared/domain/packets/mark';
import { auditOf, openVaultOf, workAs } from '../access/staff';
import { startWorld, type World } from '../contract/world';

const HOSPITAL = { agencyId: 'rsud_embung_fatimah', profileId: 'hospital_treatment' };

/** A packet that rests on a consent, issued; with what its pages say of it. */
async function issueOnConsent(world: World) {
  const { client, caseId } = world;
  const consent = await client.consents.record({
    caseId,
    agencyId: HOSPITAL.agencyId,
    zones: ['A', 'E'],
    givenBy: 'self',
    method: 'written',
    note: '',
  });
  const { referralId } = await client.referrals.start({ caseId, ...HOSPITAL });
  const { choices } = await client.referrals.get({ referralId });
  const ground = { kind: 'consent', consentId: consent.consentId } as const;
  await client.referrals.update({ referralId, choices: { ...choices, ground } });
  const { packets } = await client.referrals.issue({ referralId });
  const packetId = packets[0]?.packetId ?? '';
  const row = openVaultOf(world).db.get(
    'SELECT check_code AS code FROM packet WHERE packet_id = $packetId',
    { packetId },
  );
  const code = String(row?.code);
  const { pdf } = await client.referrals.packet({ packetId });
  const mark = formatMark({ packetId, page: 2, copy: 1, code });
  return { referralId, packetId, code, mark, pdf, consentId: consent.consentId };
}

describe('checking a packet', () => {
  it('knows its own file, QR and typed code, and says to which referral they belong', async () => {
    const world = await startWorld();
    const { referralId, packetId, code, mark, pdf } = await issueOnConsent(world);
    const { client } = world;
    const asTyped = code.toLowerCase().replaceAll('-', ' ');
    const found = [
      await client.verify.file({ bytes: pdf }),
      await client.verify.text({ text: mark }),
      await client.verify.text({ text: asTyped }),
    ];
    expect(found.map(({ verdict, by }) => [verdict, by])).toEqual([
      ['current', 'file'],
      ['current', 'mark'],
      ['current', 'code'],
    ]);
    expect(found.map((one) => one.packetId)).toEqual([packetId, packetId, packetId]);
    expect(found[1]?.copy).toMatchObject({ referralId, copyNumber: 1, copyCount: 2, page: 2 });
    expect(auditOf(world).slice(-3)).toEqual(Array(3).fill('packet.verified'));
  });

  it('says when the consent behind it was taken back', async () => {
    const world = await startWorld();
    const { mark, pdf, consentId } = await issueOnConsent(world);
    const { client, caseId } = world;
    await client.consents.withdraw({ caseId, consentId });
    const { verdict, copy } = await client.verify.text({ text: mark });
    expect(verdict).toBe('withdrawn');
    expect(copy?.withdrawnAt).not.toBeNull();
    expect((await client.verify.file({ bytes: pdf })).verdict).toBe('withdrawn');
  });

  it('notices a file with one other byte, and a QR whose code or copy is another', async () => {
    const world = await startWorld();
    const { packetId, mark, pdf, code } = await issueOnConsent(world);
    const { client } = world;
    const other = Uint8Array.from(pdf);
    other[100] = (other[100] ?? 0) ^ 1;
    expect(await client.verify.file({ bytes: other })).toMatchObject({
      verdict: 'changed',
      packetId,
    });
    const wrong = code.startsWith('0') ? `1${code.slice(1)}` : `0${code.slice(1)}`;
    for (const text of [
      formatMark({ packetId, page: 2, copy: 1, code: wrong }),
      formatMark({ packetId, page: 2, copy: 2, code }),
    ]) {
      expect((await client.verify.text({ text })).verdict, text).toBe('changed');
    }
    expect((await client.verify.text({ text: mark })).verdict).toBe('current');
  });

  it('knows nothing of what others made, and of what is no code at all', async () => {
    const { client } = await startWorld();
    const strange = { packetId: '01936f7a-5b2c-7cc1-9d1e-2f3a4b5c6d7e', page: 1, copy: 1 };
    const texts = [formatMark({ ...strange, code: '7K2M-9QXC-00TR-VF4E' }), '7K2M9QXC00TRVF4E'];
    for (const text of texts) {
      expect(await client.verify.text({ text })).toMatchObject({ verdict: 'unknown', copy: null });
    }
    for (const text of ['', 'https://contoh.example', 'SUAKA/1/']) {
      expect(await client.verify.text({ text })).toMatchObject({ verdict: 'unreadable' });
    }
    const bytes = Uint8Array.from(Buffer.from('bukan berkas'));
    expect(await client.verify.file({ bytes })).toMatchObject({ verdict: 'unknown' });
  });

  it('says of a case of others that the packet is ours, and not which referral it is', async () => {
    const world = await startWorld();
    const { mark } = await issueOnConsent(world);
    workAs(world, world.staff.stranger.officerId);
    const { verdict, copy } = await world.client.verify.text({ text: mark });
    expect([verdict, copy?.referralId]).toEqual(['current', null]);
  });
});

describe('what is approved', () => {
  async function drafted(world: World) {
    const { client, caseId } = world;
    const { referralId } = await client.referrals.start({
      caseId,
      agencyId: 'polresta_barelang_ppa',
      profileId: 'police_report',
    });
    const { choices, legalDuties } = await client.referrals.get({ referralId });
    const ground = { kind: 'legal_duty', basisText: legalDuties[0] ?? '' } as const;
    await client.referrals.update({ referralId, choices: { ...choices, ground } });
    return { referralId, choices: { ...choices, ground } };
  }

  it('is what was seen: a change after the preview is shown before it can be issued', async () => {
    const world = await startWorld();
    const { client } = world;
    const { referralId, choices } = await drafted(world);
    await client.referrals.preview({ referralId });
    await client.referrals.update({ referralId, choices: { ...choices, request: 'segera' } });
    await expect(client.referrals.issue({ referralId })).rejects.toMatchObject({
      data: { code: 'packet_changed' },
    });
    expect((await client.referrals.get({ referralId })).row.letterNumber).toBeNull();
    await client.referrals.preview({ referralId });
    const { row } = await client.referrals.issue({ referralId });
    expect(row.state).toBe('issued');
  });

  it('is not what a colleague saw, and can be issued unseen in an emergency', async () => {
    const world = await startWorld();
    const { client, staff } = world;
    const { referralId, choices } = await drafted(world);
    workAs(world, staff.counsellor.officerId);
    await client.referrals.preview({ referralId });
    workAs(world, staff.head);
    await client.referrals.update({ referralId, choices: { ...choices, request: 'segera' } });
    expect((await client.referrals.issue({ referralId })).row.state).toBe('issued');
  });
});
