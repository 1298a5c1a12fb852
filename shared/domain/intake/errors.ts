import type { Bilingual } from '../bilingual';

/** What can be wrong with an intake. The schema reports these codes as its messages. */
export const INTAKE_ERROR_TEXTS = {
  required: { id: 'Wajib diisi.', en: 'Required.' },
  unknown_code: { id: 'Pilihan tidak dikenal.', en: 'Not one of the choices.' },
  not_text: { id: 'Harus berupa teks.', en: 'Must be text.' },
  too_long: { id: 'Terlalu panjang.', en: 'Too long.' },
  nik_not_16_digits: { id: 'NIK harus 16 angka.', en: 'A NIK has 16 digits.' },
  nik_not_digits: { id: 'NIK hanya boleh berisi angka.', en: 'A NIK holds digits only.' },
  nik_or_reason_required: {
    id: 'Isi NIK, atau pilih alasan NIK belum ada.',
    en: 'Enter the NIK, or choose why there is none.',
  },
  birth_date_invalid: {
    id: 'Tanggal tidak terbaca. Tulis seperti 24/11/2010.',
    en: 'The date cannot be read. Write it like 24/11/2010.',
  },
  birth_date_in_future: {
    id: 'Tanggal lahir tidak boleh setelah hari ini.',
    en: 'The birth date cannot be after today.',
  },
  age_not_a_number: { id: 'Umur ditulis dengan angka.', en: 'Write the age in digits.' },
  age_not_whole: { id: 'Umur ditulis dalam tahun penuh.', en: 'Write the age in whole years.' },
  age_impossible: { id: 'Umur harus 0 sampai 110 tahun.', en: 'The age must be 0 to 110 years.' },
  age_or_reason_required: {
    id: 'Isi tanggal lahir atau perkiraan umur, atau pilih alasannya.',
    en: 'Enter the birth date or an estimated age, or choose why there is none.',
  },
  citizenship_invalid: {
    id: 'Pilih negara, atau “belum diketahui”.',
    en: 'Choose a country, or “not known”.',
  },
  region_code_invalid: { id: 'Kode wilayah tidak sah.', en: 'Not a region code.' },
  arrival_invalid: { id: 'Waktu datang tidak terbaca.', en: 'The time of arrival is unreadable.' },
  arrival_in_future: {
    id: 'Waktu datang tidak boleh setelah sekarang.',
    en: 'The time of arrival cannot be after now.',
  },
  arrival_too_early: {
    id: 'Waktu datang terlalu lampau; periksa tahunnya.',
    en: 'The time of arrival is too long ago; check the year.',
  },
  gate_child_contradicts_age: {
    id: 'Umur klien di bawah 18 tahun, jadi jawaban “bukan anak” tidak dapat dipakai.',
    en: 'The client is under 18, so the answer “not a child” cannot stand.',
  },
  guardian_name_required: {
    id: 'Tulis nama orang tua/wali yang memberi persetujuan.',
    en: 'Write the name of the parent or guardian who consented.',
  },
  consent_giver_required: {
    id: 'Pilih siapa yang memberi persetujuan.',
    en: 'Choose who gave the consent.',
  },
  consent_method_required: {
    id: 'Pilih cara persetujuan diberikan.',
    en: 'Choose how the consent was given.',
  },
  consent_reason_required: {
    id: 'Tulis alasan keadaan darurat.',
    en: 'Write the reason for the emergency.',
  },
} as const satisfies Record<string, Bilingual>;
export type IntakeErrorCode = keyof typeof INTAKE_ERROR_TEXTS;

/** `true` when a schema message is one of the codes above. */
export function isIntakeErrorCode(message: string): message is IntakeErrorCode {
  return Object.hasOwn(INTAKE_ERROR_TEXTS, message);
}
