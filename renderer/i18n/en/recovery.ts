import type { recovery as indonesian } from '../id/recovery';
import type { Translated } from '../texts';

export const recovery: Translated<typeof indonesian> = {
  title: 'Recovery kit',
  what: 'Three sheets of paper for three keepers. Any two of them open the vault when passwords are lost; one alone opens nothing.',
  without:
    'Without a kit a lost password means lost files. Not even the makers of Suaka can open them.',
  before:
    'Have a printer and three envelopes ready. What is on the paper is shown only once and kept nowhere.',
  offer: {
    title: 'Make a recovery kit',
    later: 'Not now',
    laterNote: 'Home keeps reminding until there is a kit.',
  },
  make: 'Make the kit',
  makeNew: 'Make a new kit',
  replaces: 'The present kit stops working as soon as a new one is made.',
  state: {
    none: 'There is no kit yet.',
    unproven:
      'Kit number {{generation}} was made on {{date}}, but nobody has shown that it was printed. Make a new one if the paper is not there.',
    active: 'Kit number {{generation}} is valid, made on {{date}}.',
  },
  reminder: {
    none: 'The vault has no recovery kit yet.',
    unproven: 'The recovery kit is not proven to be printed.',
    open: 'Open the recovery kit',
  },
  desk: {
    title: 'Print kit number {{generation}}',
    once: 'These sheets are shown only now. Closing or locking removes them from the screen.',
    used: 'Access is restored. The old kit is dead: print the new one and destroy the old sheets.',
    pages: 'Sheets of the kit',
    print: 'Print three sheets',
    printed: 'Sent to the printer. Check all three sheets.',
    printTitle: '1. Print',
    printText: 'One sheet for each keeper.',
    proveTitle: '2. Prove one sheet',
    proveText:
      'Type one share from the paper, not from the screen. The kit counts once it matches.',
    prove: 'Compare',
    proven: 'It matches. The kit counts.',
    shareTitle: '3. Hand out',
    shareText:
      'Three envelopes, three persons, at least two places. Write the keepers into the register.',
    finish: 'Done',
    leave: 'Close without proof',
    outcome: {
      no_printer:
        'There is no printer on this computer. Install one, or copy the sheets by hand now.',
      print_failed: 'Printing failed. Check the printer and try again.',
      other: 'The sheets cannot be printed. Tell the IT staff.',
    },
  },
  share: {
    first: 'First share',
    second: 'Second share',
    any: 'A share from the paper',
    placeholder: 'Type or scan 17 groups',
    empty: 'Spaces and small letters do not matter',
    incomplete: '{{groups}} of 17 groups',
    ok: 'Share {{index}} of 3, kit number {{generation}}, checksum {{checksum}}',
    mistyped: 'Group {{group}} is not as printed',
    wrong: 'Something is not as printed; compare all groups',
    too_long: 'More than 17 groups: remove what is too much',
    newer_version: 'From a newer Suaka: install the update first',
    wrong_vault: 'This share belongs to another vault',
    older_kit: 'From the old kit number {{generation}}; the valid one is number {{expected}}',
    newer_kit: 'From kit number {{generation}}, newer than this vault.json',
    duplicate: 'The same as the first share: use one from another keeper',
  },
  access: {
    title: 'Restore access',
    intro: 'Two shares of the recovery kit are needed, from two different keepers.',
    noKit:
      'This vault has no recovery kit. Ask the head or another officer who can still unlock to reset your password.',
    officer: 'Officer who chooses a new password',
    back: 'Back',
    submit: 'Restore access',
    pending: 'The whole vault is encrypted anew; do not switch the computer off.',
    needShares: 'Complete both shares first',
  },
};
