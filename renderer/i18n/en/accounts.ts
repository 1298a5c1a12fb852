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
    password: 'Password',
    passwordTitle: 'Password of the first officer',
    passwordHelp:
      'Five random words are strong and easy to remember. You may also make your own, at least {{count}} characters.',
    propose: 'Suggest 5 random words',
    proposeAgain: 'Suggest others',
    writeDown:
      'Write it on paper and lock it away, far from this computer. Type it again on the right.',
    repeated: 'Repeat the password',
    noRecovery: 'Without this password nobody can open the files again.',
    pending: 'The vault is being made; this takes a few seconds.',
    tooShort: 'At least {{count}} characters',
    tooLong: 'Too long',
    guessable: 'Too easy to guess',
    differ: 'The two passwords differ',
    submit: 'Create the vault',
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
