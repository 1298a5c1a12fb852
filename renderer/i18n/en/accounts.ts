import type { accounts as indonesian } from '../id/accounts';
import type { Translated } from '../texts';

export const accounts: Translated<typeof indonesian> = {
  version: 'Suaka {{version}}',
  capsLock: 'Caps Lock is on',
  showPassword: 'Show what is typed',
  hidePassword: 'Hide what is typed',
  strength: {
    empty: 'At least {{minimum}} characters',
    too_short: '{{count}} more characters needed',
    repetitive: 'Easy to guess: mostly repetition or sequences',
    familiar: 'Easy to guess: only names known here',
    enough: 'Enough. Five random words are far stronger.',
    good: 'Long and without repetition. Do not use a well-known sentence.',
    drawn: 'Five random words: strong, unless kept near this computer.',
  },
  roles: {
    counsellor: 'Counsellor',
    case_manager: 'Case manager',
    head: 'Head of UPTD',
  },
  firstRun: {
    title: 'Set up Suaka',
    intro:
      'This computer holds no case files yet. Name the shelter and its first officer; everything recorded later is encrypted with the officer’s password.',
    shelterName: 'Name of the shelter',
    city: 'City or regency',
    displayName: 'Name of the first officer',
    position: 'Position',
    roleHelp:
      'The first officer has the role of head of the UPTD in Suaka: approves referrals and adds the others.',
    passwordTitle: 'Password of the first officer',
    noRecovery: 'Without this password or a recovery kit nobody can open the files.',
    pending: 'The vault is being made; this takes a few seconds.',
    submit: 'Create the vault',
  },
  newPassword: {
    help: 'Five random words are strong and easy to remember. You may also make your own, at least {{count}} characters.',
    propose: 'Suggest 5 random words',
    proposeAgain: 'Suggest others',
    writeDown:
      'Write it on paper and lock it away, far from this computer. Type it again on the right.',
    password: 'Password',
    repeated: 'Repeat the password',
    changed: 'New password',
    changedRepeated: 'Repeat the new password',
    tooShort: 'At least {{count}} characters',
    tooLong: 'Too long',
    guessable: 'Too easy to guess',
    differ: 'The two passwords differ',
  },
  changePassword: {
    title: 'Change password',
    intro: 'The new password counts from now on. Case files do not change.',
    mustTitle: 'Choose a password of your own',
    mustIntro:
      'The password you used was made for one use and somebody else knows it. Replace it with one that only you know.',
    old: 'Present password',
    oneTime: 'One-time password',
    submit: 'Change password',
    done: 'The password was changed. Use the new one from now on.',
  },
  duty: {
    yearly: 'Read and accepted by every officer, every year, before any file is opened.',
    forOfficer: 'Accepted by',
    accept: 'I have read this and will keep it secret.',
    submit: 'Accept and continue',
    leave: 'Lock and leave',
  },
  door: {
    forgot: 'Forgot the password?',
    maintenance: 'Maintenance (IT)',
  },
  unlock: {
    title: 'Unlock',
    purpose: 'Data for duty only.',
    officer: 'Officer',
    password: 'Password',
    submit: 'Unlock',
    wait: 'Too many wrong tries. Try again in {{count}} s.',
    waitAnnounced: 'Too many wrong tries. Wait until the Unlock button is lit again.',
  },
  problem: {
    untouched: 'Nothing was changed or deleted. The files on this computer are as they were.',
    repair: 'Use the copy of vault.json',
    again: 'Check again',
  },
};
