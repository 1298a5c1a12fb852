import type { DirectoryEntry } from '../../../shared/contract/agencies';
import { type Agency, agencySchema } from '../../../shared/domain/disclosure/agency';
import type { Database } from '../database/driver';
import type { UseCaseContext } from '../state';
import { countRevisions, readAgencies, type StoredAgency } from './agencies.store';

type Context = Pick<UseCaseContext, 'vault' | 'resources'>;

/** Every row of a list of referrals asks for its agency: the directory is read once per change. */
const directories = new WeakMap<
  Database,
  { readonly revisions: number; readonly entries: ReadonlyMap<string, DirectoryEntry> }
>();

/** The directory of agencies of this shelter by id: what ships, with its own changes and entries. */
export function agencyDirectory(context: Context): ReadonlyMap<string, DirectoryEntry> {
  const { db } = context.vault;
  const revisions = countRevisions(db);
  const known = directories.get(db);
  if (known?.revisions === revisions) return known.entries;
  const entries = new Map(listEntries(context).map((entry) => [entry.agencyId, entry]));
  directories.set(db, { revisions, entries });
  return entries;
}

/** The same as a list, read anew: what is written may yet be rolled back and must not be kept. */
export function listEntries({ vault, resources }: Context): readonly DirectoryEntry[] {
  const stored = readAgencies(vault.db).map((row) => storedEntry(row, resources.agencies));
  const changed = new Map(stored.map((entry) => [entry.agencyId, entry]));
  const shipped = resources.agencies.map((one) => changed.get(one.id) ?? shippedEntry(one));
  return [...shipped, ...stored.filter(({ isOwn }) => isOwn)];
}

/** One agency, also when it is retired: referrals to it stay readable. */
export function findAgency(context: Context, agencyId: string): Agency | undefined {
  return agencyDirectory(context).get(agencyId)?.agency;
}

function shippedEntry(agency: Agency): DirectoryEntry {
  return { agencyId: agency.id, agency, revision: 0, isOwn: false, retired: false, changed: null };
}

function storedEntry(row: StoredAgency, shipped: readonly Agency[]): DirectoryEntry {
  return {
    agencyId: row.agencyId,
    agency: agencySchema.parse(JSON.parse(row.definition)),
    revision: row.revision,
    isOwn: !shipped.some(({ id }) => id === row.agencyId),
    retired: row.retired,
    changed: { at: row.recordedAt, byName: row.recordedBy },
  };
}
