import { z } from 'zod';

/** What a client may need, as a closed list: free text could carry a name. */
export const COORDINATION_NEEDS = [
  'safe_place',
  'health',
  'psychological',
  'legal',
  'interpreter',
  'child_guardian',
  'disability',
  'travel_document',
  'return_home',
  'transport',
  'basic_needs',
] as const;
export type CoordinationNeed = (typeof COORDINATION_NEEDS)[number];

export const AGE_BANDS = [
  'under_6',
  '6_11',
  '12_17',
  '18_24',
  '25_39',
  '40_59',
  'over_59',
  'unknown',
] as const;
export type AgeBand = (typeof AGE_BANDS)[number];

/**
 * A summary for coordination (ringkasan koordinasi), made to be read in a chat group. The type has no
 * place for a name, a NIK, an address or a story of the client, so that no mistake of ours can put
 * one there.
 */
export const coordinationSummarySchema = z.strictObject({
  codeName: z.string().min(1).max(200),
  ageBand: z.enum(AGE_BANDS),
  /** The regency or city of the office, never where the client is or comes from. */
  district: z.string().max(80),
  needs: z.array(z.enum(COORDINATION_NEEDS)).min(1).max(COORDINATION_NEEDS.length),
  contact: z.strictObject({
    caseWorker: z.string().max(200),
    office: z.string().max(200),
    phone: z.string().max(60),
  }),
});
export type CoordinationSummary = z.infer<typeof coordinationSummarySchema>;

const BANDS: readonly (readonly [AgeBand, number])[] = [
  ['under_6', 6],
  ['6_11', 12],
  ['12_17', 18],
  ['18_24', 25],
  ['25_39', 40],
  ['40_59', 60],
];

/** The band of an age in years; `null` is an age that nobody knows. */
export function ageBandOf(age: number | null): AgeBand {
  if (age === null || !Number.isFinite(age) || age < 0) return 'unknown';
  return BANDS.find(([, below]) => age < below)?.[0] ?? 'over_59';
}

const AGE_TEXTS: Readonly<Record<AgeBand, string>> = {
  under_6: 'di bawah 6 tahun',
  '6_11': '6–11 tahun',
  '12_17': '12–17 tahun',
  '18_24': '18–24 tahun',
  '25_39': '25–39 tahun',
  '40_59': '40–59 tahun',
  over_59: '60 tahun ke atas',
  unknown: 'belum diketahui',
};

const NEED_TEXTS: Readonly<Record<CoordinationNeed, string>> = {
  safe_place: 'tempat aman',
  health: 'layanan kesehatan',
  psychological: 'pendampingan psikologis',
  legal: 'bantuan hukum',
  interpreter: 'penerjemah',
  child_guardian: 'pendamping anak',
  disability: 'dukungan disabilitas',
  travel_document: 'dokumen perjalanan',
  return_home: 'pemulangan',
  transport: 'transportasi',
  basic_needs: 'pakaian dan kebutuhan dasar',
};

/** The summary as it is pasted. Always Indonesian: it is read outside the office. */
export function coordinationText(summary: CoordinationSummary): string {
  const { codeName, ageBand, district, needs, contact } = summary;
  const wanted = COORDINATION_NEEDS.filter((need) => needs.includes(need));
  const reach = [contact.caseWorker, contact.office, contact.phone].map(oneLine);
  return [
    'RINGKASAN KOORDINASI (tanpa identitas)',
    `Kode: ${oneLine(codeName)}`,
    `Usia: ${AGE_TEXTS[ageBand]}`,
    `Wilayah: ${oneLine(district)}`,
    `Kebutuhan: ${wanted.map((need) => NEED_TEXTS[need]).join('; ')}`,
    `Hubungi: ${reach.filter((part) => part !== '').join(', ')}`,
    'Mohon tidak menanyakan atau menulis nama, tempat, dan kejadian di percakapan ini.',
  ].join('\n');
}

/** A line break or a hidden character in a field must not make another line of the summary. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
}
