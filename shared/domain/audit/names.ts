import type { Bilingual } from '../bilingual';
import type { AuditAction, AuditCategory } from './actions';

/** What kind of act it was, in words, on the screen and on a printed extract. */
export const AUDIT_CATEGORY_NAMES = {
  login: { id: 'Masuk', en: 'Login' },
  failure: { id: 'Gagal masuk', en: 'Failed login' },
  identity_read: { id: 'Identitas atau isi kasus dibaca', en: 'Identity or case read' },
  change: { id: 'Perubahan', en: 'Change' },
  consent: { id: 'Persetujuan klien', en: 'Client’s consent' },
  print: { id: 'Cetak', en: 'Print' },
  export: { id: 'Berkas rujukan diterbitkan', en: 'Packet issued' },
  break_glass: { id: 'Akses darurat', en: 'Emergency access' },
  administration: { id: 'Petugas dan pengaturan', en: 'Officers and settings' },
  integrity: { id: 'Keutuhan brankas', en: 'Integrity of the vault' },
} as const satisfies Readonly<Record<AuditCategory, Bilingual>>;

/** What was done, in words. */
export const AUDIT_ACTION_NAMES = {
  'vault.created': { id: 'Brankas dibuat', en: 'Vault created' },
  'vault.unlocked': { id: 'Brankas dibuka', en: 'Vault unlocked' },
  'login.failed': { id: 'Kata sandi salah', en: 'Wrong password' },
  'identity.read': { id: 'Identitas dibaca', en: 'Identity read' },
  'case.read': { id: 'Isi kasus dibaca', en: 'Case facts read' },
  'case.opened': { id: 'Kasus dibuka', en: 'Case opened' },
  'case.changed': { id: 'Data kasus diubah', en: 'Case data changed' },
  'step.signed': { id: 'Langkah ditandatangani', en: 'Step signed' },
  'step.skipped': { id: 'Langkah dilewati', en: 'Step skipped' },
  'step.reopened': { id: 'Langkah dibuka kembali', en: 'Step reopened' },
  'consent.given': { id: 'Persetujuan dicatat', en: 'Consent recorded' },
  'consent.withdrawn': { id: 'Persetujuan ditarik', en: 'Consent withdrawn' },
  'referral.started': { id: 'Rujukan dimulai', en: 'Referral started' },
  'referral.cancelled': { id: 'Rujukan dibatalkan', en: 'Referral cancelled' },
  'packet.previewed': { id: 'Pratinjau berkas rujukan dilihat', en: 'Packet previewed' },
  'packet.issued': { id: 'Berkas rujukan diterbitkan', en: 'Packet issued' },
  'packet.opened': { id: 'Berkas rujukan dibuka', en: 'Packet opened' },
  'packet.handed_out': {
    id: 'Berkas rujukan dicetak atau disimpan',
    en: 'Packet printed or saved',
  },
  'packet.received': { id: 'Tanda terima dicatat', en: 'Receipt recorded' },
  'shelter.changed': { id: 'Pengaturan lembaga diubah', en: 'Settings of the shelter changed' },
  'case.assigned': { id: 'Kasus ditugaskan', en: 'Case assigned' },
  'officer.added': { id: 'Petugas ditambahkan', en: 'Officer added' },
  'officer.disabled': { id: 'Petugas dinonaktifkan', en: 'Officer disabled' },
  'officer.enabled': { id: 'Petugas diaktifkan', en: 'Officer enabled' },
  'officer.removed': { id: 'Petugas dikeluarkan', en: 'Officer removed' },
  'officer.role_changed': { id: 'Peran diubah', en: 'Role changed' },
  'officer.password_changed': { id: 'Kata sandi diganti', en: 'Password changed' },
  'officer.password_reset': { id: 'Kata sandi disetel ulang', en: 'Password reset' },
  'duty.accepted': { id: 'Kewajiban kerahasiaan disetujui', en: 'Confidentiality duty accepted' },
  'approval.given': { id: 'Disahkan orang kedua', en: 'Approved by a second person' },
  'approval.alone': {
    id: 'Tanpa orang kedua, dengan alasan',
    en: 'Without a second person, with a reason',
  },
  'recovery.kit_made': { id: 'Kit pemulihan dibuat', en: 'Recovery kit made' },
  'recovery.kit_proven': { id: 'Kit pemulihan diperiksa', en: 'Recovery kit proven' },
  'recovery.used': { id: 'Akses dipulihkan dengan kit', en: 'Access recovered with the kit' },
  'access.break_glass': { id: 'Akses darurat dibuka', en: 'Emergency access opened' },
  'access.acknowledged': { id: 'Akses darurat ditinjau', en: 'Emergency access reviewed' },
  'access.many_readings': {
    id: 'Banyak identitas dibaca dalam waktu singkat',
    en: 'Many identities read in a short time',
  },
  'access.readings_reviewed': {
    id: 'Pembacaan banyak identitas ditinjau',
    en: 'Reading of many identities reviewed',
  },
  'integrity.repaired': { id: 'Sisa gangguan diperbaiki', en: 'Rest of a crash repaired' },
  'integrity.accepted': { id: 'Dibuka walaupun ada temuan', en: 'Opened in spite of findings' },
  'audit.verified': { id: 'Jejak audit diperiksa', en: 'Audit log verified' },
  'audit.extracted': { id: 'Kutipan jejak audit dibuat', en: 'Extract of the audit log made' },
} as const satisfies Readonly<Record<AuditAction, Bilingual>>;
