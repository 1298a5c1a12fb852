import { describe, expect, test } from 'vitest';
import {
  countPlaywright,
  countVitest,
  countWhole,
  formatTable,
  lastLine,
} from '../../../scripts/lib/results.mjs';

describe('counting what Vitest reports', () => {
  const file = { status: 'passed', assertionResults: [{}] };

  test('counts passed, failed and skipped tests', () => {
    const report = {
      numPassedTests: 7,
      numFailedTests: 2,
      numPendingTests: 1,
      numTodoTests: 1,
      testResults: [file],
    };
    expect(countVitest(report, 1)).toEqual({ passed: 7, failed: 2, skipped: 2, note: '' });
  });

  test('counts a file that could not be loaded as a failure', () => {
    const report = {
      numPassedTests: 7,
      numFailedTests: 0,
      testResults: [file, { status: 'failed', assertionResults: [] }],
    };
    expect(countVitest(report, 1)).toMatchObject({ passed: 7, failed: 1 });
  });

  test.each([
    ['no report', undefined, 0],
    ['a broken report', 'nonsense', 0],
    ['no tests', { numPassedTests: 0, numFailedTests: 0, testResults: [] }, 0],
    ['a bad end without a failed test', { numPassedTests: 3, numFailedTests: 0 }, 1],
  ])('counts %s as one failure', (_, report, exitCode) => {
    expect(countVitest(report, exitCode).failed).toBe(1);
  });
});

describe('counting what Playwright reports', () => {
  test('counts a flaky test as passed and names it', () => {
    const report = { stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 2 }, errors: [] };
    expect(countPlaywright(report, 1)).toEqual({
      passed: 5,
      failed: 1,
      skipped: 2,
      note: '1 passed only when tried again',
    });
  });

  test('counts an error outside tests as a failure', () => {
    const report = { stats: { expected: 4, unexpected: 0 }, errors: [{ message: 'x' }] };
    expect(countPlaywright(report, 1)).toMatchObject({ passed: 4, failed: 1 });
  });

  test.each([
    ['no report', undefined, 0],
    ['only skipped tests', { stats: { expected: 0, skipped: 5 }, errors: [] }, 0],
    ['a bad end without a failed test', { stats: { expected: 3 }, errors: [] }, 130],
  ])('counts %s as one failure', (_, report, exitCode) => {
    expect(countPlaywright(report, exitCode).failed).toBe(1);
  });
});

test('the last line sums up every check', () => {
  const tests = { passed: 41, failed: 2, skipped: 3, note: '' };
  expect(lastLine([countWhole(true), countWhole(false), tests])).toBe('42 passed, 3 failed');
});

test('a table aligns names to the left and figures to the right', () => {
  expect(
    formatTable(
      ['check', 'passed', 'note'],
      [
        ['format', '1', ''],
        ['unit', '120', 'slow'],
      ],
    ),
  ).toBe(['check   passed  note', 'format       1', 'unit       120  slow'].join('\n'));
});
