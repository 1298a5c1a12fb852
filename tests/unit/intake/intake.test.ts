import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerValueSchema } from '../../../shared/domain/facts/answer';
import { CODE_NAMES, suggestCodeName } from '../../../shared/domain/intake/code-names';
import {
  emergencyIntakeSchema,
  emptyEmergencyIntake,
} from '../../../shared/domain/intake/emergency';
import { isIntakeErrorCode } from '../../../shared/domain/intake/errors';
import {
  emergencyIntakeFacts,
  INTAKE_FACT_KEYS,
  intakeFacts,
} from '../../../shared/domain/intake/facts';
import { emptyIntake, intakeSchemaAt, openGates } from '../../../shared/domain/intake/intake';
import type { IntakeDraft } from '../../../shared/domain/intake/intake';

const NOW = '2026-11-24T07:30:00Z';
const schema = intakeSchemaAt(NOW);

function draft(): IntakeDraft {
  const empty = emptyIntake();
  return {
    ...empty,
    reporter: { ...empty.reporter, relation: 'police', wantsSecrecy: 'yes' },
    arrival: { at: '2026-11-24T06:00:00Z', channel: 'referral_letter', from: 'Kantor Contoh' },
    victim: {
      ...empty.victim,
      codeName: 'Cempaka',
      name: 'Contoh Melati',
      sex: 'female',
      birthDate: '5/1/1995',
      citizenship: 'id',
      nik: '2171 1045 0195 0001',
      originRegion: '21.71',
      language: 'id',
    },
    gates: {
      G1: 'no',
      G2: 'no',
      G3: 'no',
      G4: 'no',
      G5: 'unknown',
      G6: 'no',
      G7: 'no',
      G8: 'no',
      G9: 'unknown',
      G10: 'no',
    },
    consent: { status: 'given', givenBy: 'self', method: 'written', note: '' },
  };
}

/** A complete draft with some parts replaced. */
function withParts(
  parts: {
    [Part in keyof IntakeDraft]?: Partial<IntakeDraft[Part]> | string;
  },
): unknown {
  const base: Record<string, unknown> = { ...draft() };
  for (const [part, value] of Object.entries(parts)) {
    const old = base[part];
    base[part] =
      typeof old === 'object' && typeof value === 'object' ? { ...old, ...value } : value;
  }
  return base;
}

function errorsOf(input: unknown): Record<string, string> {
  const result = schema.safeParse(input);
  if (result.success) return {};
  return Object.fromEntries(
    result.error.issues.map((issue) => [issue.path.join('.'), issue.message]),
  );
}

describe('the full intake', () => {
  it('turns a filled form into checked values', () => {
    const intake = schema.parse(draft());
    expect(intake.victim).toEqual({
      codeName: 'Cempaka',
      name: 'Contoh Melati',
      nickname: null,
      sex: 'female',
      birthDate: '1995-01-05',
      estimatedAge: null,
      ageUnknownReason: null,
      citizenship: 'ID',
      nik: '2171104501950001',
      nikMissingReason: null,
      passport: null,
      originRegion: '2171',
      language: 'id',
      phone: null,
    });
    expect(openGates(intake)).toEqual(['G5', 'G9']);
  });

  it('stays the same when parsed again', () => {
    const once = schema.parse(draft());
    expect(schema.parse(once)).toEqual(once);
  });

  it('ticks nothing beforehand and names every open question at once', () => {
    const required = 'required';
    expect(errorsOf(emptyIntake())).toEqual({
      'reporter.relation': required,
      'reporter.wantsSecrecy': required,
      'arrival.at': required,
      'arrival.channel': required,
      'victim.codeName': required,
      'victim.sex': required,
      'victim.estimatedAge': 'age_or_reason_required',
      'victim.citizenship': required,
      'victim.nik': 'nik_or_reason_required',
      'victim.language': required,
      'gates.G1': required,
      'gates.G2': required,
      'gates.G3': required,
      'gates.G4': required,
      'gates.G5': required,
      'gates.G6': required,
      'gates.G7': required,
      'gates.G8': required,
      'gates.G9': required,
      'gates.G10': required,
      'consent.status': required,
    });
  });

  it.each([
    ['victim.birthDate', { birthDate: '25/11/2026' }, 'birth_date_in_future'],
    ['victim.birthDate', { birthDate: '1/1/1900' }, 'age_impossible'],
    ['victim.birthDate', { birthDate: '30/02/2010' }, 'birth_date_invalid'],
    ['victim.birthDate', { birthDate: '5/1/95' }, 'birth_date_invalid'],
    ['victim.estimatedAge', { estimatedAge: 111 }, 'age_impossible'],
    ['victim.estimatedAge', { estimatedAge: -1 }, 'age_impossible'],
    ['victim.estimatedAge', { estimatedAge: '-1' }, 'age_impossible'],
    ['victim.estimatedAge', { estimatedAge: 16.5 }, 'age_not_whole'],
    ['victim.estimatedAge', { estimatedAge: 'enam belas' }, 'age_not_a_number'],
    ['victim.estimatedAge', { estimatedAge: Number.NaN }, 'age_not_a_number'],
    ['victim.estimatedAge', { estimatedAge: '1e1' }, 'age_not_a_number'],
    ['victim.nik', { nik: '123' }, 'nik_not_16_digits'],
    ['victim.nik', { nik: 'tidak ada' }, 'nik_not_digits'],
    ['victim.nikMissingReason', { nikMissingReason: 'malas' }, 'unknown_code'],
    ['victim.codeName', { codeName: ' \u200B\u00A0 ' }, 'required'],
    ['victim.codeName', { codeName: 'x'.repeat(61) }, 'too_long'],
    ['victim.name', { name: 'x'.repeat(121) }, 'too_long'],
    ['victim.name', { name: 'x'.repeat(1_000_000) }, 'too_long'],
    ['victim.sex', { sex: 'unknown' }, 'unknown_code'],
    ['victim.sex', { sex: '__proto__' }, 'unknown_code'],
    ['victim.citizenship', { citizenship: 'Indonesia' }, 'citizenship_invalid'],
    ['victim.originRegion', { originRegion: '217' }, 'region_code_invalid'],
    ['victim.originRegion', { originRegion: 'Batam' }, 'region_code_invalid'],
  ])('refuses %s in %j with %s', (path, victim, code) => {
    expect(errorsOf(withParts({ victim }))).toEqual({ [path]: code });
  });

  it.each([
    ['2026-11-24T07:30:01Z', 'arrival_in_future'],
    ['1999-12-31T23:59:59Z', 'arrival_too_early'],
    ['24/11/2026', 'arrival_invalid'],
    ['2026-11-24T07:30:00+07:00', 'arrival_invalid'],
    ['', 'required'],
  ])('refuses the arrival %j with %s', (at, code) => {
    expect(errorsOf(withParts({ arrival: { at } }))).toEqual({ 'arrival.at': code });
  });

  it('judges a birth today by the calendar of the shelter', () => {
    const evening = '2026-11-24T18:00:00Z';
    const victim = { birthDate: '25/11/2026' };
    const input = withParts({ victim, gates: { G3: 'yes' } });
    expect(intakeSchemaAt(evening, 'Asia/Jakarta').safeParse(input).success).toBe(true);
    expect(intakeSchemaAt(NOW, 'Asia/Jakarta').safeParse(input).success).toBe(false);
  });

  it('takes an estimated age, or a reason for having none, instead of a birth date', () => {
    const unknown = { birthDate: '', ageUnknownReason: 'cannot_tell' };
    expect(errorsOf(withParts({ victim: { birthDate: '', estimatedAge: '20' } }))).toEqual({});
    expect(errorsOf(withParts({ victim: unknown }))).toEqual({});
  });

  it.each(['unknown', 'documents_withheld', 'foreign_national', 'undocumented', 'refused'])(
    'takes a client without a NIK because of %s',
    (nikMissingReason) => {
      expect(errorsOf(withParts({ victim: { nik: '', nikMissingReason } }))).toEqual({});
    },
  );

  it('forgets a reason that an answer has made void', () => {
    const { victim } = schema.parse(
      withParts({ victim: { nikMissingReason: 'unknown', ageUnknownReason: 'refused' } }),
    );
    expect(victim.nikMissingReason).toBeNull();
    expect(victim.ageUnknownReason).toBeNull();
  });

  it('does not accept "not a child" for a client under 18', () => {
    const contradiction = { 'gates.G3': 'gate_child_contradicts_age' };
    expect(errorsOf(withParts({ victim: { birthDate: '25/11/2008' } }))).toEqual(contradiction);
    expect(errorsOf(withParts({ victim: { birthDate: '24/11/2008' } }))).toEqual({});
    expect(errorsOf(withParts({ victim: { birthDate: '', estimatedAge: 17 } }))).toEqual(
      contradiction,
    );
  });

  it('registers a child without a guardian', () => {
    const input = withParts({ victim: { birthDate: '1/1/2012' }, gates: { G3: 'yes' } });
    expect(errorsOf(input)).toEqual({});
  });

  it.each([
    [{ status: 'given', givenBy: '' }, {}, { 'consent.givenBy': 'consent_giver_required' }],
    [{ status: 'given', method: '' }, {}, { 'consent.method': 'consent_method_required' }],
    [{ givenBy: 'guardian' }, {}, { 'guardian.name': 'guardian_name_required' }],
    [{ givenBy: 'guardian' }, { name: 'Contoh Wali', relation: 'parent' }, {}],
    [{ status: 'emergency', note: ' ' }, {}, { 'consent.note': 'consent_reason_required' }],
    [{ status: 'emergency', note: 'Tidak sadar' }, {}, {}],
    [{ status: 'refused', givenBy: '', method: '' }, {}, {}],
    [{ status: 'yes' }, {}, { 'consent.status': 'unknown_code' }],
  ])('checks the consent %j with guardian %j', (consent, guardian, errors) => {
    expect(errorsOf(withParts({ consent, guardian }))).toEqual(errors);
  });

  it('keeps no giver for a consent that was not given', () => {
    const { consent } = schema.parse(withParts({ consent: { status: 'refused' } }));
    expect(consent).toEqual({ status: 'refused', givenBy: null, method: null, note: null });
  });

  it('strips hidden and reordering characters but keeps names as people write them', () => {
    const { victim } = schema.parse(
      withParts({ victim: { name: "\u202ED'Contoh\u0000  Nur\u200Baini é" } }),
    );
    expect(victim.name).toBe("D'Contoh Nuraini é");
  });

  it('refuses fields it does not know', () => {
    expect(schema.safeParse({ ...draft(), role: 'admin' }).success).toBe(false);
  });

  it.each([null, undefined, 1, 'x', [], {}, { victim: null, gates: 1 }])(
    'refuses %j without throwing',
    (input) => {
      expect(schema.safeParse(input).success).toBe(false);
    },
  );

  it('reports only known codes for any text in any victim field', () => {
    const field = fc.constantFrom(...Object.keys(emptyIntake().victim));
    fc.assert(
      fc.property(field, fc.string({ unit: 'binary', maxLength: 400 }), (key, text) => {
        const result = schema.safeParse(withParts({ victim: { [key]: text } }));
        const messages = result.success ? [] : result.error.issues.map((issue) => issue.message);
        expect(messages.filter((message) => !isIntakeErrorCode(message))).toEqual([]);
      }),
    );
  });

  it('is stable for any accepted text', () => {
    const text = fc.string({ unit: 'binary', maxLength: 200 });
    fc.assert(
      fc.property(text, text, text, text, (name, phone, passport, note) => {
        const result = schema.safeParse(
          withParts({ victim: { name, phone, passport }, immediateNeed: note }),
        );
        if (result.success) expect(schema.parse(result.data)).toEqual(result.data);
      }),
    );
  });
});

describe('the emergency intake', () => {
  const filled = {
    situation: 'Perdarahan, perlu IGD',
    alias: 'Contoh',
    sex: 'unknown',
    approximateAge: 'unknown',
  };

  it('needs four answers, two of which may be unknown', () => {
    expect(emergencyIntakeSchema.parse(filled)).toEqual(filled);
    expect(emergencyIntakeSchema.parse({ ...filled, approximateAge: '16' }).approximateAge).toBe(
      16,
    );
  });

  it('names every blank', () => {
    const result = emergencyIntakeSchema.safeParse(emptyEmergencyIntake());
    expect(result.error?.issues.map((issue) => [issue.path.join('.'), issue.message])).toEqual([
      ['situation', 'required'],
      ['alias', 'required'],
      ['sex', 'required'],
      ['approximateAge', 'required'],
    ]);
  });

  it.each([
    [{ approximateAge: 111 }, 'age_impossible'],
    [{ approximateAge: 'remaja' }, 'age_not_a_number'],
    [{ alias: '\u200B' }, 'required'],
    [{ situation: 'x'.repeat(4001) }, 'too_long'],
  ])('refuses %j', (part, code) => {
    const result = emergencyIntakeSchema.safeParse({ ...filled, ...part });
    expect(result.error?.issues.map((issue) => issue.message)).toEqual([code]);
  });

  it('yields facts with reasons for what is not known', () => {
    expect(emergencyIntakeFacts(emergencyIntakeSchema.parse(filled), 'Cempaka')).toEqual({
      'case.codeName': 'Cempaka',
      'victim.nickname': 'Contoh',
      'victim.sex': { unanswered: 'unknown' },
      'victim.age': { unanswered: 'unknown' },
      'safety.immediateDanger': 'Perdarahan, perlu IGD',
      'consent.atIntake': 'emergency',
    });
  });

  it('answers the child gate when the age is plainly under 18', () => {
    const facts = (approximateAge: number) =>
      emergencyIntakeFacts(emergencyIntakeSchema.parse({ ...filled, approximateAge }), 'X');
    expect(facts(17)['gate.G3']).toBe('yes');
    expect(facts(18)['gate.G3']).toBeUndefined();
  });
});

describe('intakeFacts', () => {
  it('holds what was answered and leaves blanks out', () => {
    const facts = intakeFacts(schema.parse(draft()), '2026-11-24');
    expect(facts).toMatchObject({
      'case.codeName': 'Cempaka',
      'victim.age': 31,
      'victim.nik': '2171104501950001',
      'arrival.at': '2026-11-24T06:00:00Z',
      'gate.G1': 'no',
      'gate.G10': 'no',
      'consent.atIntake': 'given',
    });
    expect(facts).not.toHaveProperty(['victim.passport']);
    expect(facts).not.toHaveProperty(['guardian.name']);
  });

  it('reckons the age at the day asked for', () => {
    const intake = schema.parse(draft());
    expect(intakeFacts(intake, '2027-01-05')['victim.age']).toBe(32);
  });

  it('says why there is no NIK and no age', () => {
    const victim = {
      nik: '',
      nikMissingReason: 'refused',
      birthDate: '',
      ageUnknownReason: 'unknown',
    };
    const facts = intakeFacts(schema.parse(withParts({ victim })), '2026-11-24');
    expect(facts['victim.nik']).toEqual({ unanswered: 'refused' });
    expect(facts['victim.nikMissingReason']).toBe('refused');
    expect(facts['victim.age']).toEqual({ unanswered: 'unknown' });
  });

  it('uses only its own keys and storable values', () => {
    const facts = intakeFacts(schema.parse(draft()), '2026-11-24');
    for (const [key, value] of Object.entries(facts)) {
      expect(INTAKE_FACT_KEYS).toContain(key);
      expect(answerValueSchema.safeParse(value).success).toBe(true);
    }
  });
});

describe('suggestCodeName', () => {
  it('gives the same free name for the same seed', () => {
    expect(suggestCodeName([], 0)).toBe('Akasia');
    expect(suggestCodeName(['AKASIA '], 0)).toBe('Alamanda');
    expect(suggestCodeName([], CODE_NAMES.length + 1)).toBe('Alamanda');
  });

  it('never gives away a real name', () => {
    expect(suggestCodeName([], 0, ['Contoh Akasia'])).toBe('Alamanda');
    const start = CODE_NAMES.indexOf('Kenanga');
    expect(suggestCodeName([], start, ['Contoh Kenangasari'])).toBe('Kenari');
  });

  it('adds numbers when every name is taken', () => {
    expect(suggestCodeName(CODE_NAMES, 0)).toBe('Akasia 2');
  });

  it('gives a name that is not taken, for any seed and any list', () => {
    const taken = fc.array(fc.oneof(fc.constantFrom(...CODE_NAMES), fc.string()));
    fc.assert(
      fc.property(taken, fc.double(), (names, seed) => {
        const suggested = suggestCodeName(names, seed).toLowerCase();
        expect(names.map((name) => name.trim().toLowerCase())).not.toContain(suggested);
      }),
    );
  });
});
