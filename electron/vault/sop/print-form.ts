import type { Bytes } from '../../../shared/contract/bytes';
import { UserError } from '../../../shared/contract/errors';
import { localDateOf } from '../../../shared/domain/dates/zones';
import { type Form, fieldsOf } from '../../../shared/domain/forms/definition';
import { composeForm, type FilledIn } from '../../../shared/domain/forms/paper/form-page';
import {
  type Answers,
  askedFields,
  draftPayloadSchema,
} from '../../../shared/domain/forms/validate';
import type { PaperSize } from '../../../shared/domain/packets/paper';
import { readDraft } from '../drafts/drafts';
import { officeOf } from '../packets/packets';
import { audit } from '../procedures';
import { renderPage } from '../render-page';
import type { UseCaseContext } from '../state';
import { type LoadedCase, loadCase } from './progress';
import { readForm } from './sop';

interface PrintFormInput {
  readonly caseId: string;
  readonly formId: string;
  /** The step in which the form is filled in; with it an open step prints the officer's own draft. */
  readonly stepId?: string | undefined;
  readonly filled: boolean;
  readonly paper: PaperSize;
}

/**
 * A form of a case as pages: empty, to be written on, or with what the file holds. The pages name
 * the case by number and code name; the file name says form and case number.
 *
 * @throws UserError `not_found`, `pdf_failed` or `resource_invalid`
 */
export async function printForm(
  context: UseCaseContext,
  input: PrintFormInput,
): Promise<{ pdf: Bytes; fileName: string }> {
  const loaded = loadCase(context, input.caseId);
  const form = readForm(context, input);
  const letters = context.resources.letters();
  const { shelter } = context.session;
  const pdf = await renderPage(
    context,
    composeForm({
      form,
      filled: input.filled ? filledIn(context, loaded, form, input.stepId) : null,
      office: officeOf(shelter),
      caseNumber: loaded.file.number,
      codeName: loaded.file.codeName,
      paper: input.paper,
      printedAt: context.now,
      printedBy: context.officer.displayName,
      texts: {
        timeZone: shelter.timeZone,
        regionName: (code) => context.resources.regions().fullName(code),
      },
      css: letters.formCss,
      fontCss: letters.fontCss,
    }),
  );
  // Only now is it known that there are pages; without the entry they are not shown.
  context.vault.db.transaction(() => audit(context, 'form.printed', input.caseId));
  const day = localDateOf(context.now, shelter.timeZone);
  return { pdf, fileName: `${form.id}-${loaded.file.number}-${day}.pdf` };
}

function filledIn(
  context: UseCaseContext,
  loaded: LoadedCase,
  form: Form,
  stepId: string | undefined,
): FilledIn {
  const progress = loaded.progress.steps.find((step) => step.stepId === stepId);
  if (stepId !== undefined && progress === undefined) throw new UserError('not_found');
  const { signedAt = null, signedBy = null, state } = progress ?? {};
  const isSigned = state === 'done' && signedAt !== null && signedBy !== null;
  const draft = isSigned ? null : draftOf(context, loaded, stepId);
  const answers = draft ?? recordedAnswers(loaded, form);
  return {
    answers,
    asked: new Set(askedFields(form, answers, loaded.values).map(({ key }) => key)),
    signed: isSigned ? { at: signedAt, byName: signedBy } : null,
  };
}

/** What the case holds of what the form asks, whoever recorded it. */
function recordedAnswers({ facts }: LoadedCase, form: Form): Answers {
  const keys = new Set(fieldsOf(form).map(({ key }) => key));
  return Object.fromEntries(
    facts.filter(({ key }) => keys.has(key)).map(({ key, value }) => [key, value]),
  );
}

/** What the officer is typing in the open step; a draft that cannot be read is no draft. */
function draftOf(
  context: UseCaseContext,
  { file }: LoadedCase,
  stepId: string | undefined,
): Answers | null {
  if (stepId === undefined) return null;
  const draft = readDraft(context, { key: `step:${file.caseId}:${stepId}` });
  if (draft === null) return null;
  try {
    return draftPayloadSchema.parse(JSON.parse(draft.payload)).answers;
  } catch {
    return null;
  }
}
