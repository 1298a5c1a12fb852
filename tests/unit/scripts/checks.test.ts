import { describe, expect, test } from 'vitest';
import { checks, chooseChecks } from '../../../scripts/lib/checks.mjs';

/** The names a choice runs. */
function namesFor(...words: string[]): string[] {
  const choice = chooseChecks(words);
  return choice.kind === 'run' ? choice.checks.map(({ name }) => name) : [];
}

describe('choosing checks', () => {
  test('runs all of them without a word', () => {
    expect(chooseChecks([])).toEqual({ kind: 'run', checks, isPart: false });
  });

  test('quick leaves out everything that needs Electron', () => {
    const choice = chooseChecks(['quick']);
    expect(choice).toMatchObject({ kind: 'run', isPart: true });
    expect(namesFor('quick')).toContain('lint');
    expect(namesFor('quick')).not.toContain('build');
    expect(namesFor('quick')).not.toContain('end to end');
  });

  test('end-to-end tests come with the build they need, in that order', () => {
    expect(namesFor('e2e')).toEqual(['build', 'end to end']);
  });

  test('parts can be combined and keep the order of the table', () => {
    expect(namesFor('e2e', 'unit')).toEqual(['unit and vault', 'build', 'end to end']);
  });

  test('a wrong word is refused rather than taken for everything', () => {
    expect(chooseChecks(['unti'])).toEqual({ kind: 'unknown', word: 'unti' });
  });

  test.each(['--help', '-h', 'help'])('%s asks for help', (word) => {
    expect(chooseChecks([word, 'unit'])).toEqual({ kind: 'help' });
  });

  test('every check belongs to a part, and has a command unless it is the build', () => {
    for (const check of checks) {
      expect(check.parts.length).toBeGreaterThan(0);
      expect(check.tool === undefined).toBe(check.kind === 'build');
    }
  });
});
