import { v7 as uuidv7 } from 'uuid';
import { UserError } from '../../../shared/contract/errors';
import type { BasisConfirmation, OpenBasis } from '../../../shared/contract/sop-versions';
import {
  basesOf,
  basesOfHolidays,
  basesToConfirm,
  basisKey,
  type ElementBasis,
} from '../../../shared/domain/sop/bases';
import type { UseCaseContext } from '../state';
import { insertConfirmation, readConfirmations, withdrawRow } from './confirmations.store';
import { listYears } from './holidays';
import { definitionInForce, definitionOf, hashOf } from './library';
import { readVersions } from './versions.store';

/** The confirmations that stand, in every version in which the same text stands. */
export function listConfirmations({ vault, resources }: UseCaseContext): BasisConfirmation[] {
  return readConfirmations(vault.db, resources.sop.id);
}

/** What a local officer has to confirm in the version in force, and what was confirmed of it. */
export function listOpenBases(context: UseCaseContext): OpenBasis[] {
  const confirmations = new Map(
    listConfirmations(context).map((one) => [basisKey(one.elementId, one.text), one]),
  );
  return waitingInForce(context).map(({ elementId, title, basis: { text } }) => ({
    elementId,
    title,
    text,
    confirmation: confirmations.get(basisKey(elementId, text)) ?? null,
  }));
}

interface ConfirmInput {
  readonly elementId: string;
  readonly text: string;
  /** The document by which it was confirmed. */
  readonly source: string;
}

/**
 * Confirms one basis (konfirmasi daerah). Confirming again what stands answers with what stands.
 *
 * @throws UserError `not_found` when no version has this basis waiting
 */
export function confirmBasis(context: UseCaseContext, input: ConfirmInput): BasisConfirmation {
  const { vault, now, officer, resources } = context;
  const key = basisKey(input.elementId, input.text);
  const standing = listConfirmations(context).find(
    ({ elementId, text }) => basisKey(elementId, text) === key,
  );
  if (standing !== undefined) return standing;
  if (!isWaiting(context, key)) throw new UserError('not_found');
  const confirmationId = uuidv7();
  insertConfirmation(vault.db, {
    ...input,
    confirmationId,
    sopId: resources.sop.id,
    hash: hashOf(input.text),
    at: now,
    by: officer.officerId,
  });
  return { ...input, confirmationId, byName: officer.displayName, at: now };
}

/** Takes a confirmation back; the basis waits again. @throws UserError `not_found` */
export function withdrawConfirmation(
  context: UseCaseContext,
  { confirmationId }: { readonly confirmationId: string },
): null {
  const stands = listConfirmations(context).some((one) => one.confirmationId === confirmationId);
  if (!stands) throw new UserError('not_found');
  const { vault, now, officer } = context;
  withdrawRow(vault.db, confirmationId, { at: now, by: officer.officerId });
  return null;
}

function waitingInForce(context: UseCaseContext): readonly ElementBasis[] {
  const years = listYears(context).map(({ table }) => table);
  return basesToConfirm([...basesOf(definitionInForce(context)), ...basesOfHolidays(years)]);
}

/** In the version in force, or in an older one that a case still has. */
function isWaiting(context: UseCaseContext, key: string): boolean {
  const isIt = ({ elementId, basis }: ElementBasis) => basisKey(elementId, basis.text) === key;
  if (waitingInForce(context).some(isIt)) return true;
  return readVersions(context.vault.db, context.resources.sop.id).some((pin) =>
    basesToConfirm(basesOf(definitionOf(context, pin))).some(isIt),
  );
}
