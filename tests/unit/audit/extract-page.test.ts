import { describe, expect, it } from 'vitest';
import { composeExtract, type ExtractInput } from '../../../shared/domain/audit/extract-page';

const INPUT: ExtractInput = {
  shelterName: 'UPTD PPA Kota Contoh',
  zone: 'Asia/Jakarta',
  paper: 'A4',
  printedAt: '2026-11-24T20:30:00.000Z',
  printedBy: 'Contoh Rahmi',
  filter: {},
  lines: [
    {
      sequence: 7,
      at: '2026-11-24T17:30:00.000Z',
      officer: null,
      action: 'vault.unlocked',
      about: '',
    },
    {
      sequence: 8,
      at: '2026-11-24T18:00:00.000Z',
      officer: 'Contoh Sari',
      action: 'identity.read',
      about: 'BTM-26-0417',
    },
  ],
  total: 2,
  code: { sequence: 8, code: '0123-4567-89AB-CDEF' },
  fontCss: '',
};

const htmlOf = (changes: Partial<ExtractInput> = {}) =>
  composeExtract({ ...INPUT, ...changes }).html;

/** The facts above the table, by their name. */
function factsOf(changes: Partial<ExtractInput> = {}): ReadonlyMap<string, string> {
  const pairs = htmlOf(changes).matchAll(/<dt>(.*?)<\/dt><dd>(.*?)<\/dd>/g);
  return new Map([...pairs].map(([, name = '', value = '']) => [name, value]));
}

function rowsOf(changes: Partial<ExtractInput> = {}): readonly (readonly string[])[] {
  const body = htmlOf(changes).split('<tbody>')[1] ?? '';
  const rows = body.split('<tr>').slice(1);
  return rows.map((row) => [...row.matchAll(/<td[^>]*>(.*?)<\/td>/g)].map(([, cell = '']) => cell));
}

describe('composeExtract', () => {
  it('has a row for each entry in the order given, with the time of the office', () => {
    expect(rowsOf()).toEqual([
      ['7', '25 November 2026, 00.30 WIB', 'sebelum masuk', 'Brankas dibuka', ''],
      ['8', '25 November 2026, 01.00 WIB', 'Contoh Sari', 'Identitas dibaca', 'BTM-26-0417'],
    ]);
  });

  it('says what it is an extract of, who printed it when, and the code of the log', () => {
    expect(Object.fromEntries(factsOf())).toEqual({
      Lembaga: 'UPTD PPA Kota Contoh',
      Periode: 'semua',
      Petugas: 'semua',
      Jenis: 'semua',
      Kasus: 'semua',
      'Jumlah catatan': '2',
      Dicetak: '25 November 2026, 03.30 WIB, oleh Contoh Rahmi',
      'Kode jejak audit': '0123-4567-89AB-CDEF, catatan nomor 8',
    });
    const facts = factsOf({
      filter: { officer: 'Contoh Sari', category: 'identity_read', caseNumber: 'BTM-26-0417' },
    });
    expect(facts.get('Petugas')).toBe('Contoh Sari');
    expect(facts.get('Jenis')).toBe('Identitas atau isi kasus dibaca');
    expect(facts.get('Kasus')).toBe('BTM-26-0417');
  });

  it.each<[string, ExtractInput['filter']]>([
    ['sejak 25 November 2026', { from: '2026-11-24T17:00:00.000Z' }],
    ['sampai 24 November 2026', { to: '2026-11-24T16:59:59.999Z' }],
    [
      '25 November 2026 sampai 26 November 2026',
      { from: '2026-11-24T17:00:00.000Z', to: '2026-11-26T16:59:59.999Z' },
    ],
  ])('names the days of the office: %s', (period, filter) => {
    expect(factsOf({ filter }).get('Periode')).toBe(period);
  });

  it('says so when it leaves entries out, and only then', () => {
    expect(htmlOf()).not.toContain('catatan terbaru');
    expect(htmlOf({ total: 5_000 })).toContain('Hanya 2 catatan terbaru dari 5000.');
  });

  it('keeps a text a text, also in the bars above and below the page', () => {
    const hostile = '<script>alert(1)</script>';
    const { html, headerHtml, footerHtml } = composeExtract({
      ...INPUT,
      shelterName: hostile,
      printedBy: hostile,
      filter: { officer: hostile, caseNumber: hostile },
      lines: INPUT.lines.map((line) => ({ ...line, officer: hostile, about: hostile })),
    });
    const printed = html + headerHtml + footerHtml;
    expect(printed).not.toContain('<script');
    expect(footerHtml).toContain('&lt;script&gt;');
    expect(html).toContain("default-src 'none'");
  });

  it('is as large as the paper of the office', () => {
    expect(composeExtract(INPUT).paper).toMatchObject({ widthMm: 210, heightMm: 297 });
    expect(composeExtract({ ...INPUT, paper: 'F4' }).paper).toMatchObject({ heightMm: 330 });
  });
});
