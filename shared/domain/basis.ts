import { z } from 'zod';

/**
 * Where a rule comes from. `law` was read in the text of the law; `needs_confirmation` is shown as
 * "perlu konfirmasi daerah" until an officer confirms it; `design` is Suaka's own choice.
 */
export const basisSchema = z.strictObject({
  text: z.string().min(1),
  status: z.enum(['law', 'needs_confirmation', 'design']),
});
export type Basis = z.infer<typeof basisSchema>;
