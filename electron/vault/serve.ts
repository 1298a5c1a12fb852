import {
  implement,
  type ImplementerInternalWithMiddlewares,
  ORPCError,
  type Schema,
} from '@orpc/server';
import { UserError } from '../../shared/contract/errors';
import type { PartOfContract, ProcedureMeta } from '../../shared/contract/procedure';
import { type Permission, permissionOf } from '../../shared/domain/permissions';
import { checkCaseRule } from './access/need-to-know';
import { readSession } from './accounts/session';
import { keepSession, type VaultState } from './state';
import { toUserError } from './user-errors';

/** Held by reference: oRPC copies the context for each call, and unlocking changes the state. */
export interface CallContext {
  readonly state: VaultState;
}

/** What every handler may look at of its own procedure. */
export interface ProcedureLike {
  readonly '~orpc': {
    readonly meta: unknown;
    readonly inputSchema?: Schema<unknown, unknown> | undefined;
  };
}

/**
 * A part of the contract, to be implemented. Every procedure passes this one door: its access is
 * checked before its input is looked at, and what a person can act on becomes a typed error while
 * anything else stays a bug without text.
 */
export function serve<Part extends PartOfContract>(
  contract: Part,
): ImplementerInternalWithMiddlewares<Part, CallContext, CallContext> {
  const served: unknown = implement<PartOfContract>(contract)
    .$context<CallContext>()
    .use(async ({ context, procedure, next }, input: unknown) => {
      try {
        checkAccess(context.state, permissionOf(metaOf(procedure).name), input);
        return await next();
      } catch (error) {
        throw await toAnswer(error, procedure, input);
      }
    });
  // The types of oRPC cannot be followed through a parameter: what they say of a known part.
  return served as ImplementerInternalWithMiddlewares<Part, CallContext, CallContext>;
}

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

/** What the contract states of a procedure. */
export function metaOf(procedure: ProcedureLike): ProcedureMeta {
  // Every procedure is made by `procedure()` of the contract, which demands it.
  return procedure['~orpc'].meta as ProcedureMeta;
}

/**
 * Holds a call to its row of the permission table, with what is true now and not what was true when
 * the officer signed in.
 */
function checkAccess(state: VaultState, permission: Permission, input: unknown): void {
  const { roles } = permission;
  if (roles === 'anyone') return;
  if (state.open === undefined) throw new UserError('vault_locked');
  const { vault, session: before } = state.open;
  const now = state.now();
  const session = readSession(vault.db, before.officer.officerId, before.shelter, now);
  keepSession(state, session);
  if (!permission.whileDue) {
    if (session.mustChangePassword) throw new UserError('password_change_due');
    if (session.dutyDue) throw new UserError('duty_not_accepted');
  }
  if (!roles.includes(session.officer.role)) throw new UserError('not_allowed');
  checkCaseRule(vault.db, permission.case, session.officer, now, input);
}
