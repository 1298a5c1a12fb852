import { type AnyContractProcedure, oc } from '@orpc/contract';
import type { ProcedureName } from '../domain/permissions';
import type { AuditAction as KnownAction } from '../domain/audit/actions';
import { userErrorSchema } from './errors';

/**
 * What the audit log says of a call; `null` where it tells neither who a person is nor what happened
 * to them, or where it only continues what was just recorded (a draft, the choices of a wizard).
 */
export type AuditAction = KnownAction | null;

/** What every procedure states. Who may call it stands in its row of `PERMISSIONS`. */
export interface ProcedureMeta {
  readonly name: ProcedureName;
  readonly audit: AuditAction;
}

/** Procedures by name, such as those of the cases. */
export type PartOfContract = Readonly<Record<string, AnyContractProcedure>>;

/**
 * Starts the definition of a procedure; the only way to make one (a lint rule sees to that). It has
 * no defaults on purpose: a name without a row in the permission table does not compile, nor does a
 * procedure without a decision on the audit log.
 */
export function procedure(name: ProcedureName, { audit }: { readonly audit: AuditAction }) {
  return oc
    .$meta<ProcedureMeta>({ name, audit })
    .errors({ USER: { status: 422, data: userErrorSchema } });
}
