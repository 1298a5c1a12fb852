import { describe, expect, it } from 'vitest';
import { composeKit, shareChecksum } from '../../../shared/domain/recovery/kit-page';
import { formatShare } from '../../../shared/domain/recovery/share';

const groupsOf = (index: number) =>
  formatShare({ index, generation: 3, vault: 0xabcde, bytes: new Uint8Array(33).fill(index) });
const shares = [1, 2, 3].map((index) => ({
  groups: groupsOf(index),
  qr: `data:image/svg+xml;base64,${index}`,
}));
const compose = (changes = {}) =>
  composeKit({
    shelterName: 'UPTD PPA Kota Contoh',
    generation: 3,
    date: '2026-11-24',
    shares,
    css: '',
    fontCss: '',
    ...changes,
  }).html;

describe('composeKit', () => {
  it('gives each share a page of its own with all its groups in order', () => {
    const pages = compose().split('<section').slice(1);
    expect(pages).toHaveLength(3);
    for (const [place, page] of pages.entries()) {
      const printed = [...page.matchAll(/<li>([0-9A-Z]{5})<\/li>/g)].map(([, group]) => group);
      expect(printed).toEqual(shares[place]?.groups);
      expect(page).toContain(`Bagian ${place + 1} dari 3`);
      expect(page).toContain(shares[place]?.qr);
      expect(page).toContain(shareChecksum(shares[place]?.groups ?? []));
    }
  });

  it('prints nothing of another share on a page', () => {
    const [first = ''] = compose().split('<section').slice(1);
    // The second group is the vault's mark, which all shares carry.
    for (const group of [groupsOf(2)[0], ...groupsOf(2).slice(2)])
      expect(first).not.toContain(group);
  });

  it('writes the name of the shelter as text', () => {
    expect(compose({ shelterName: '<b>UPTD</b>' })).toContain('&lt;b&gt;UPTD&lt;/b&gt;');
  });

  it('says which kit it is and when it was made', () => {
    expect(compose()).toContain('<dt>Nomor kit</dt><dd>3</dd>');
    expect(compose()).toContain('24 November 2026');
  });
});

describe('shareChecksum', () => {
  it('is CRC-32 of the characters, whatever the groups', () => {
    // The check value of CRC-32: the ASCII digits 1 to 9 give CBF43926.
    expect(shareChecksum(['1234', '56789'])).toBe('CBF4 3926');
  });
});
