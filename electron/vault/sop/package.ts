import { v7 as uuidv7 } from 'uuid';
import { UserError } from '../../../shared/contract/errors';
import type { PackageReport, SopDraft } from '../../../shared/contract/sop-versions';
import type { DefinitionProblem } from '../../../shared/domain/sop/data-shape';
import {
  type PackageEnvelope,
  parseEnvelope,
  parsePayload,
  SOP_PACKAGE_FORMAT,
  type SopPackage,
} from '../../../shared/domain/sop/package';
import type { UseCaseContext } from '../state';
import { listYears, saveYear } from './holidays';
import { definitionOf, pinInForce } from './library';
import { acceptSigner, fingerprintOf, isKnownSigner, isSigned, signText } from './signing';
import { beginDraft, problemsOf } from './sop-draft';
import { getVersion } from './versions';

/** A version with its forms and the holidays, signed by this vault, as the text of a file. */
export function exportPackage(
  context: UseCaseContext,
  { version }: { readonly version: number },
): { readonly text: string; readonly fingerprint: string } {
  const { vault, session, now } = context;
  const { sop, forms } = getVersion(context, { version, isApp: false });
  const payload = JSON.stringify({
    manifest: {
      shelterName: session.shelter.name,
      sopId: sop.id,
      version: sop.version,
      effectiveFrom: sop.effectiveFrom,
      exportedAt: now,
    },
    sop,
    forms,
    holidays: listYears(context).map(({ table }) => table),
  });
  const signed = signText(vault.db, payload, now);
  const envelope: PackageEnvelope = {
    format: SOP_PACKAGE_FORMAT,
    formatVersion: 1,
    ...signed,
    payload,
  };
  return { text: JSON.stringify(envelope), fingerprint: fingerprintOf(signed.publicKey) };
}

interface OpenedPackage {
  readonly envelope: PackageEnvelope;
  readonly content: SopPackage;
}
type Opened =
  | { readonly ok: true; readonly opened: OpenedPackage }
  | { readonly ok: false; readonly problem: DefinitionProblem };

/** Looks into a file without changing anything: who signed it, or why it is refused. */
export function inspectPackage(
  context: UseCaseContext,
  { text }: { readonly text: string },
): PackageReport {
  const result = openPackage(context, text);
  if (!result.ok) return { kind: 'refused', ...result.problem };
  const { envelope, content } = result.opened;
  return {
    kind: 'sound',
    fingerprint: fingerprintOf(envelope.publicKey),
    isKnown: isKnownSigner(context.vault.db, envelope.publicKey, context.now),
    manifest: content.manifest,
  };
}

/**
 * Makes the draft from a package. The version in force stays as it is until the draft is published.
 * Holidays are taken over for years of which there is no table here.
 *
 * @throws UserError `sop_package_refused` with path and reason, `sop_draft_exists`
 */
export function importPackage(
  context: UseCaseContext,
  { text }: { readonly text: string },
): SopDraft {
  const result = openPackage(context, text);
  if (!result.ok) throw new UserError('sop_package_refused', { ...result.problem });
  const { envelope, content } = result.opened;
  const { vault, now, officer } = context;
  const { publicKey } = envelope;
  const { shelterName } = content.manifest;
  acceptSigner(vault.db, { publicKey, shelterName, at: now, by: officer.officerId });
  const known = new Set(listYears(context).map(({ table }) => table.year));
  for (const table of content.holidays) {
    if (!known.has(table.year)) saveYear(context, { table, revision: 0 });
  }
  const { version } = pinInForce(context);
  return beginDraft(context, {
    draftId: uuidv7(),
    revision: 1,
    baseVersion: version,
    baseIsApp: false,
    definition: content.definition,
  });
}

function openPackage(context: UseCaseContext, text: string): Opened {
  const envelope = parseEnvelope(text);
  if (!envelope.ok) return refusedBy(envelope.problems);
  if (!isSigned(envelope.definition)) {
    return refusedBy([{ path: 'signature', reason: 'the signature does not fit the package' }]);
  }
  const content = parsePayload(envelope.definition.payload);
  if (!content.ok) return refusedBy(content.problems);
  const base = definitionOf(context, pinInForce(context));
  const problems = problemsOf(context, content.definition.definition, base);
  if (problems.length > 0) return refusedBy(problems);
  return { ok: true, opened: { envelope: envelope.definition, content: content.definition } };
}

function refusedBy(problems: readonly DefinitionProblem[]): Opened {
  const [problem] = problems;
  return { ok: false, problem: problem ?? { path: '', reason: 'cannot be read' } };
}
