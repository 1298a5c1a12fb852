import { z } from 'zod';
import { ATTACHMENT_KINDS } from '../domain/attachments/file-kind';
import { ATTACHMENT_MAX_PAGES } from '../domain/attachments/limits';
import { marksSchema } from '../domain/attachments/marks';
import { bytesSchema } from './bytes';
import { procedure } from './procedure';

const id = z.string().min(1).max(64);
/** One printable line: it stands on the letter's list and above the page. */
const title = z
  .string()
  .trim()
  .min(1)
  .max(120)
  .regex(/^[^\p{Cc}\p{Cs}]+$/u);

export const attachmentSchema = z.strictObject({
  attachmentId: id,
  title: z.string(),
  kind: z.enum(ATTACHMENT_KINDS),
  byteCount: z.number().int(),
  marks: marksSchema,
  /** Pages that go; 0 while the file has not been checked. */
  pages: z.number().int(),
  checkedAt: z.string().nullable(),
  checkedBy: z.string().nullable(),
});
export type Attachment = z.infer<typeof attachmentSchema>;

const referralId = z.strictObject({ referralId: id });
const one = z.strictObject({ referralId: id, attachmentId: id });
const list = z.array(attachmentSchema);

/** Attachments (lampiran) of a referral, while it is a draft. */
export const attachmentsContract = {
  list: procedure('attachments.list', { audit: null }).input(referralId).output(list),
  add: procedure('attachments.add', { audit: 'attachment.added' })
    .input(z.strictObject({ referralId: id, title, file: bytesSchema }))
    .output(list),
  /** The file as it was chosen, to be looked at and marked. */
  file: procedure('attachments.file', { audit: 'attachment.opened' })
    .input(one)
    .output(z.strictObject({ file: bytesSchema })),
  /** Saves title, left-out pages and boxes. What was burnt in before no longer goes. */
  mark: procedure('attachments.mark', { audit: null })
    .input(one.extend({ title, marks: marksSchema }))
    .output(list),
  /** Every page was looked at: the pages as they will go, with the boxes burnt in. */
  check: procedure('attachments.check', { audit: 'attachment.checked' })
    .input(
      one.extend({
        title,
        marks: marksSchema,
        pages: z
          .array(
            z.strictObject({
              number: z.number().int().min(1).max(ATTACHMENT_MAX_PAGES),
              picture: bytesSchema,
            }),
          )
          .min(1)
          .max(ATTACHMENT_MAX_PAGES),
      }),
    )
    .output(list),
  remove: procedure('attachments.remove', { audit: 'attachment.removed' }).input(one).output(list),
};
