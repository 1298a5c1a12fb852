import { describe, expect, it } from 'vitest';
import { disclose } from '../../../shared/domain/disclosure/disclose';
import { findEchoes } from '../../../shared/domain/disclosure/echoes';
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
