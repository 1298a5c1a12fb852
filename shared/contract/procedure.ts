import { oc } from '@orpc/contract';
import type { OfficerRole } from '../domain/officer';
import type { AuditAction as KnownAction } from '../domain/audit/actions';
import { userErrorSchema } from './errors';

/** Who may call a procedure. `anyone` works before unlocking and can reach no case. */
export type Access =
  | { readonly kind: 'anyone' }
  | { readonly kind: 'roles'; readonly roles: readonly OfficerRole[] };

export const ANYONE: Access = { kind: 'anyone' };
export const EVERY_OFFICER: Access = {
  kind: 'roles',
  roles: ['counsellor', 'case_manager', 'head'],
};
export const MANAGERS: Access = { kind: 'roles', roles: ['case_manager', 'head'] };

/**
 * What the audit log says of a call; `null` where it tells neither who a person is nor what happened
 * to them, or where it only continues what was just recorded (a draft, the choices of a wizard).
 */
export type AuditAction = KnownAction | null;

/**
 * What every procedure must state. It has no defaults on purpose: a procedure without a decision
 * on access and audit does not compile.
 */
export interface ProcedureMeta {
  readonly access: Access;
  readonly audit: AuditAction;
}

/** Starts the definition of a procedure; the only way to make one (a lint rule sees to that). */
export function procedure(meta: ProcedureMeta) {
  return oc.$meta<ProcedureMeta>(meta).errors({ USER: { status: 422, data: userErrorSchema } });
}
