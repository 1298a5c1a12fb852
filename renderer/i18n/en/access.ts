import type { access as indonesian } from '../id/access';
import type { Translated } from '../texts';

export const access: Translated<typeof indonesian> = {
  roles: {
    counsellor: 'Counsellor',
    case_manager: 'Case manager',
    head: 'Head of the UPTD',
  },
  approval: {
    title: 'Approval by a second person',
    why: 'This takes effect once another officer approves it with an own password, on this computer.',
    officer: 'Who approves',
    choose: 'Choose an officer',
    password: 'Password of who approves',
    aloneTitle: 'Without a second person',
    aloneWhy:
      'There is no other officer yet who can approve. Write down the reason; the audit log flags it.',
    reason: 'Reason',
    reasonShort: 'Write at least {{count}} characters',
    wait: 'Wrong too often. Try again in {{count}} seconds.',
    waitAnnounced: 'Wrong too often. Wait a moment before the next try.',
  },
  assignments: {
    title: 'Assignment',
    companion: 'companion',
    since: 'since {{date}}',
    empty: 'No officer is assigned yet.',
    change: 'Change assignment',
    dialogTitle: 'Assignment of {{number}}',
    why: 'A counsellor sees assigned cases only. Who is no longer chosen loses access at once.',
    officers: 'Assigned officers',
    companionLabel: 'Main companion',
    companionHelp: 'The name that the list of cases and search results show.',
    needOne: 'Choose at least one officer',
    save: 'Save assignment',
    saved: 'Assignment saved',
  },
  breakGlass: {
    titleOnly: 'Emergency access',
    open: 'Emergency access …',
    title: 'Emergency access to {{number}}',
    what_one: 'The file opens for {{count}} hour and then closes by itself.',
    what_other: 'The file opens for {{count}} hours and then closes by itself.',
    told: 'The head is told at once, and your reason is kept in the history of the file.',
    when: 'Only if the client needs help now and the companion cannot be reached. If there is time, ask the case manager to assign you.',
    reason: 'Why now',
    reasonPlaceholder: 'What happened, and who was called',
    submit: 'Open the file',
    stripTitle: 'Emergency access.',
    stripUntil: 'This file is open to you until {{time}}. The head has been told.',
  },
  waiting: {
    title: 'Emergency access not reviewed yet',
    intro: 'Officers opened files they are not assigned to. Ask why, then mark it.',
    span: '{{from}} to {{to}}',
    openCase: 'Open file {{number}}',
    acknowledge: 'Reviewed',
  },
  readings: {
    title: 'Many identities read in a short time',
    intro: 'It may be a handover, or not. Ask why, then mark it.',
    line: '{{cases}} identities in {{minutes}} minutes, {{at}}',
  },
  noCases: {
    title: 'No case for you yet',
    text: 'A counsellor sees the cases opened by herself and those the case manager assigns. Search first if the client may be known already.',
  },
};
