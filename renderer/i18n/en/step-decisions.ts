import type { stepDecisions as indonesian } from '../id/step-decisions';
import type { Translated } from '../texts';

export const stepDecisions: Translated<typeof indonesian> = {
  task: {
    note: 'What was done',
    noteHelp: 'The core of it and its result are enough. The note is kept with the signature.',
    text: 'This step is done outside Suaka and then signed with a short note.',
    signed: 'Note',
    secondNext: 'After you have signed, this step waits for approval by the {{role}}.',
  },
  roles: { case_manager: 'case manager or head of the unit', head: 'head of the unit' },
  defer: {
    button: 'Put off …',
    title: 'Put off: {{step}}',
    text: 'A step that is put off stays visible and may be done earlier. Its legal deadline runs on.',
    until: 'Put off until',
    untilHelp: 'At most {{days}} days; then a supervisor decides anew.',
    untilBad: 'Give a date after today, at most {{days}} days ahead',
    reason: 'Reason',
    confirm: 'Put the step off',
    shown: 'Put off until {{until}}',
    by: '{{name}}, {{date}}: {{reason}}',
    early: 'It may be done earlier.',
  },
  notApplicable: {
    button: 'Does not apply …',
    title: 'Does not apply: {{step}}',
    text: 'Only where the step has no place in this case. If it is not done yet, leave it; if it is left out on purpose, choose Skip.',
    approval: 'This counts once the {{role}} has approved it.',
    reason: 'Why it does not apply',
    confirm: 'Declare not applicable',
    decided: 'Declared not applicable by {{name}}, {{date}}',
    approved: 'Approved by {{name}}',
    back: 'This step applies again',
    backText: 'It was declared not applicable by {{name}}, {{date}}. The case has changed since.',
    reopen: 'Undo the decision …',
  },
  awaiting: {
    signature: 'Signed by {{name}}, {{date}}; waits for approval',
    decision: 'Declared not applicable by {{name}}, {{date}}; waits for approval',
    who: 'Who can approve: the {{role}}, not {{name}}.',
    alone: 'No other officer can approve yet. You can approve it yourself, with a reason.',
    own: 'You were the first; the approval must come from somebody else.',
    confirm: 'Approve',
    confirmTitle: 'Approve: {{step}}',
    confirmText:
      'Your name is recorded as the second person. Check it first; an approval cannot be changed without reopening the step.',
    takeBack: 'Take back …',
    second: 'Approved by {{name}}, {{date}}',
  },
  returned: {
    button: 'Send back …',
    title: 'Send back: {{step}}',
    text: 'The step is open again. The name of the first signer stays on record.',
    reason: 'What needs to be put right',
    confirm: 'Send the step back',
    shown: 'Sent back by {{name}}, {{date}}',
  },
  confirmAgain: 'Confirm the signature',
  locked: {
    deferred: '{{step}} was put off',
    awaiting: '{{step}} waits for approval by the {{role}}',
  },
  late: {
    days: 'Done, {{length}} late.',
    workingDays: '{{count}} working days',
    noCalendar: 'Working days are not counted: the holidays of that year are missing.',
    reason: 'Reason: {{reason}}',
    noReason: 'No reason recorded.',
  },
  uncertain:
    'The holidays of {{year}} are missing: no deadline is worked out ({{clock}}). Use the official calendar.',
  clockMoved: {
    title: 'The clock of this computer was set back',
    text: 'This case was written to on {{before}}, and later on {{after}}. Deadlines are counted from the later time. Check the clock of this computer, or ask IT staff to.',
  },
};
