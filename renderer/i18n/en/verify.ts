import type { verify as indonesian } from '../id/verify';
import type { Translated } from '../texts';

export const verify: Translated<typeof indonesian> = {
  title: 'Check a packet',
  open: 'Open this referral',
  back: 'Back to the referrals',
  paper: 'Paper',
  code: 'Check code or content of the QR',
  codeHelp:
    'Scan the QR at the lower left of a page, or type the check code at its foot, such as 7K2M-9QXC-00TR-VF4E.',
  check: 'Check',
  file: 'PDF file',
  drop: 'Drag a PDF file here, or choose one. It is compared and not kept.',
  choose: 'Choose a file …',
  unreadableFile: 'This file cannot be read, or is larger than 64 MB.',
  result: 'What was found',
  onlyTheCode:
    'The code was checked, not the writing on the paper. When in doubt, open the referral and compare its pages.',
  verdicts: {
    current: {
      title: 'Our packet, still valid',
      text: 'This packet was issued from this vault and its ground was not withdrawn.',
    },
    withdrawn: {
      title: 'Our packet, its consent was withdrawn',
      text: 'The client withdrew the consent behind this packet. It may not be used any more.',
    },
    changed: {
      title: 'Not as we issued it',
      text: 'It calls itself one of our packets, but its content or code is another. Do not use it; compare it with the copy below.',
    },
    unknown: {
      title: 'Not a packet of this vault',
      text: 'There is no packet with this code or content. Check what was typed; open a file with a password first.',
    },
    unreadable: {
      title: 'This is no check code',
      text: 'A check code has 16 letters and digits; our QR begins with SUAKA. Check it and try again.',
    },
  },
  letterNumber: 'Letter number',
  agency: 'Receiving agency',
  issuedAt: 'Issued',
  copy: 'Copy',
  copyOf: '{{number}} of {{of}}',
  page: 'Page that was scanned',
  withdrawnAt: 'Consent withdrawn',
};
