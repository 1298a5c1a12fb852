/** Tasks, putting off, "tidak berlaku", the second person, and clocks that cannot be trusted. */
export const stepDecisions = {
  task: {
    note: 'Apa yang dilakukan',
    noteHelp: 'Cukup inti kegiatan dan hasilnya. Catatan disimpan bersama tanda tangan.',
    text: 'Langkah ini dikerjakan di luar Suaka, lalu ditandatangani dengan catatan singkat.',
    signed: 'Catatan',
    secondNext: 'Setelah Anda menandatangani, langkah ini menunggu pengesahan {{role}}.',
  },
  roles: { case_manager: 'manajer kasus atau kepala UPTD', head: 'kepala UPTD' },
  defer: {
    button: 'Tunda …',
    title: 'Tunda: {{step}}',
    text: 'Langkah yang ditunda tetap terlihat dan boleh dikerjakan lebih awal. Tenggat hukumnya terus berjalan.',
    until: 'Ditunda sampai',
    untilHelp: 'Paling lama {{days}} hari; sesudahnya supervisor memutuskan lagi.',
    untilBad: 'Isi tanggal sesudah hari ini, paling lama {{days}} hari',
    reason: 'Alasan',
    confirm: 'Tunda langkah',
    shown: 'Ditunda sampai {{until}}',
    by: '{{name}}, {{date}}: {{reason}}',
    early: 'Langkah ini boleh dikerjakan lebih awal.',
  },
  notApplicable: {
    button: 'Tidak berlaku …',
    title: 'Tidak berlaku: {{step}}',
    text: 'Pilih ini hanya bila langkah memang tidak berlaku untuk kasus ini. Bila belum dikerjakan, biarkan; bila sengaja tidak dikerjakan, pilih Lewati.',
    approval: 'Keputusan ini baru berlaku setelah disahkan {{role}}.',
    reason: 'Mengapa tidak berlaku',
    confirm: 'Nyatakan tidak berlaku',
    decided: 'Dinyatakan tidak berlaku oleh {{name}}, {{date}}',
    approved: 'Disahkan oleh {{name}}',
    back: 'Langkah ini berlaku lagi',
    backText:
      'Semula dinyatakan tidak berlaku oleh {{name}}, {{date}}. Keadaan kasus berubah sejak itu.',
    reopen: 'Batalkan keputusan …',
  },
  awaiting: {
    signature: 'Ditandatangani {{name}}, {{date}}; menunggu pengesahan',
    decision: 'Dinyatakan tidak berlaku oleh {{name}}, {{date}}; menunggu pengesahan',
    who: 'Yang dapat mengesahkan: {{role}}, bukan {{name}}.',
    alone:
      'Belum ada petugas lain yang dapat mengesahkan. Anda dapat mengesahkan sendiri dengan alasan.',
    own: 'Anda orang pertama; pengesahan harus dari orang lain.',
    confirm: 'Sahkan',
    confirmTitle: 'Sahkan: {{step}}',
    confirmText:
      'Nama Anda dicatat sebagai orang kedua. Periksa isinya lebih dahulu; pengesahan tidak dapat diubah tanpa membuka kembali langkah.',
    takeBack: 'Tarik kembali …',
    second: 'Disahkan {{name}}, {{date}}',
  },
  returned: {
    button: 'Kembalikan …',
    title: 'Kembalikan: {{step}}',
    text: 'Langkah terbuka lagi. Nama penanda tangan pertama tetap tercatat.',
    reason: 'Apa yang perlu diperbaiki',
    confirm: 'Kembalikan langkah',
    shown: 'Dikembalikan {{name}}, {{date}}',
  },
  confirmAgain: 'Tegaskan tanda tangan',
  locked: {
    deferred: '{{step}} sedang ditunda',
    awaiting: '{{step}} menunggu pengesahan {{role}}',
  },
  late: {
    days: 'Selesai, terlambat {{length}}.',
    workingDays: '{{count}} hari kerja',
    noCalendar: 'Hari kerja tidak dihitung: hari libur tahun itu belum ada.',
    reason: 'Alasan: {{reason}}',
    noReason: 'Tanpa alasan tercatat.',
  },
  uncertain:
    'Hari libur {{year}} belum ada: tenggat tidak dihitung ({{clock}}). Hitung dari kalender resmi.',
  clockMoved: {
    title: 'Jam komputer pernah mundur',
    text: 'Kasus ini pernah dicatat pada {{before}}, lalu pada {{after}}. Tenggat dihitung dari waktu yang lebih akhir. Periksa jam komputer ini, atau minta petugas TI memeriksanya.',
  },
} as const;
