import type { audit as indonesian } from '../id/audit';
import type { Translated } from '../texts';

export const audit: Translated<typeof indonesian> = {
  filter: {
    label: 'Filter entries',
    from: 'From',
    to: 'To',
    officer: 'Officer',
    category: 'Kind',
    file: 'Case',
    any: 'All',
    clear: 'Clear the filter',
  },
  list: {
    label: 'Entries of the audit log',
    sequence: 'Number',
    at: 'Time',
    officer: 'Officer',
    act: 'What was done',
    about: 'About',
    nobody: 'before signing in',
    empty: 'No entry under this filter.',
    older: 'Older',
    newest: 'Newest',
    loading: 'Loading entries …',
  },
  print: {
    submit: 'Print an extract',
    pending: 'Preparing the pages …',
    done: 'The extract went to the printer; that is recorded.',
    cancelled: 'Printing was cancelled. That an extract was made stays recorded.',
    failed: 'Printing failed. Check the printer, then try again.',
  },
  verify: {
    title: 'Whether the audit log is whole',
    what: 'Computes the chain of all entries anew. An entry that was changed, deleted or put in shows.',
    start: 'Verify now',
    again: 'Verify again',
    running: '{{checked}} of {{total}} entries',
    progress: 'Progress of the verification',
    stop: 'Stop',
    whole: '{{entries}} entries are whole.',
    broken: 'Broken from entry number {{sequence}} on.',
    brokenAction:
      'Change nothing. Tell the head and the IT officer, and keep the backups there are.',
    stopped: 'The verification was stopped.',
  },
  code: {
    title: 'Code for the paper register',
    what: 'Write this number and code into the paper register every afternoon and sign beside it.',
    why: 'Only a code on paper can prove that everything on this computer was put back to an old copy: to Suaka itself an old copy is whole.',
    sequence: 'Entry number {{sequence}}',
    at: '{{time}}',
    check: 'Check the code of another day',
    typedSequence: 'Entry number',
    typedCode: 'Code in the register',
    submit: 'Check',
    matches: 'It fits. The entries up to {{time}} are as they were when the code was written.',
    differs:
      'It does not fit. The history before that entry is not the one of that day. Look for a slip of the pen; if there is none, tell the head and the IT officer.',
    missing:
      'The log ends at entry {{last}}: what followed is missing. This computer may hold an old copy. Tell the head and the IT officer.',
    not_a_code: 'Not a code: it has sixteen letters and digits in four groups.',
    sequenceMissing: 'Type a number',
  },
};
