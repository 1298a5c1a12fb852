import type { Approval } from '../../shared/contract/approval';
import type { AuditAction } from '../../shared/domain/audit/actions';
import { permissionOf } from '../../shared/domain/permissions';
import { confirmApproval, recordApproval } from './access/approval';
import { watchReading } from './access/reading';
import { appendAudit } from './audit/audit';
import { type CallContext, metaOf, type ProcedureLike } from './serve';
import { type UseCaseContext, useCaseContext } from './state';

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
  'agencyId',
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
