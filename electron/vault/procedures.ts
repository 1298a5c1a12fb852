import { implement, ORPCError, type Schema } from '@orpc/server';
import { contract } from '../../shared/contract';
import { UserError } from '../../shared/contract/errors';
import type { ProcedureMeta } from '../../shared/contract/procedure';
import type { AuditAction } from '../../shared/domain/audit/actions';
import { appendAudit } from './audit/audit';
import { type UseCaseContext, useCaseContext, type VaultState } from './state';
import { toUserError } from './user-errors';

/** Held by reference: oRPC copies the context for each call, and unlocking changes the state. */
export interface CallContext {
  readonly state: VaultState;
}

/** What every handler may look at of its own procedure. */
interface ProcedureLike {
  readonly '~orpc': {
    readonly meta: unknown;
    readonly inputSchema?: Schema<unknown, unknown> | undefined;
  };
}

/**
 * The contract, to be implemented. Every procedure passes this one door: its access is checked before
 * its input is looked at, and what a person can act on becomes a typed error while anything else
 * stays a bug without text.
 */
export const os = implement(contract)
  .$context<CallContext>()
  .use(async ({ context, procedure, next }, input: unknown) => {
    try {
      checkAccess(context.state, metaOf(procedure));
      return await next();
    } catch (error) {
      throw await toAnswer(error, procedure, input);
    }
  });

async function toAnswer(
  error: unknown,
  procedure: ProcedureLike,
  input: unknown,
): Promise<unknown> {
  const userError = toUserError(error);
  if (userError !== null) {
    const { code, details } = userError;
    return new ORPCError('USER', { status: 422, data: { code, details } });
  }
  // Without the issues that oRPC puts in: they name the keys of the input, and a key can be anything.
  return (await isBadInput(error, procedure, input)) ? new ORPCError('BAD_REQUEST') : error;
}

/**
 * Whether the input is at fault. Zod throws for some forged values instead of refusing them (it
 * compares the `length` of what is no text, it freezes typed arrays): those are bad input, no bug.
 */
async function isBadInput(
  error: unknown,
  procedure: ProcedureLike,
  input: unknown,
): Promise<boolean> {
  if (error instanceof ORPCError) return error.code === 'BAD_REQUEST';
  try {
    await procedure['~orpc'].inputSchema?.['~standard'].validate(input);
    return false;
  } catch {
    return true;
  }
}

function metaOf(procedure: ProcedureLike): ProcedureMeta {
  // Every procedure is made by `procedure()` of the contract, which demands these two.
  return procedure['~orpc'].meta as ProcedureMeta;
}

function checkAccess(state: VaultState, meta: ProcedureMeta): void {
  if (meta.access.kind === 'anyone') return;
  if (state.open === undefined) throw new UserError('vault_locked');
  const { role } = state.open.session.officer;
  if (!meta.access.roles.includes(role)) throw new UserError('not_allowed');
}

interface Call<Input> {
  readonly context: CallContext;
  readonly input: Input;
  readonly procedure: ProcedureLike;
}

/**
 * A use case on the open vault: all it writes and its audit entry are one transaction, so that
 * nothing is done without a trace and nothing half done stays.
 */
export function inTransaction<Input, Output>(
  useCase: (context: UseCaseContext, input: Input) => Output,
): (call: Call<Input>) => Output {
  return ({ context: { state }, input, procedure }) => {
    const context = useCaseContext(state);
    const action = metaOf(procedure).audit;
    return context.vault.db.transaction(() => {
      const output = useCase(context, input);
      if (action !== null) audit(context, action, objectId(input) ?? objectId(output));
      return output;
    });
  };
}

/** A use case that only reads and leaves no trace. */
export function readOnly<Input, Output>(
  useCase: (context: UseCaseContext, input: Input) => Output,
): (call: Call<Input>) => Output {
  return ({ context: { state }, input }) => useCase(useCaseContext(state), input);
}

/** Appends to the audit log inside the transaction that is running. */
export function audit(context: UseCaseContext, action: AuditAction, object: string | null): void {
  appendAudit(context.vault.db, context.vault.keys.audit, {
    at: context.now,
    officerId: context.officer.officerId,
    action,
    objectId: object,
  });
}

const OBJECT_KEYS = ['packetId', 'referralId', 'consentId', 'caseId'] as const;

/** The id of what a call is about: the most particular one that its input or output names. */
function objectId(value: unknown): string | null {
  if (typeof value !== 'object' || value === null) return null;
  const entries = new Map<string, unknown>(Object.entries(value));
  for (const key of OBJECT_KEYS) {
    const id = entries.get(key);
    if (typeof id === 'string') return id;
  }
  return null;
}
