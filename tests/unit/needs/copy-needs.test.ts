import { describe, expect, it } from 'vitest';
import { withLines, withServices } from '../../../renderer/features/sop/assessment/copy-needs';
import { needsOf } from '../../../shared/domain/needs/plan-lines';
import { NEEDS } from '../screening/rules';

const needs = needsOf(NEEDS, { 'needs.health': 'now', 'needs.documents': 'soon' });

describe('copying needs into the plan', () => {
  it('adds services and keeps those that are there', () => {
    expect(withServices(['return'], needs)).toEqual(['return', 'health']);
    expect(withServices(undefined, needs)).toEqual(['health']);
    expect(withServices({ unanswered: 'not_asked' }, needs)).toEqual(['health']);
  });

  it('takes "none" back, which no service can stand beside', () => {
    expect(withServices(['none'], needs)).toEqual(['health']);
  });

  it('keeps what was written and adds only the lines that are missing', () => {
    const written = 'Kesehatan (segera): Contoh Rahmi, 25/11, pemeriksaan\n';
    expect(withLines(NEEDS, written, needs, 'id')).toBe(
      'Kesehatan (segera): Contoh Rahmi, 25/11, pemeriksaan\n' +
        'Dokumen (dalam waktu dekat): pelaksana …, mulai …, target …',
    );
  });

  it('changes nothing when it is pressed a second time', () => {
    const once = withLines(NEEDS, undefined, needs, 'id');
    expect(withLines(NEEDS, once, needs, 'id')).toBe(once);
  });
});
