/** Texts of "Kasus baru": search, intake, emergency path. */
export const intake = {
  title: 'Kasus baru',
  backToSearch: 'Kembali ke pencarian',
  open: 'Buka kasus',
  choose: 'Pilih …',
  clear: 'Kosongkan',
  years: 'tahun',
  or: ' atau ',

  searchTitle: 'Cari dahulu',
  searchWhy:
    'Klien yang pernah datang tidak perlu bercerita dari awal. Ketik apa yang diketahui; Suaka mengenali ejaan yang mirip.',
  searchLabel: 'Nama, nama panggilan, nama sandi, nomor kasus, atau NIK',
  matches_one: '{{count}} berkas mungkin cocok',
  matches_other: '{{count}} berkas mungkin cocok',
  matchOpened: '{{number}} · dibuka {{date}}',
  openMatch: 'Buka berkas',
  matchNotAssigned: 'Berkas ini ada. Pendamping: {{companion}}. Tanyakan kepada manajer kasus.',
  fileNotAssigned: '{{number}}, pendamping {{companion}}. Tanyakan kepada manajer kasus.',
  sameNumber: 'Nomor kasus cocok',
  nobodyTitle: 'Tidak ada berkas yang cocok dengan “{{text}}”',
  nobodyHelp:
    'Coba juga nama panggilan atau NIK. Bila memang baru, yang Anda ketik dibawa ke isian.',
  notThem: 'Bukan orang yang sama, buka kasus baru',
  newFile: 'Buka kasus baru',
  noName: 'Klien belum dapat atau belum mau menyebut nama: lanjut tanpa nama',

  emergencyAsk: 'Bahaya atau darurat medis sekarang?',
  emergencyPath: 'Jalur darurat',
  emergencyTitle: 'Jalur darurat',
  emergencyHelp:
    'Empat isian membuka berkas. Tolong orangnya dahulu; isian lain menyusul bila klien sudah aman.',
  emergencyBack: 'Kembali',
  emergencyOpen: 'Buka kasus sekarang',
  emergency: {
    situation: 'Apa yang terjadi?',
    alias: 'Nama panggilan (tidak harus asli)',
    sex: 'Jenis kelamin',
    approximateAge: 'Perkiraan umur',
    ageUnknown: 'Umur belum diketahui',
  },

  resumed: 'Draf dari {{time}} dilanjutkan.',
  discard: 'Buang draf',
  discardTitle: 'Buang draf ini?',
  discardText: 'Semua yang sudah diketik di sini akan hilang dan tidak dapat dikembalikan.',
  discardKeep: 'Lanjutkan draf',

  sectionsLabel: 'Bagian penerimaan',
  sections: {
    safety: {
      title: 'Keselamatan',
      purpose:
        'Pastikan klien aman sebelum bertanya hal lain. Yang belum jelas dijawab “belum diketahui”, lalu ditanyakan lagi nanti.',
    },
    arrival: {
      title: 'Pelapor & kedatangan',
      purpose:
        'Nama dan alamat pelapor dapat dirahasiakan. Data pelapor tidak pernah ikut dalam berkas rujukan.',
    },
    client: {
      title: 'Klien',
      purpose: 'Tulis yang sudah diketahui saja. Identitas hanya terlihat di dalam berkas ini.',
    },
    guardian: {
      title: 'Wali',
      purpose:
        'Untuk klien yang anak atau mungkin anak. Boleh kosong; klien tetap dicatat dan ditolong.',
    },
    consent: {
      title: 'Persetujuan didata',
      purpose:
        'Persetujuan klien untuk dihubungi dan dicatat. Menolak tidak menghentikan pertolongan.',
    },
  },
  states: {
    empty: 'Belum diisi',
    open_one: 'Kurang {{count}} isian',
    open_other: 'Kurang {{count}} isian',
    complete: 'Lengkap',
    not_needed: 'Tidak diperlukan',
    wrong: 'Perlu diperiksa',
  },
  errorsTitle_one: 'Masih ada {{count}} isian yang perlu diperiksa',
  errorsTitle_other: 'Masih ada {{count}} isian yang perlu diperiksa',

  fields: {
    immediateDanger: 'Bahaya yang mengancam',
    immediateNeed: 'Kebutuhan medis segera',
    reporter: {
      relation: 'Siapa yang melapor?',
      name: 'Nama pelapor',
      phone: 'Telepon pelapor',
      wantsSecrecy: 'Pelapor minta dirahasiakan?',
    },
    arrival: {
      at: 'Waktu datang',
      channel: 'Cara laporan masuk',
      from: 'Datang dari',
    },
    victim: {
      codeName: 'Nama sandi',
      name: 'Nama',
      nickname: 'Nama panggilan',
      sex: 'Jenis kelamin',
      birthDate: 'Tanggal lahir',
      estimatedAge: 'Perkiraan umur',
      ageUnknownReason: 'Umur tidak diketahui karena',
      citizenship: 'Kewarganegaraan',
      nik: 'NIK',
      nikMissingReason: 'NIK tidak ada karena',
      passport: 'Nomor paspor atau SPLP',
      originRegion: 'Daerah asal',
      language: 'Bahasa yang dipakai',
      phone: 'Telepon klien',
    },
    guardian: {
      name: 'Nama orang tua atau wali',
      relation: 'Hubungan dengan klien',
    },
    consent: {
      status: 'Persetujuan klien',
      givenBy: 'Siapa yang memberi?',
      method: 'Bagaimana diberikan?',
      note: 'Catatan',
    },
  },

  arrivalDate: 'Tanggal datang',
  arrivalTime: 'Jam ({{zone}})',
  arrivalNow: 'Sekarang',
  fromPlaceholder: 'Misalnya pelabuhan, rumah, kantor polisi',
  codeNameHelp: 'Dipakai di daftar dan judul; jangan nama asli',
  suggest: 'Usulkan',
  nameHelp: 'Seperti di kartu, bila ada',
  nicknameHelp: 'Nama yang enak didengar klien',
  birthDateRead: '{{date}} · {{age}} tahun',
  birthDateReadChild: '{{date}} · {{age}} tahun, anak',
  birthDateCounts: 'Yang dipakai tanggal lahirnya.',
  isChild: 'Di bawah 18 tahun: anak.',
  indonesian: 'Indonesia (WNI)',
  frequentCountries: 'Sering ditemui',
  otherCountries: 'Negara lain',
  languageHelp: 'Bahasa yang paling dipahami klien',
  phoneHelp: 'Tidak pernah ikut dalam rujukan; nomor kontaknya selalu UPTD',

  nikPlaceholder: '16 angka',
  nikHelp: 'Tidak ada NIK tidak menghalangi layanan',
  nikMissingHelp: 'Hanya bila NIK tidak diisi',
  nikDigits: '{{count}} dari 16 angka',
  nikLetters: 'Ada huruf di dalamnya; NIK hanya angka.',
  nikOf: 'NIK ini milik {{sex}} lahir {{date}}',
  nikOfSex: 'NIK ini milik {{sex}}',
  nikFrom: 'pertama terdaftar di {{place}}',
  nikAbroad: 'diterbitkan Perwakilan RI di luar negeri',
  nikSays: 'Di NIK: {{date}}.',
  openFile: 'Lihat {{codeName}}, {{number}}',
  takeBoth: 'Pakai tanggal lahir dan jenis kelamin dari NIK',
  takeDate: 'Pakai tanggal lahir dari NIK',
  takeSex: 'Pakai jenis kelamin dari NIK',

  guardianAnyway: 'Isi data wali juga',
  guardianMayBeSuspect:
    'Terlapor mungkin keluarga (G7). Jangan menghubungi orang tua atau wali yang mungkin terlapor; bagian ini boleh kosong.',

  consentReadAloud: 'Sampaikan dengan kata-kata sederhana:',
  consentWords: {
    recorded: '“Kami mencatat siapa Anda dan apa yang Anda perlukan, supaya dapat menolong.”',
    readBy:
      '“Hanya petugas di kantor ini yang boleh membacanya; setiap kali identitas dibuka, itu tercatat.”',
    notSent:
      '“Belum ada yang dikirim ke mana pun. Sebelum merujuk, kami membicarakannya dengan Anda.”',
    police:
      '“Ada hal yang wajib kami laporkan ke polisi, dan kami jelaskan dulu sebelum melakukannya.”',
    withdraw: '“Anda boleh menolak atau berubah pikiran kapan saja. Pertolongan tetap berjalan.”',
  },
  consentRefusedHelp:
    'Pertolongan tetap diberikan. Catat hanya yang perlu untuk keselamatan, dan tanyakan lagi lain waktu.',
  consentNotYetHelp: 'Akan ditanyakan lagi pada langkah persetujuan.',
  consentEmergencyHelp:
    'Tulis mengapa klien belum dapat ditanya. Mintalah persetujuan setelah aman.',

  reasonTitle: 'Alasan perubahan',
  reason: 'Mengapa diubah?',
  reasonHelp: 'Isian yang lama tetap dapat dibaca di riwayat.',
  saveComplete: 'Simpan penerimaan',
  saveCorrection: 'Simpan perubahan',

  gates: {
    G1: {
      question: 'Apakah ada ancaman langsung terhadap nyawa atau keselamatan klien sekarang?',
      effect:
        'Hentikan pengisian formulir. Hubungi Polri 110 atau Polresta setempat, bawa klien ke ruang aman, siapkan penampungan sementara. Catat dasar “kepentingan vital”.',
    },
    G2: {
      question:
        'Apakah ada keadaan darurat medis: luka, perdarahan, keracunan, kekerasan seksual baru, ingin mengakhiri hidup, akan melahirkan?',
      effect:
        'Rujuk ke IGD lebih dahulu, formulir menyusul. Bila ada kekerasan seksual, tanyakan kepada dokter batas waktu pencegahan (72 jam dan 120 jam). Visum diminta melalui penyidik.',
    },
    G3: {
      question: 'Apakah klien berusia di bawah 18 tahun, atau usianya diragukan?',
      effect:
        'Perlakukan sebagai anak: wali dan kesediaan anak sendiri, pekerja sosial, ruang terpisah dari orang dewasa yang tidak sekeluarga, register anak.',
    },
    G4: {
      question: 'Apakah klien warga negara asing?',
      effect:
        'Sediakan penerjemah. Koordinasi dengan Imigrasi: korban bukan tahanan. Perwakilan negaranya dihubungi melalui Kemlu, dengan persetujuan klien.',
    },
    G5: {
      question: 'Apakah klien hamil atau mungkin hamil?',
      effect:
        'Siapkan layanan kandungan dan gizi. Tanyakan hanya bila perlu dan dengan lembut; anak dalam kandungan juga dilindungi.',
    },
    G6: {
      question: 'Apakah klien penyandang disabilitas atau butuh cara berkomunikasi khusus?',
      effect:
        'Siapkan komunikasi dan tempat yang aksesibel, serta penilaian personal untuk proses hukum.',
    },
    G7: {
      question: 'Apakah terlapor keluarga, petugas, aparat, atau orang yang dekat dengan klien?',
      effect:
        'Jangan memberi tahu keluarga atau kantor itu. Bila terlapor orang tua atau wali, izinnya tidak diperlukan untuk LPSK. Sampaikan kepada Kepala UPTD untuk diteruskan ke provinsi atau pusat.',
    },
    G8: {
      question: 'Apakah klien membutuhkan penerjemah?',
      effect:
        'Panggil penerjemah yang menandatangani janji kerahasiaan dan tidak dikenal oleh klien maupun terlapor.',
    },
    G9: {
      question: 'Apakah klien dipaksa melakukan tindak pidana atau sedang dijadikan tersangka?',
      effect:
        'Tandai: korban yang dipaksa tidak dipidana. Hubungi advokat sebelum pemeriksaan apa pun.',
    },
    G10: {
      question: 'Apakah klien laki-laki dewasa?',
      effect:
        'Mandat UPTD PPA adalah perempuan dan anak. Identifikasi, lindungi, dan laporkan lebih dahulu; lalu rujuk ke Dinas Sosial, RPTC, atau BP3MI.',
    },
  },
} as const;
