import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pocketPage } from '../../../shared/domain/safety-plan/pocket';
import { POCKET } from '../screening/rules';

const OFFICE = ['UPTD PPA Kota Contoh'];
const plan = {
  'safety.pocketWanted': 'yes',
  'safety.pocketParts': ['contacts', 'night'],
  'safety.contacts': 'Contoh Tante Sri, 0812000000\n\n  Contoh Budi, pesan saja ',
  'safety.nightSteps': 'ke warung Contoh',
  'safety.bag': 'obat',
  'safety.codeWord': 'belimbing',
  'safety.doNotTell': 'Contoh Joko',
  'safety.warningSigns': 'mabuk',
};

describe('the pocket page', () => {
  it('holds only the parts the client chose, line by line', () => {
    expect(pocketPage(POCKET, plan, OFFICE)?.parts).toEqual([
      {
        title: { id: 'Yang dapat dihubungi', en: 'Whom I can call' },
        lines: ['Contoh Tante Sri, 0812000000', 'Contoh Budi, pesan saja'],
      },
      { title: { id: 'Malam hari', en: 'At night' }, lines: ['ke warung Contoh'] },
    ]);
  });

  it.each([undefined, 'no', 'unknown', { unanswered: 'refused' as const }])(
    'is not there while the client has not asked for it (%j)',
    (wanted) => {
      const { 'safety.pocketWanted': _kept, ...rest } = plan;
      const facts = wanted === undefined ? rest : { ...rest, 'safety.pocketWanted': wanted };
      expect(pocketPage(POCKET, facts, OFFICE)).toBeNull();
    },
  );

  it('never shows the code word, the signs, or who must not know', () => {
    const parts = POCKET.parts.map(({ part }) => part);
    fc.assert(
      fc.property(fc.subarray([...parts, 'codeWord', 'doNotTell']), (chosen) => {
        const page = pocketPage(POCKET, { ...plan, 'safety.pocketParts': chosen }, OFFICE);
        expect(JSON.stringify(page)).not.toMatch(/belimbing|Joko|mabuk/);
      }),
    );
  });

  it.each([
    ['telepon UPTD dulu', 'UPTD'],
    ['ke uptd ppa kota contoh', 'UPTD PPA Kota Contoh'],
    ['jangan bilang korban', 'korban'],
    ['kantor polisi', 'polisi'],
  ])('says that "%s" would tell a finder what it is', (text, word) => {
    const facts = { ...plan, 'safety.nightSteps': text };
    expect(pocketPage(POCKET, facts, OFFICE)?.indiscreet).toContain(word);
  });

  it('looks for whole words', () => {
    const facts = { ...plan, 'safety.nightSteps': 'naik kapal pompong' };
    expect(pocketPage(POCKET, facts, OFFICE)?.indiscreet).toEqual([]);
  });
});
