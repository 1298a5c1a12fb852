import { z } from 'zod';

/** What the vault asks of the main process: only it can turn a page into a PDF. */
export const fromVaultSchema = z.strictObject({
  kind: z.literal('render'),
  id: z.number().int(),
  html: z.string(),
  headerHtml: z.string(),
  footerHtml: z.string(),
  widthMm: z.number().positive(),
  heightMm: z.number().positive(),
  marginsMm: z.strictObject({
    top: z.number(),
    bottom: z.number(),
    left: z.number(),
    right: z.number(),
  }),
});
export type FromVault = z.infer<typeof fromVaultSchema>;

/** What the main process tells the vault. `client` carries a message port. */
export const toVaultSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('client') }),
  z.strictObject({ kind: z.literal('close') }),
  z.strictObject({
    kind: z.literal('rendered'),
    id: z.number().int(),
    pdf: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  }),
  z.strictObject({ kind: z.literal('render_failed'), id: z.number().int() }),
]);
export type ToVault = z.infer<typeof toVaultSchema>;
