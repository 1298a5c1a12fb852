import type { cases as indonesian } from '../id/cases';
import type { Translated } from '../texts';

export const cases: Translated<typeof indonesian> = {
  list: {
    title: 'Cases',
    filter: 'Filter by code, stage, companion …',
    clear: 'Clear the filter',
    filters: 'Filters of the case list',
    shown: '{{count}} cases shown',
    incomplete: 'intake incomplete',
    noStep: 'No step is open',
    none: 'No cases yet',
    noneWhy:
      'A case is opened when a client is received. In an emergency four answers are enough; the rest follows.',
    noMatch: 'No case here',
    noneUnder: 'No case carries this mark at present.',
    noMatchWhy:
      'This list filters by code, stage, step, marks and companion. To find a client by name press Ctrl+K.',
    showAll: 'Show all cases',
  },
  columns: {
    case: 'Case',
    stage: 'Stage',
    step: 'Next step',
    due: 'Deadline',
    risk: 'Risk',
    flags: 'Marks',
    companion: 'Companion',
    opened: 'Opened',
  },
  filters: {
    all: 'All',
    overdue: 'Overdue',
    today: 'Today',
    'high-risk': 'High risk',
    child: 'Children',
    foreign: 'Foreign nationals',
    incomplete: 'Incomplete',
    closed: 'Closed',
  },
  closed: {
    label: 'Closed cases',
    case: 'Case',
    companion: 'Companion',
    opened: 'Opened',
    closed: 'Closed',
  },
  due: {
    emergency: 'emergency',
    none: 'no deadline',
  },
  risk: {
    high: 'High',
    medium: 'Medium',
    low: 'Low',
    none: 'not assessed',
  },
  flags: {
    emergency: 'Emergency path',
    child: 'Child',
    maybe_child: 'Maybe a child',
    foreign: 'Foreign national',
    pregnant: 'Maybe pregnant',
    disability: 'Disability',
    perpetrator_near: 'Suspect nearby',
    interpreter: 'Interpreter',
    danger: 'Danger',
    medical: 'Medical emergency',
  },
};
