import { isContractProcedure, type AnyContractProcedure } from '@orpc/contract';
import { type AnyProcedure, call, isProcedure, ORPCError, unlazyRouter } from '@orpc/server';
import { z } from 'zod';
import { router } from '../../../electron/vault/server';
import type { VaultState } from '../../../electron/vault/state';
import { contract } from '../../../shared/contract';
import { userErrorSchema, type UserErrorData } from '../../../shared/contract/errors';

/** Every implemented procedure by its dotted path, such as `cases.open`. */
export const PROCEDURES: ReadonlyMap<string, AnyProcedure> = new Map(
  walk(await unlazyRouter(router), '', isProcedure),
);

/** Every promised procedure by the same path. */
export const CONTRACT: ReadonlyMap<string, AnyContractProcedure> = new Map(
  walk(contract, '', isContractProcedure),
);

function* walk<Leaf>(
  node: unknown,
  path: string,
  isLeaf: (value: unknown) => value is Leaf,
): Generator<readonly [string, Leaf]> {
  if (isLeaf(node)) {
    yield [path, node];
  } else if (typeof node === 'object' && node !== null) {
    for (const [name, child] of Object.entries(node)) {
      yield* walk(child, path === '' ? name : `${path}.${name}`, isLeaf);
    }
  }
}

/** What the window gets back: the output, or the error as it crosses the port. */
export type Answer =
  | { readonly kind: 'output'; readonly output: unknown }
  | { readonly kind: 'user'; readonly error: UserErrorData; readonly text: string }
  | { readonly kind: 'bad_request'; readonly text: string }
  | { readonly kind: 'bug'; readonly error: unknown; readonly text: string };

/** Calls one procedure through its middleware, with any input at all. */
export async function ask(state: VaultState, path: string, input: unknown): Promise<Answer> {
  const procedure = PROCEDURES.get(path);
  if (procedure === undefined) throw new Error(`no procedure ${path}`);
  try {
    return { kind: 'output', output: await call(procedure, input, { context: { state } }) };
  } catch (error) {
    return answerOf(error);
  }
}

function answerOf(error: unknown): Answer {
  // Anything else reaches the window as INTERNAL_SERVER_ERROR, which is a bug by definition.
  if (!(error instanceof ORPCError)) return { kind: 'bug', error, text: '' };
  const text = JSON.stringify(error.toJSON());
  if (error.code === 'BAD_REQUEST') return { kind: 'bad_request', text };
  const user = userErrorSchema.safeParse(error.data);
  if (error.code !== 'USER' || !user.success) return { kind: 'bug', error, text };
  return { kind: 'user', error: user.data, text };
}

/** Whether the contract takes this input; `null` where it takes none. */
export function fitsContract(path: string, input: unknown): boolean | null {
  const schema: unknown = CONTRACT.get(path)?.['~orpc'].inputSchema;
  if (!(schema instanceof z.ZodType)) return null;
  try {
    return schema.safeParse(input).success;
  } catch {
    return false;
  }
}
