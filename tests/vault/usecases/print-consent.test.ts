import { describe, expect, it } from 'vitest';
import { NEEDLES } from '../../fixtures/main-case';
import { auditOf } from '../access/staff';
import { startWorld } from '../contract/world';
import { watchPages } from './watch-pages';

const HOSPITAL = { agencyId: 'rsud_embung_fatimah', profileId: 'hospital_treatment' };

const POLICE = { agencyId: 'polresta_barelang_ppa', profileId: 'police_report' };

describe('printing a consent form', () => {
  it('empty and as recorded: no name, only this agency’s zones, an entry each', async () => {
    const world = await startWorld();
    const pages = watchPages(world);
    const { client, caseId } = world;
    const { referralId } = await client.referrals.start({ caseId, ...HOSPITAL });
    const consent = await client.consents.record({
      caseId,
      agencyId: HOSPITAL.agencyId,
      zones: ['A', 'E'],
      givenBy: 'self',
      method: 'written',
      note: 'contoh catatan',
    });
    const before = auditOf(world);
    const empty = await client.consents.printForm({ referralId, consentId: null, paper: 'F4' });
    const { consentId, number } = consent;
    const filled = await client.consents.printForm({ referralId, consentId, paper: 'A4' });
    expect(auditOf(world)).toEqual([...before, 'form.printed', 'form.printed']);
    expect([empty.fileName, filled.fileName]).toEqual([
      'Persetujuan-CNT-26-0001-kosong.pdf',
      `Persetujuan-${number.replace('/', '-')}.pdf`,
    ]);
    const [first, second] = pages;
    expect([first?.widthMm, second?.widthMm]).toEqual([215, 210]);
    expect(first?.html).not.toContain('×');
    expect(second?.html).toContain(number);
    for (const page of pages) {
      expect(page.html).toContain('Kesehatan');
      expect(page.html).not.toContain('Proses hukum');
      expect(page.html).not.toContain('contoh catatan');
      expect(NEEDLES.filter((needle) => page.html.includes(needle))).toEqual([]);
    }
  });

  it('refuses a consent of another agency', async () => {
    const world = await startWorld();
    const { client, caseId } = world;
    const { referralId } = await client.referrals.start({ caseId, ...POLICE });
    const [consent] = (await client.consents.list({ caseId })).filter((one) => one.agencyId);
    await expect(
      client.consents.printForm({
        referralId,
        consentId: consent?.consentId ?? '',
        paper: 'A4',
      }),
    ).rejects.toMatchObject({ data: { code: 'not_found' } });
  });
});
