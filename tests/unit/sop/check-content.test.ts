import { describe, expect, it } from 'vitest';
import { checkAgencyTypes, checkProfiles } from '../../../shared/domain/sop/check-content';
import { checkSop } from '../../../shared/domain/sop/check-sop';
import { shippedForms } from './load-data';
import { sopOf, step } from './sample-sop';

describe('what a step names outside the SOP', () => {
  it('is a kind of agency that exists', () => {
    const sop = sopOf([step('T1.1', [], { agencies: ['hospital', 'contoh'] })]);
    const problem = {
      path: 'stages.0.steps.0.agencies.1',
      reason: 'unknown kind of agency contoh',
    };
    expect(checkAgencyTypes(sop)).toEqual([problem]);
    expect(checkSop(sop, shippedForms())).toEqual([problem]);
  });

  it('is a packet that some profile describes', () => {
    const sop = sopOf([
      step('T1.1', [], { kind: { kind: 'referral', profiles: ['police_report', 'contoh'] } }),
    ]);
    expect(checkProfiles(sop, new Set(['police_report']))).toEqual([
      { path: 'stages.0.steps.0.kind.profiles.1', reason: 'unknown profile contoh' },
    ]);
  });
});
