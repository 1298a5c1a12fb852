import { z } from 'zod';
import { bytesSchema } from './bytes';
import { bilingualSchema, LANGUAGES } from '../domain/bilingual';
import { holidayYearSchema } from '../domain/dates/working-calendar';
import { packageManifestSchema } from '../domain/sop/package';
import { MAX_PACKAGE_CHARACTERS } from '../domain/sop/package-limits';
import { sopDefinitionSchema } from '../domain/sop/version';
import { MAX_REASON_LENGTH } from '../domain/sop/step-event';
import { approvalSchema } from './approval';
import { procedure } from './procedure';

const id = z.string().min(1).max(64);
const version = z.int().min(1).max(1_000_000);
const elementId = z
  .string()
  .max(300)
  .regex(/^[A-Za-z0-9][A-Za-z0-9._/-]*$/);
const revision = z.int().min(0);
const reason = z.string().trim().min(1).max(MAX_REASON_LENGTH);

/** A version by its number; `isApp` names the one that ships and that no case has yet. */
const versionRef = z.strictObject({ version, isApp: z.boolean() });

/** A version as the list shows it. */
export const sopVersionSchema = z.strictObject({
  version,
  /** `app`: ships with the app and is in no case yet; its number may be another version's too. */
  origin: z.enum(['app', 'shipped', 'published']),
  effectiveFrom: z.string(),
  /** New cases are opened with it. */
  inForce: z.boolean(),
  /** Open cases that have it. */
  openCases: z.int(),
  note: z.string(),
  recordedAt: z.string().nullable(),
  recordedBy: z.string().nullable(),
  secondPerson: z.string().nullable(),
  aloneReason: z.string().nullable(),
});
export type SopVersionInfo = z.infer<typeof sopVersionSchema>;

/** The next version while it is being written; the revision is that of the last saving. */
export const sopDraftSchema = z.strictObject({
  draftId: id,
  revision,
  baseVersion: version,
  baseIsApp: z.boolean(),
  definition: sopDefinitionSchema,
  changedAt: z.string(),
  changedBy: z.string(),
});
export type SopDraft = z.infer<typeof sopDraftSchema>;

/** Where a definition is wrong and why. */
export const definitionProblemSchema = z.strictObject({ path: z.string(), reason: z.string() });

/** A confirmation that stands (konfirmasi daerah): who, when, and by which document. */
export const basisConfirmationSchema = z.strictObject({
  confirmationId: id,
  elementId: z.string(),
  text: z.string(),
  source: z.string(),
  byName: z.string(),
  at: z.string(),
});
export type BasisConfirmation = z.infer<typeof basisConfirmationSchema>;

export const openBasisSchema = z.strictObject({
  elementId: z.string(),
  title: bilingualSchema,
  text: z.string(),
  confirmation: basisConfirmationSchema.nullable(),
});
export type OpenBasis = z.infer<typeof openBasisSchema>;

const deadlineView = z.strictObject({
  stepId: z.string(),
  dueAt: z.string().nullable(),
  state: z.string(),
});
const deadlineChange = z.strictObject({
  clockId: z.string(),
  stepId: z.string(),
  title: bilingualSchema,
  before: deadlineView.nullable(),
  after: deadlineView.nullable(),
});
const namedStep = z.strictObject({ stepId: z.string(), title: bilingualSchema });

/** What changes for one case when it moves to the version in force. */
export const moveReportSchema = z.strictObject({
  fromVersion: version,
  toVersion: version,
  addedSteps: z.array(namedStep),
  removedSteps: z.array(namedStep),
  reopened: z.array(namedStep),
  signatures: z.array(
    z.strictObject({
      stepId: z.string(),
      title: bilingualSchema,
      at: z.string(),
      byName: z.string(),
      becomes: z.enum(['stays', 'form_changed', 'history']),
    }),
  ),
  deadlines: z.array(deadlineChange),
  /** Overdue duties that the other version would not show: with one of them no case is moved. */
  hides: z.array(deadlineChange),
});
export type CaseMoveReport = z.infer<typeof moveReportSchema>;

/** The holidays of one year, and who of this shelter wrote them; `changed` is `null` for the app's. */
export const shelterYearSchema = z.strictObject({
  table: holidayYearSchema,
  revision,
  changed: z.strictObject({ at: z.string(), byName: z.string() }).nullable(),
});
export type ShelterYear = z.infer<typeof shelterYearSchema>;

/** What a package is, before anybody lets it in: who signed it, or where and why it is refused. */
export const packageReportSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('sound'),
    fingerprint: z.string(),
    /** Two persons have accepted this signer before, or it is this vault itself. */
    isKnown: z.boolean(),
    manifest: packageManifestSchema,
  }),
  z.strictObject({ kind: z.literal('refused'), path: z.string(), reason: z.string() }),
]);
export type PackageReport = z.infer<typeof packageReportSchema>;

/** Longer than a package may be, so that one that is too long is refused with the reason. */
const packageText = z.string().max(4 * MAX_PACKAGE_CHARACTERS);

/** The SOP as data that the shelter can change: versions, draft, confirmations, moving cases. */
export const sopVersionsContract = {
  list: procedure('sopVersions.list', { audit: null }).output(z.array(sopVersionSchema)),
  get: procedure('sopVersions.get', { audit: null }).input(versionRef).output(sopDefinitionSchema),
  draft: procedure('sopVersions.draft', { audit: null }).output(sopDraftSchema.nullable()),
  /** Begins the draft from a version, or answers with the one that was begun from it. */
  startDraft: procedure('sopVersions.startDraft', { audit: 'sop.draft_started' })
    .input(versionRef)
    .output(sopDraftSchema),
  saveDraft: procedure('sopVersions.saveDraft', { audit: null })
    .input(z.strictObject({ draftId: id, revision, definition: sopDefinitionSchema }))
    .output(sopDraftSchema),
  discardDraft: procedure('sopVersions.discardDraft', { audit: 'sop.draft_discarded' })
    .input(z.strictObject({ draftId: id, revision }))
    .output(z.null()),
  /** Everything that keeps the draft from being published. */
  check: procedure('sopVersions.check', { audit: null }).output(z.array(definitionProblemSchema)),
  /** Makes the draft the next version, for cases that are opened from that day on. */
  publish: procedure('sopVersions.publish', { audit: 'sop.published' })
    .input(
      z.strictObject({
        draftId: id,
        revision,
        effectiveFrom: z.iso.date(),
        note: reason,
        approval: approvalSchema,
      }),
    )
    .output(z.strictObject({ sopVersionId: z.string(), version })),
  /** The confirmations that stand, for the notes beside every basis. */
  confirmations: procedure('sopVersions.confirmations', { audit: null }).output(
    z.array(basisConfirmationSchema),
  ),
  /** Every basis of the version in force that a local officer has to confirm, confirmed or not. */
  bases: procedure('sopVersions.bases', { audit: null }).output(z.array(openBasisSchema)),
  confirm: procedure('sopVersions.confirm', { audit: 'basis.confirmed' })
    .input(
      z.strictObject({
        elementId,
        text: z.string().min(1).max(2_000),
        source: z.string().trim().min(5).max(500),
      }),
    )
    .output(basisConfirmationSchema),
  withdraw: procedure('sopVersions.withdraw', { audit: 'basis.withdrawn' })
    .input(z.strictObject({ confirmationId: id }))
    .output(z.null()),
  moveReport: procedure('sopVersions.moveReport', { audit: null })
    .input(z.strictObject({ caseId: id }))
    .output(moveReportSchema.nullable()),
  /** Moves a case to the version in force, all or nothing, if it hides no overdue duty. */
  move: procedure('sopVersions.move', { audit: 'case.sop_moved' })
    .input(z.strictObject({ caseId: id, fromVersion: version, toVersion: version, reason }))
    .output(z.null()),
  holidays: procedure('sopVersions.holidays', { audit: null }).output(z.array(shelterYearSchema)),
  saveHolidays: procedure('sopVersions.saveHolidays', { audit: 'holidays.changed' })
    .input(z.strictObject({ table: holidayYearSchema, revision }))
    .output(z.array(shelterYearSchema)),
  /** A version as a signed package for another shelter. */
  exportPackage: procedure('sopVersions.exportPackage', { audit: 'sop.exported' })
    .input(z.strictObject({ version }))
    .output(z.strictObject({ text: packageText, fingerprint: z.string() })),
  inspectPackage: procedure('sopVersions.inspectPackage', { audit: null })
    .input(z.strictObject({ text: packageText }))
    .output(packageReportSchema),
  /** Makes the draft from a package, and remembers its signer. Nothing is in force by that. */
  importPackage: procedure('sopVersions.importPackage', { audit: 'sop.imported' })
    .input(z.strictObject({ text: packageText, approval: approvalSchema }))
    .output(sopDraftSchema),
  /** The handbook (buku panduan SOP) of a version as PDF, `null` for the one in force. It holds no data of any client. */
  handbook: procedure('sopVersions.handbook', { audit: null })
    .input(z.strictObject({ version: version.nullable(), language: z.enum(LANGUAGES) }))
    .output(z.strictObject({ pdf: bytesSchema })),
};
