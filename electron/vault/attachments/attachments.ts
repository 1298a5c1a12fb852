import { createHash } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import type { Attachment } from '../../../shared/contract/attachments';
import type { Bytes } from '../../../shared/contract/bytes';
import { UserError } from '../../../shared/contract/errors';
import { type AttachmentKind, judgeFile } from '../../../shared/domain/attachments/file-kind';
import { readBareJpeg } from '../../../shared/domain/attachments/jpeg';
import {
  ATTACHMENTS_MAX,
  PICTURE_LONG_SIDE_PX,
  PICTURES_MAX_BYTES,
} from '../../../shared/domain/attachments/limits';
import type { PageMarks } from '../../../shared/domain/attachments/marks';
import { requireDraft } from '../referrals/referrals';
import type { UseCaseContext } from '../state';
import {
  type AttachmentRef,
  deleteAttachment,
  type DrawnPage,
  insertAttachment,
  insertPage,
  markChecked,
  pictureBytes,
  readAttachments,
  readFile,
  writeMarks,
} from './attachments.store';

interface ReferralRef {
  readonly referralId: string;
}

export function listAttachments(context: UseCaseContext, { referralId }: ReferralRef) {
  return readAttachments(context.vault.db, referralId);
}

interface AddInput extends ReferralRef {
  readonly title: string;
  readonly file: Uint8Array;
}

/**
 * Keeps a file for a draft. Its name is not kept: names of files say names of people. Nothing of it
 * goes before it was checked.
 *
 * @throws UserError `referral_state`, `attachment_too_large`, `attachment_kind`, `attachments_too_many`
 */
export function addAttachment(context: UseCaseContext, input: AddInput): Attachment[] {
  const { db } = context.vault;
  const { referralId } = requireDraft(context, input.referralId);
  const kind = requireKind(input.file);
  if (readAttachments(db, referralId).length >= ATTACHMENTS_MAX) {
    throw new UserError('attachments_too_many');
  }
  insertAttachment(db, {
    attachmentId: uuidv7(),
    referralId,
    title: input.title,
    kind,
    sha256: createHash('sha256').update(input.file).digest('hex'),
    file: input.file,
    at: context.now,
    by: context.officer.officerId,
  });
  return readAttachments(db, referralId);
}

function requireKind(file: Uint8Array): AttachmentKind {
  const verdict = judgeFile(file);
  if (verdict === 'too_large') throw new UserError('attachment_too_large');
  if (verdict === 'unknown_kind') throw new UserError('attachment_kind');
  return verdict;
}

/** The file as it was chosen. @throws UserError `not_found` */
export function openAttachment(context: UseCaseContext, input: AttachmentRef): { file: Bytes } {
  return { file: Uint8Array.from(readFile(context.vault.db, input)) };
}

interface MarkInput extends AttachmentRef {
  readonly title: string;
  readonly marks: readonly PageMarks[];
}

/** Saves title and marks. @throws UserError `referral_state`, `not_found` */
export function markAttachment(context: UseCaseContext, input: MarkInput): Attachment[] {
  const { db } = context.vault;
  requireOwn(context, input);
  writeMarks(db, input);
  return readAttachments(db, input.referralId);
}

interface CheckInput extends MarkInput {
  readonly pages: readonly { readonly number: number; readonly picture: Uint8Array }[];
}

/**
 * Takes the pages as they will go. Each must be a picture and nothing else, and they must be just
 * those that were not left out: what the person saw is what goes.
 *
 * @throws UserError `referral_state`, `not_found`, `invalid_input`, `attachments_too_many`
 */
export function checkAttachment(context: UseCaseContext, input: CheckInput): Attachment[] {
  const { db } = context.vault;
  requireOwn(context, input);
  const included = input.marks.filter((page) => page.included).map(({ number }) => number);
  const drawn = input.pages.map(({ number }) => number);
  if (included.join() !== drawn.join()) {
    throw new UserError('invalid_input', { fields: ['pages: not_those_included'] });
  }
  const pages = input.pages.map(measurePage);
  writeMarks(db, input);
  for (const page of pages) insertPage(db, input.attachmentId, page);
  if (pictureBytes(db, input.referralId) > PICTURES_MAX_BYTES) {
    throw new UserError('attachments_too_many');
  }
  markChecked(db, input.attachmentId, context.now, context.officer.officerId);
  return readAttachments(db, input.referralId);
}

function measurePage(page: CheckInput['pages'][number]): DrawnPage {
  const size = readBareJpeg(page.picture);
  const longest = size === null ? 0 : Math.max(size.widthPx, size.heightPx);
  if (
    size === null ||
    Math.min(size.widthPx, size.heightPx) < 1 ||
    longest > PICTURE_LONG_SIDE_PX
  ) {
    throw new UserError('invalid_input', { fields: ['pages: not_a_bare_picture'] });
  }
  return { ...page, ...size };
}

/** Removes a file from a draft. @throws UserError `referral_state`, `not_found` */
export function removeAttachment(context: UseCaseContext, input: AttachmentRef): Attachment[] {
  const { db } = context.vault;
  requireOwn(context, input);
  deleteAttachment(db, input.attachmentId);
  return readAttachments(db, input.referralId);
}

function requireOwn(context: UseCaseContext, { referralId, attachmentId }: AttachmentRef): void {
  requireDraft(context, referralId);
  const own = readAttachments(context.vault.db, referralId);
  if (!own.some((one) => one.attachmentId === attachmentId)) throw new UserError('not_found');
}
