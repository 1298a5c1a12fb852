export const attachments = {
  title: 'Lampiran',
  intro:
    'PDF, PNG, atau JPEG, paling besar 20 MB. Yang keluar hanya gambar halamannya; berkas aslinya dan namanya tetap di sini.',
  nothingShown:
    'Tanpa lampiran pun rujukan dapat diteruskan. Halaman lampiran tampil di sini setelah dipilih.',
  add: 'Tambah lampiran',
  newTitle: 'Lampiran {{number}}',
  remove: 'Hapus {{title}} dari rujukan',
  unchecked: 'belum diperiksa',
  checked: '{{count}} lembar siap',
  opening: 'Membuka berkas …',
  check: 'Periksa lampiran',
  titleLabel: 'Disebut di surat sebagai',
  titleHelp: 'Misalnya: Foto luka, Salinan kontrak. Jangan menulis nama klien.',
  pages: 'Lembar lampiran',
  page: 'Lembar {{number}}',
  include: 'Kirim lembar {{number}}',
  boxes: '{{count}} kotak hitam',
  leftOut: 'tidak dikirim',
  leftOutPage: 'Lembar ini tidak dikirim',
  finish: 'Selesai diperiksa',
  finishHelp:
    'Yang tertutup kotak hitam dihapus dari gambarnya, bukan hanya ditutupi. Baru sesudah ini lampiran ikut dikirim.',
  unseen: 'Lihat dahulu lembar {{pages}}.',
  nothingGoes: 'Tandai paling sedikit satu lembar, atau hapus lampiran ini.',
  burning: 'Menyiapkan lembar {{done}} dari {{of}} …',
  checkedBy: '{{count}} lembar siap dikirim. Diperiksa {{officer}}, {{date}}.',
  toolbar: 'Tampilan lembar',
  desk: 'Lembar lampiran yang diperiksa',
  addBox: 'Tambah kotak',
  box: 'Kotak hitam {{number}} dari {{of}}',
  hint: 'Tarik tetikus di atas yang tidak boleh terlihat. Dengan papan tik: panah menggeser kotak, Shift+panah mengubah ukurannya, Delete menghapusnya.',
  problem: {
    damaged: {
      title: 'Berkas ini rusak',
      action: 'Isinya tidak dapat ditampilkan utuh. Pindai ulang, atau minta berkas yang baru.',
    },
    locked: {
      title: 'PDF ini bersandi',
      action: 'Simpan dahulu salinan tanpa sandi, lalu tambahkan salinan itu.',
    },
    too_many_pages: {
      title: 'Berkas ini terlalu panjang',
      action: 'Satu lampiran paling banyak 60 lembar. Ambil hanya lembar yang diperlukan.',
    },
    strange_picture: {
      title: 'Ada gambar yang tidak dapat dibaca',
      action:
        'Gambar di lembar ini disimpan dengan cara yang tidak dikenal Suaka (JBIG2 atau JPEG 2000). Pindai ulang sebagai JPEG atau PNG.',
    },
    too_large: {
      title: 'Berkas ini terlalu besar',
      action: 'Paling besar 20 MB. Pindai dengan 150–200 dpi, atau bagi menjadi beberapa berkas.',
    },
    unknown_kind: {
      title: 'Berkas ini tidak dapat dilampirkan',
      action: 'Hanya PDF, PNG, dan JPEG. Dokumen lain: cetak atau simpan dahulu sebagai PDF.',
    },
  },
  approvalUnchecked: '{{count}} lampiran belum diperiksa',
  approvalReady: 'Lampiran sudah diperiksa: {{count}}',
} as const;
