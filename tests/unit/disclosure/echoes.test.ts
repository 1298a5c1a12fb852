import { describe, expect, it } from 'vitest';
import { disclose } from '../../../shared/domain/disclosure/disclose';
import { findEchoes } from '../../../shared/domain/disclosure/echoes';
import type { AnswerValue } from '../../../shared/domain/facts/answer';
import { fact, fullCase, matrix, profileOf } from './fixtures';

function echoesOf(profileId: string, complaint: string) {
  const facts = [...fullCase, fact('health.complaint', 'E', complaint)];
  const disclosure = disclose({
    profile: profileOf(profileId),
    internal: matrix.internal,
    facts,
    ground: { kind: 'legal_duty', basisText: 'contoh' },
    selections: [],
  });
  return findEchoes(disclosure);
}

function echoesOfHidden(hidden: AnswerValue, valueText: string, complaint: string) {
  const facts = [
    fact('health.complaint', 'E', complaint),
    fact('return.receiver', 'J', hidden, valueText),
  ];
  const disclosure = disclose({
    profile: profileOf('hospital_treatment'),
    internal: matrix.internal,
    facts,
    ground: { kind: 'legal_duty', basisText: 'contoh' },
    selections: [],
  });
  return findEchoes(disclosure).map(({ hiddenKey, words }) => `${hiddenKey}: ${words}`);
}

describe('echoes of hidden facts of several parts', () => {
  const receiver = {
    person: { name: 'Contoh Wirasena', relation: 'ibu', phone: '0812 0000 1234' },
  };
  const receiverText = 'Contoh Wirasena (ibu), telepon 0812 0000 1234';
  const items = {
    rows: [{ kind: 'paper', holderName: 'Contoh Bramasta', keptAt: 'Gudang Contohan 7' }],
  };
  const itemsText = '1. Jenis: Surat; Pemegang: Contoh Bramasta; Tempat: Gudang Contohan 7';

  it.each<[string, AnswerValue, string, string[]]>([
    ['dijemput Wirasena', receiver, receiverText, ['return.receiver: Wirasena']],
    ['hubungi +62 812-0000-1234', receiver, receiverText, ['return.receiver: 0812 0000 1234']],
    ['hubungi 081200001234', receiver, receiverText, ['return.receiver: 0812 0000 1234']],
    ['mual, dijemput ibu', receiver, receiverText, []],
    ['tidak cocok: 0812 0000 9999', receiver, receiverText, []],
    ['kata Bramasta ia mual', items, itemsText, ['return.receiver: Bramasta']],
    ['disimpan di gudang contohan 7', items, itemsText, ['return.receiver: Gudang Contohan 7']],
    ['hanya paper dan surat', items, itemsText, []],
  ])('in "%s"', (complaint, hidden, valueText, expected) => {
    expect(echoesOfHidden(hidden, valueText, complaint)).toEqual(expected);
  });
});

describe('echoes of hidden facts in texts that are sent', () => {
  it.each([
    ['CONTOH  melati mengeluh mual', 'victim.name'],
    ['Melati mengeluh mual', 'victim.name'],
    ['kata Contoh Pelapor Wira ia mual', 'reporter.name'],
    ['dibawa dari Jalan Contoh Aman 9', 'shelter.location'],
    ['sesuai LP/B/117/XI/2026', 'legal.reportNumber'],
  ])('finds "%s"', (complaint, hiddenKey) => {
    const found = echoesOf('hospital_treatment', complaint);
    expect(found).toContainEqual(
      expect.objectContaining({ sentKey: 'health.complaint', hiddenKey }),
    );
  });

  it('is silent about a text that repeats nothing', () => {
    expect(echoesOf('hospital_treatment', 'mual dan pusing')).toEqual([]);
  });

  it('does not blame the identity sheet for holding the name', () => {
    const keys = echoesOf('police_report', 'mual').map((echo) => echo.sentKey);
    expect(keys).not.toContain('victim.name');
  });
});
