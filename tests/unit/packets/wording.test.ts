import { describe, expect, it } from 'vitest';
import { html, printableText, renderHtml } from '../../../shared/domain/packets/html/tag';
import {
  countInWords,
  defaultReplyBy,
  formatLongDate,
  formatNip,
} from '../../../shared/domain/packets/indonesian';
import { officeSchema, signatorySchema } from '../../../shared/domain/packets/office';
import {
  commonWordingSchema,
  fillWording,
  letterWordingSchema,
  parseLetterWording,
} from '../../../shared/domain/packets/wording';
import { matrix, readYaml } from '../disclosure/fixtures';
import { common, packetFor } from './fixtures';

describe('the words of the letters', () => {
  it.each(matrix.profiles.map((profile) => profile.id))('%s has a letter of its own', (id) => {
    expect(parseLetterWording(readYaml(`letters/${id}.yaml`)).profile).toBe(id);
  });

  it.each(matrix.profiles.filter((profile) => profile.discreet).map((profile) => profile.id))(
    '%s does not speak of a client, a victim or a code',
    (id) => {
      const words = JSON.stringify([readYaml(`letters/${id}.yaml`), common.discreet]);
      expect(words).not.toMatch(/\{client\}|korban|TPPO|UU 21\/2007|penampungan/i);
    },
  );

  it.each([
    ['an unknown field', { opening: 'Kami rujuk {nama}' }],
    ['a field of another sentence', { opening: 'Kami rujuk {consentNumber}' }],
    ['a stray brace', { opening: 'Kami rujuk {client' }],
    ['doubled braces', { opening: 'Kami rujuk {{client}}' }],
    ['an empty opening', { opening: '' }],
    ['an unknown zone', { requests: [{ text: 'a', whenZone: 'Z' }] }],
    ['an unknown key', { extra: true }],
  ])('refuse %s', (_name, change) => {
    const letter = readYaml('letters/hospital_treatment.yaml');
    const broken = { ...letterWordingSchema.parse(letter), ...change };
    expect(letterWordingSchema.safeParse(broken).success).toBe(false);
  });

  it('can be read again after an edit', () => {
    const letter = parseLetterWording(readYaml('letters/immigration.yaml'));
    expect(parseLetterWording(letter)).toEqual(letter);
    expect(commonWordingSchema.parse(common)).toEqual(common);
  });

  it('keep a value that looks like a field, and escape it', () => {
    const filled = fillWording('kepada {office} & {agency}', { office: '{agency}', agency: '<b>' });
    expect(renderHtml(filled)).toBe('kepada {agency} &amp; &lt;b&gt;');
  });

  it('refuse to leave a hole', () => {
    expect(() => fillWording('kepada {office}', {})).toThrow('{office}');
  });
});

describe('the html tag', () => {
  it('escapes strings and keeps nested markup', () => {
    const inner = html`<b>${'<i>'}</b>`;
    expect(renderHtml(html`<p title="${'"\'&'}">${[inner, 7, null]}</p>`)).toBe(
      '<p title="&quot;&#39;&amp;"><b>&lt;i&gt;</b>7</p>',
    );
  });

  it.each([
    ['a\u202Eb', 'ab'],
    ['a\r\nb\rc\u2029d', 'a\nb\nc\nd'],
    ['a\u200Cb', 'a\u200Cb'],
    ['\uDC00', '\uFFFD'],
    ['😀', '😀'],
    ['\u{E0041}x', 'x'],
  ])('prints %j as %j', (text, printed) => {
    expect(printableText(text)).toBe(printed);
  });
});

describe('Indonesian dates and numbers', () => {
  it.each([
    ['2026-11-24', '24 November 2026'],
    ['2028-02-29', '29 Februari 2028'],
    ['2026-01-01', '1 Januari 2026'],
  ])('%s is written %s', (date, text) => {
    expect(formatLongDate(date)).toBe(text);
  });

  it.each(['2026-02-29', '2026-13-01', '24-11-2026', '2026-11-24T00:00:00Z', ''])(
    'refuses %j as a date',
    (date) => {
      expect(() => formatLongDate(date)).toThrow();
    },
  );

  it('asks for an answer in seven days, across months and years', () => {
    expect(defaultReplyBy('2026-11-24')).toBe('2026-12-01');
    expect(defaultReplyBy('2026-12-28')).toBe('2027-01-04');
  });

  it('writes small numbers in words', () => {
    expect([1, 2, 11].map(countInWords)).toEqual(['1 (satu)', '2 (dua)', '11']);
  });

  it('groups a NIP and leaves anything else alone', () => {
    expect(formatNip('198609262015052001')).toBe('19860926 201505 2 001');
    expect(formatNip(' 19860926 201505 2 001 ')).toBe('19860926 201505 2 001');
    expect(formatNip('belum ada')).toBe('belum ada');
  });
});

describe('the settings of an office', () => {
  const { office, signatory } = packetFor('school');

  it('accept an office and a signatory', () => {
    expect(officeSchema.safeParse(office).success).toBe(true);
    expect(signatorySchema.safeParse(signatory).success).toBe(true);
  });

  it.each([
    ['an address of a picture elsewhere', { emblem: 'https://contoh.example/a.png' }],
    ['a vector picture', { emblem: 'data:image/svg+xml;base64,AAAA' }],
    ['an attribute break', { emblem: 'data:image/png;base64,AA" onload="x' }],
    ['an address of the shelter', { shelterAddress: 'Jalan Contoh' }],
    ['an empty letterhead', { letterhead: [] }],
  ])('refuse %s', (_name, change) => {
    expect(officeSchema.safeParse({ ...office, ...change }).success).toBe(false);
  });
});
