import { describe, expect, it } from 'vitest';
import { composeConsentForm } from '../../../shared/domain/packets/consent-form';
import { consentWordingSchema } from '../../../shared/domain/packets/consent-wording';
import { matrix, profileOf, readResource, readYaml } from '../disclosure/fixtures';
import { packetFor } from './fixtures';

const words = consentWordingSchema.parse(readYaml('letters/consent.yaml'));
const form = (profileId: string, changes = {}) =>
  composeConsentForm({
    profile: profileOf(profileId),
    agencyName: 'Dinas Contoh',
    caseCode: 'BTM-26-0417',
    office: packetFor('school').office,
    consent: null,
    words,
    paper: 'A4',
    css: readResource('letters/packet.css'),
    fontCss: '',
    ...changes,
  });
const recorded = {
  number: 'P-7/2026',
  zones: ['A', 'E'],
  givenBy: 'guardian',
  method: 'thumbprint',
  givenAt: '24 November 2026',
  recordedBy: 'Contoh <Petugas>',
  withdrawnAt: null,
} as const;
const boxes = (html: string) =>
  [...html.matchAll(/<span class="box">(.?)<\/span>/g)].map(([, x]) => x);

describe('the consent form', () => {
  it.each(matrix.profiles.map(({ id }) => id))(
    'of %s asks for every zone that it may see, for no other, and ticks nothing',
    (profileId) => {
      const { html } = form(profileId);
      for (const [zone, { title }] of Object.entries(words.zones)) {
        const rule = Object.entries(profileOf(profileId).zones).find(([name]) => name === zone);
        expect(html.includes(`<strong>${title}</strong>`), zone).toBe(
          rule?.[1].rule !== 'forbidden',
        );
      }
      expect(boxes(html).every((mark) => mark === '')).toBe(true);
      expect(html).toContain('.................');
    },
  );

  it('shows a recorded consent as it was given, and says when it was taken back', () => {
    const { html } = form('social_affairs', { consent: recorded });
    expect(boxes(html).filter((mark) => mark === '×')).toHaveLength(4);
    expect(html).toContain('P-7/2026');
    expect(html).toContain('Contoh &lt;Petugas&gt;');
    expect(html).not.toContain('ditarik pada');
    const withdrawn = { ...recorded, withdrawnAt: '25 November 2026' };
    expect(form('social_affairs', { consent: withdrawn }).html).toContain(
      'ditarik pada 25 November 2026',
    );
  });
});
