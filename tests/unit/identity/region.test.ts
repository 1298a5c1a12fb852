import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRegions } from '../../../shared/domain/identity/region';

const folder = new URL('../../../resources/regions/', import.meta.url);
const read = (file: string) => readFileSync(new URL(file, folder), 'utf8');
const regions = parseRegions(read('regions.csv'), read('regions-former.csv'));

describe('the region table', () => {
  it('holds the provinces and the twelve districts of Batam', () => {
    expect(regions.childrenOf('')).toHaveLength(38);
    expect(regions.childrenOf('2171').map((region) => region.name)).toEqual([
      'Belakang Padang',
      'Batu Ampar',
      'Sekupang',
      'Nongsa',
      'Bulang',
      'Lubuk Baja',
      'Sei Beduk',
      'Galang',
      'Bengkong',
      'Batam Kota',
      'Sagulung',
      'Batu Aji',
    ]);
  });

  it('gives every region a parent', () => {
    for (const province of regions.childrenOf('')) {
      expect(regions.childrenOf(province.code).length).toBeGreaterThan(0);
      for (const regency of regions.childrenOf(province.code)) {
        expect(regions.childrenOf(regency.code).length).toBeGreaterThan(0);
      }
    }
    const count = read('regions.csv').trim().split('\n').length - 1;
    const reached = regions
      .childrenOf('')
      .flatMap((province) => [province, ...regions.childrenOf(province.code)])
      .flatMap((region) =>
        region.level === 'regency' ? [region, ...regions.childrenOf(region.code)] : [region],
      );
    expect(reached).toHaveLength(count);
  });

  it('finds a city by the name people say, before districts of that name', () => {
    expect(regions.search('batam')[0]).toEqual({
      code: '2171',
      name: 'Kota Batam',
      level: 'regency',
    });
    expect(regions.search('  KEPULAUAN  riau ')[0]?.code).toBe('21');
    expect(regions.search('lubuk baja')[0]?.code).toBe('217106');
    expect(regions.search('jakarta utara')[0]?.code).toBe('3172');
  });

  it('writes the full name upwards', () => {
    expect(regions.fullName('2171')).toBe('Kota Batam, Kepulauan Riau');
    expect(regions.fullName('217110')).toBe('Kecamatan Batam Kota, Kota Batam, Kepulauan Riau');
    expect(regions.fullName('21')).toBe('Kepulauan Riau');
    expect(regions.fullName('9101')).toBe('Kabupaten Merauke, Papua');
    expect(regions.fullName('000000')).toBeNull();
  });

  it('knows the prefixes of old and new NIKs but not invented ones', () => {
    expect(regions.isKnownPrefix('217110')).toBe(true);
    expect(regions.isKnownPrefix('910105')).toBe(true);
    expect(regions.isKnownPrefix('217199')).toBe(false);
    expect(regions.isKnownPrefix('2171')).toBe(false);
    expect(regions.isKnownPrefix('9101')).toBe(false);
    expect(regions.isKnownPrefix('')).toBe(false);
  });

  it('keeps former codes out of search and out of the current table', () => {
    expect(regions.byCode('9101')).toBeUndefined();
    expect(regions.search('merauke').map((region) => region.code)).not.toContain('9101');
  });

  it('answers any query without throwing and within the limit', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (query) => regions.search(query, 5).length <= 5),
      { numRuns: 30 },
    );
    expect(regions.search('')).toEqual([]);
    expect(regions.search('.*')).toEqual([]);
  });

  it('takes dots out of codes and names the line of a damaged file', () => {
    expect(parseRegions('code,name\n21,Kepulauan Riau\n21.71,Kota Batam\n').fullName('2171')).toBe(
      'Kota Batam, Kepulauan Riau',
    );
    expect(() => parseRegions('code,name\n21,Kepulauan Riau\n217,Salah')).toThrow('line 3');
    expect(() => parseRegions('code,name\nrusak')).toThrow('line 2');
  });
});
