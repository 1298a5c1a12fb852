import { describe, expect, it } from 'vitest';
import { checkForms } from '../../../shared/domain/forms/check-forms';
import { fieldsOf, type Form } from '../../../shared/domain/forms/definition';
import {
  MEANS_CODES,
  NONE_CODE,
  PROCESS_CODES,
  PURPOSE_CODES,
} from '../../../shared/domain/screening/matrix';
import { checkSop } from '../../../shared/domain/sop/check-sop';
import { stepsOf } from '../../../shared/domain/sop/definition';
import { formById, formFiles, shippedForms, shippedSop } from './load-data';

const sop = shippedSop();
const forms = shippedForms();

function field(form: Form, key: string) {
  const found = fieldsOf(form).find((candidate) => candidate.key === key);
  if (found === undefined) throw new Error(`${form.id} has no ${key}`);
  return found;
}

describe('the shipped SOP and forms', () => {
  it('fit together without a single problem', () => {
    expect(checkForms(forms)).toEqual([]);
    expect(checkSop(sop, forms)).toEqual([]);
  });

  it('name each form file after its form and use every form in a step', () => {
    expect(formFiles().toSorted()).toEqual(forms.map((form) => `${form.id}.yaml`).toSorted());
    const used = stepsOf(sop).flatMap(({ kind, papers = [] }) =>
      kind.kind === 'form' ? [kind.formId, ...papers] : papers,
    );
    expect([...new Set(used)].toSorted()).toEqual(forms.map((form) => form.id).toSorted());
  });

  it('keep the twelve stages in the order of the work, the services beside each other', () => {
    expect(sop.stages.map((stage) => stage.id)).toEqual(
      Array.from({ length: 12 }, (_, index) => `T${index + 1}`),
    );
    const parallel = sop.stages.filter((stage) => stage.parallel === true);
    expect(parallel.map((stage) => stage.id)).toEqual(['T4', 'T5', 'T6', 'T7']);
    expect(sop.gates.map((gate) => gate.id)).toEqual(
      Array.from({ length: 10 }, (_, index) => `G${index + 1}`),
    );
  });

  it('set the two police clocks to 24 and 72 hours on the police report', () => {
    const clocks = sop.clocks.slice(0, 2).map(({ id, kind, trigger, limit, stepId }) => ({
      id,
      kind,
      trigger,
      limit,
      stepId,
    }));
    expect(clocks).toEqual([
      {
        id: 'C1',
        kind: 'hard',
        trigger: 'arrival',
        limit: { amount: 24, unit: 'hours' },
        stepId: 'T7.1',
      },
      {
        id: 'C2',
        kind: 'hard',
        trigger: 'victim_report',
        limit: { amount: 72, unit: 'hours' },
        stepId: 'T7.1',
      },
    ]);
  });

  it('let neither the referral to health nor the police report wait for the screening', () => {
    const requires = Object.fromEntries(stepsOf(sop).map((step) => [step.id, step.requires]));
    expect(requires['T5.1']).toEqual(['T1.1', 'T1.2']);
    expect(requires['T7.1']).toEqual(['T1.1']);
  });

  it('offer every code of the matrix, in the order of the law, with its basis', () => {
    const form = formById('F-04');
    for (const [key, codes] of [
      ['screening.process', PROCESS_CODES],
      ['screening.means', MEANS_CODES],
      ['screening.purpose', PURPOSE_CODES],
    ] as const) {
      const options = field(form, key).options ?? [];
      expect(options.map((option) => option.value)).toEqual([...codes, NONE_CODE]);
      const based = options.filter((option) => option.basis?.status === 'law');
      expect(based).toHaveLength(codes.length);
    }
    expect(field(form, 'screening.iloIndicators').options).toHaveLength(12);
  });

  it('mark health, psychology, finance, child and crime questions as specific personal data', () => {
    const ordinary = forms
      .flatMap(fieldsOf)
      .filter((candidate) => ['E', 'F', 'K', 'L'].includes(candidate.zone ?? ''))
      .filter((candidate) => !candidate.specific);
    expect(ordinary.map((candidate) => candidate.key)).toEqual([]);
    expect(field(formById('F-07'), 'legal.history').specific).toBe(true);
  });

  it('rest no step on the unread annex of the national SOP as if it were law', () => {
    const bases = stepsOf(sop).flatMap((step) => step.basis);
    const unread = bases.filter((basis) => /Permen PPPA|Permensos/.test(basis.text));
    expect(unread.length).toBeGreaterThan(0);
    expect(new Set(unread.map((basis) => basis.status))).toEqual(new Set(['needs_confirmation']));
  });

  it('ask for interview and recording apart', () => {
    const form = formById('F-03a-wawancara');
    expect(field(form, 'consent.interview').type).toBe('choice');
    expect(field(form, 'consent.recording').type).toBe('choice');
  });
});
