import type { officers as indonesian } from '../id/officers';
import type { Translated } from '../texts';

export const officers: Translated<typeof indonesian> = {
  title: 'Users & roles',
  intro: 'Every officer opens Suaka with an own password. IT staff need no account here.',
  add: 'Add an officer',
  list: 'List of officers',
  readOnly: 'Only the head can change this list.',
  you: 'you',
  nip: 'NIP {{nip}}',
  since: 'since {{date}}',
  columns: {
    name: 'Officer',
    role: 'Role',
    state: 'State',
    duty: 'Duty of confidentiality',
    actions: 'Actions',
  },
  states: { active: 'active', disabled: 'disabled', removed: 'removed' },
  passwordDue: 'has not chosen an own password, until {{date}}',
  noSlot: 'has no password yet',
  duty: { never: 'not accepted', due: 'to be accepted again', accepted: 'accepted {{date}}' },
  actions: {
    of: 'Actions for {{name}}',
    role: 'Change role …',
    reset: 'Make a new password …',
    disable: 'Disable …',
    enable: 'Enable again …',
    remove: 'Remove …',
  },
  fields: {
    name: 'Name with titles',
    position: 'Position',
    nip: 'NIP',
    role: 'Role',
  },
  roleMeans: {
    counsellor: 'Sees assigned cases, accompanies clients and prepares referrals.',
    case_manager: 'Sees every case, assigns officers and approves referral packets.',
    head: 'As a case manager, and administers users and reviews emergency access.',
  },
  addTitle: 'Add an officer',
  addHelp: 'Suaka makes a password for the first time. The officer then chooses an own one.',
  addSubmit: 'Add the officer',
  roleTitle: 'Change the role of {{name}}',
  roleHelp: 'Takes effect at once, also while the officer is working.',
  roleSubmit: 'Change role',
  resetTitle: 'A new password for {{name}}',
  resetHelp:
    'For an officer who forgot the password, or whose password somebody else may know. The old one no longer opens Suaka.',
  resetSubmit: 'Make a password',
  disableTitle: 'Disable {{name}}?',
  disableHelp:
    'The officer cannot open Suaka until enabled again, for example while on leave. Assignments and notes stay.',
  disableSubmit: 'Disable',
  enableTitle: 'Enable {{name}} again?',
  enableHelp: 'The officer can open Suaka again with the password used before.',
  enableSubmit: 'Enable',
  removeTitle: 'Remove {{name}}?',
  removeHelp:
    'For an officer who no longer works here. The key is deleted and the vault is encrypted anew with another one: the password no longer opens this vault. With a large vault this takes a while; do not switch the computer off.',
  removeStays:
    'The name stays in notes and in the audit log. Assignments end. This cannot be undone.',
  removeBackups: 'Copies of the vault made earlier still open with the old password.',
  removeSubmit: 'Remove',
  once: {
    title: 'One-time password',
    for: 'For {{name}}',
    shownOnce: 'Shown only now. Read it out, or write it on paper and hand it over in person.',
    step1:
      'Within {{days}} days {{name}} chooses the own name on the unlock screen and types this password.',
    step2: 'Suaka asks {{name}} to choose a new password that nobody else knows.',
    step3: 'Destroy the note with this password. Do not send it in a message.',
    done: 'I have handed it over',
  },
};
