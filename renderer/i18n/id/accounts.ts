export const accounts = {
  version: 'Suaka {{version}}',
  roles: {
    counsellor: 'Konselor',
    case_manager: 'Manajer kasus',
    head: 'Kepala UPTD',
  },
  firstRun: {
    title: 'Siapkan Suaka',
    intro:
      'Komputer ini belum punya berkas kasus. Isi nama lembaga dan petugas pertama; semua yang dicatat nanti disandikan dengan kata sandi petugas.',
    shelterName: 'Nama lembaga',
    city: 'Kota atau kabupaten',
    displayName: 'Nama petugas pertama',
    position: 'Jabatan',
    role: 'Peran di Suaka',
    roleHelp:
      'Petugas pertama mengesahkan rujukan. Di kantor kecil, kepala UPTD merangkap manajer kasus.',
    password: 'Kata sandi',
    passwordHelp:
      'Paling sedikit {{count}} huruf. Lima kata acak lebih kuat dan lebih mudah diingat.',
    repeated: 'Ulangi kata sandi',
    noRecovery: 'Simpan baik-baik: tanpa kata sandi ini, berkas tidak dapat dibuka lagi.',
    tooShort: 'Paling sedikit {{count}} huruf',
    differ: 'Kedua kata sandi tidak sama',
    submit: 'Buat brankas',
  },
  unlock: {
    title: 'Buka kunci',
    purpose: 'Data hanya untuk tugas.',
    officer: 'Petugas',
    password: 'Kata sandi',
    submit: 'Buka',
  },
  problem: {
    untouched: 'Tidak ada yang diubah atau dihapus. Berkas di komputer ini tetap seperti semula.',
    repair: 'Pakai salinan vault.json',
    again: 'Periksa lagi',
  },
} as const;
