import { describe, expect, test } from 'vitest';
import { formatRows, keepsLimit, mergeRows } from '../../../scripts/lib/rows.mjs';

const start = {
  name: 'start',
  value: 2,
  unit: 's',
  limit: 3,
  better: 'lower',
  pass: true,
} as const;

describe('merging measured rows', () => {
  test('puts the rows of several files together in order', () => {
    const search = { ...start, name: 'search' };
    const merged = mergeRows([
      { file: 'a.json', text: JSON.stringify([start]) },
      { file: 'b.json', text: JSON.stringify(search) },
    ]);
    expect(merged).toEqual({ rows: [start, search], problems: [] });
  });

  test('does not believe a row that says it passes but breaks its limit', () => {
    const { rows } = mergeRows([{ file: 'a.json', text: JSON.stringify({ ...start, value: 4 }) }]);
    expect(rows[0]?.pass).toBe(false);
  });

  test('lets a row fail although its value keeps the limit', () => {
    const text = JSON.stringify({ ...start, pass: false });
    expect(mergeRows([{ file: 'a.json', text }]).rows[0]?.pass).toBe(false);
  });

  test.each([
    ['text that is not JSON', '{'],
    ['null', 'null'],
    ['a missing name', JSON.stringify({ ...start, name: '' })],
    ['a value that is no number', JSON.stringify({ ...start, value: null })],
    ['a limit that is no number', JSON.stringify({ ...start, limit: '3' })],
    ['an unknown direction', JSON.stringify({ ...start, better: 'equal' })],
    ['no verdict', JSON.stringify({ ...start, pass: undefined })],
  ])('names %s as a problem instead of leaving it out silently', (_, text) => {
    expect(mergeRows([{ file: 'a.json', text }])).toEqual({
      rows: [],
      problems: ['a.json has something that is not a row'],
    });
  });

  test('names a row that is there twice', () => {
    const files = ['a.json', 'b.json'].map((file) => ({ file, text: JSON.stringify([start]) }));
    expect(mergeRows(files).problems).toEqual(['b.json has "start" a second time']);
  });
});

test.each([
  ['lower', 3, 3, true],
  ['lower', 3.1, 3, false],
  ['higher', 3, 3, true],
  ['higher', 2.9, 3, false],
  ['higher', -5, null, true],
] as const)('with %s better, %s against the limit %s: %s', (better, value, limit, expected) => {
  expect(keepsLimit({ ...start, better, value, limit })).toBe(expected);
});

test('the table shows the direction of each limit', () => {
  const table = formatRows([start, { ...start, name: 'rate', better: 'higher', pass: false }]);
  expect(table).toContain('≤ 3');
  expect(table).toContain('≥ 3');
  expect(table).toContain('FAILED');
});
