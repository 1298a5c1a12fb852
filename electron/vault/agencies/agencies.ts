import { v7 as uuidv7 } from 'uuid';
import type { AgencyDirectoryView, DirectoryEntry } from '../../../shared/contract/agencies';
import { UserError } from '../../../shared/contract/errors';
import { localDateOf } from '../../../shared/domain/dates/zones';
import {
  type Agency,
  type AgencyEntry,
  checkAgencies,
} from '../../../shared/domain/disclosure/agency';
import type { UseCaseContext } from '../state';
import { insertRevision } from './agencies.store';
import { agencyDirectory, listEntries } from './directory';

/** Every agency, and what packets may be for, by kind of agency. */
export function readDirectory(context: UseCaseContext): AgencyDirectoryView {
  return {
    entries: [...agencyDirectory(context).values()],
    profiles: context.resources.matrix.profiles.map(({ id, name, agencyTypes }) => ({
      profileId: id,
      name,
      agencyTypes,
    })),
  };
}

interface SaveInput {
  readonly agencyId: string | null;
  readonly revision: number;
  readonly entry: AgencyEntry;
  readonly confirmed: boolean;
}

/**
 * Writes an entry of the directory as its newest revision.
 *
 * @throws UserError `not_found` for an unknown id, `agency_changed` when somebody else has changed
 *   it meanwhile, `invalid_input` for a purpose that the matrix does not have for this kind of agency
 */
export function saveAgency(context: UseCaseContext, input: SaveInput): DirectoryEntry {
  const present = input.agencyId === null ? undefined : requireEntry(context, input.agencyId);
  const revision = nextRevision(present, input.revision);
  const agency: Agency = {
    ...input.entry,
    // An id of the data begins with a letter; nothing of a name stands in it.
    id: input.agencyId ?? `own_${uuidv7().replaceAll('-', '')}`,
    status: input.confirmed ? 'confirmed' : 'needs_confirmation',
    verifiedAt: input.confirmed ? localDateOf(context.now, context.session.shelter.timeZone) : null,
  };
  if (checkAgencies([agency], context.resources.matrix).length > 0) {
    throw new UserError('invalid_input', { fields: ['profiles: not_for_this_type'] });
  }
  return write(context, agency, revision, present?.retired ?? false);
}

interface RetireInput {
  readonly agencyId: string;
  readonly revision: number;
  readonly retired: boolean;
}

/**
 * Takes an agency out of the choice for new referrals, or puts it back; it is never deleted.
 *
 * @throws UserError `not_found` or `agency_changed`
 */
export function retireAgency(context: UseCaseContext, input: RetireInput): DirectoryEntry {
  const present = requireEntry(context, input.agencyId);
  const revision = nextRevision(present, input.revision);
  return write(context, present.agency, revision, input.retired);
}

function requireEntry(context: UseCaseContext, agencyId: string): DirectoryEntry {
  const entry = agencyDirectory(context).get(agencyId);
  if (entry === undefined) throw new UserError('not_found');
  return entry;
}

/** The number after the present one. @throws UserError `agency_changed` */
function nextRevision(present: DirectoryEntry | undefined, changed: number): number {
  const revision = present?.revision ?? 0;
  if (revision !== changed) throw new UserError('agency_changed');
  return revision + 1;
}

function write(
  context: UseCaseContext,
  agency: Agency,
  revision: number,
  retired: boolean,
): DirectoryEntry {
  insertRevision(context.vault.db, {
    agencyId: agency.id,
    revision,
    definition: JSON.stringify(agency),
    retired,
    at: context.now,
    by: context.officer.officerId,
  });
  const written = listEntries(context).find(({ agencyId }) => agencyId === agency.id);
  if (written === undefined) throw new Error('the revision just written is not there');
  return written;
}
