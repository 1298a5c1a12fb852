import type { Bilingual, Language } from '../../bilingual';
import type { SopClock, SopStep } from '../definition';

/** The words of the handbook that are not data of the SOP. */
export const WORDS = {
  kicker: { id: 'Buku panduan SOP', en: 'SOP handbook' },
  version: { id: 'Versi', en: 'Version' },
  effective: { id: 'Berlaku sejak', en: 'In effect since' },
  printed: { id: 'Dicetak', en: 'Printed' },
  shelter: { id: 'Lembaga', en: 'Shelter' },
  howTo: { id: 'Cara membaca', en: 'How to read this' },
  howToText: {
    id: 'SOP terdiri atas tahap, dan tiap tahap atas langkah. Tiap langkah menyebut untuk apa ia dikerjakan, siapa yang mengerjakan, formulirnya, tenggatnya, dasarnya, dan kapan ia selesai. Kalimat dalam tanda petik dapat diucapkan kepada klien. Yang menentukan tetaplah keselamatan dan kehendak klien.',
    en: 'The SOP has stages, and each stage has steps. Each step says what it is for, who does it, its form, its time limit, its basis, and when it is done. Words in quotation marks may be said to the client. What decides is always the safety and the will of the client.',
  },
  noClient: {
    id: 'Buku ini tidak memuat data klien mana pun.',
    en: 'This book holds no data of any client.',
  },
  marks: { id: 'Tanda pada dasar', en: 'Marks of a basis' },
  classes: { id: 'Kelas risiko langkah', en: 'Risk classes of steps' },
  contents: { id: 'Daftar isi', en: 'Contents' },
  gates: { id: 'Gerbang keselamatan', en: 'Safety gates' },
  gatesText: {
    id: 'Ditanyakan saat penerimaan dan setiap kali keadaan berubah. Jawaban “ya” menjalankan akibatnya seketika.',
    en: 'Asked at intake and whenever things change. A “yes” has its effect at once.',
  },
  stage: { id: 'Tahap', en: 'Stage' },
  parallel: { id: 'Berjalan bersama tahap lain', en: 'Runs beside the other stages' },
  purpose: { id: 'Untuk apa', en: 'What for' },
  role: { id: 'Siapa', en: 'Who' },
  form: { id: 'Formulir', en: 'Form' },
  deadline: { id: 'Tenggat', en: 'Time limit' },
  basis: { id: 'Dasar', en: 'Basis' },
  exit: { id: 'Selesai bila', en: 'Done when' },
  requires: { id: 'Setelah', en: 'After' },
  say: { id: 'Kalimat yang dapat diucapkan', en: 'Words that may be said' },
  when: { id: 'bila syaratnya terpenuhi', en: 'where it applies' },
  clocks: { id: 'Tenggat', en: 'Time limits' },
  clock: { id: 'Tenggat', en: 'Time limit' },
  starts: { id: 'Dihitung sejak', en: 'Counted from' },
  limit: { id: 'Lamanya', en: 'Limit' },
  actor: { id: 'Pelaksana', en: 'By whom' },
  step: { id: 'Langkah', en: 'Step' },
  off: { id: 'dimatikan', en: 'switched off' },
  forms: { id: 'Daftar formulir', en: 'List of forms' },
  fields: { id: 'isian', en: 'questions' },
  sources: { id: 'Sumber', en: 'Sources' },
  page: { id: 'Halaman', en: 'Page' },
  of: { id: 'dari', en: 'of' },
  confirmed: { id: 'dikonfirmasi', en: 'confirmed' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export const MARKS = {
  law: { id: 'hukum', en: 'law' },
  needs_confirmation: { id: 'perlu konfirmasi daerah', en: 'needs local confirmation' },
  design: { id: 'rancangan', en: 'design' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export const MARK_MEANINGS = {
  law: {
    id: 'Dibaca dalam teks peraturannya.',
    en: 'Read in the text of the law.',
  },
  needs_confirmation: {
    id: 'Belum dibaca dalam teksnya, atau berbeda menurut daerah. Tanyakan sebelum bersandar padanya. Setelah dikonfirmasi, nama, tanggal, dan sumbernya tercantum.',
    en: 'Not read in its text, or different by region. Ask before relying on it. Once confirmed, the name, date and source are given.',
  },
  design: {
    id: 'Pilihan Suaka sendiri, bukan ketentuan peraturan.',
    en: 'A choice of Suaka, not a rule of the law.',
  },
} as const satisfies Readonly<Record<keyof typeof MARKS, Bilingual>>;

export const CLASS_MEANINGS: Readonly<Record<SopStep['riskClass'], Bilingual>> = {
  A: {
    id: 'Keselamatan, persetujuan, atau kewajiban hukum: tidak pernah dilewati.',
    en: 'Safety, consent or a duty of law: never skipped.',
  },
  B: {
    id: 'Dilewati hanya dengan alasan dan pengesahan orang kedua.',
    en: 'Skipped only with a reason and a second person.',
  },
  C: { id: 'Dilewati dengan alasan.', en: 'Skipped with a reason.' },
};

export const CLOCK_KINDS: Readonly<Record<SopClock['kind'], Bilingual>> = {
  hard: { id: 'hukum', en: 'law' },
  soft: { id: 'standar layanan', en: 'service standard' },
  track: { id: 'dipantau', en: 'watched' },
};

const UNITS: Readonly<Record<SopClock['limit']['unit'], Bilingual>> = {
  hours: { id: 'jam', en: 'hours' },
  days: { id: 'hari', en: 'days' },
  working_days: { id: 'hari kerja', en: 'working days' },
  months: { id: 'bulan', en: 'months' },
};

const MOMENTS: Readonly<Record<string, Bilingual>> = {
  arrival: { id: 'klien tiba', en: 'arrival of the client' },
  case_opened: { id: 'kasus dibuka', en: 'opening of the case' },
  victim_report: { id: 'korban melapor', en: 'report of the victim' },
  service_request: { id: 'layanan diminta', en: 'request for the service' },
};

/** `24 jam`, `3 hari kerja`. */
export function limitText({ amount, unit }: SopClock['limit'], language: Language): string {
  return `${amount} ${UNITS[unit][language]}`;
}

/** From when a clock runs: a moment, the sign-off of a step, or a date that a form asks for. */
export function triggerText(
  trigger: SopClock['trigger'],
  language: Language,
  factLabel: (key: string) => Bilingual | undefined,
): string {
  if (typeof trigger === 'string') return MOMENTS[trigger]?.[language] ?? trigger;
  if ('fact' in trigger) return factLabel(trigger.fact)?.[language] ?? trigger.fact;
  return language === 'id' ? `${trigger.signed} ditandatangani` : `${trigger.signed} is signed`;
}
