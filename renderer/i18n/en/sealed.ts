import type { sealed as indonesian } from '../id/sealed';
import type { Translated } from '../texts';

export const sealed: Translated<typeof indonesian> = {
  button: 'Seal',
  title: 'Sealed copy',
  intro:
    'A file that only the recipient can open. Send the file one way and its passphrase another way.',
  kind: 'How it is sealed',
  pdf: 'PDF with a passphrase',
  pdfHelp: 'Opens in an ordinary PDF reader.',
  zip: 'ZIP with a passphrase',
  zipHelp: 'Opens with 7-Zip or WinRAR.',
  age_passphrase: 'age, with a passphrase',
  age_passphraseHelp: 'Opens with the program age.',
  age_key: 'age, with the agency’s key',
  age_keyHelp: 'No passphrase; only the owner of the key can open it.',
  recipient: 'Public key of the agency',
  recipientHelp: 'Begins with age1. Compare it with the agency by telephone before its first use.',
  recipientWrong: 'A public key begins with age1 and has 62 letters and digits.',
  remembered: 'Used last: recorded by {{officer}}, {{date}}.',
  seal: 'Seal and save',
  sealing: 'Sealing …',
  doneKey: 'The sealed copy is saved and recorded in the history.',
  passphraseTitle: 'Passphrase of this copy',
  passphraseIntro:
    'Read it out by telephone or tell the recipient in person, word by word, with hyphens between.',
  passphraseOnce: 'Shown this once and kept nowhere. If it is lost, make a new sealed copy.',
  passphraseApart: 'Do not send it together with the file or by the same way.',
  told: 'Written down',
  printer: 'Printer',
  printerDialog: 'Ask each time',
};
