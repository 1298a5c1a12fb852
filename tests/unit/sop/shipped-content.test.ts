import { describe, expect, it } from 'vitest';
import type { Basis } from '../../../shared/domain/basis';
import { agencyDirectorySchema } from '../../../shared/domain/disclosure/agency';
import { parseMatrix } from '../../../shared/domain/disclosure/matrix';
import { checkProfiles } from '../../../shared/domain/sop/check-content';
import { testsOf } from '../../../shared/domain/sop/condition';
import { SOP_BRANCHES, stepsOf, type SopStep } from '../../../shared/domain/sop/definition';
import { computeProgress } from '../../../shared/domain/sop/engine';
import { readYaml, shippedSop } from './load-data';
import { hoursAfter, inputOf, signed } from './sample-sop';

const sop = shippedSop();
const steps = stepsOf(sop);
const allBases: readonly Basis[] = [
  ...steps.flatMap((step) => step.basis),
  ...sop.clocks.flatMap((clock) => clock.basis),
  ...sop.gates.flatMap((gate) => gate.basis),
];

/** A law as the SOP cites it: its kind and number, such as `UU 21/2007`. */
const CITED =
  /\b(?:UU|PP|Permen PPPA|Permen PP dan PA|Permensos|Per-BP2MI|Perma|Perpres) \d+\/\d{4}/g;

function stepById(id: string): SopStep {
  const found = steps.find((step) => step.id === id);
  if (found === undefined) throw new Error(`no step ${id}`);
  return found;
}

function idsOf(chosen: readonly SopStep[]): readonly string[] {
  return chosen.map((step) => step.id);
}

describe('the steps of the shipped SOP', () => {
  it('have something to say wherever an officer meets the client', () => {
    // Work behind the desk: closing checks, and the record of a data incident.
    expect(idsOf(steps.filter((step) => step.words === undefined))).toEqual(['T12.1', 'T12.5']);
  });

  it('say it in one breath, in both languages, without words that label a client', () => {
    for (const { words } of steps) {
      for (const text of words === undefined ? [] : [words.id, words.en]) {
        expect(text.length).toBeLessThanOrEqual(260);
        expect(text).not.toMatch(/\b(?:ilegal|kabur|PSK|illegal|prostitute)\b/i);
      }
    }
  });

  it('cover every branch', () => {
    const found = new Set(steps.flatMap(({ branch }) => (branch === undefined ? [] : [branch])));
    expect(SOP_BRANCHES.filter((branch) => !found.has(branch))).toEqual([]);
  });

  it('show the steps of a branch only under a condition', () => {
    const always = steps.filter((step) => step.branch !== undefined && step.when === undefined);
    expect(idsOf(always)).toEqual([]);
  });

  it('need a second person for identification, shelter, transfer, return and termination', () => {
    const pairs = steps.flatMap(({ id, fourEyes }) =>
      fourEyes === undefined ? [] : [[id, fourEyes]],
    );
    expect(Object.fromEntries(pairs)).toEqual({
      'T2.3': 'case_manager',
      'T3.8': 'head',
      'T4.2': 'head',
      'T4.3': 'head',
      'T4.4': 'head',
      'T8.2': 'head',
      'T9.4': 'head',
      'T12.2': 'head',
    });
  });

  it('ask for each consent somewhere', () => {
    const asked = new Set(steps.flatMap((step) => step.consents ?? []));
    expect([...asked].toSorted()).toEqual([
      'interview',
      'medical',
      'recording',
      'registration',
      'return',
      'services',
      'sharing',
      'shelter',
      'termination',
    ]);
  });

  it('name agencies that the directory has, and packets that the matrix has', () => {
    const directory = agencyDirectorySchema.parse(readYaml('agencies/agencies.yaml'));
    const types = new Set<string>(directory.agencies.map((agency) => agency.type));
    const named = steps.flatMap((step) => step.agencies ?? []);
    expect(named.filter((type) => !types.has(type))).toEqual([]);
    const matrix = parseMatrix(readYaml('agencies/matrix.yaml'));
    expect(checkProfiles(sop, new Set(matrix.profiles.map((profile) => profile.id)))).toEqual([]);
  });

  it('let each packet finish one step, because it signs only the first that names it', () => {
    const profiles = steps.flatMap(({ kind }) => (kind.kind === 'referral' ? kind.profiles : []));
    expect(new Set(profiles).size).toBe(profiles.length);
  });

  it('let no service wait for the end of the plan that safety or the law asks for at once', () => {
    for (const id of [
      'T1.6',
      'T3.6',
      'T4.1',
      'T5.2',
      'T5.3',
      'T7.1',
      'T7.3',
      'T7.4',
      'T7.9',
      'T9.4',
    ]) {
      expect(stepById(id).requires, id).toEqual(['T1.1']);
    }
  });

  it('open shelter, doctor and police to a person in danger as soon as the intake is signed', () => {
    const facts = { 'gate.G1': 'yes', 'gate.G2': 'yes' };
    const { steps: progress } = computeProgress(
      inputOf(sop, { facts, events: [signed('T1.1')], times: { arrival: hoursAfter(0) } }),
    );
    const urgent = progress.filter((step) => step.urgent && step.state === 'available');
    expect(urgent.map((step) => step.stepId)).toEqual([
      'T3.1',
      'T4.1',
      'T4.2',
      'T5.1',
      'T5.2',
      'T7.1',
      'T7.3',
    ]);
  });

  it('close the way home while the danger there is serious, and leave the door to go all the same', () => {
    const facts = {
      'plan.services': ['return'],
      'return.wish': 'yes',
      'return.danger': 'serious',
      'shelter.needed': 'no',
    };
    const { steps: progress } = computeProgress(inputOf(sop, { facts }));
    const applies = (id: string) => progress.find((step) => step.stepId === id)?.applies;
    expect(['T8.5', 'T9.1', 'T9.2', 'T9.3'].map(applies)).toEqual(Array(4).fill('false'));
    expect(applies('T9.4')).toBe('true');
  });
});

describe('the clocks of the shipped SOP', () => {
  it('are those of the clock table, with the further limits of LPSK aid, monitoring and arrival', () => {
    const kinds = Object.fromEntries(sop.clocks.map(({ id, kind }) => [id, kind]));
    expect(kinds).toEqual({
      ...{ C1: 'hard', C2: 'hard', C3: 'track', C4: 'track', C5: 'hard', C6: 'hard' },
      ...{ C7: 'track', C8: 'track', C9: 'hard', C10: 'hard', C11: 'hard', C12: 'hard' },
      ...{ C13: 'track', C14: 'track', C15: 'track', C16: 'hard', C17: 'hard' },
      ...{ C19: 'soft', C20: 'soft', C21: 'soft', C22: 'soft', C23: 'soft', C24: 'track' },
      ...{ C25: 'track', C26: 'soft', C27: 'soft', C28: 'soft', C29: 'soft' },
    });
  });

  it('rest on an article of a law wherever they are hard, and on none where a region set them', () => {
    for (const clock of sop.clocks) {
      const laws = clock.basis.filter(({ status }) => status === 'law');
      if (clock.kind === 'hard') {
        expect(
          laws.some(({ text }) => /Pasal \d+/.test(text)),
          clock.id,
        ).toBe(true);
      }
      if (clock.kind === 'soft') expect(laws, clock.id).toEqual([]);
    }
  });

  it('count in working days where the law does', () => {
    const working = sop.clocks.filter(({ limit }) => limit.unit === 'working_days');
    expect(working.map(({ id, limit }) => [id, limit.amount])).toEqual([
      ['C8', 7],
      ['C9', 14],
      ['C10', 7],
      ['C13', 7],
      ['C19', 3],
      ['C25', 7],
    ]);
  });

  it('are all switched on', () => {
    expect(sop.clocks.filter((clock) => clock.disabled === true)).toEqual([]);
  });

  it('never depend, where they are hard, on a condition that their own trigger cannot satisfy', () => {
    // A duty that starts from a date must come into sight when that date is written down.
    for (const { id, kind, trigger, stepId } of sop.clocks) {
      if (kind !== 'hard' || typeof trigger === 'string' || !('fact' in trigger)) continue;
      const facts = { [trigger.fact]: '2026-11-24' };
      const { clocks, steps: progress } = computeProgress(inputOf(sop, { facts }));
      expect(clocks.find((clock) => clock.clockId === id)?.applies, id).not.toBe('false');
      expect(progress.find((step) => step.stepId === stepId)?.state, id).not.toBe('not_applicable');
    }
  });
});

describe('the law of the shipped SOP', () => {
  it('is listed among its sources wherever it is cited', () => {
    const titles = sop.sources.map((source) => source.title);
    const cited = new Set(allBases.flatMap(({ text }) => text.match(CITED) ?? []));
    expect(cited.size).toBeGreaterThan(15);
    const unlisted = [...cited].filter(
      (law) => !titles.some((title) => title.startsWith(`${law} `)),
    );
    expect(unlisted).toEqual([]);
  });

  it('is named with its article wherever it is called law', () => {
    const vague = allBases.filter(
      ({ status, text }) => status === 'law' && !/Pasal \d+/.test(text),
    );
    expect(vague.map(({ text }) => text)).toEqual([]);
  });

  it('is not claimed for what was never read', () => {
    const unread = /Permen|Permensos|Per-BP2MI|Perma |UU 20\/2025|praktik|PP 30\/2025/;
    const claimed = allBases.filter(({ status, text }) => status === 'law' && unread.test(text));
    expect(claimed).toEqual([]);
  });
});

describe('the conditions of the shipped SOP', () => {
  it('ask whether a date is known only of facts that start a clock', () => {
    const triggers = new Set(
      sop.clocks.flatMap(({ trigger }) =>
        typeof trigger === 'object' && 'fact' in trigger ? [trigger.fact] : [],
      ),
    );
    const known = steps
      .flatMap((step) => (step.when === undefined ? [] : testsOf(step.when)))
      .filter((test) => test.literal === null)
      .map((test) => test.fact);
    expect(known.filter((fact) => !triggers.has(fact))).toEqual([]);
  });
});
