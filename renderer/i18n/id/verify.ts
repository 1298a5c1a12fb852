export const verify = {
  title: 'Periksa berkas',
  open: 'Buka rujukan ini',
  back: 'Kembali ke daftar rujukan',
  paper: 'Lembar kertas',
  code: 'Kode periksa atau isi QR',
  codeHelp:
    'Pindai QR di kiri bawah halaman, atau ketik kode periksa di kaki halaman, misalnya 7K2M-9QXC-00TR-VF4E.',
  check: 'Periksa',
  file: 'Berkas PDF',
  drop: 'Seret berkas PDF ke sini, atau pilih. Berkas dibandingkan lalu tidak disimpan.',
  choose: 'Pilih berkas …',
  unreadableFile: 'Berkas ini tidak dapat dibaca, atau lebih besar dari 64 MB.',
  result: 'Hasil pemeriksaan',
  onlyTheCode:
    'Yang diperiksa kodenya, bukan tulisan pada kertas. Bila ragu, buka rujukannya dan bandingkan halamannya.',
  verdicts: {
    current: {
      title: 'Berkas kami, masih berlaku',
      text: 'Berkas ini diterbitkan dari brankas ini dan dasarnya tidak ditarik.',
    },
    withdrawn: {
      title: 'Berkas kami, persetujuannya sudah ditarik',
      text: 'Klien menarik persetujuan yang mendasari berkas ini. Isinya tidak boleh dipakai lagi.',
    },
    changed: {
      title: 'Bukan seperti yang kami terbitkan',
      text: 'Berkas ini mengaku sebagai berkas kami, tetapi isi atau kodenya berbeda. Jangan dipakai; bandingkan dengan arsip di bawah.',
    },
    unknown: {
      title: 'Bukan berkas dari brankas ini',
      text: 'Tidak ada berkas dengan kode atau isi ini. Periksa lagi ketikannya; berkas bersandi dibuka dahulu dengan sandinya.',
    },
    unreadable: {
      title: 'Ini bukan kode periksa',
      text: 'Kode periksa terdiri atas 16 huruf dan angka; QR kami diawali SUAKA. Periksa lagi lalu coba ulang.',
    },
  },
  letterNumber: 'Nomor surat',
  agency: 'Instansi tujuan',
  issuedAt: 'Diterbitkan',
  copy: 'Salinan',
  copyOf: '{{number}} dari {{of}}',
  page: 'Halaman yang dipindai',
  withdrawnAt: 'Persetujuan ditarik',
} as const;
