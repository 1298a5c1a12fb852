import type { UseCaseContext } from '../state';

const HOUR_MS = 3_600_000;

/** Until when those who hold a copy are to be told of a withdrawal, UTC ISO. */
export function withdrawalDueAt(
  { resources }: Pick<UseCaseContext, 'resources'>,
  withdrawnAt: string,
): string {
  const { hours } = resources.ledger.withdrawal;
  return new Date(Date.parse(withdrawnAt) + hours * HOUR_MS).toISOString();
}
