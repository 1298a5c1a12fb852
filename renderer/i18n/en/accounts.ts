import type { accounts as indonesian } from '../id/accounts';
import type { Translated } from '../texts';

export const accounts: Translated<typeof indonesian> = {
  version: 'Suaka {{version}}',
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
    role: 'Role in Suaka',
    roleHelp:
      'The first officer approves referrals. In a small office the head is also case manager.',
    password: 'Password',
    passwordHelp:
      'At least {{count}} characters. Five random words are stronger and easier to remember.',
    repeated: 'Repeat the password',
    noRecovery: 'Keep it well: without this password the files cannot be opened again.',
    tooShort: 'At least {{count}} characters',
    differ: 'The two passwords differ',
    submit: 'Create the vault',
  },
  unlock: {
    title: 'Unlock',
    purpose: 'Data for duty only.',
    officer: 'Officer',
    password: 'Password',
    submit: 'Unlock',
  },
  problem: {
    untouched: 'Nothing was changed or deleted. The files on this computer are as they were.',
    repair: 'Use the copy of vault.json',
    again: 'Check again',
  },
};
