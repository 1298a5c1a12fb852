import { z } from 'zod';
import { recipientSchema, sealingSchema } from '../domain/sealed/sealing';
import { bytesSchema } from './bytes';
import { procedure } from './procedure';

const packetId = z.string().min(1).max(64);

export const sealedCopySchema = z.strictObject({
  bytes: bytesSchema,
  fileName: z.string(),
  /** What opens it, told this once and kept nowhere; `null` where the agency's own key does. */
  passphrase: z.string().nullable(),
});
export type SealedCopy = z.infer<typeof sealedCopySchema>;

export const agencyKeySchema = z.strictObject({
  recipient: recipientSchema,
  recordedAt: z.string(),
  recordedBy: z.string(),
});

/** Sealed copies (salinan tersegel) of an issued packet. */
export const sealedContract = {
  /** The public key that was used last for the agency of this packet. */
  agencyKey: procedure('sealed.agencyKey', { audit: null })
    .input(z.strictObject({ packetId }))
    .output(agencyKeySchema.nullable()),
  seal: procedure('sealed.seal', { audit: 'packet.sealed' })
    .input(z.strictObject({ packetId, sealing: sealingSchema }))
    .output(sealedCopySchema),
};
