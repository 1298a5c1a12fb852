import { z } from 'zod';
import { type Approval, approvalSchema } from '../../../shared/contract/approval';

/** What is typed of an approval before it is clear that it is one. */
export interface ApprovalDraft {
  readonly slotId: string;
  readonly password: string;
  readonly reason: string;
}

/** Turns the typed words into the approval of a kind; what is missing is told at its field. */
export function approvalDraftSchema(kind: Approval['kind']) {
  return z
    .object({
      slotId: kind === 'second' ? z.string().min(1) : z.string(),
      password: z.string(),
      reason: z.string(),
    })
    .transform(({ slotId, password, reason }) =>
      kind === 'second' ? { kind, slotId, password } : { kind, reason },
    )
    .pipe(approvalSchema);
}
