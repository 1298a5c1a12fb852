import { describe, expect, it } from 'vitest';
import {
  agencySchema,
  checkAgencies,
  parseAgencies,
} from '../../../shared/domain/disclosure/agency';
import { AGENCY_TYPES, matrixSchema } from '../../../shared/domain/disclosure/matrix';
import { ZONES, type Zone } from '../../../shared/domain/zones';
import { matrix, profileOf, readYaml } from './fixtures';

const directory = parseAgencies(readYaml('agencies/agencies.yaml'));

/** Rows of the table "packet rules by agency": A B C D E F G H I J K L; W wajib, S bersyarat. */
const table: Record<string, string> = {
  hospital_treatment: 'WSWSWSxxxxxW',
  hospital_visum: 'WWWxWxSSxxxW',
  psychologist: 'WSWWSWSxxSxW',
  police_report: 'WWWWSxWWSSSW',
  lpsk_protection: 'WWWWSSWWSSxW',
  lpsk_restitution: 'WWWSSSWWSWWW',
  prosecutor_court: 'WWWSxSSWxxWW',
  bapas: 'WWWxxSSWxSxW',
  immigration: 'WWWSxxxSWxxS',
  bp3mi: 'WWWSSxxxWSSx',
  social_affairs: 'WWWWSSxxSSxW',
  ngo_shelter: 'WSWWSSxxxxxW',
  origin_uptd: 'WWWWSSxSSWSW',
  embassy: 'WWWSxxSSWSSW',
  disdukcapil: 'xWxxxxxxxxxS',
  manpower: 'WSxxxxxxWxWx',
  school: 'xWSSxxxxxxxW',
  bpjs: 'xWxxSxxxxSxS',
  clergy: 'SSxSxSxxxxxS',
  donor_abroad: 'WxxxxxxxSxxS',
};
const letters = { required: 'W', conditional: 'S', forbidden: 'x' } as const;

describe('the matrix of agencies', () => {
  it.each(Object.entries(table))('%s follows its row of the table', (id, row) => {
    const zones = profileOf(id).zones;
    const written = ZONES.slice(0, 12).map((zone) => letters[zones[zone].rule]);
    expect(written.join('')).toBe(row);
  });

  it('holds the rows of the table and no others', () => {
    expect(matrix.profiles.map((profile) => profile.id)).toEqual(Object.keys(table));
  });

  it('forbids zone N and consent records everywhere', () => {
    for (const { zones } of matrix.profiles) {
      expect([zones.N.rule, zones.M.rule]).toEqual(['forbidden', 'forbidden']);
    }
  });

  it.each([
    ['N', 'conditional', 'zone N'],
    ['N', { rule: 'required' }, 'zone N'],
    ['G', { rule: 'forbidden', facts: { 'narrative.when': 'conditional' } }, 'must not list'],
    ['G', { rule: 'conditional', facts: { 'narrative.when': 'required' } }, 'cannot require'],
    ['G', { rule: 'required', facts: { Narrative: 'required' } }, ''],
    ['G', { rule: 'required', extra: true }, ''],
    ['G', 'allowed', ''],
  ])('refuses zone %s written as %j', (zone, rule, message) => {
    const [first] = matrix.profiles;
    const broken = { ...first, zones: { ...first?.zones, [zone]: rule } };
    const result = matrixSchema.safeParse({ ...matrix, profiles: [broken] });
    expect(result.success).toBe(false);
    expect(JSON.stringify(result.error?.issues)).toContain(message);
  });

  it.each(ZONES)('refuses a profile that forgets zone %s', (zone: Zone) => {
    const [first] = matrix.profiles;
    const zones: Record<string, unknown> = { ...first?.zones };
    delete zones[zone];
    const result = matrixSchema.safeParse({ ...matrix, profiles: [{ ...first, zones }] });
    expect(result.success).toBe(false);
  });

  it('refuses a profile written twice', () => {
    const [first] = matrix.profiles;
    expect(matrixSchema.safeParse({ ...matrix, profiles: [first, first] }).success).toBe(false);
  });
});

describe('the directory of agencies', () => {
  it('fits the matrix', () => {
    expect(checkAgencies(directory.agencies, matrix)).toEqual([]);
  });

  it('says what does not fit', () => {
    const [first] = directory.agencies;
    if (first === undefined) throw new Error('empty directory');
    const odd = { ...first, profiles: ['police_report', 'nothing'] };
    expect(checkAgencies([first, odd], matrix)).toEqual([
      `${first.id}: written twice`,
      `${first.id}: profile police_report is not for type hospital`,
      `${first.id}: unknown profile nothing`,
    ]);
  });

  it('reaches every profile and every kind of agency', () => {
    const reached = new Set(directory.agencies.flatMap((agency) => agency.profiles));
    expect(matrix.profiles.filter((profile) => !reached.has(profile.id))).toEqual([]);
    expect(new Set(directory.agencies.map((agency) => agency.type)).size).toBe(AGENCY_TYPES.length);
  });

  it('ships no contact and nothing as confirmed', () => {
    for (const agency of directory.agencies) {
      expect(agency.status).toBe('needs_confirmation');
      expect(agency.verifiedAt).toBeNull();
      expect(Object.values(agency.contact)).toEqual([null, null, null, null]);
    }
  });

  it('accepts an agency that an officer has completed', () => {
    const [first] = directory.agencies;
    const contact = { address: 'Jalan Contoh 1', phone: '0778-000000', email: null, officer: null };
    const complete = { ...first, status: 'confirmed', verifiedAt: '2026-11-24', contact };
    expect(agencySchema.safeParse(complete).success).toBe(true);
    expect(agencySchema.safeParse({ ...complete, verifiedAt: '24/11/2026' }).success).toBe(false);
  });
});
