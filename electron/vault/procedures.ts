import { implement, ORPCError, type Schema } from '@orpc/server';
import { contract } from '../../shared/contract';
import type { Approval } from '../../shared/contract/approval';
import { UserError } from '../../shared/contract/errors';
import type { ProcedureMeta } from '../../shared/contract/procedure';
import type { VaultSession } from '../../shared/contract/vault';
import { type Permission, permissionOf } from '../../shared/domain/permissions';
import { confirmApproval, recordApproval } from './access/approval';
import { checkCaseRule } from './access/need-to-know';
import { readSession } from './accounts/session';
import type { AuditAction } from '../../shared/domain/audit/actions';
import { watchReading } from './access/reading';
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
      checkAccess(context.state, permissionOf(metaOf(procedure).name), input);
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

/** Puts a changed session in the place of the one before. */
export function keepSession(state: VaultState, session: VaultSession): VaultSession {
  if (state.open !== undefined) state.open = { ...state.open, session };
  return session;
}

interface Call<Input> {
  readonly context: CallContext;
  readonly input: Input;
  readonly procedure: ProcedureLike;
}

type UseCase<Input, Output> = (context: UseCaseContext, input: Input) => Output;

/**
 * A use case on the open vault: all it writes and its audit entry are one transaction, so that
 * nothing is done without a trace and nothing half done stays.
 */
export function inTransaction<Input, Output>(
  useCase: UseCase<Input, Output>,
): (call: Call<Input>) => Output {
  return (call) => {
    const { name } = metaOf(call.procedure);
    if (permissionOf(name).second) throw new Error(`${name} needs a second person`);
    return transact(call, useCase, () => undefined);
  };
}

interface TwoPersonInput {
  readonly approval: Approval;
  /** Whom the act is about; that officer never confirms it. */
  readonly officerId?: string;
}

/**
 * The same for a two-person act: the second person's password is checked first, and who confirmed
 * it is written down in the transaction of the act.
 */
export function withApproval<Input, Output>(
  useCase: UseCase<Input, Output>,
): (call: Call<Input & TwoPersonInput>) => Promise<Output> {
  return async (call) => {
    const { approval, officerId = null } = call.input;
    const confirmed = await confirmApproval(
      useCaseContext(call.context.state),
      approval,
      officerId,
    );
    return transact(call, useCase, (context, object) => {
      recordApproval(context, confirmed, metaOf(call.procedure).name, object);
    });
  };
}

function transact<Input, Output>(
  { context: { state }, input, procedure }: Call<Input>,
  useCase: UseCase<Input, Output>,
  alsoRecord: (context: UseCaseContext, object: string | null) => void,
): Output {
  const context = useCaseContext(state);
  const action = metaOf(procedure).audit;
  return context.vault.db.transaction(() => {
    const output = useCase(context, input);
    const object = objectId(input) ?? objectId(output);
    alsoRecord(context, object);
    if (action !== null) audit(context, action, object);
    if (action === 'identity.read' && object !== null) watchReading(context, object);
    return output;
  });
}

/** A use case that only reads and leaves no trace. */
export function readOnly<Input, Output>(
  useCase: UseCase<Input, Output>,
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

const OBJECT_KEYS = [
  'sopVersionId',
  'confirmationId',
  'packetId',
  'referralId',
  'consentId',
  'breakGlassId',
  'conferenceId',
  'taskId',
  'caseId',
  'officerId',
] as const;

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
