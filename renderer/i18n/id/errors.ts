import type { UserErrorCode } from '../../../shared/contract/errors';

/** What happened, and what to do: one pair for every error code. */
export const errors = {
  unexpected: {
    title: 'Terjadi kesalahan di Suaka',
    action:
      'Yang sudah tersimpan tetap aman. Kunci Suaka lalu buka lagi; bila terulang, beri tahu petugas TI.',
  },
  vault_exists: {
    title: 'Brankas sudah ada',
    action: 'Komputer ini sudah punya brankas. Buka kunci brankas itu; Suaka tidak menimpanya.',
  },
  vault_locked: {
    title: 'Brankas terkunci',
    action: 'Buka kunci dengan kata sandi Anda lalu ulangi.',
  },
  vault_in_use: {
    title: 'Brankas sedang dipakai',
    action: 'Suaka lain sedang membuka brankas ini. Tutup jendela yang lain, lalu periksa lagi.',
  },
  wrong_password: {
    title: 'Kata sandi tidak cocok',
    action: 'Periksa huruf besar dan tata letak papan ketik, lalu coba lagi.',
  },
  wait_before_retry: {
    title: 'Tunggu sebentar',
    action: 'Terlalu sering salah. Coba lagi setelah {{seconds}} detik.',
  },
  password_too_short: {
    title: 'Kata sandi terlalu pendek',
    action: 'Pakai paling sedikit {{minimum}} huruf.',
  },
  password_weak: {
    title: 'Kata sandi mudah ditebak',
    action: '$t(passwordReasons.{{reason}}) Pakai lima kata acak yang diusulkan.',
  },
  password_unchanged: {
    title: 'Kata sandi belum berganti',
    action: 'Kata sandi baru harus berbeda dari yang lama.',
  },
  header_missing: {
    title: 'vault.json tidak ditemukan',
    action:
      'Berkas kunci brankas hilang, sedangkan basis datanya ada. Jangan membuat brankas baru. Minta petugas TI mengembalikan vault.json dari cadangan.',
  },
  header_not_json: {
    title: 'vault.json rusak',
    action:
      'Isi berkas kunci tidak terbaca. Bila ada salinannya, pakai tombol di bawah; bila tidak, minta petugas TI mengembalikannya dari cadangan.',
  },
  header_damaged: {
    title: 'vault.json rusak',
    action:
      'Berkas kunci tidak lengkap atau berubah. Bila ada salinannya, pakai tombol di bawah; bila tidak, minta petugas TI mengembalikannya dari cadangan.',
  },
  header_newer_format: {
    title: 'Brankas dari Suaka yang lebih baru',
    action:
      'Bentuk brankas ini lebih baru daripada Suaka di komputer ini. Pasang pembaruan Suaka; jangan memakai brankas lain.',
  },
  header_tampered: {
    title: 'vault.json diubah di luar Suaka',
    action:
      'Daftar kunci tidak sama dengan yang disahkan brankas. Jangan lanjutkan; hubungi kepala UPTD dan petugas TI.',
  },
  header_rolled_back: {
    title: 'vault.json yang lama dipasang kembali',
    action:
      'Berkas kunci ini tidak membuka basis data yang sekarang. Kembalikan vault.json yang terbaru; salinannya di vault.json.bak.',
  },
  database_missing: {
    title: 'Basis data tidak ditemukan',
    action:
      'vault.db tidak ada di tempatnya. Minta petugas TI mengembalikannya dari cadangan; jangan membuat brankas baru.',
  },
  not_sqlcipher: {
    title: 'Basis data tidak tersandi',
    action:
      'vault.db bukan basis data Suaka yang tersandi. Suaka tidak mau membukanya. Minta petugas TI mengembalikan cadangan.',
  },
  database_damaged: {
    title: 'Basis data rusak',
    action:
      'vault.db tidak utuh. Jangan teruskan bekerja; minta petugas TI mengembalikan cadangan terakhir yang baik.',
  },
  vault_newer_than_app: {
    title: 'Brankas dari Suaka yang lebih baru',
    action:
      'Brankas memakai skema {{vaultVersion}}, Suaka ini mengenal sampai {{appVersion}}. Pasang pembaruan Suaka. Brankas tidak diubah.',
  },
  migration_failed: {
    title: 'Pembaruan brankas gagal',
    action:
      'Langkah {{number}} dibatalkan seluruhnya dan brankas tetap pada keadaan sebelumnya. Beri tahu petugas TI.',
  },
  recovery_no_kit: {
    title: 'Brankas ini belum punya kit pemulihan',
    action: 'Minta petugas lain yang masih bisa masuk untuk mengatur ulang kata sandi Anda.',
  },
  recovery_too_few: {
    title: 'Bagian kunci kurang',
    action: 'Diperlukan dua bagian yang berbeda. Minta satu bagian lagi dari penyimpannya.',
  },
  recovery_group_mistyped: {
    title: 'Ada yang salah ketik',
    action: 'Bagian ke-{{share}}, kelompok ke-{{group}}: bandingkan dengan kertasnya.',
  },
  recovery_share_wrong: {
    title: 'Bagian kunci tidak sama dengan yang dicetak',
    action: 'Bagian ke-{{share}}: bandingkan semua kelompok dengan kertasnya.',
  },
  recovery_share_incomplete: {
    title: 'Bagian kunci belum lengkap',
    action: 'Bagian ke-{{share}}: baru {{groups}} dari 17 kelompok. Lengkapi sisanya.',
  },
  recovery_duplicate_share: {
    title: 'Bagian yang sama dimasukkan dua kali',
    action: 'Bagian ke-{{share}} sama dengan yang sebelumnya. Pakai bagian dari penyimpan lain.',
  },
  recovery_wrong_vault: {
    title: 'Bagian kunci milik brankas lain',
    action: 'Bagian ke-{{share}} bukan untuk brankas ini. Periksa tanda brankas di kertasnya.',
  },
  recovery_older_kit: {
    title: 'Kit pemulihan sudah diganti',
    action: 'Bagian ke-{{share}} dari kit lama. Pakai kit nomor {{expected}}.',
  },
  recovery_newer_kit: {
    title: 'Kit pemulihan lebih baru daripada brankas ini',
    action: 'Bagian ke-{{share}} dibuat sesudah vault.json ini. Kembalikan vault.json terbaru.',
  },
  recovery_key_wrong: {
    title: 'Kedua bagian tidak membuka brankas',
    action:
      'Coba bagian ketiga. Bila pemulihan baru saja terputus, buka brankas dengan kata sandi baru yang sudah dibuat.',
  },
  integrity_audit_changed: {
    title: 'Catatan audit diubah di luar Suaka',
    action:
      'Rantai catatan audit putus pada nomor {{sequence}}. Jangan bekerja dulu; simpan folder brankas apa adanya dan hubungi Kepala UPTD. Membukanya perlu alasan dan dicatat.',
  },
  integrity_database_old: {
    title: 'Basis data adalah salinan lama',
    action:
      'Ada {{entries}} catatan audit dan {{commits}} perubahan yang hilang. Bila cadangan memang baru dikembalikan, Kepala UPTD dan orang kedua dapat membukanya dengan alasan; bila tidak, cari vault.db yang terbaru dan hubungi petugas TI.',
  },
  integrity_page_old: {
    title: 'Sebagian basis data lebih lama dari sisanya',
    action:
      'Isi vault.db tidak sama dengan yang terakhir ditulis Suaka, walaupun tersandi dengan benar. Jangan bekerja dulu; minta petugas TI mengembalikan cadangan. Membukanya perlu alasan dan dicatat.',
  },
  integrity_journal_missing: {
    title: 'Jurnal basis data hilang',
    action:
      'vault.db-wal tidak ada, sehingga {{entries}} catatan audit dan {{commits}} perubahan terakhir hilang. Cari berkas itu di komputer ini; bila tidak ditemukan, membuka tanpa isinya perlu alasan dan dicatat.',
  },
  integrity_journal_cut: {
    title: 'Jurnal basis data terpotong',
    action:
      'vault.db-wal lebih pendek daripada yang ditulis Suaka; {{entries}} catatan audit dan {{commits}} perubahan terakhir hilang. Hubungi petugas TI. Membuka tanpa isinya perlu alasan dan dicatat.',
  },
  integrity_journal_changed: {
    title: 'Jurnal basis data berubah',
    action:
      'vault.db-wal rusak atau diganti dengan yang lain; {{entries}} catatan audit dan {{commits}} perubahan terakhir tidak terbaca. Hubungi petugas TI. Membuka tanpa isinya perlu alasan dan dicatat.',
  },
  integrity_anchor_missing: {
    title: 'Jangkar brankas hilang',
    action:
      'vault.anchor tidak ada, sehingga tidak dapat dipastikan bahwa brankas ini yang terbaru. Cocokkan dengan kode di buku register. Membukanya perlu alasan dan dicatat.',
  },
  integrity_anchor_damaged: {
    title: 'Jangkar brankas rusak',
    action:
      'Isi vault.anchor berubah, sehingga tidak dapat dipastikan bahwa brankas ini yang terbaru. Cocokkan dengan kode di buku register. Membukanya perlu alasan dan dicatat.',
  },
  integrity_anchor_old: {
    title: 'Jangkar brankas adalah salinan lama',
    action:
      'vault.anchor lebih lama daripada basis data. Basis data sendiri lengkap. Tanyakan siapa yang menyalin berkas itu; membuka brankas perlu alasan dan dicatat.',
  },
  integrity_header_old: {
    title: 'vault.json adalah salinan lama',
    action:
      'Daftar kunci lebih lama daripada brankas: kata sandi atau petugas yang sudah dicabut mungkin berlaku lagi. Minta petugas TI mengembalikan vault.json yang terbaru. Membukanya perlu alasan dan dicatat.',
  },
  disk_full: {
    title: 'Penyimpanan penuh',
    action:
      'Perubahan terakhir belum tersimpan; yang sebelumnya aman. Kosongkan ruang, lalu simpan lagi. Isian Anda tetap di layar.',
  },
  read_only: {
    title: 'Folder hanya dapat dibaca',
    action:
      'Suaka tidak boleh menulis di folder ini. Minta petugas TI memeriksa izinnya, atau pilih folder lain.',
  },
  not_accessible: {
    title: 'Folder tidak dapat dibuka',
    action: 'Folder hilang atau tidak boleh diakses. Periksa sambungannya, atau pilih folder lain.',
  },
  io: {
    title: 'Penyimpanan bermasalah',
    action: 'Baca atau tulis gagal. Coba lagi; bila terulang, beri tahu petugas TI.',
  },
  resource_invalid: {
    title: 'Berkas bawaan Suaka rusak',
    action:
      'Berkas {{file}} tidak sah di {{path}}: {{reason}}. Pasang ulang Suaka; data kasus tidak tersentuh.',
  },
  sop_damaged: {
    title: 'Versi SOP ini rusak',
    action:
      'Versi {{version}} tidak dapat dibaca ({{path}}: {{reason}}). Kasus lain tetap dapat dibuka. Beri tahu petugas TI; jangan mengubah apa pun.',
  },
  sop_draft_changed: {
    title: 'Sudah diubah orang lain',
    action:
      'Petugas lain menyimpan perubahan sementara itu. Muat ulang, lalu ulangi perubahan Anda.',
  },
  sop_draft_exists: {
    title: 'Sudah ada draf',
    action: 'Lanjutkan draf yang ada, atau buang dahulu.',
  },
  sop_not_sound: {
    title: 'Draf belum dapat diterbitkan',
    action: 'Masih ada {{count}} hal yang salah. Tekan Periksa untuk melihat semuanya.',
  },
  sop_effective_past: {
    title: 'Tanggal berlaku sudah lewat',
    action: 'Pilih hari ini atau sesudahnya.',
  },
  sop_hides_duty: {
    title: 'Kasus tetap pada versinya',
    action:
      'Ada tenggat yang sudah lewat dan tidak akan tampak lagi di versi baru: {{clocks}}. Selesaikan langkahnya dahulu.',
  },
  sop_package_refused: {
    title: 'Paket SOP ditolak',
    action: 'Bagian {{path}}: {{reason}}. SOP yang dipakai tidak berubah.',
  },
  not_allowed: {
    title: 'Tidak berwenang',
    action: 'Peran Anda tidak membolehkan tindakan ini. Minta manajer kasus atau kepala UPTD.',
  },
  officer_disabled: {
    title: 'Akun petugas tidak aktif',
    action: 'Akun ini dinonaktifkan atau dihapus. Hubungi kepala UPTD.',
  },
  password_change_due: {
    title: 'Buat kata sandi sendiri dahulu',
    action:
      'Kata sandi ini dibuatkan untuk sekali pakai. Gantilah dengan kata sandi Anda sendiri, baru lanjutkan.',
  },
  one_time_password_ended: {
    title: 'Kata sandi sekali pakai sudah lewat masanya',
    action: 'Minta kepala UPTD membuatkan kata sandi sekali pakai yang baru.',
  },
  duty_not_accepted: {
    title: 'Kewajiban menjaga rahasia belum disetujui',
    action: 'Baca dan setujui kewajiban menjaga rahasia untuk tahun ini, baru lanjutkan.',
  },
  case_not_assigned: {
    title: 'Anda belum ditugaskan pada kasus ini',
    action:
      'Minta manajer kasus menugaskan Anda. Dalam keadaan darurat, pakai akses darurat dengan alasan.',
  },
  access_state: {
    title: 'Akses ke kasus ini sudah berubah',
    action: 'Muat ulang berkasnya, lalu periksa lagi.',
  },
  too_many_readings: {
    title: 'Terlalu banyak identitas dibuka dalam waktu singkat',
    action:
      'Tunggu beberapa menit, lalu buka lagi berkas yang memang diperlukan. Kepala UPTD sudah diberi tahu.',
  },
  own_account: {
    title: 'Ini akun Anda sendiri',
    action:
      'Akun sendiri tidak dapat dinonaktifkan, dihapus, atau diubah perannya. Minta kepala lain melakukannya.',
  },
  officer_state: {
    title: 'Akun petugas sudah berubah',
    action: 'Muat ulang daftar petugas, lalu periksa lagi.',
  },
  second_same_person: {
    title: 'Harus orang lain',
    action: 'Orang kedua yang mengesahkan tidak boleh Anda sendiri atau petugas yang bersangkutan.',
  },
  second_not_eligible: {
    title: 'Petugas ini tidak dapat mengesahkan',
    action:
      'Orang kedua harus manajer kasus atau kepala UPTD yang aktif dan sudah memakai kata sandinya sendiri.',
  },
  second_needed: {
    title: 'Perlu orang kedua',
    action: 'Ada petugas lain yang dapat mengesahkan. Minta ia mengetikkan kata sandinya sendiri.',
  },
  not_found: {
    title: 'Tidak ditemukan',
    action: 'Data ini tidak ada lagi. Kembali ke daftar dan buka lagi.',
  },
  invalid_input: {
    title: 'Isian belum benar',
    action: 'Periksa isian yang ditandai, lalu ulangi.',
  },
  step_locked: {
    title: 'Langkah masih terkunci',
    action: 'Selesaikan dahulu langkah prasyaratnya.',
  },
  step_not_skippable: {
    title: 'Langkah ini tidak dapat dilewati',
    action: 'Langkah ini menyangkut keselamatan, persetujuan, atau kewajiban hukum.',
  },
  step_state: {
    title: 'Keadaan langkah sudah berubah',
    action: 'Muat ulang langkah ini lalu periksa lagi.',
  },
  answers_incomplete: {
    title: 'Isian belum lengkap',
    action: 'Lengkapi isian yang ditandai sebelum menandatangani.',
  },
  case_changed: {
    title: 'Berkas sudah berubah',
    action: 'Muat ulang berkas ini, lalu ulangi perubahan Anda.',
  },
  referral_state: {
    title: 'Keadaan rujukan sudah berubah',
    action: 'Muat ulang rujukan ini lalu periksa lagi.',
  },
  agency_changed: {
    title: 'Instansi ini sudah diubah orang lain',
    action: 'Muat ulang direktori, lalu ulangi perubahan Anda.',
  },
  agency_retired: {
    title: 'Instansi ini tidak dipakai lagi',
    action: 'Pilih instansi lain, atau minta manajer kasus mengaktifkannya kembali di direktori.',
  },
  conference_state: {
    title: 'Konferensi sudah berubah',
    action:
      'Konferensi ini sudah ditutup, dibatalkan, atau diubah orang lain. Muat ulang lalu periksa. Yang punya keputusan tidak dapat dibatalkan.',
  },
  conference_incomplete: {
    title: 'Notulen belum dapat ditutup',
    action: 'Lengkapi yang masih kurang: $t(conference.gaps.{{missing.0}})',
  },
  conference_echoes: {
    title: 'Notulen mungkin menyebut klien',
    action: 'Periksa {{count}} bagian yang disorot: ganti, atau nyatakan bahwa memang perlu.',
  },
  task_state: {
    title: 'Tugas sudah berubah',
    action: 'Tugas ini sudah selesai, dibuka kembali, atau dibatalkan. Muat ulang daftarnya.',
  },
  task_owner: {
    title: 'Tugas tidak dapat diberikan kepada petugas ini',
    action: 'Pilih petugas aktif yang boleh membuka kasusnya, atau atur dahulu penugasan kasus.',
  },
  ground_missing: {
    title: 'Dasar penyerahan data belum ada',
    action: 'Catat persetujuan klien atau pilih dasar hukum lain sebelum berkas diterbitkan.',
  },
  zones_missing: {
    title: 'Data wajib belum ada',
    action: 'Instansi ini memerlukan: {{missing}}. Lengkapi di langkah SOP yang bersangkutan.',
  },
  packet_changed: {
    title: 'Isi berkas berubah sejak Anda melihatnya',
    action: 'Halaman terbaru sudah dimuat. Baca lagi, lalu sahkan.',
  },
  attachment_too_large: {
    title: 'Berkas ini terlalu besar',
    action: 'Paling besar 20 MB. Pindai dengan 150–200 dpi, atau bagi menjadi beberapa berkas.',
  },
  attachment_kind: {
    title: 'Berkas ini tidak dapat dilampirkan',
    action: 'Hanya PDF, PNG, dan JPEG yang utuh.',
  },
  attachments_too_many: {
    title: 'Lampiran terlalu banyak',
    action:
      'Satu rujukan paling banyak 20 lampiran dan 40 MB gambar. Lewatkan lembar yang tidak diperlukan.',
  },
  attachments_unchecked: {
    title: 'Ada lampiran yang belum diperiksa',
    action: 'Periksa setiap lembarnya di langkah Lampiran, atau hapus lampiran itu.',
  },
  seal_key_wrong: {
    title: 'Kunci publik ini tidak sah',
    action: 'Ada huruf yang salah. Salin lagi kuncinya dari instansi, jangan diketik.',
  },
  pdf_failed: {
    title: 'Halaman tidak dapat dibuat',
    action: 'Coba lagi. Nomor surat yang sudah diberikan tetap milik rujukan ini.',
  },
} as const satisfies Record<UserErrorCode | 'unexpected', { title: string; action: string }>;
