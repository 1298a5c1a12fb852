import { v7 as uuidv7 } from 'uuid';
import { UserError } from '../../../shared/contract/errors';
import type { SopDraft } from '../../../shared/contract/sop-versions';
import { localDateOf } from '../../../shared/domain/dates/zones';
import type { DefinitionProblem } from '../../../shared/domain/sop/data-shape';
import { changesBetween } from '../../../shared/domain/sop/diff';
import { checkDutiesKept } from '../../../shared/domain/sop/keep-duties';
import {
  checkKnownFacts,
  checkSopDefinition,
  parseSopDefinition,
  type SopDefinition,
  sopVersionId,
} from '../../../shared/domain/sop/version';
import type { UseCaseContext } from '../state';
import { hashOf, keepInForce } from './library';
import { getVersion, type VersionRef } from './versions';
import {
  deleteDraftRow,
  insertVersion,
  readDraftRow,
  readVersions,
  writeDraftRow,
} from './versions.store';

/** The draft, or `null`. @throws UserError `sop_damaged` when it cannot be read */
export function readDraft({ vault }: UseCaseContext): SopDraft | null {
  const row = readDraftRow(vault.db);
  if (row === undefined) return null;
  const parsed = parseSopDefinition(JSON.parse(row.definition));
  if (parsed.ok) return { ...row, definition: parsed.definition };
  const [problem] = parsed.problems;
  const { path = '', reason = '' } = problem ?? {};
  throw new UserError('sop_damaged', { version: row.baseVersion, path, reason });
}

/**
 * Begins the draft from a version. Asked for twice from the same version, it is the draft that is
 * there: nothing that somebody wrote is overwritten.
 *
 * @throws UserError `sop_draft_exists` for a draft from another version, `not_found`
 */
export function startDraft(context: UseCaseContext, ref: VersionRef): SopDraft {
  const present = readDraft(context);
  if (present !== null) {
    const isSame = present.baseVersion === ref.version && present.baseIsApp === ref.isApp;
    if (!isSame) throw new UserError('sop_draft_exists');
    return present;
  }
  return write(context, {
    draftId: uuidv7(),
    revision: 1,
    baseVersion: ref.version,
    baseIsApp: ref.isApp,
    definition: getVersion(context, ref),
  });
}

interface DraftRef {
  readonly draftId: string;
  /** The revision that was read; the draft must not have been saved since. */
  readonly revision: number;
}

/** Saves the draft whole. @throws UserError `sop_draft_changed` when somebody saved it meanwhile */
export function saveDraft(
  context: UseCaseContext,
  input: DraftRef & { readonly definition: SopDefinition },
): SopDraft {
  const { draftId, revision, baseVersion, baseIsApp } = requireDraft(context, input);
  const { definition } = input;
  return write(context, {
    draftId,
    revision: revision + 1,
    baseVersion,
    baseIsApp,
    definition,
  });
}

/** Throws the draft away, if it is still there. @throws UserError `sop_draft_changed` */
export function discardDraft(context: UseCaseContext, input: DraftRef): null {
  if (readDraftRow(context.vault.db) === undefined) return null;
  requireDraft(context, input);
  deleteDraftRow(context.vault.db);
  return null;
}

/** Everything that keeps the draft from being published; empty when it may be. */
export function checkDraft(context: UseCaseContext): DefinitionProblem[] {
  const draft = readDraft(context);
  if (draft === null) throw new UserError('sop_draft_changed');
  return problemsOf(context, draft.definition, baseOf(context, draft));
}

interface PublishInput extends DraftRef {
  /** Plain date from which new cases are opened with it; today or later. */
  readonly effectiveFrom: string;
  readonly note: string;
}

/**
 * Makes the draft the next version. Cases that are open keep theirs. A form that was changed gets
 * the next number of its own, so that a signed form can be told from it.
 *
 * @throws UserError `sop_draft_changed`, `sop_effective_past`, `sop_not_sound` with the first problem
 */
export function publishDraft(
  context: UseCaseContext,
  input: PublishInput,
): { readonly sopVersionId: string; readonly version: number } {
  const { vault, session, now, officer, resources } = context;
  const draft = requireDraft(context, input);
  const { effectiveFrom, note } = input;
  if (effectiveFrom < localDateOf(now, session.shelter.timeZone)) {
    throw new UserError('sop_effective_past');
  }
  const base = baseOf(context, draft);
  const problems = problemsOf(context, draft.definition, base);
  const [problem] = problems;
  if (problem !== undefined) {
    throw new UserError('sop_not_sound', { ...problem, count: problems.length });
  }
  keepInForce(context);
  const sopId = resources.sop.id;
  const stored = readVersions(vault.db, sopId).map((one) => one.version);
  const version = Math.max(resources.sop.version, ...stored) + 1;
  const definition = numbered(draft.definition, base, { version, effectiveFrom });
  const text = JSON.stringify(definition);
  insertVersion(vault.db, {
    sopId,
    version,
    origin: 'published',
    effectiveFrom,
    definition: text,
    hash: hashOf(text),
    note,
    at: now,
    by: officer.officerId,
  });
  deleteDraftRow(vault.db);
  return { sopVersionId: sopVersionId(sopId, version), version };
}

/** A definition with its own number and date, and the next number for every form that was changed. */
function numbered(
  { sop, forms }: SopDefinition,
  base: SopDefinition,
  head: { readonly version: number; readonly effectiveFrom: string },
): SopDefinition {
  const before = new Map(base.forms.map((form) => [form.id, form]));
  return {
    sop: { ...sop, ...head },
    forms: forms.map((form) => {
      const old = before.get(form.id);
      if (old === undefined || changesBetween(old, form).length === 0) return form;
      return { ...form, version: old.version + 1 };
    }),
  };
}

/** Everything that keeps a definition from taking the place of `base`. */
export function problemsOf(
  { resources }: UseCaseContext,
  definition: SopDefinition,
  base: SopDefinition,
): DefinitionProblem[] {
  const otherSop =
    definition.sop.id === resources.sop.id
      ? []
      : [{ path: 'sop.id', reason: `not the SOP ${resources.sop.id}` }];
  return [
    ...otherSop,
    ...checkSopDefinition(definition),
    ...checkKnownFacts(definition, [...resources.forms.values()]),
    ...checkDutiesKept(definition.sop, base.sop),
  ];
}

function baseOf(context: UseCaseContext, draft: SopDraft): SopDefinition {
  return getVersion(context, { version: draft.baseVersion, isApp: draft.baseIsApp });
}

function requireDraft(context: UseCaseContext, { draftId, revision }: DraftRef): SopDraft {
  const draft = readDraft(context);
  if (draft === null || draft.draftId !== draftId || draft.revision !== revision) {
    throw new UserError('sop_draft_changed');
  }
  return draft;
}

/** Puts a new draft into the vault. @throws UserError `sop_draft_exists` */
export function beginDraft(context: UseCaseContext, draft: NewDraft): SopDraft {
  if (readDraftRow(context.vault.db) !== undefined) throw new UserError('sop_draft_exists');
  return write(context, draft);
}

type NewDraft = Omit<SopDraft, 'changedAt' | 'changedBy'>;

function write(context: UseCaseContext, draft: NewDraft): SopDraft {
  const { vault, now, officer } = context;
  writeDraftRow(vault.db, {
    ...draft,
    definition: JSON.stringify(draft.definition),
    at: now,
    by: officer.officerId,
  });
  return { ...draft, changedAt: now, changedBy: officer.displayName };
}
