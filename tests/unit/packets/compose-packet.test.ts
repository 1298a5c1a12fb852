import { describe, expect, it } from 'vitest';
import type { CaseFact, Selection } from '../../../shared/domain/disclosure/disclose';
import { composePacket } from '../../../shared/domain/packets/compose-packet';
import { findIndiscreetWords } from '../../../shared/domain/packets/discretion';
import { ZONES } from '../../../shared/domain/zones';
import { fact, fullCase, matrix } from '../disclosure/fixtures';
import { duty, type PacketOptions, packetFor } from './fixtures';

function textOf(markup: string): string {
  return markup
    .replace(/<style>[\s\S]*?<\/style>/g, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#39;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ');
}

function sheetsOf(markup: string): Record<string, string> {
  const sheets = [...markup.matchAll(/<section class="sheet (\w+)">([\s\S]*?)<\/section>/g)];
  return Object.fromEntries(sheets.map(([, name, body]) => [name, textOf(body ?? '')]));
}

const everything: readonly Selection[] = ZONES.map((zone) => ({
  kind: 'zone',
  zone,
  reason: 'diperlukan',
}));

const identityOfHospital: PacketOptions = {
  selections: [{ kind: 'zone', zone: 'B', reason: 'rekam medis' }],
};

/** What each profile must show and must not show, of the values of the invented case. */
const golden = {
  hospital_treatment: {
    options: identityOfHospital,
    shown: [
      'BTM-26-0417',
      'perempuan',
      '16 tahun',
      'Bahasa Contohan',
      'nyeri perut sejak 2 hari',
      'memar lengan kiri',
      'alergi penisilin',
      'parasetamol 500 mg',
      'kehamilan belum diketahui',
      'sulit mendengar',
      'Contoh Melati',
      'Contoh Nenek Sari',
    ],
  },
  police_report: {
    options: { ground: duty },
    shown: [
      'BTM-26-0417',
      'perempuan',
      '16 tahun',
      'Contoh Melati',
      'Si Mela-mela',
      '9999014405100001',
      'Kabupaten Contoh Asal',
      'mobil hitam mengintai',
      'jeratan utang aktif',
      'dijanjikan kerja kafe',
      'kawasan Contoh Jaya',
      'sejak September 2026',
      'pria berjaket merah',
      'proses perekrutan',
      'cara penipuan',
      'tujuan eksploitasi',
      'indikator jeratan',
      '24 November 2026, 09.10 WIB',
      'diduga korban TPPO',
      'LP/B/117/XI/2026',
      'Contoh Nenek Sari',
    ],
  },
} satisfies Record<string, { options: PacketOptions; shown: readonly string[] }>;

describe.each(Object.entries(golden))('the packet of %s', (profileId, { options, shown }) => {
  const input = packetFor(profileId, options);
  const packet = composePacket(input);
  const text = textOf(packet.html);

  it.each(shown)('shows "%s"', (needle) => {
    expect(text).toContain(needle);
  });

  it('shows no value that is not sent', () => {
    const sent = new Set(input.disclosure.sent.map((item) => item.fact.key));
    const hidden = fullCase.filter((one) => !sent.has(one.key) && one.valueText !== '');
    expect(hidden.length).toBeGreaterThan(10);
    const everyPart = text + textOf(packet.headerHtml) + textOf(packet.footerHtml) + packet.title;
    expect(hidden.filter((one) => everyPart.includes(one.valueText))).toEqual([]);
  });

  it('shows every value that is sent', () => {
    const absent = input.disclosure.sent.filter((item) => !text.includes(item.text));
    expect(absent).toEqual([]);
  });

  it('has names on the identity sheet only', () => {
    const { identity, ...others } = sheetsOf(packet.html);
    expect(identity).toContain('Contoh Melati');
    expect(identity).toContain('BTM-26-0417');
    for (const body of Object.values(others)) {
      expect(body).not.toMatch(/Melati|Nenek Sari|9999014405100001/);
    }
    expect(identity).not.toMatch(/nyeri|kronologi|kafe|jaket/);
  });

  it('tells the recipient of the duty of secrecy on the letter and on the receipt', () => {
    const { letter, receipt } = sheetsOf(packet.html);
    for (const sheet of [letter, receipt]) {
      expect(sheet).toContain('Pasal 24 UU 21/2007');
      expect(sheet).toContain('UU 27/2022');
    }
    expect(receipt).toContain('Tanda tangan dan cap');
  });
});

describe('the covering letter', () => {
  it('has the parts of a surat dinas in their order', () => {
    const { letter } = sheetsOf(composePacket(packetFor('hospital_treatment')).html);
    const parts = [
      'PEMERINTAH KOTA BATAM',
      'UPTD PERLINDUNGAN PEREMPUAN DAN ANAK',
      'RAHASIA',
      'Salinan 1 dari 2',
      'Nomor 400.2.4/123/UPTD-PPA/XI/2026',
      'Sifat Rahasia',
      'Lampiran 3 (tiga) berkas',
      'Hal Rujukan pelayanan kesehatan',
      'Batam, 24 November 2026',
      'Yth. Direktur RSUD Embung Fatimah di - Batam',
      'Dengan hormat,',
      'seorang klien dampingan UPTD PPA Kota Batam, kode BTM-26-0417, perempuan, 16 tahun',
      'keluhan nyeri perut sejak 2 hari',
      'persetujuan wali nomor P-117 tanggal 24 November 2026 (Pasal 20 ayat (2) huruf a UU 27/2022)',
      'merahasiakan identitas klien',
      'mengirim rujukan balik paling lambat 1 Desember 2026.',
      'diucapkan terima kasih',
      'Kepala UPTD PPA Kota Batam,',
      'Contoh Rahmi, S.Sos., M.Si.',
      'Pembina, IV/a',
      'NIP 19860926 201505 2 001',
      'Tembusan: - (tidak ada)',
    ];
    const positions = parts.map((part) => letter?.indexOf(part) ?? -1);
    expect(positions).not.toContain(-1);
    expect(positions).toEqual(positions.toSorted((a, b) => a - b));
  });

  it('says in italics that a draft gets its number at approval', () => {
    const draft = composePacket(packetFor('hospital_treatment', {}, { number: null }));
    expect(draft.html).toContain('<em>diberikan saat pengesahan</em>');
    expect(draft.headerHtml).toContain('<em>diberikan saat pengesahan</em>');
  });

  it('does not print the reason of a vital interest, which may tell too much', () => {
    const ground = { kind: 'vital_interest', reason: 'disekap oleh paman' } as const;
    const { html } = composePacket(packetFor('hospital_treatment', { ground }));
    expect(html).toContain('huruf d UU 27/2022');
    expect(html).not.toContain('paman');
  });

  it('does not print for what a conditional fact was ticked', () => {
    const selections: Selection[] = [
      { kind: 'fact', key: 'health.lastAssault', reason: 'alasan internal kantor' },
    ];
    const { html } = composePacket(packetFor('hospital_treatment', { selections }));
    expect(html).toContain('dua puluh jam lalu');
    expect(html).not.toContain('alasan internal kantor');
  });

  it('makes a request that belongs to a zone only when the zone is sent', () => {
    const without = composePacket(packetFor('immigration')).html;
    const ticked = { selections: [{ kind: 'zone', zone: 'H', reason: 'Pasal 86' }] } as const;
    expect(without).not.toContain('diduga korban');
    expect(composePacket(packetFor('immigration', ticked)).html).toContain('Pasal 86 dan Pasal 87');
  });

  it('moves facts to the summary when they would fill the letter', () => {
    const facts = fullCase.map((one) =>
      one.key === 'health.complaint' ? { ...one, valueText: 'pusing dan mual '.repeat(80) } : one,
    );
    const sheets = sheetsOf(composePacket(packetFor('hospital_treatment', { facts })).html);
    expect(sheets.letter).toContain('Uraian selengkapnya dimuat dalam lampiran');
    expect(sheets.letter).not.toContain('pusing');
    expect(sheets.summary).toContain('pusing dan mual');
    expect(sheets.summary).toContain('alergi penisilin');
  });

  it('prints nothing at all for what is not known', () => {
    const facts = fullCase
      .filter((one) => one.zone !== 'E')
      .concat([fact('health.complaint', 'E', 'pusing', 'pusing', 'keluhan')]);
    const { letter } = sheetsOf(composePacket(packetFor('hospital_treatment', { facts })).html);
    expect(letter).not.toMatch(/alergi|obat :|kehamilan/);
  });

  it.each([
    [{ kind: 'hidden' } as const, /^(?!.*Tembusan)/],
    [{ kind: 'list', offices: ['Kepala Dinas Contoh'] } as const, /Tembusan: Kepala Dinas Contoh/],
  ])('prints carbon copies as configured: %j', (carbonCopies, expected) => {
    const { html } = composePacket(packetFor('hospital_treatment', {}, { carbonCopies }));
    expect(textOf(html).replace(/\s+/g, ' ')).toMatch(expected);
  });

  it('signs on behalf of another official on two lines', () => {
    const signatory = {
      prefix: 'a.n.',
      onBehalfOf: 'Kepala Dinas Contoh',
      position: 'Kepala UPTD Contoh',
      name: 'Contoh Rahmi',
    } as const;
    const { html } = composePacket(packetFor('hospital_treatment', {}, { signatory }));
    expect(html).toContain('<p>a.n. Kepala Dinas Contoh,</p><p>Kepala UPTD Contoh,</p>');
  });
});

describe('a profile in which zone A is conditional', () => {
  const tick = (key: string): PacketOptions => ({
    selections: [{ kind: 'fact', key, reason: 'diperlukan' }],
  });

  it('prints the code only when the code itself is ticked', () => {
    const language = composePacket(packetFor('clergy', tick('victim.language')));
    expect(language.html).toContain('Bahasa Contohan');
    expect(language.html + language.headerHtml).not.toContain('BTM-26-0417');
    const code = composePacket(packetFor('clergy', tick('case.code')));
    expect(code.html).toContain('kode BTM-26-0417');
  });

  it('prints the age where only the age is ticked', () => {
    const { letter } = sheetsOf(composePacket(packetFor('clergy', tick('victim.age'))).html);
    expect(letter).toContain('16 tahun');
  });
});

describe('the sheet apart', () => {
  it('is not there when neither identity nor guardian is sent', () => {
    const facts = fullCase.filter((one) => one.zone !== 'L');
    const sheets = sheetsOf(composePacket(packetFor('hospital_treatment', { facts })).html);
    expect(Object.keys(sheets)).toEqual(['letter', 'receipt', 'reply']);
  });

  it('holds the guardian alone when the identity stays', () => {
    const { identity, receipt } = sheetsOf(composePacket(packetFor('hospital_treatment')).html);
    expect(identity).toContain('Lembar wali');
    expect(identity).toContain('Contoh Nenek Sari');
    expect(identity).not.toContain('Melati');
    expect(receipt).toContain('Lembar wali (sampul terpisah)');
  });
});

describe('a discreet packet', () => {
  const office = {
    ...packetFor('school').office,
    letterhead: ['PEMERINTAH KOTA BATAM', 'UPTD PERLINDUNGAN PEREMPUAN DAN ANAK'],
  };
  const signatory = { position: 'Sekretaris Dinas Contoh', name: 'Contoh Rahmi' };
  const facts = fullCase.filter((one) => one.key !== 'guardian.relation');
  const neutral = { office, signatory, number: '400.3/9/DINAS/XI/2026' };

  it.each(['school', 'disdukcapil', 'bpjs'])('for %s gives nothing away', (profileId) => {
    const input = packetFor(profileId, { facts, selections: everything }, neutral);
    const packet = composePacket(input);
    expect(findIndiscreetWords(input, packet)).toEqual([]);
    expect(packet.html + packet.headerHtml + packet.footerHtml).not.toMatch(/BTM-26-0417|RAHASIA/);
    expect(sheetsOf(packet.html).identity).toContain('Contoh Melati');
  });

  it('reports a signatory and a number that give it away', () => {
    const input = packetFor('school', { facts });
    expect(findIndiscreetWords(input, composePacket(input))).toEqual(['UPTD PPA', 'UPTD-PPA']);
  });

  it('says nothing about packets that are not discreet', () => {
    const input = packetFor('hospital_treatment');
    expect(findIndiscreetWords(input, composePacket(input))).toEqual([]);
  });
});

describe('the running lines', () => {
  const packet = composePacket(
    packetFor('hospital_treatment', {}, { checkCode: '7Q4K-2M9X', copy: { number: 2, of: 2 } }),
  );

  it('mark every page at top and bottom', () => {
    expect(textOf(packet.headerHtml)).toContain('RAHASIA');
    expect(textOf(packet.footerHtml)).toContain('RAHASIA');
  });

  it('carry code, number, copy, addressee, check code and page', () => {
    expect(textOf(packet.headerHtml)).toContain('BTM-26-0417 · 400.2.4/123/UPTD-PPA/XI/2026');
    expect(textOf(packet.headerHtml)).toContain('Salinan 2 dari 2');
    expect(textOf(packet.footerHtml)).toContain('Untuk: Direktur RSUD Embung Fatimah');
    expect(textOf(packet.footerHtml)).toContain('Kode periksa: 7Q4K-2M9X');
    expect(packet.footerHtml).toContain(
      'Halaman <span class="pageNumber"></span> dari <span class="totalPages"></span>',
    );
  });

  it('set their own font size, since Chromium gives them none', () => {
    for (const bar of [packet.headerHtml, packet.footerHtml]) expect(bar).toMatch(/font-size:8pt/);
  });
});

describe('paper', () => {
  it.each([
    ['A4', 210, 297],
    ['F4', 215, 330],
  ] as const)('%s is %i by %i mm', (paper, widthMm, heightMm) => {
    const packet = composePacket(packetFor('police_report', { ground: duty }, { paper }));
    expect(packet.paper).toEqual({ name: paper, widthMm, heightMm });
    expect(packet.html).toContain(`size: ${widthMm}mm ${heightMm}mm`);
  });
});

const hostile: readonly (readonly [string, string])[] = [
  ['an element with a handler', '<img src=x onerror=alert(1)>'],
  ['a closing style and a script', '</style><script>alert(1)</script>'],
  ['quotes that leave an attribute', '" onmouseover="alert(1)'],
  ['a right-to-left override', 'nama\u202Egnalab\u202C\u2066x\u2069'],
  ['zero-width and control characters', 'a\u200Bb\uFEFFc\u0000d\u001Be\u0007'],
  ['template fields', '{{field}} {office} ${office} {client}'],
  ['20,000 characters', 'x'.repeat(20_000)],
  ['line breaks', 'satu\ndua\r\ntiga\u2028empat'],
  ['a lone surrogate', 'a\uD800b'],
];

describe.each(hostile)('hostile text in every field: %s', (_name, text) => {
  const facts: CaseFact[] = fullCase.map((one) => ({
    ...one,
    valueText: text,
    label: { id: text, en: text },
    source: text,
  }));
  const line = text.slice(0, 150);
  const changes = {
    caseCode: line,
    number: line,
    agency: { name: line, addressee: line, place: line },
    checkCode: line,
    signatory: { position: line, name: line, rank: line, nip: line },
    withHandover: true,
    attachments: [{ title: text, pages: line, sha256: line }],
    carbonCopies: { kind: 'list', offices: [line] } as const,
  };

  it.each(matrix.profiles.map((profile) => profile.id))('is shown as text to %s', (profileId) => {
    const ground = { kind: 'legal_duty', basisText: text } as const;
    const input = packetFor(profileId, { facts, ground, selections: everything }, changes);
    const packet = composePacket(input);
    for (const markup of [packet.html, packet.headerHtml, packet.footerHtml]) {
      expect(markup).not.toMatch(/<(?:script|img|iframe|link|object)/i);
      expect(markup).not.toMatch(/<[^>]*\son\w+\s*=/i);
      expect(markup).not.toMatch(/(?![\n\t\u200C\u200D])[\p{Cc}\p{Cf}\p{Surrogate}]/u);
    }
    expect(packet.title).toBe('Surat dinas');
    expect(textOf(packet.headerHtml).length).toBeLessThan(250);
    expect(textOf(packet.footerHtml).length).toBeLessThan(250);
  });
});

describe('attachments', () => {
  it('have a page each at the very end, are counted on the letter and listed with their hash', () => {
    const sha256 = 'ab'.repeat(32);
    const attachments = [
      { title: 'Foto <contoh>', pages: '2 (dua) lembar', pageCount: 2, sha256 },
      { title: 'Surat contoh', pages: '1 (satu) lembar', pageCount: 1 },
    ];
    const { html } = composePacket(packetFor('police_report', {}, { attachments }));
    const without = composePacket(packetFor('police_report')).html;
    const sheets = html.split('<section class="sheet').slice(1);
    expect(
      sheets
        .slice(-3)
        .map(textOf)
        .map((text) => text.replaceAll(/\s+/g, ' ').trim()),
    ).toEqual([
      expect.stringContaining('Lampiran 1: Foto <contoh> (lembar 1 dari 2)'),
      expect.stringContaining('Lampiran 1: Foto <contoh> (lembar 2 dari 2)'),
      expect.stringContaining('Lampiran 2: Surat contoh (lembar 1 dari 1)'),
    ]);
    const annexes = (markup: string) => Number(/Lampiran<\/dt><dd>(\d+)/.exec(markup)?.[1]);
    // The summary is there for the list at least.
    expect(annexes(html) - annexes(without)).toBeGreaterThanOrEqual(2);
    expect(html).toContain(sha256);
    expect(html).not.toContain('<contoh>');
  });
});

describe('a template field typed by somebody', () => {
  it('stays as it was typed', () => {
    const facts = [fact('health.complaint', 'E', '{{field}} {office}', '{{field}} {office}')];
    const { html } = composePacket(packetFor('hospital_treatment', { facts }));
    expect(html).toContain('{{field}} {office}');
  });
});

describe('composing', () => {
  it('gives the same bytes for the same input', () => {
    const compose = () => JSON.stringify(composePacket(packetFor('police_report')));
    expect(compose()).toBe(compose());
  });

  it('is one Indonesian page that loads nothing but the given fonts', () => {
    const html = composePacket(packetFor('police_report')).html.replaceAll('&#39;', "'");
    expect(html).toMatch(/^<!doctype html>\n<html lang="id">/);
    expect(html).not.toMatch(/https?:|<script|src="(?!data:)/i);
    expect(html).toContain("default-src 'none'");
    expect(html).toContain("font-src 'self' app:");
  });

  it.each([
    ['</style><script>', '<'],
    ['@import "x.css";', 'outside address'],
    ['@font-face { src: url(https://contoh.example/a.woff2) }', 'outside address'],
    ["@font-face { src: url('//contoh.example/a.woff2') }", 'outside address'],
  ])('refuses the style sheet %s', (fontCss, message) => {
    expect(() => composePacket(packetFor('police_report', {}, { fontCss }))).toThrow(message);
  });

  it.each([
    [{ copy: { number: 3, of: 2 } }, 'copy number'],
    [{ date: '2026-02-31' }, 'not a calendar date'],
    [{ disclosure: packetFor('police_report').disclosure }, 'differ'],
  ])('refuses input that does not fit: %#', (changes, message) => {
    expect(() => composePacket(packetFor('hospital_treatment', {}, changes))).toThrow(message);
  });

  it('refuses a forbidden fact even when a disclosure claims that it is sent', () => {
    const story = packetFor('police_report').disclosure.sent;
    const disclosure = { profileId: 'hospital_treatment', sent: story };
    const forged = packetFor('hospital_treatment', {}, { disclosure });
    expect(() => composePacket(forged)).toThrow('zone G is not for hospital_treatment');
  });
});
