import {
  type Agency,
  type AgencyEntry,
  agencyEntrySchema,
} from '../../../shared/domain/disclosure/agency';
import { AGENCY_TYPES, type AgencyType } from '../../../shared/domain/disclosure/matrix';

/** What stands in the form while somebody types: texts, empty where nothing is known. */
export interface AgencyDraft {
  readonly type: AgencyType | null;
  readonly name: string;
  readonly area: string;
  readonly addressee: string;
  readonly place: string;
  readonly address: string;
  readonly phone: string;
  readonly email: string;
  /** One service on each line. */
  readonly services: string;
  readonly hours: string;
  readonly profiles: readonly string[];
  readonly safeChannels: AgencyEntry['safeChannels'];
  readonly persons: AgencyEntry['persons'];
  readonly note: string;
}

/** What the form writes: an entry that is there already, or a new one. */
export interface FormTarget {
  readonly agencyId: string | null;
  readonly revision: number;
  readonly draft: AgencyDraft;
}

/** What a part of the form is given. */
export interface FormPart {
  readonly draft: AgencyDraft;
  /** Names of the fields that are missing or too long, once somebody has tried to save. */
  readonly faults: ReadonlySet<string>;
  readonly change: (part: Partial<AgencyDraft>) => void;
}

export const EMPTY_DRAFT: AgencyDraft = {
  type: null,
  name: '',
  area: '',
  addressee: '',
  place: '',
  address: '',
  phone: '',
  email: '',
  services: '',
  hours: '',
  profiles: [],
  safeChannels: [],
  persons: [],
  note: '',
};

export function draftOf(agency: Agency): AgencyDraft {
  const { contact, services, note, officer } = { ...agency, officer: agency.contact.officer };
  const { type, name, area, addressee, place, hours, profiles, safeChannels, persons } = agency;
  const known = officer === null ? [] : [{ name: officer, position: '', phone: '' }];
  return {
    ...{ type, name, area, addressee, place, hours, profiles, safeChannels },
    address: contact.address ?? '',
    phone: contact.phone ?? '',
    email: contact.email ?? '',
    services: services.join('\n'),
    persons: [...known, ...persons],
    note: note ?? '',
  };
}

/** A new entry after the pattern of another, whose note ("salin entri ini") is not its own. */
export function copyOf(agency: Agency): AgencyDraft {
  return { ...draftOf(agency), note: '' };
}

/** The draft as an entry, or the names of the fields that are missing or too long. */
export type ReadDraft =
  | { readonly kind: 'entry'; readonly entry: AgencyEntry }
  | { readonly kind: 'faults'; readonly fields: ReadonlySet<string> };

export function readDraft(draft: AgencyDraft): ReadDraft {
  const { address, phone, email, services, safeChannels, persons, ...same } = draft;
  const parsed = agencyEntrySchema.safeParse({
    ...same,
    contact: {
      address: blankToNull(address),
      phone: blankToNull(phone),
      email: blankToNull(email),
      officer: null,
    },
    services: services.split('\n').filter((line) => line.trim() !== ''),
    // A row that was added and left empty says nothing.
    safeChannels: safeChannels.filter(({ detail }) => detail.trim() !== ''),
    persons: persons.filter((person) => Object.values(person).some((part) => part.trim() !== '')),
  });
  if (parsed.success) return { kind: 'entry', entry: parsed.data };
  const fields = parsed.error.issues.map(({ path: [first, second] }) =>
    String(first === 'contact' ? second : first),
  );
  return { kind: 'faults', fields: new Set(fields) };
}

function blankToNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}

/** The kind that a list of choices names. */
export function typeOf(value: string | null): AgencyType | null {
  return AGENCY_TYPES.find((type) => type === value) ?? null;
}
