import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CaseFact, disclose } from '../../../shared/domain/disclosure/disclose';
import { findStretches, foldText } from '../../../shared/domain/disclosure/fold-text';
import {
  MASK_KINDS,
  MASK_TEXT,
  maskText,
  REQUEST_KEY,
  type TextMask,
} from '../../../shared/domain/disclosure/mask-text';
import { proposeMasks } from '../../../shared/domain/disclosure/propose-masks';
import { composePacket } from '../../../shared/domain/packets/compose-packet';
import { packetFor } from '../packets/fixtures';
import { fact, fullCase, matrix, profileOf } from './fixtures';

const KEY = 'health.complaint';

function caseWith(complaint: string): readonly CaseFact[] {
  return [...fullCase.filter(({ key }) => key !== KEY), fact(KEY, 'E', complaint)];
}

function proposals(complaint: string, masks: readonly TextMask[] = [], request = '') {
  const disclosure = disclose({
    profile: profileOf('hospital_treatment'),
    internal: matrix.internal,
    facts: caseWith(complaint),
    ground: { kind: 'legal_duty', basisText: 'contoh' },
    selections: [],
    masks,
  });
  const label = { id: 'permintaan', en: 'request' };
  const others = [{ key: REQUEST_KEY, label, text: request }];
  return proposeMasks({ disclosure, others, masks, common: ['Batam'] });
}

const found = (complaint: string) =>
  proposals(complaint).map(({ words, kind }) => `${kind}: ${words}`);

const mask = (words: string, verdict: TextMask['verdict'] = 'masked'): TextMask => ({
  key: KEY,
  words,
  kind: 'name',
  verdict,
});

describe('words proposed to be masked', () => {
  it.each([
    ['CONTOH   melati mual', ['name: CONTOH   melati']],
    ['Melati mual sejak pagi', ['name: Melati']],
    ['si mela-mela mual', ['name: si mela-mela']],
    ['Me\u200Blati mual, kata Mélati', ['name: Me\u200Blati']],
    ['NIK 9999 0144 0510 0001 ada', ['nik: 9999 0144 0510 0001']],
    ['hubungi +62 800-0000-117', ['phone: +62 800-0000-117']],
    ['lahir 04/05/2010 di Contoh Asal', ['other: 04/05/2010', 'place: Contoh Asal']],
    ['lahir 4 Mei 2010', ['other: 4 Mei 2010']],
    ['tinggal di Jalan Contoh Aman 9', ['other: Jalan Contoh Aman 9']],
    ['diantar oleh Contoh Pelapor Wira', ['name: Contoh Pelapor Wira']],
    ['mual dan pusing', []],
  ])('in "%s": %j', (complaint, expected) => {
    expect(found(complaint).map((one) => one.replace(/^place: Jalan/, 'other: Jalan'))).toEqual(
      expected,
    );
  });

  it.each([
    ['kata Pak Bramantyo ia mual', ['name: Bramantyo']],
    ['telepon 0812 3456 7890', ['phone: 0812 3456 7890']],
    ['kartu 3171 0101 0190 0007', ['nik: 3171 0101 0190 0007']],
    ['surel contoh.orang@contoh.id', ['email: contoh.orang@contoh.id']],
    ['paspor X1234567', ['passport: X1234567']],
    ['di Perumahan Contohan Blok C2', ['place: Perumahan Contohan Blok C2']],
    ['di jalan ia pingsan pada 24-11-2026 pukul 09.10 di Batam', []],
    ['tekanan darah 120/80, demam 38.5 sejak 3 hari', []],
  ])('although the case does not know them, in "%s"', (complaint, expected) => {
    expect(found(complaint)).toEqual(expected);
  });

  it('come with what they repeat, what stands around them, and how often', () => {
    expect(proposals('kata Melati ia mual; Melati takut')).toEqual([
      expect.objectContaining({
        key: KEY,
        words: 'Melati',
        known: { id: 'nama lengkap', en: 'nama lengkap' },
        before: 'kata ',
        after: ' ia mual; Melati takut',
        count: 2,
        verdict: null,
      }),
    ]);
  });

  it('are looked for in what is asked of the agency too', () => {
    expect(proposals('mual', [], 'mohon Melati diperiksa')).toEqual([
      expect.objectContaining({ key: REQUEST_KEY, words: 'Melati' }),
    ]);
  });

  it('keep what was decided about them', () => {
    expect(proposals('kata Melati ia mual', [mask('melati', 'kept')])).toEqual([
      expect.objectContaining({ words: 'Melati', verdict: 'kept' }),
    ]);
    expect(proposals('kata kakak ia mual', [mask('kakak')])).toEqual([
      expect.objectContaining({ words: 'kakak', verdict: 'masked' }),
    ]);
  });

  it('are found in a story of 20,000 characters in a moment', () => {
    const story = 'kata Melati ia dibawa ke 0812 pelabuhan. '.repeat(500).slice(0, 20_000);
    const start = performance.now();
    expect(proposals(story)[0]?.count).toBeGreaterThan(480);
    expect(performance.now() - start).toBeLessThan(500);
  });
});

describe('a masked word', () => {
  it('is printed as what it was, whatever its length; a rejected one as it stands', () => {
    const text = 'kata Melati, MELATI dan Melatih';
    expect(maskText(KEY, text, [mask('Melati')])).toBe(
      'kata [nama disamarkan], [nama disamarkan] dan Melatih',
    );
    expect(maskText(KEY, text, [mask('Melati', 'kept')])).toBe(text);
    expect(maskText('health.injuries', text, [mask('Melati')])).toBe(text);
  });

  it('takes a number with all its digits and the country code before it', () => {
    const phone = { ...mask('0812 3456 7890'), kind: 'phone' as const };
    expect(maskText(KEY, 'ke +62 812-3456-7890.', [phone])).toBe('ke [telepon disamarkan].');
  });

  it('is masked in the text and still named on the identity sheet', () => {
    const packet = packetFor('hospital_treatment', {
      facts: caseWith('Contoh Melati mual'),
      selections: [{ kind: 'fact', key: 'victim.name', reason: 'rekam medis' }],
      masks: [{ key: KEY, words: 'Contoh Melati', kind: 'name', verdict: 'masked' }],
    });
    const { html } = composePacket(packet);
    expect(html).toContain('[nama disamarkan] mual');
    expect(html.match(/Contoh Melati/g)).toHaveLength(1);
  });
});

const wordArb = fc.oneof(
  fc.constantFrom('Melati', 'si', '081234567890', '+62 812-3456', 'José', 'Sri Ayu', 'İnci', 'ﬁlm'),
  fc.string({ minLength: 1, maxLength: 8, unit: 'grapheme' }),
);
const gapArb = fc.constantFrom(' ', '', '\u200B', '\n', '-', '. ', '\u00AD', '081', 'a');
const textArb = fc
  .array(fc.tuple(wordArb, gapArb), { maxLength: 12 })
  .map((parts) => parts.flat().join(''));
const masksArb = fc.array(
  fc.record({
    key: fc.constant(KEY),
    words: wordArb,
    kind: fc.constantFrom(...MASK_KINDS),
    verdict: fc.constant('masked' as const),
  }),
  { maxLength: 4 },
);

/** The text without what is printed in the place of masked words. */
function partsBetweenMasks(text: string): readonly string[] {
  const labels = Object.values(MASK_TEXT).map((label) => label.replace(/[[\]]/g, String.raw`\$&`));
  return text.split(new RegExp(labels.join('|')));
}

describe('for every text and every masks', () => {
  it('no masked word is left, however it is written', () => {
    fc.assert(
      fc.property(textArb, masksArb, (text, masks) => {
        for (const part of partsBetweenMasks(maskText(KEY, text, masks))) {
          for (const { words } of masks) {
            expect(findStretches(foldText(part), words)).toEqual([]);
          }
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('what is not masked stays letter for letter', () => {
    fc.assert(
      fc.property(textArb, masksArb, (text, masks) => {
        let at = 0;
        for (const part of partsBetweenMasks(maskText(KEY, text, masks))) {
          const place = text.indexOf(part, at);
          expect(place).toBeGreaterThanOrEqual(at);
          at = place + part.length;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('no packet prints a word that was masked', () => {
    const needles = ['Melati', 'Contoh Melati', '0800-0000-117', 'Si Mela-mela'];
    fc.assert(
      fc.property(
        fc.subarray(needles, { minLength: 1 }),
        fc.array(fc.constantFrom(...needles, 'mual', ',', 'MELATI', '08000000117'), {
          maxLength: 8,
        }),
        (masked, words) => {
          const masks = masked.map((one) => mask(one));
          const packet = packetFor('hospital_treatment', {
            facts: caseWith(words.join(' ')),
            masks,
          });
          const { html } = composePacket(packet);
          const text = foldText(html.replace(/<style>[\s\S]*?<\/style>|<[^>]*>/g, ' | '));
          for (const one of masked) expect(findStretches(text, one)).toEqual([]);
        },
      ),
      { numRuns: 100 },
    );
  });
});
