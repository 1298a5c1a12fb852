import { describe, expect, it } from 'vitest';
import { filterActions } from '../../../renderer/app/layout/palette-filter';

const GROUPS = [
  { group: 'Kasus', actions: [{ id: 'case-1', label: 'Melati', description: 'BTM-26-0003' }] },
  {
    group: 'Perintah',
    actions: [
      { id: 'new-case', label: 'Kasus baru' },
      { id: 'language', label: 'Bahasa: English', keywords: ['inggris', 'language'] },
    ],
  },
];

const shownFor = (query: string) =>
  filterActions(query, GROUPS, 'Kasus').flatMap(({ actions }) => actions.map(({ id }) => id));

describe('filterActions', () => {
  it('keeps every case that the vault found, although the name typed is nowhere to be seen', () => {
    expect(shownFor('Contoh Wulandari')).toEqual(['case-1']);
  });

  it.each([
    ['', ['case-1', 'new-case', 'language']],
    ['baru kasus', ['case-1', 'new-case']],
    ['INGGRIS', ['case-1', 'language']],
  ])('shows for %j what has all the words, in any order', (query, ids) => {
    expect(shownFor(query)).toEqual(ids);
  });

  it('leaves out the heading of a group in which nothing fits', () => {
    expect(filterActions('zzz', GROUPS, 'Kasus').map(({ group }) => group)).toEqual(['Kasus']);
  });
});
