import { lazy, ORPCError, onError, type Router } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import type { VaultContract } from '../../shared/contract';
import { BYTES_ON_THE_PORT } from '../../shared/contract/bytes';
import { doorRouter } from './accounts/door.router';
import type { CallContext } from './serve';

/** The whole contract, implemented. What is behind the door is loaded when it is first called. */
export const router = {
  door: doorRouter,
  vault: behindTheDoor('vault'),
  accounts: behindTheDoor('accounts'),
  officers: behindTheDoor('officers'),
  access: behindTheDoor('access'),
  maintenance: behindTheDoor('maintenance'),
  recovery: behindTheDoor('recovery'),
  drafts: behindTheDoor('drafts'),
  regions: behindTheDoor('regions'),
  home: behindTheDoor('home'),
  cases: behindTheDoor('cases'),
  sop: behindTheDoor('sop'),
  assessment: behindTheDoor('assessment'),
  sopVersions: behindTheDoor('sopVersions'),
  consents: behindTheDoor('consents'),
  referrals: behindTheDoor('referrals'),
  verify: behindTheDoor('verify'),
  agencies: behindTheDoor('agencies'),
  attachments: behindTheDoor('attachments'),
  sealed: behindTheDoor('sealed'),
  ledger: behindTheDoor('ledger'),
  conferences: behindTheDoor('conferences'),
  tasks: behindTheDoor('tasks'),
  calendar: behindTheDoor('calendar'),
  reminders: behindTheDoor('reminders'),
  audit: behindTheDoor('audit'),
} satisfies Router<VaultContract, CallContext>;

type Work = typeof import('./work');

function behindTheDoor<Part extends keyof Work>(part: Part) {
  return lazy(async () => ({ default: (await import('./work'))[part] }));
}

/** Serves the contract on message ports. */
export function createVaultHandler(): RPCHandler<CallContext> {
  return new RPCHandler(router, {
    customJsonSerializers: [BYTES_ON_THE_PORT],
    interceptors: [onError(reportBug)],
  });
}

/**
 * A bug is reported by its kind and place only. Its message may quote a value, and a value may be
 * a name.
 */
export function reportBug(error: unknown): void {
  if (error instanceof ORPCError && error.code !== 'INTERNAL_SERVER_ERROR') return;
  const kind = error instanceof Error ? error.name : typeof error;
  const place = error instanceof Error ? firstPlace(error.stack ?? '') : '';
  process.stderr.write(`vault: unexpected ${kind} ${place}\n`);
}

/** `vault.js:120:7`, without the folder it lies in. */
function firstPlace(stack: string): string {
  return /([\w-]+\.[cm]?[jt]s:\d+:\d+)/.exec(stack)?.[1] ?? '';
}
