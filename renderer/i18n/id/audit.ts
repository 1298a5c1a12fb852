import type { AuditAction, AuditCategory } from '../../../shared/domain/audit/actions';

/** i18next takes a dot for a path, so `case.opened` is found under `case_opened`. */
type ActionKey = AuditAction extends infer Action
  ? Action extends `${infer Thing}.${infer Act}`
    ? `${Thing}_${Act}`
    : never
  : never;

/** Names of what the audit log records. */
export const audit = {
  categories: {
    login: 'Masuk',
    failure: 'Gagal masuk',
    identity_read: 'Identitas atau isi kasus dibaca',
    change: 'Perubahan',
    consent: 'Persetujuan klien',
    print: 'Cetak',
    export: 'Paket diterbitkan',
    break_glass: 'Akses darurat',
    administration: 'Petugas dan pengaturan',
    integrity: 'Keutuhan brankas',
  } satisfies Record<AuditCategory, string>,
  actions: {
    vault_created: 'Brankas dibuat',
    vault_unlocked: 'Brankas dibuka',
    login_failed: 'Kata sandi salah',
    identity_read: 'Identitas dibaca',
    case_read: 'Isi kasus dibaca',
    case_opened: 'Kasus dibuka',
    case_changed: 'Data kasus diubah',
    step_signed: 'Langkah ditandatangani',
    step_skipped: 'Langkah dilewati',
    step_reopened: 'Langkah dibuka kembali',
    consent_given: 'Persetujuan dicatat',
    consent_withdrawn: 'Persetujuan ditarik',
    referral_started: 'Rujukan dimulai',
    referral_cancelled: 'Rujukan dibatalkan',
    packet_previewed: 'Pratinjau paket dilihat',
    packet_issued: 'Paket diterbitkan',
    packet_opened: 'Paket dibuka',
    packet_handed_out: 'Paket dicetak atau disimpan',
    packet_received: 'Tanda terima dicatat',
    shelter_changed: 'Pengaturan lembaga diubah',
    case_assigned: 'Kasus ditugaskan',
    officer_added: 'Petugas ditambahkan',
    officer_disabled: 'Petugas dinonaktifkan',
    officer_enabled: 'Petugas diaktifkan',
    officer_removed: 'Petugas dihapus',
    officer_role_changed: 'Peran diubah',
    officer_password_changed: 'Kata sandi diganti',
    officer_password_reset: 'Kata sandi disetel ulang',
    approval_given: 'Disetujui orang kedua',
    approval_alone: 'Dijalankan sendiri dengan alasan',
    recovery_kit_made: 'Kit pemulihan dibuat',
    recovery_kit_proven: 'Kit pemulihan dicoba',
    recovery_used: 'Akses dipulihkan dengan kit',
    duty_accepted: 'Kewajiban kerahasiaan disetujui',
    access_break_glass: 'Akses darurat dibuka',
    access_acknowledged: 'Akses darurat ditinjau',
    integrity_repaired: 'Sisa gangguan diperbaiki',
    integrity_accepted: 'Dibuka walaupun ada temuan',
    audit_verified: 'Catatan audit diperiksa',
    audit_extracted: 'Kutipan catatan audit dibuat',
  } satisfies Record<ActionKey, string>,
};
