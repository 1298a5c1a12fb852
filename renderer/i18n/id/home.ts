export const home = {
  workday: 'hari kerja',
  weekend: 'akhir pekan',
  tiles: {
    label: 'Ringkasan hari ini',
    overdue: 'Melampaui tenggat',
    today: 'Tenggat hari ini',
    'high-risk': 'Risiko tinggi',
    incomplete: 'Penerimaan belum lengkap',
    draft: 'Rujukan disiapkan',
    issued: 'Rujukan belum diterima',
    late: 'Melampaui batas jawaban',
    all: 'Kasus terbuka',
  },
  waiting: {
    title: 'Rujukan menunggu jawaban',
    empty: 'Tidak ada rujukan yang menunggu jawaban instansi.',
    sent: 'terkirim',
    today: 'jawab hari ini',
    replyBy: 'jawab {{date}}',
    showAll: 'Lihat semua ({{count}})',
  },
  first: {
    title: 'Mulai dari sini',
    intro:
      'Brankas sudah siap dan masih kosong. Tidak ada yang perlu disiapkan dahulu untuk menerima klien.',
    case: 'Terima klien pertama',
    caseWhy:
      'Suaka mencari dahulu apakah klien sudah pernah dicatat. Dalam keadaan darurat cukup empat isian.',
    letterhead: 'Isi kop surat dan penanda tangan',
    letterheadDone: 'Kop surat dan penanda tangan terisi',
    letterheadWhy: 'Dipakai di setiap surat rujukan. Boleh menyusul, sebelum rujukan pertama.',
    openSettings: 'Buka Administrasi',
    keys: 'Kenali tiga tombol',
    keysWhy:
      'F12 mengunci dan mengosongkan layar seketika. Ctrl+K mencari apa saja. F1 membuka bantuan.',
  },
} as const;
