import { describe, expect, it } from 'vitest';
import { closingGaps } from '../../../shared/domain/conference/conference';
import { findMinutesEchoes } from '../../../shared/domain/conference/minutes-echoes';
import { composeMinutes, type MinutesInput } from '../../../shared/domain/conference/minutes-page';

const fact = (key: string, value: string) => ({
  key,
  zone: 'B' as const,
  label: { id: key, en: key },
  value,
  valueText: value,
  source: 'contoh',
  recordedAt: '2026-11-24T07:00:00.000Z',
});
const IDENTITY = [
  fact('victim.name', 'Contoh Ani Rekaan'),
  fact('victim.nickname', 'Mel'),
  fact('victim.nik', '2171104501950001'),
  fact('victim.phone', '+6281200000417'),
];

describe('words of the minutes that say who the client is', () => {
  it.each([
    ['Ani setuju dirujuk', 'victim.name'],
    ['CONTOH  ANI\nREKAAN', 'victim.name'],
    ['mel menolak', 'victim.nickname'],
    ['NIK 2171-1045-0195-0001', 'victim.nik'],
    ['hubungi +62 812 0000 0417', 'victim.phone'],
    ['hubungi 0812.0000.0417', 'victim.phone'],
  ])('are found in %j', (text, factKey) => {
    expect(findMinutesEchoes([{ part: 'issues', text }], IDENTITY)).toContainEqual(
      expect.objectContaining({ part: 'issues', factKey }),
    );
  });

  it('are not found inside other words, nor in a text without them', () => {
    const text = 'klien memberikan keterangan, manis dan melapor, nomor 081200000418';
    expect(findMinutesEchoes([{ part: 'issues', text }], IDENTITY)).toEqual([]);
  });

  it('are named once for each part', () => {
    const text = '081200000417 atau 6281200000417';
    expect(findMinutesEchoes([{ part: 'issues', text }], IDENTITY)).toHaveLength(1);
  });
});

describe('closing', () => {
  it('asks for its moment, somebody present, every statement, an issue and a decision', () => {
    expect(closingGaps({ held: false, issues: '', persons: [], decisions: 0 })).toEqual([
      'held',
      'present',
      'issues',
      'decisions',
    ]);
    const absent = { present: false, confirmed: false };
    const here = { present: true, confirmed: true };
    expect(
      closingGaps({ held: true, issues: 'isu', persons: [absent, here], decisions: 1 }),
    ).toEqual([]);
  });
});

const INPUT: MinutesInput = {
  shelterName: 'UPTD PPA <Contoh>',
  zone: 'Asia/Jakarta',
  paper: 'F4',
  codeName: 'Bungarekaan',
  caseNumber: 'CNT-26-0001',
  heldAt: '2026-11-26T02:00:00.000Z',
  convener: 'Contoh Rahmi',
  printedAt: '2026-11-26T05:00:00.000Z',
  printedBy: 'Contoh Rahmi',
  statement: 'Saya menjaga rahasia.',
  persons: [
    { name: 'Contoh Tamu', agency: 'Dinas Contoh', present: true, confirmed: true },
    { name: 'Contoh Absen', agency: 'LSM Contoh', present: false, confirmed: false },
  ],
  closed: {
    place: 'ruang rapat',
    agenda: 'agenda uji',
    issues: 'isu uji <b>',
    options: '',
    decisions: [{ text: 'keputusan uji', followUp: 'Contoh Dua' }],
    closedAt: '2026-11-26T04:00:00.000Z',
    closedBy: 'Contoh Satu',
    closedByPosition: 'Manajer kasus',
  },
  fontCss: '',
};

describe('the minutes on paper', () => {
  it('are confidential, numbered, escaped, and signed', () => {
    const { html, headerHtml, footerHtml, paper } = composeMinutes(INPUT);
    expect(headerHtml).toContain('RAHASIA');
    expect(headerHtml).toContain('Bungarekaan');
    expect(footerHtml).toContain('totalPages');
    expect(paper.name).toBe('F4');
    expect(html).toContain('isu uji &lt;b&gt;');
    expect(html).toContain('Diundang, tidak hadir: Contoh Absen');
    expect(html).toContain('Kamis, 26 November 2026');
    expect(html).toContain('09.00 WIB');
  });

  it('are an attendance list without any free text until they are closed', () => {
    const { html } = composeMinutes({ ...INPUT, closed: null });
    expect(html).toContain('Daftar Hadir');
    for (const word of ['agenda uji', 'isu uji', 'keputusan uji', 'ruang rapat']) {
      expect(html).not.toContain(word);
    }
    expect(html.match(/class="sign"><\/td>/g)).toHaveLength(6);
  });
});
