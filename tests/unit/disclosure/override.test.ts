import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { disclose, type LegalGround } from '../../../shared/domain/disclosure/disclose';
import { ruleFact } from '../../../shared/domain/disclosure/matrix';
import { mayOverride } from '../../../shared/domain/disclosure/override';
import { composePacket } from '../../../shared/domain/packets/compose-packet';
import { ZONES } from '../../../shared/domain/zones';
import { packetFor } from '../packets/fixtures';
import { fact, fullCase, matrix, profileOf } from './fixtures';

const duty: LegalGround = { kind: 'legal_duty', basisText: 'contoh' };

function consentFor(zones: readonly (typeof ZONES)[number][]): LegalGround {
  return { kind: 'consent', consentNumber: 'P-1', givenBy: 'client', date: '2026-11-24', zones };
}

function run(keys: readonly string[], ground: LegalGround = duty, reason = 'diminta penyidik') {
  return disclose({
    profile: profileOf('hospital_treatment'),
    internal: matrix.internal,
    facts: [...fullCase, fact('safety.codeWord', 'D', 'kata rahasia', 'kata rahasia')],
    ground,
    selections: [],
    overrides: keys.map((key) => ({ key, reason })),
  });
}

const sentKeys = (disclosure: ReturnType<typeof run>) => disclosure.sent.map((one) => one.fact.key);

describe('an override of the matrix', () => {
  it('lets out the one fact it names, marked and with its reason', () => {
    const before = sentKeys(run([]));
    const { sent } = run(['legal.reportNumber']);
    const added = sent.filter(({ fact: { key } }) => !before.includes(key));
    expect(added).toHaveLength(1);
    expect(added[0]).toMatchObject({
      fact: { key: 'legal.reportNumber' },
      rule: 'override',
      text: 'LP/B/117/XI/2026',
      reason: 'diminta penyidik',
    });
  });

  it.each([
    ['shelter.location'],
    ['victim.phone'],
    ['reporter.name'],
    ['contact.safe'],
    ['consent.registration'],
    ['case.codeName'],
    ['gate.G7'],
    ['safety.codeWord'],
  ])('never lets out %s', (key) => {
    expect(sentKeys(run([key]))).not.toContain(key);
  });

  it('is none without a reason, and goes no further than the consent', () => {
    expect(sentKeys(run(['legal.reportNumber'], duty, '  '))).not.toContain('legal.reportNumber');
    const narrow = run(['legal.reportNumber'], consentFor(['A', 'E']));
    expect(sentKeys(narrow)).not.toContain('legal.reportNumber');
    expect(narrow.kept).toContainEqual(
      expect.objectContaining({
        fact: expect.objectContaining({ key: 'legal.reportNumber' }),
        why: 'not_consented',
      }),
    );
    expect(sentKeys(run(['legal.reportNumber'], consentFor(['A', 'E', 'H'])))).toContain(
      'legal.reportNumber',
    );
  });

  it('changes nothing of a fact that the matrix allows under its own condition', () => {
    const result = run(['health.lastAssault']);
    expect(sentKeys(result)).not.toContain('health.lastAssault');
  });

  it('is marked on the paper, which says that the office decided it', () => {
    const packet = packetFor('hospital_treatment', {
      ground: duty,
      overrides: [{ key: 'legal.reportNumber', reason: 'alasan yang tetap di kantor' }],
    });
    const { html } = composePacket(packet);
    expect(html).toContain('nomor laporan polisi *</th><td>LP/B/117/XI/2026');
    expect(html).toContain('Data bertanda * tidak lazim');
    expect(html).not.toContain('alasan yang tetap di kantor');
    expect(composePacket(packetFor('hospital_treatment', { ground: duty })).html).not.toContain(
      'Data bertanda *',
    );
  });
});

const keyArb = fc.constantFrom(...fullCase.map(({ key }) => key), 'safety.codeWord', 'loss.items');
const overridesArb = fc.array(
  fc.record({ key: keyArb, reason: fc.constantFrom('', ' ', 'perlu') }),
  { maxLength: 12 },
);
const zonesArb = fc.uniqueArray(fc.constantFrom(...ZONES));
const groundArb = fc.oneof(zonesArb.map(consentFor), fc.constant(duty));
const inputArb = fc.record({
  profile: fc.constantFrom(...matrix.profiles),
  internal: fc.constant(matrix.internal),
  facts: fc.subarray([...fullCase, fact('safety.codeWord', 'D', 'rahasia')]),
  ground: groundArb,
  selections: fc.array(
    fc.record({ kind: fc.constant('fact' as const), key: keyArb, reason: fc.constant('perlu') }),
    { maxLength: 6 },
  ),
  overrides: overridesArb,
});

describe('for every profile, case, ground, ticks and overrides', () => {
  it('nothing goes that neither the matrix nor an override with a reason lets out, or no consent covers', () => {
    fc.assert(
      fc.property(inputArb, (input) => {
        for (const { fact: sent, rule, reason } of disclose(input).sent) {
          const ruling = ruleFact(input.profile, input.internal, sent.zone, sent.key);
          expect(['C', 'M', 'N']).not.toContain(sent.zone);
          expect(rule === 'override').toBe(ruling.kind === 'forbidden');
          if (rule === 'override') {
            expect(mayOverride(input.internal, sent)).toBe(true);
            expect(input.overrides).toContainEqual({ key: sent.key, reason });
          }
          if (rule !== 'required') expect(reason?.trim()).toBeTruthy();
          if (input.ground.kind === 'consent') expect(input.ground.zones).toContain(sent.zone);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('taking a zone of the consent, a tick or an override away never adds a fact', () => {
    fc.assert(
      fc.property(inputArb, zonesArb, fc.nat(), (input, zones, seed) => {
        const without = <T>(list: readonly T[]) => list.filter((_, index) => index !== seed % 7);
        const wide = disclose({ ...input, ground: consentFor(zones) }).sent;
        const before = new Set(wide.map((one) => one.fact.key));
        for (const narrower of [
          { ...input, ground: consentFor(without(zones)) },
          { ...input, ground: consentFor(zones), selections: without(input.selections) },
          { ...input, ground: consentFor(zones), overrides: without(input.overrides) },
        ]) {
          for (const { fact: sent } of disclose(narrower).sent) expect(before).toContain(sent.key);
        }
      }),
      { numRuns: 300 },
    );
  });
});
