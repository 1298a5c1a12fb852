import type { Bilingual } from '../bilingual';

// Code lists of the intake. A code once used is never renamed or reused: cases keep it for ever.

export type CodeLabels<Code extends string> = Readonly<Record<Code, Bilingual>>;

/** Codes of a label table as a tuple, in the order they are shown. */
function codesOf<Code extends string>(labels: CodeLabels<Code>): readonly [Code, ...Code[]] {
  // `Object.keys` forgets the key type; the table itself is the only source of these keys.
  const [first, ...rest] = Object.keys(labels) as Code[];
  if (first === undefined) throw new Error('codesOf: empty code list');
  return [first, ...rest];
}

/**
 * How the report came in (kanal/media pengaduan): a Kemen PPPA-style list joined with the channels
 * of the complaint stage. Needs local confirmation (perlu konfirmasi daerah).
 */
export const CHANNEL_LABELS = {
  walk_in: { id: 'Datang langsung', en: 'Walk-in' },
  hotline: { id: 'Hotline / WhatsApp UPTD', en: 'UPTD hotline / WhatsApp' },
  complaint_post: { id: 'Pos pengaduan', en: 'Complaint post' },
  outreach: { id: 'Penjangkauan', en: 'Outreach' },
  sapa129_phone: { id: 'SAPA 129 – telepon', en: 'SAPA 129 – phone' },
  sapa129_whatsapp: { id: 'SAPA 129 – WhatsApp', en: 'SAPA 129 – WhatsApp' },
  sapa129_form: { id: 'SAPA 129 – formulir daring', en: 'SAPA 129 – online form' },
  sp4n_lapor: { id: 'SP4N LAPOR', en: 'SP4N LAPOR' },
  mobile_app: { id: 'Aplikasi ponsel', en: 'Mobile app' },
  letter: { id: 'Surat', en: 'Letter' },
  official_note: { id: 'Nota dinas', en: 'Official note' },
  referral_letter: { id: 'Surat rujukan', en: 'Referral letter' },
  police: { id: 'Kepolisian', en: 'Police' },
  bp3mi: { id: 'BP3MI / P4MI', en: 'BP3MI / P4MI (migrant worker protection)' },
  immigration: { id: 'Imigrasi', en: 'Immigration' },
  health_facility: { id: 'Rumah sakit / puskesmas', en: 'Hospital / health centre' },
  ngo: { id: 'LSM / jaringan', en: 'NGO / network' },
  indonesian_mission: { id: 'Perwakilan RI (brafaks)', en: 'Indonesian mission abroad' },
  media: { id: 'Laporan media (nonaduan)', en: 'Media report (not a complaint)' },
  other: { id: 'Lainnya', en: 'Other' },
} as const satisfies Record<string, Bilingual>;
export type Channel = keyof typeof CHANNEL_LABELS;
export const CHANNELS = codesOf(CHANNEL_LABELS);

/** What the reporter (pelapor) is to the client, and what a guardian (wali) is. */
export const RELATION_LABELS = {
  self: { id: 'Klien sendiri', en: 'The client' },
  parent: { id: 'Orang tua', en: 'Parent' },
  spouse: { id: 'Suami / istri', en: 'Spouse' },
  sibling: { id: 'Saudara kandung', en: 'Sibling' },
  relative: { id: 'Kerabat', en: 'Relative' },
  legal_guardian: { id: 'Wali', en: 'Legal guardian' },
  friend: { id: 'Teman', en: 'Friend' },
  neighbour: { id: 'Tetangga', en: 'Neighbour' },
  co_worker: { id: 'Rekan kerja', en: 'Co-worker' },
  teacher: { id: 'Guru', en: 'Teacher' },
  health_worker: { id: 'Tenaga kesehatan', en: 'Health worker' },
  police: { id: 'Polisi', en: 'Police officer' },
  official: { id: 'Petugas instansi', en: 'Officer of an agency' },
  ngo_worker: { id: 'Pegiat LSM / pendamping', en: 'NGO worker' },
  community_member: { id: 'Warga / tokoh masyarakat', en: 'Member of the community' },
  anonymous: { id: 'Tidak mau disebut', en: 'Anonymous' },
  other: { id: 'Lainnya', en: 'Other' },
} as const satisfies Record<string, Bilingual>;
export type Relation = keyof typeof RELATION_LABELS;
export const RELATIONS = codesOf(RELATION_LABELS);

/** Why there is no NIK. The lack of one never stops a service. */
export const NIK_MISSING_REASON_LABELS = {
  unknown: { id: 'Tidak tahu', en: 'Not known' },
  documents_withheld: { id: 'Dokumen ditahan', en: 'Documents are withheld' },
  foreign_national: { id: 'Warga negara asing', en: 'Foreign national' },
  undocumented: { id: 'Tanpa dokumen', en: 'Has no documents' },
  refused: { id: 'Menolak', en: 'Refused' },
} as const satisfies Record<string, Bilingual>;
export type NikMissingReason = keyof typeof NIK_MISSING_REASON_LABELS;
export const NIK_MISSING_REASONS = codesOf(NIK_MISSING_REASON_LABELS);

/** Why no age can be written down, not even an estimate. Such a client is treated as a child. */
export const AGE_UNKNOWN_REASON_LABELS = {
  unknown: { id: 'Tidak tahu', en: 'Not known' },
  refused: { id: 'Menolak', en: 'Refused' },
  cannot_tell: { id: 'Belum dapat berkomunikasi', en: 'Cannot communicate yet' },
} as const satisfies Record<string, Bilingual>;
export type AgeUnknownReason = keyof typeof AGE_UNKNOWN_REASON_LABELS;
export const AGE_UNKNOWN_REASONS = codesOf(AGE_UNKNOWN_REASON_LABELS);

/** Sex as in the population register. */
export const SEX_LABELS = {
  female: { id: 'Perempuan', en: 'Female' },
  male: { id: 'Laki-laki', en: 'Male' },
} as const satisfies Record<string, Bilingual>;
export type Sex = keyof typeof SEX_LABELS;
export const SEXES = codesOf(SEX_LABELS);

/** The emergency path also takes "not known". */
export const EMERGENCY_SEX_LABELS = {
  ...SEX_LABELS,
  unknown: { id: 'Belum diketahui', en: 'Not known yet' },
} as const satisfies Record<string, Bilingual>;
export type EmergencySex = keyof typeof EMERGENCY_SEX_LABELS;
export const EMERGENCY_SEXES = codesOf(EMERGENCY_SEX_LABELS);

export const YES_NO_UNKNOWN_LABELS = {
  yes: { id: 'Ya', en: 'Yes' },
  no: { id: 'Tidak', en: 'No' },
  unknown: { id: 'Belum diketahui', en: 'Not known yet' },
} as const satisfies Record<string, Bilingual>;
export const YES_NO_UNKNOWN = codesOf(YES_NO_UNKNOWN_LABELS);

/** Client's consent (persetujuan klien) to contact and registration. */
export const CONSENT_STATUS_LABELS = {
  given: { id: 'Diberikan', en: 'Given' },
  not_yet: { id: 'Belum diminta', en: 'Not asked yet' },
  refused: { id: 'Ditolak', en: 'Refused' },
  emergency: { id: 'Darurat (kepentingan vital)', en: 'Emergency (vital interest)' },
} as const satisfies Record<string, Bilingual>;
export type ConsentStatus = keyof typeof CONSENT_STATUS_LABELS;
export const CONSENT_STATUSES = codesOf(CONSENT_STATUS_LABELS);

export const CONSENT_GIVER_LABELS = {
  self: { id: 'Klien sendiri', en: 'The client' },
  guardian: { id: 'Orang tua / wali', en: 'Parent / guardian' },
} as const satisfies Record<string, Bilingual>;
export type ConsentGiver = keyof typeof CONSENT_GIVER_LABELS;
export const CONSENT_GIVERS = codesOf(CONSENT_GIVER_LABELS);

export const CONSENT_METHOD_LABELS = {
  written: { id: 'Tertulis', en: 'Written' },
  oral_recorded: { id: 'Lisan, direkam', en: 'Oral, recorded' },
  thumbprint: { id: 'Cap jempol', en: 'Thumbprint' },
} as const satisfies Record<string, Bilingual>;
export type ConsentMethod = keyof typeof CONSENT_METHOD_LABELS;
export const CONSENT_METHODS = codesOf(CONSENT_METHOD_LABELS);

/** Languages a client may need (ISO 639 codes, `sign` for sign language). */
export const SPOKEN_LANGUAGE_LABELS = {
  id: { id: 'Indonesia', en: 'Indonesian' },
  ms: { id: 'Melayu', en: 'Malay' },
  jv: { id: 'Jawa', en: 'Javanese' },
  su: { id: 'Sunda', en: 'Sundanese' },
  mad: { id: 'Madura', en: 'Madurese' },
  min: { id: 'Minang', en: 'Minangkabau' },
  btk: { id: 'Batak', en: 'Batak' },
  bug: { id: 'Bugis', en: 'Buginese' },
  sas: { id: 'Sasak', en: 'Sasak' },
  en: { id: 'Inggris', en: 'English' },
  zh: { id: 'Mandarin', en: 'Mandarin' },
  vi: { id: 'Vietnam', en: 'Vietnamese' },
  th: { id: 'Thai', en: 'Thai' },
  my: { id: 'Myanmar', en: 'Burmese' },
  km: { id: 'Khmer', en: 'Khmer' },
  tl: { id: 'Tagalog', en: 'Tagalog' },
  bn: { id: 'Bengali', en: 'Bengali' },
  hi: { id: 'Hindi', en: 'Hindi' },
  ar: { id: 'Arab', en: 'Arabic' },
  sign: { id: 'Bahasa isyarat', en: 'Sign language' },
  other: { id: 'Lainnya', en: 'Other' },
  unknown: { id: 'Belum diketahui', en: 'Not known yet' },
} as const satisfies Record<string, Bilingual>;
export type SpokenLanguage = keyof typeof SPOKEN_LANGUAGE_LABELS;
export const SPOKEN_LANGUAGES = codesOf(SPOKEN_LANGUAGE_LABELS);

/** The ten safety gates, in order; the questions are asked at every stage. */
export const GATES = ['G1', 'G2', 'G3', 'G4', 'G5', 'G6', 'G7', 'G8', 'G9', 'G10'] as const;
export type Gate = (typeof GATES)[number];

/**
 * Short title of each gate. The questions, effects and their basis are in the SOP file; each is put
 * so that "yes" raises the gate.
 */
export const GATE_LABELS: Readonly<Record<Gate, { readonly title: Bilingual }>> = {
  G1: {
    title: { id: 'Bahaya langsung', en: 'Immediate danger' },
  },
  G2: {
    title: { id: 'Darurat medis', en: 'Medical emergency' },
  },
  G3: {
    title: { id: 'Anak', en: 'Child' },
  },
  G4: {
    title: { id: 'Warga negara asing', en: 'Foreign national' },
  },
  G5: {
    title: { id: 'Hamil', en: 'Pregnant' },
  },
  G6: {
    title: { id: 'Disabilitas', en: 'Disability' },
  },
  G7: {
    title: { id: 'Terlapor keluarga atau aparat', en: 'Suspect is family or an official' },
  },
  G8: {
    title: { id: 'Bahasa', en: 'Language' },
  },
  G9: {
    title: { id: 'Korban dijadikan tersangka', en: 'Victim treated as a suspect' },
  },
  G10: {
    title: { id: 'Laki-laki dewasa', en: 'Adult man' },
  },
};
