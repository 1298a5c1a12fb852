export const sealed = {
  button: 'Segel',
  title: 'Salinan tersegel',
  intro:
    'Berkas yang hanya dapat dibuka penerima. Kirim berkasnya lewat satu saluran dan kata kuncinya lewat saluran lain.',
  kind: 'Cara menyegel',
  pdf: 'PDF bersandi',
  pdfHelp: 'Dibuka dengan pembaca PDF biasa.',
  zip: 'ZIP bersandi',
  zipHelp: 'Dibuka dengan 7-Zip atau WinRAR.',
  age_passphrase: 'age, dengan kata kunci',
  age_passphraseHelp: 'Dibuka dengan program age.',
  age_key: 'age, dengan kunci instansi',
  age_keyHelp: 'Tanpa kata kunci; hanya pemilik kunci yang dapat membukanya.',
  recipient: 'Kunci publik instansi',
  recipientHelp:
    'Dimulai dengan age1. Cocokkan dengan instansi lewat telepon sebelum dipakai pertama kali.',
  recipientWrong: 'Kunci publik dimulai dengan age1 dan terdiri atas 62 huruf dan angka.',
  remembered: 'Dipakai terakhir: dicatat {{officer}}, {{date}}.',
  seal: 'Segel dan simpan',
  sealing: 'Menyegel …',
  doneKey: 'Salinan tersegel tersimpan dan dicatat di riwayat.',
  passphraseTitle: 'Kata kunci salinan ini',
  passphraseIntro:
    'Bacakan lewat telepon atau sampaikan langsung kepada penerima, kata demi kata, dengan tanda hubung di antaranya.',
  passphraseOnce:
    'Tampil sekali ini saja dan tidak disimpan di mana pun. Bila hilang, buat salinan tersegel yang baru.',
  passphraseApart: 'Jangan dikirim bersama berkasnya atau lewat saluran yang sama.',
  told: 'Sudah dicatat',
  printer: 'Pencetak',
  printerDialog: 'Tanyakan setiap kali',
} as const;
