import type { home as indonesian } from '../id/home';
import type { Translated } from '../texts';

export const home: Translated<typeof indonesian> = {
  workday: 'working day',
  weekend: 'weekend',
  tiles: {
    label: 'Today at a glance',
    overdue: 'Overdue',
    today: 'Due today',
    'high-risk': 'High risk',
    incomplete: 'Intake incomplete',
    draft: 'Referrals in preparation',
    issued: 'Referrals not yet received',
    late: 'Answer overdue',
    all: 'Open cases',
  },
  waiting: {
    title: 'Referrals awaiting an answer',
    empty: 'No referral is waiting for an agency.',
    sent: 'sent',
    today: 'answer today',
    replyBy: 'answer by {{date}}',
    showAll: 'See all ({{count}})',
  },
  first: {
    title: 'Start here',
    intro:
      'The vault is ready and still empty. Nothing has to be set up before receiving a client.',
    case: 'Receive the first client',
    caseWhy:
      'Suaka first looks whether the client was recorded before. In an emergency four answers are enough.',
    letterhead: 'Fill in letterhead and signatory',
    letterheadDone: 'Letterhead and signatory are filled in',
    letterheadWhy: 'Used on every referral letter. It can wait until the first referral.',
    openSettings: 'Open Administration',
    keys: 'Know three keys',
    keysWhy: 'F12 locks and blanks the screen at once. Ctrl+K finds anything. F1 opens help.',
  },
};
