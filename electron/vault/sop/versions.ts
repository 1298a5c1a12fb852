import { UserError } from '../../../shared/contract/errors';
import type { SopVersionInfo } from '../../../shared/contract/sop-versions';
import type { SopDefinition } from '../../../shared/domain/sop/version';
import { readCases } from '../cases/records';
import type { UseCaseContext } from '../state';
import { definitionOf, hashOf, pinInForce, shippedDefinition } from './library';
import { readVersions } from './versions.store';

export interface VersionRef {
  readonly version: number;
  /** The one that ships with the app, although the vault has another under this number. */
  readonly isApp: boolean;
}

/** Every version, the newest first: those of the vault, and the app's where it is not among them. */
export function listVersions(context: UseCaseContext): SopVersionInfo[] {
  const { resources, vault } = context;
  const pin = pinInForce(context);
  const stored = readVersions(vault.db, resources.sop.id);
  const cases = readCases(vault.db).filter(({ sopId }) => sopId === resources.sop.id);
  const openCases = (version: number) =>
    cases.filter(({ sopVersion }) => sopVersion === version).length;
  const own = stored.map(({ sopId: _id, hash: _hash, ...info }) => ({
    ...info,
    inForce: info.version === pin.version,
    openCases: openCases(info.version),
  }));
  const { sop } = resources;
  const sameNumber = stored.find(({ version }) => version === sop.version);
  if (sameNumber?.hash === hashOf(JSON.stringify(shippedDefinition(context)))) return own.reverse();
  return [
    {
      version: sop.version,
      origin: 'app' as const,
      effectiveFrom: sop.effectiveFrom,
      inForce: sameNumber === undefined && pin.version === sop.version,
      openCases: sameNumber === undefined ? openCases(sop.version) : 0,
      note: '',
      recordedAt: null,
      recordedBy: null,
      secondPerson: null,
      aloneReason: null,
    },
    ...own.reverse(),
  ];
}

/** @throws UserError `not_found` for a version that is nowhere, `sop_damaged` */
export function getVersion(context: UseCaseContext, ref: VersionRef): SopDefinition {
  const { resources, vault } = context;
  const { sop } = resources;
  if (ref.isApp) {
    if (ref.version !== sop.version) throw new UserError('not_found');
    return shippedDefinition(context);
  }
  const isKnown =
    ref.version === sop.version ||
    readVersions(vault.db, sop.id).some(({ version }) => version === ref.version);
  if (!isKnown) throw new UserError('not_found');
  return definitionOf(context, { sopId: sop.id, version: ref.version });
}
