import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  needsOf,
  plannedServices,
  planLine,
  unaskedNeeds,
} from '../../../shared/domain/needs/plan-lines';
import { NEEDS } from '../screening/rules';

describe('the needs of a client', () => {
  const facts = {
    'needs.documents': 'soon',
    'needs.health': 'now',
    'needs.shelter': 'now',
    'needs.education': 'none',
    'needs.economic': { unanswered: 'not_asked' as const },
    'needs.first': 'shelter',
    'needs.second': 'economic',
  };

  it('are ordered by urgency and then by the choice of the client', () => {
    expect(needsOf(NEEDS, facts).map(({ id }) => id)).toEqual([
      'shelter',
      'health',
      'documents',
      'economic',
    ]);
  });

  it('become lines of the plan with open places for owner and dates', () => {
    const lines = needsOf(NEEDS, facts).map((need) => planLine(NEEDS, need, 'id'));
    expect(lines[0]).toBe(
      'Penampungan (segera; pilihan pertama klien): pelaksana …, mulai …, target …',
    );
    expect(lines[3]).toBe('Ekonomi (pilihan kedua klien): pelaksana …, mulai …, target …');
  });

  it('name the services of the plan, each once', () => {
    expect(plannedServices(needsOf(NEEDS, facts))).toEqual(['shelter', 'health', 'reintegration']);
  });

  it('keep "not asked" apart from "none"', () => {
    const open = unaskedNeeds(NEEDS, facts).map(({ id }) => id);
    expect(open).toContain('Ekonomi');
    expect(open).not.toContain('Pendidikan');
  });

  it('lose nothing that somebody named', () => {
    const answers = fc.dictionary(
      fc.constantFrom(...NEEDS.services.map(({ key }) => key)),
      fc.constantFrom('now', 'soon', 'later', 'none'),
    );
    fc.assert(
      fc.property(answers, (known) => {
        const named = Object.values(known).filter((value) => value !== 'none');
        expect(needsOf(NEEDS, known)).toHaveLength(named.length);
      }),
    );
  });
});
