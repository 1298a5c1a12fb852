export type RegionLevel = 'province' | 'regency' | 'district';

export interface Region {
  /** Kemendagri code, digits only: 2 province, 4 regency or city, 6 district. */
  readonly code: string;
  readonly name: string;
  readonly level: RegionLevel;
}

export interface RegionTable {
  /** A region in use now. */
  readonly byCode: (code: string) => Region | undefined;
  /** Direct parts: regencies of a province, districts of a regency, provinces of `''`. */
  readonly childrenOf: (code: string) => readonly Region[];
  /** Best matches by name, cities and regencies before districts of the same name. */
  readonly search: (query: string, limit?: number) => readonly Region[];
  /** `Kota Batam, Kepulauan Riau`; for a former code with the name it had; null when unknown. */
  readonly fullName: (code: string) => string | null;
  /**
   * Is a six-digit code of a NIK in the table of *any* year? A NIK keeps the code of first
   * registration for life (PP 40/2019 Pasal 30–31), so codes retired by a split still count.
   */
  readonly isKnownPrefix: (sixDigits: string) => boolean;
}

const LEVEL_BY_LENGTH: Readonly<Record<number, RegionLevel>> = {
  2: 'province',
  4: 'regency',
  6: 'district',
};

const LEVEL_ORDER: Readonly<Record<RegionLevel, number>> = { regency: 0, province: 1, district: 2 };

function parseRows(csv: string): readonly Region[] {
  const rows: Region[] = [];
  csv.split(/\r?\n/).forEach((line, index) => {
    if (index === 0 || line === '') return;
    const comma = line.indexOf(',');
    const code = line.slice(0, comma).replaceAll('.', '');
    const level = LEVEL_BY_LENGTH[code.length];
    const name = line.slice(comma + 1).trim();
    if (comma < 0 || !level || !/^\d+$/.test(code) || name === '') {
      throw new Error(`parseRegions: line ${index + 1} is not code,name`);
    }
    rows.push({ code, name, level });
  });
  return rows;
}

function searchKey(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The name as people say it: "Batam" for "Kota Batam". */
function spokenKey(key: string): string {
  return key.replace(/^(?:kabupaten|kota)(?: administrasi)? (?=.)/, '');
}

function rankOf(key: string, query: string): number | null {
  const spoken = spokenKey(key);
  if (key === query || spoken === query) return 0;
  if (key.startsWith(query) || spoken.startsWith(query)) return 1;
  if (` ${key}`.includes(` ${query}`)) return 2;
  return key.includes(query) ? 3 : null;
}

/**
 * Reads `resources/regions/*.csv` (`code,name`, first line is the heading).
 *
 * @param csv regions in use now
 * @param formerCsv regency codes that were in use earlier
 * @throws Error naming the line when a file is damaged
 */
export function parseRegions(csv: string, formerCsv = ''): RegionTable {
  const regions = parseRows(csv);
  const current = new Map(regions.map((region) => [region.code, region]));
  const former = new Map(parseRows(formerCsv).map((region) => [region.code, region]));
  const keyed = regions.map((region) => ({ region, key: searchKey(region.name) }));
  const children = new Map<string, Region[]>();
  for (const region of regions) {
    const parent = region.code.slice(0, -2);
    const siblings = children.get(parent);
    if (siblings) siblings.push(region);
    else children.set(parent, [region]);
  }

  function search(query: string, limit = 20): readonly Region[] {
    const key = searchKey(query.slice(0, 100));
    if (key === '') return [];
    const hits = keyed.flatMap(({ region, key: name }) => {
      const rank = rankOf(name, key);
      return rank === null ? [] : [{ region, rank }];
    });
    hits.sort(
      (a, b) =>
        a.rank - b.rank ||
        LEVEL_ORDER[a.region.level] - LEVEL_ORDER[b.region.level] ||
        a.region.code.localeCompare(b.region.code),
    );
    return hits.slice(0, limit).map((hit) => hit.region);
  }

  function nameOf(code: string): string | null {
    const region = current.get(code) ?? former.get(code);
    if (!region) return null;
    return region.level === 'district' ? `Kecamatan ${region.name}` : region.name;
  }

  function fullName(code: string): string | null {
    const own = nameOf(code);
    if (own === null) return null;
    const parents = [code.slice(0, 4), code.slice(0, 2)].filter(
      (part) => part.length < code.length,
    );
    return [own, ...parents.map(nameOf).filter((name) => name !== null)].join(', ');
  }

  return {
    byCode: (code) => current.get(code),
    childrenOf: (code) => children.get(code) ?? [],
    search,
    fullName,
    isKnownPrefix: (sixDigits) =>
      current.get(sixDigits)?.level === 'district' ||
      (sixDigits.length === 6 && former.has(sixDigits.slice(0, 4))),
  };
}
