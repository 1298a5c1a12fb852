import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  MATCH_THRESHOLD,
  matchScore,
  personFromSearchText,
} from '../../../shared/domain/search/match';
import type { MatchPerson } from '../../../shared/domain/search/match';
import { nameWords, normaliseName } from '../../../shared/domain/search/normalise';
import { editDistance, nameSimilarity } from '../../../shared/domain/search/similarity';

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: fc.constantFrom(..."abdeijmnotuy .'"), maxLength: 40 }),
);

describe('normaliseName', () => {
  it.each([
    ['Moehammad Joesoef', 'Muhammad Yusuf'],
    ['M. Rizky', 'Muhammad Rizki'],
    ['Moh. Contoh', 'Mohamad Contoh'],
    ['Tjahaja', 'Cahaja'],
    ['Djoko', 'Joko'],
    ['Sjahrir', 'Syahrir'],
    ['Soekarni', 'Sukarni'],
    ['Sitti Noer', 'Siti Nur'],
    ['Dewy', 'Dewi'],
    ['Sdri. Contoh Melati', 'contoh melati'],
    ['Ny. Hj. Contoh Melati, S.Pd., M.H.', 'Contoh Melati'],
    ['H. Ahmad', 'Achmad'],
    ['Nur’aini', "Nur'aini"],
    ['Zoë', 'Zoe'],
    ['CONTOH   MELATI', 'contoh melati'],
    ['Siti binti Contoh', 'Siti Contoh'],
  ])('brings %j and %j together', (a, b) => {
    expect(normaliseName(a)).toBe(normaliseName(b));
  });

  it.each([
    ['Siti', 'Sari'],
    ['Contoh Melati', 'Contoh Mawar'],
    ['Siti M.', 'Siti Muhammad'],
    ['H. Ali', 'Hali'],
  ])('keeps %j and %j apart', (a, b) => {
    expect(normaliseName(a)).not.toBe(normaliseName(b));
  });

  it('still finds somebody called only by a title', () => {
    expect(nameWords('Ibu')).toEqual(['ibu']);
  });

  it('never throws and stays small for any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const words = nameWords(text);
        expect(words.length).toBeLessThanOrEqual(8);
        for (const word of words) expect(word).not.toBe('');
      }),
    );
    expect(nameWords('a '.repeat(100_000)).length).toBe(8);
  });
});

describe('editDistance', () => {
  it.each([
    ['', 'abc', 3],
    ['melati', 'melati', 0],
    ['melati', 'melatu', 1],
    ['melati', 'mleati', 1],
    ['kitten', 'sitting', 3],
  ])('from %j to %j is %i', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
    expect(editDistance(b, a)).toBe(distance);
  });
});

describe('nameSimilarity', () => {
  it('does not mind the order of words', () => {
    expect(nameSimilarity('Contoh Melati', 'Melati Contoh')).toBe(1);
  });

  it('holds a slip of the pen for similar and another name for different', () => {
    expect(nameSimilarity('Contoh Melati', 'Contoh Melatu')).toBeGreaterThan(0.85);
    expect(nameSimilarity('Contoh Melati', 'Budiman Wijaya')).toBeLessThan(0.4);
  });

  it('counts a part of a name nearly as the whole', () => {
    expect(nameSimilarity('Melati', 'Contoh Melati Sari')).toBeCloseTo(0.8);
    expect(nameSimilarity('Contoh Melati', 'Contoh Melati Sari')).toBeCloseTo(0.9);
  });

  it('is symmetric, between 0 and 1, and 1 with itself unless there are no words', () => {
    fc.assert(
      fc.property(anyText, anyText, (a, b) => {
        const score = nameSimilarity(a, b);
        expect(nameSimilarity(b, a)).toBeCloseTo(score, 10);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        expect(nameSimilarity(a, a)).toBe(nameWords(a).length === 0 ? 0 : 1);
      }),
    );
  });
});

describe('matchScore', () => {
  const melati: MatchPerson = {
    name: 'Contoh Melati',
    nickname: 'Tati',
    aliases: ['Cempaka'],
    nik: '2171104501950001',
    passport: 'C1234567',
    birthDate: '1995-01-05',
    originRegion: '217110',
  };

  it('is certain about the same NIK however it is written', () => {
    const match = matchScore({ nik: '217110 450195 0001' }, melati);
    expect(match).toEqual({ score: 1, reasons: ['same_nik'] });
  });

  it.each([
    [{ name: 'Contoh Melati' }, ['same_name']],
    [{ name: 'Tjontoh Melatti' }, ['same_name']],
    [{ name: 'Conto Melati' }, ['similar_name']],
    [{ name: 'Tati' }, ['nickname']],
    [{ name: 'cempaka' }, ['alias']],
    [{ birthDate: '1995-01-05' }, ['same_birth_date']],
    [{ passport: 'c 123-4567' }, ['same_passport']],
    [{ name: 'Melati', birthDate: '1995-01-05' }, ['similar_name', 'same_birth_date']],
    [{ name: 'Melati', originRegion: '2171' }, ['similar_name', 'same_origin']],
  ] as const)('finds %j for %j', (query, reasons) => {
    const match = matchScore(query, melati);
    expect(match.reasons).toEqual(reasons);
    expect(match.score).toBeGreaterThanOrEqual(MATCH_THRESHOLD);
  });

  it.each([
    [{ name: 'Budiman Wijaya' }],
    [{ originRegion: '2171' }],
    [{ birthDate: '1995-05-01' }],
    [{ nik: '2171104501950002' }],
    [{ passport: '' }],
    [{}],
  ])('does not show %j', (query) => {
    expect(matchScore(query, melati).score).toBeLessThan(MATCH_THRESHOLD);
  });

  it('lowers but keeps a match with another NIK, because documents are forged', () => {
    const query = { name: 'Contoh Melati', birthDate: '1995-01-05' };
    const plain = matchScore(query, melati);
    const other = matchScore({ ...query, nik: '2171104501950009' }, melati);
    expect(other.score).toBeLessThan(plain.score);
    expect(other.score).toBeGreaterThanOrEqual(MATCH_THRESHOLD);
    expect(other.reasons).toContain('different_nik');
  });

  it('never falls when one more thing agrees', () => {
    const name = matchScore({ name: 'Contoh Melati' }, melati).score;
    const both = matchScore({ name: 'Contoh Melati', birthDate: '1995-01-05' }, melati).score;
    expect(both).toBeGreaterThan(name);
  });

  it('has the same score in both directions for anybody', () => {
    const person = fc.record(
      {
        name: anyText,
        nickname: anyText,
        aliases: fc.array(anyText, { maxLength: 2 }),
        nik: fc.oneof(fc.constantFrom('2171104501950001', '2171100501950002'), anyText),
        passport: fc.oneof(fc.constantFrom('C1234567', 'X7654321'), anyText),
        birthDate: fc.oneof(fc.constantFrom('1995-01-05', '2010-02-01'), anyText),
        originRegion: fc.constantFrom('2171', '217110', '21', ''),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(person, person, (a, b) => {
        const { score } = matchScore(a, b);
        expect(matchScore(b, a).score).toBeCloseTo(score, 10);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('compares a thousand records well within a keystroke', () => {
    const started = performance.now();
    for (let index = 0; index < 1000; index += 1) {
      matchScore({ name: 'Contoh Melati Sari' }, { ...melati, name: `Contoh Mawar ${index}` });
    }
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

describe('personFromSearchText', () => {
  it.each([
    ['2171 1045 0195 0001', { nik: '2171104501950001' }],
    ['5/1/1995', { birthDate: '1995-01-05' }],
    ['Contoh Melati', { name: 'Contoh Melati' }],
    ['Contoh Melati 5/1/1995', { name: 'Contoh Melati', birthDate: '1995-01-05' }],
    ['2171104501950001 Contoh', { name: 'Contoh', nik: '2171104501950001' }],
    ['Melati 123', { name: 'Melati 123' }],
    ['  ', {}],
  ])('reads %j', (text, person) => {
    expect(personFromSearchText(text)).toEqual(person);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(matchScore(personFromSearchText(text), { name: 'Contoh' }).score).toBeLessThan(1);
      }),
    );
  });
});
