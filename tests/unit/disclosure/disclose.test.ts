import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CaseFact,
  type Disclosure,
  disclose,
  type LegalGround,
  type Selection,
  UNKNOWN_TEXT,
} from '../../../shared/domain/disclosure/disclose';
import { ruleFact } from '../../../shared/domain/disclosure/matrix';
import { isUnanswered } from '../../../shared/domain/facts/answer';
import { ZONES, type Zone } from '../../../shared/domain/zones';
import { fact, fullCase, matrix, profileOf } from './fixtures';

const duty: LegalGround = { kind: 'legal_duty', basisText: 'PP 9/2008 Pasal 14 ayat (5)' };

function consentFor(zones: readonly Zone[]): LegalGround {
  return {
    kind: 'consent',
    consentNumber: 'P-117',
    givenBy: 'guardian',
    date: '2026-11-24',
    zones,
  };
}

function run(
  profileId: string,
  facts: readonly CaseFact[] = fullCase,
  ground: LegalGround = duty,
  selections: readonly Selection[] = [],
): Disclosure {
  const profile = profileOf(profileId);
  return disclose({ profile, internal: matrix.internal, facts, ground, selections });
}

function sentKeys(disclosure: Disclosure): string[] {
  return disclosure.sent.map((item) => item.fact.key);
}

function whyKept(disclosure: Disclosure, key: string): string | undefined {
  return disclosure.kept.find((item) => item.kind === 'fact' && item.fact.key === key)?.why;
}

describe('what a hospital gets for treatment', () => {
  it('sends complaint, allergies, medicines, pregnancy, injuries and disability in that order', () => {
    expect(sentKeys(run('hospital_treatment')).filter((key) => key.startsWith('health.'))).toEqual([
      'health.complaint',
      'health.injuries',
      'health.allergies',
      'health.medicines',
      'health.pregnancy',
      'health.disability',
    ]);
  });

  it('keeps story, suspect, police number, migration and family whatever is ticked', () => {
    const everything: Selection[] = ZONES.map((zone) => ({ kind: 'zone', zone, reason: 'perlu' }));
    const result = run('hospital_treatment', fullCase, duty, everything);
    const zones = new Set(result.sent.map((item) => item.fact.zone));
    expect([...zones].toSorted()).toEqual(['A', 'B', 'D', 'E', 'F', 'L']);
    expect(whyKept(result, 'legal.reportNumber')).toBe('forbidden');
    expect(whyKept(result, 'suspect.description')).toBe('forbidden');
    expect(whyKept(result, 'psych.state')).toBe('forbidden');
  });

  it('sends the last assault only when it is ticked with a reason', () => {
    const tick = (reason: string): Selection[] => [
      { kind: 'fact', key: 'health.lastAssault', reason },
    ];
    expect(whyKept(run('hospital_treatment'), 'health.lastAssault')).toBe('not_selected');
    const blank = run('hospital_treatment', fullCase, duty, tick('  '));
    expect(whyKept(blank, 'health.lastAssault')).toBe('not_selected');
    const ticked = run('hospital_treatment', fullCase, duty, tick('profilaksis 72 jam'));
    const item = ticked.sent.find((one) => one.fact.key === 'health.lastAssault');
    expect(item).toMatchObject({ rule: 'conditional', reason: 'profilaksis 72 jam' });
  });

  it('prints an unasked pregnancy as not yet known, and leaves other unanswered facts away', () => {
    const facts = [
      fact('health.pregnancy', 'E', { unanswered: 'refused' }),
      fact('health.complaint', 'E', { unanswered: 'unknown' }),
      fact('health.lastAssault', 'E', { unanswered: 'unknown' }),
      fact('health.injuries', 'E', '   '),
    ];
    const result = run('hospital_treatment', facts, duty, [
      { kind: 'zone', zone: 'E', reason: 'perlu' },
    ]);
    expect(result.sent.map((item) => [item.fact.key, item.text])).toEqual([
      ['health.pregnancy', UNKNOWN_TEXT],
    ]);
    expect(result.kept.some((item) => item.kind === 'fact')).toBe(false);
    expect(result.missing).toContainEqual({ zone: 'E', why: 'no_value' });
  });

  it('adds the identity sheet only when the identity is ticked', () => {
    expect(run('hospital_treatment').identitySheet).toBe(false);
    const ticked = run('hospital_treatment', fullCase, duty, [
      { kind: 'zone', zone: 'B', reason: 'rekam medis' },
    ]);
    expect(ticked.identitySheet).toBe(true);
    expect(whyKept(ticked, 'victim.nickname')).toBe('forbidden');
  });
});

describe('what other offices get', () => {
  it('gives the police story, screening, decision and identity, but no psychology and no review', () => {
    const result = run('police_report');
    expect(sentKeys(result)).toEqual(
      expect.arrayContaining([
        'victim.name',
        'narrative.chronology',
        'suspect.description',
        'screening.process',
        'arrival.at',
        'screening.decision',
      ]),
    );
    expect(whyKept(result, 'psych.state')).toBe('forbidden');
    expect(whyKept(result, 'review.opinion')).toBe('forbidden');
    expect(whyKept(result, 'gate.G9')).toBe('not_selected');
    expect(result.missing).toEqual([]);
  });

  it.each(['disdukcapil', 'school', 'bpjs'])('tells %s neither code nor reason', (id) => {
    const everything: Selection[] = ZONES.map((zone) => ({ kind: 'zone', zone, reason: 'perlu' }));
    const zones = new Set(run(id, fullCase, duty, everything).sent.map((item) => item.fact.zone));
    for (const zone of ['A', 'F', 'G', 'H', 'I', 'K'] as const) expect(zones).not.toContain(zone);
    expect(profileOf(id).discreet).toBe(true);
  });

  it('does not write to anybody who the guardian is when the suspect is a relative', () => {
    const facts = fullCase.map((one) => (one.key === 'gate.G7' ? { ...one, value: 'yes' } : one));
    const result = run('hospital_treatment', facts);
    expect(whyKept(result, 'guardian.name')).toBe('not_selected');
    expect(result.missing).toEqual([{ zone: 'L', why: 'not_selected' }]);
  });

  it.each([
    [[fact('victim.age', 'A', 16)], true],
    [[fact('victim.age', 'A', 18), fact('gate.G3', 'A', 'yes')], true],
    [[fact('victim.age', 'A', 18), fact('gate.G3', 'A', 'no')], false],
    [[fact('gate.G3', 'A', 'unknown')], true],
    [[fact('victim.estimatedAge', 'A', 17)], true],
    [[fact('victim.estimatedAge', 'A', 30)], false],
    [[], true],
  ])('misses a guardian only where the client is or may be a child (%#)', (facts, missing) => {
    const zones = run('hospital_treatment', facts).missing.map((item) => item.zone);
    expect(zones.includes('L')).toBe(missing);
  });

  it('says that a required zone is missing because the consent leaves it out', () => {
    const result = run('hospital_treatment', fullCase, consentFor(['A', 'L']));
    expect(result.missing).toEqual([{ zone: 'E', why: 'not_consented' }]);
    expect(whyKept(result, 'health.complaint')).toBe('not_consented');
  });

  it('names forbidden zones of which nothing is known', () => {
    const result = run('hospital_treatment', []);
    expect(result.kept).toContainEqual({ kind: 'zone', zone: 'G', why: 'forbidden' });
    expect(result.kept).toContainEqual({ kind: 'zone', zone: 'N', why: 'always_forbidden' });
  });
});

const profileArb = fc.constantFrom(...matrix.profiles);
const realKeys = [
  ...new Set([
    ...fullCase.map((one) => one.key),
    ...matrix.profiles.flatMap((p) => ZONES.flatMap((z) => Object.keys(p.zones[z].facts ?? {}))),
    'invented.key',
    'review.note',
  ]),
];
const valueArb = fc.oneof(
  fc.constantFrom('yes', 'no', 'unknown', '', ' ', 'kata-kata'),
  fc.integer({ min: 0, max: 90 }),
  fc.constantFrom('not_asked', 'unknown', 'refused').map((unanswered) => ({ unanswered }) as const),
);
const factArb = fc
  .record({
    key: fc.constantFrom(...realKeys),
    zone: fc.option(fc.constantFrom(...ZONES), { nil: null }),
    value: valueArb,
    text: fc.string({ maxLength: 12 }),
  })
  .map(({ key, zone, value, text }) => fact(key, zone, value, text));
const selectionArb: fc.Arbitrary<Selection> = fc.oneof(
  fc.record({
    kind: fc.constant('fact' as const),
    key: fc.constantFrom(...realKeys),
    reason: fc.constantFrom('', ' ', 'perlu'),
  }),
  fc.record({
    kind: fc.constant('zone' as const),
    zone: fc.constantFrom(...ZONES),
    reason: fc.constantFrom('', 'perlu', 'untuk rekam medis'),
  }),
);
const zonesArb = fc.uniqueArray(fc.constantFrom(...ZONES));
const groundArb: fc.Arbitrary<LegalGround> = fc.oneof(
  zonesArb.map(consentFor),
  fc.constant(duty),
  fc.constant<LegalGround>({ kind: 'vital_interest', reason: 'nyawa terancam' }),
);
const inputArb = fc.record({
  profile: profileArb,
  internal: fc.constant(matrix.internal),
  facts: fc.array(factArb, { maxLength: 25 }),
  ground: groundArb,
  selections: fc.array(selectionArb, { maxLength: 8 }),
});

describe('for every profile, case, ground and selection', () => {
  it('sends no fact outside the matrix or outside the ground', () => {
    fc.assert(
      fc.property(inputArb, (input) => {
        for (const item of disclose(input).sent) {
          const { zone, key } = item.fact;
          expect(input.profile.zones[zone].rule).not.toBe('forbidden');
          expect(ruleFact(input.profile, input.internal, zone, key).kind).toBe('send');
          if (input.ground.kind === 'consent') expect(input.ground.zones).toContain(zone);
          if (item.rule === 'conditional') expect(item.reason?.trim()).toBeTruthy();
        }
      }),
      { numRuns: 500 },
    );
  });

  it('never sends zone N, zone C, zone M or a fact without a zone', () => {
    fc.assert(
      fc.property(inputArb, (input) => {
        const zones = disclose(input).sent.map((item) => item.fact.zone);
        for (const zone of zones) expect(['N', 'C', 'M', null]).not.toContain(zone);
      }),
      { numRuns: 500 },
    );
  });

  it('sends nothing unanswered but the health facts that say so', () => {
    fc.assert(
      fc.property(inputArb, (input) => {
        for (const { fact: sent, text, rule } of disclose(input).sent) {
          expect(text.trim()).not.toBe('');
          const empty = isUnanswered(sent.value) || sent.valueText.trim() === '';
          if (empty) expect([sent.zone, text, rule]).toEqual(['E', UNKNOWN_TEXT, 'required']);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('never sends more when a zone of the consent is taken away', () => {
    fc.assert(
      fc.property(inputArb, zonesArb, fc.constantFrom(...ZONES), (input, zones, removed) => {
        const keysFor = (allowed: readonly Zone[]) =>
          disclose({ ...input, ground: consentFor(allowed) }).sent.map((item) =>
            JSON.stringify(item),
          );
        const before = new Set(keysFor(zones));
        for (const item of keysFor(zones.filter((zone) => zone !== removed))) {
          expect(before).toContain(item);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('gives the same answer in whatever order facts and ticks come', () => {
    const shuffled = inputArb.chain((input) =>
      fc.record({
        input: fc.constant(input),
        facts: fc.shuffledSubarray(input.facts, { minLength: input.facts.length }),
        selections: fc.shuffledSubarray(input.selections, { minLength: input.selections.length }),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ input, facts, selections }) => {
        const other = disclose({ ...input, facts, selections });
        expect(JSON.stringify(other)).toBe(JSON.stringify(disclose(input)));
      }),
      { numRuns: 300 },
    );
  });

  it('accounts for every answered fact exactly once, as sent or as kept', () => {
    fc.assert(
      fc.property(inputArb, (input) => {
        const result = disclose(input);
        const kept = result.kept.filter((item) => item.kind === 'fact').length;
        const answered = input.facts.filter(
          (one) => !isUnanswered(one.value) && one.valueText.trim() !== '',
        );
        const unknowns = result.sent.filter((item) => item.text === UNKNOWN_TEXT).length;
        expect(result.sent.length - unknowns + kept).toBe(answered.length);
      }),
      { numRuns: 300 },
    );
  });
});

describe('values of several parts', () => {
  it.each([
    [{ rows: [{}, { note: ' ' }] }, ''],
    [{ address: { street: '' } }, ''],
    [{ unanswered: 'refused' as const }, 'menolak menjawab'],
  ])('without a word are absent from a packet: %j', (value, valueText) => {
    const result = run('hospital_treatment', [fact('health.complaint', 'E', value, valueText)]);
    expect(sentKeys(result)).not.toContain('health.complaint');
    expect(result.kept.some((item) => item.kind === 'fact')).toBe(false);
  });

  it('are sent as the lines they read as', () => {
    const lines = '1. Jenis: luka; Sejak: 1 Januari 2026\n2. Jenis: memar';
    const rows = [{ kind: 'wound' }, { kind: 'bruise' }];
    const result = run('hospital_treatment', [fact('health.complaint', 'E', { rows }, lines)]);
    expect(result.sent.map(({ text }) => text)).toEqual([lines]);
  });
});
