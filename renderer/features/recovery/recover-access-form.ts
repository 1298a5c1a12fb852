import { z } from 'zod';
import { newPasswordFields, refineNewPassword } from '../accounts';

/** Who gets back in, and the new password twice. The shares are judged beside it. */
export const recoverAccessSchema = z
  .object({ slotId: z.string().min(1), ...newPasswordFields })
  .superRefine((form, context) => refineNewPassword(form, ['suaka'], context));
export type RecoverAccessForm = z.infer<typeof recoverAccessSchema>;
