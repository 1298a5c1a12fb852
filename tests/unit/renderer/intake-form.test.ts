import { describe, expect, test } from 'vitest';
import {
  joinArrival,
  splitArrival,
} from '../../../renderer/features/cases/intake/fields/arrival-text';
import {
  guardianNeeded,
  sectionStates,
} from '../../../renderer/features/cases/intake/intake-sections';
import {
  hasWords,
  INTAKE_PATHS,
  intakeFromSearch,
  type IntakeValues,
  overlay,
  restoreIntake,
  withoutCarried,
} from '../../../renderer/features/cases/intake/intake-values';
import {
  emergencyFrom,
  freshWords,
  hasTyped,
  newCaseWordsSchema,
} from '../../../renderer/features/cases/intake/new-case-draft';
import { emptyEmergencyIntake } from '../../../shared/domain/intake/emergency';
import { emptyIntake } from '../../../shared/domain/intake/intake';

const NOW = '2026-11-24T07:07:00Z';
const ZONE = 'Asia/Jakarta';
const ID = '7b1f9a52-3c1d-4f0e-9a56-0d9c1c9b3e11';

function withVictim(victim: Partial<IntakeValues['victim']>): IntakeValues {
  const empty = emptyIntake();
  return { ...empty, victim: { ...empty.victim, ...victim } };
}

describe('restoring what was typed', () => {
  test('a draft comes back word for word', () => {
    const typed = withVictim({ name: 'Contoh Melati', sex: 'female' });
    expect(restoreIntake(JSON.parse(JSON.stringify(typed)))).toEqual(typed);
  });

  test.each([null, 'x', 7, [], { victim: null }, { victim: { name: { a: 1 } }, extra: 'x' }])(
    'a damaged draft %j is an empty form',
    (stored) => {
      expect(restoreIntake(stored)).toEqual(emptyIntake());
    },
  );

  test('a number of the vault becomes the text of its field', () => {
    expect(restoreIntake({ victim: { estimatedAge: 16 } }).victim.estimatedAge).toBe('16');
  });

  test('blank words do not cover what is known', () => {
    expect(overlay({ a: 'known', b: '' }, { a: ' ', b: 'typed' })).toEqual({
      a: 'known',
      b: 'typed',
    });
  });

  test('the error summary knows every field of the form', () => {
    const paths = Object.entries(emptyIntake()).flatMap(([group, value]) =>
      typeof value === 'string' ? [group] : Object.keys(value).map((key) => `${group}.${key}`),
    );
    expect([...INTAKE_PATHS].sort()).toEqual(paths.sort());
  });
});

describe('carrying the search into the form', () => {
  test('a name and a birth date go into their fields', () => {
    const { name, birthDate, nik } = intakeFromSearch('Contoh Melati 5/1/2010').victim;
    expect({ name, birthDate, nik }).toEqual({
      name: 'Contoh Melati',
      birthDate: '05/01/2010',
      nik: '',
    });
  });

  test('a NIK goes into its field and is no name', () => {
    const { name, nik } = intakeFromSearch('2171104501950001').victim;
    expect({ name, nik }).toEqual({ name: '', nik: '2171104501950001' });
  });

  test.each(['BTM-26-0417', 'btm-26', '0812', '', '   '])(
    '"%s" is not taken for a name',
    (text) => {
      expect(hasWords(intakeFromSearch(text))).toBe(false);
    },
  );

  test('a second search replaces the name of the first, but not a corrected one', () => {
    const carried = intakeFromSearch('Contoh Melati');
    expect(withoutCarried(carried, carried).victim.name).toBe('');
    const corrected = withVictim({ name: 'Contoh Melati Putri' });
    expect(withoutCarried(corrected, carried).victim.name).toBe('Contoh Melati Putri');
  });
});

describe('the time of arrival', () => {
  test('day and clock of the shelter become an instant and come back', () => {
    const value = joinArrival({ date: '24/11/2026', time: '9.05' }, ZONE);
    expect(value).toBe('2026-11-24T02:05:00.000Z');
    expect(splitArrival(value, ZONE)).toEqual({ date: '24/11/2026', time: '09.05' });
  });

  test('what is still being typed survives as typed', () => {
    const typed = { date: '24/1', time: '9' };
    expect(splitArrival(joinArrival(typed, ZONE), ZONE)).toEqual(typed);
  });

  test('two blanks are nothing', () => {
    expect(joinArrival({ date: ' ', time: '' }, ZONE)).toBe('');
  });
});

describe('the parts of the page', () => {
  test('a fresh form is empty everywhere, also with the arrival filled in', () => {
    const fresh = emptyIntake();
    const values = { ...fresh, arrival: { ...fresh.arrival, at: NOW } };
    const kinds = Object.values(sectionStates(values, NOW, ZONE)).map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(new Set(['empty']));
  });

  test('a part that was begun says how much is missing', () => {
    const { client } = sectionStates(withVictim({ name: 'Contoh Melati' }), NOW, ZONE);
    // Code name, sex, age or reason, citizenship, NIK or reason, language.
    expect(client).toEqual({ kind: 'open', missing: 6 });
  });

  test('a guardian is not asked for once the client is an adult', () => {
    expect(sectionStates(withVictim({ birthDate: '5/1/1995' }), NOW, ZONE).guardian).toEqual({
      kind: 'not_needed',
    });
  });

  test.each([
    ['nothing is known', {}, true],
    ['the age is under 18', { estimatedAge: '17' }, true],
    ['the age is 18', { estimatedAge: '18' }, false],
    ['the birth date cannot be read', { birthDate: '5/1/95' }, true],
    ['18 is reached today', { birthDate: '24/11/2008' }, false],
    ['18 is reached tomorrow', { birthDate: '25/11/2008' }, true],
  ])('guardian when %s', (_case, victim, needed) => {
    expect(guardianNeeded(withVictim(victim), NOW, ZONE)).toBe(needed);
  });

  test('doubt about the age asks for a guardian whatever the age', () => {
    const values = withVictim({ estimatedAge: '30' });
    const doubted = { ...values, gates: { ...values.gates, G3: 'yes' } };
    expect(guardianNeeded(doubted, NOW, ZONE)).toBe(true);
  });
});

describe('the draft of a new case', () => {
  test('comes back with its id, so that the same words open one case', () => {
    const words = { ...freshWords(ID), searchText: 'Contoh', phase: 'intake' as const };
    expect(newCaseWordsSchema.parse(JSON.parse(JSON.stringify(words)))).toEqual(words);
  });

  test('without an id it is no draft', () => {
    expect(newCaseWordsSchema.safeParse({ searchText: 'Contoh' }).success).toBe(false);
  });

  test('a form that was only looked at holds nothing', () => {
    const fresh = freshWords(ID);
    const looked = { ...fresh.intake, arrival: { ...fresh.intake.arrival, at: NOW } };
    expect(hasTyped({ ...fresh, phase: 'intake', intake: looked })).toBe(false);
    expect(hasTyped({ ...fresh, searchText: 'C' })).toBe(true);
  });

  test('the emergency path asks nothing that was told already', () => {
    const told = withVictim({ name: `Contoh ${'M'.repeat(100)}`, sex: 'male', estimatedAge: '40' });
    const filled = emergencyFrom({ ...emptyEmergencyIntake(), sex: 'female' }, told);
    expect(filled).toMatchObject({ sex: 'female', approximateAge: '40' });
    expect(filled.alias).toHaveLength(60);
  });
});
