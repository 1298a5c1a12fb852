import { ORPCError, onError } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import { accessRouter } from './access/access.router';
import { assessmentRouter } from './assessment/assessment.router';
import { accountsRouter, vaultRouter } from './accounts/accounts.router';
import { calendarRouter, remindersRouter } from './calendar/calendar.router';
import { casesRouter, homeRouter } from './cases/cases.router';
import { conferencesRouter } from './conferences/conferences.router';
import { consentsRouter } from './consents/consents.router';
import { draftsRouter } from './drafts/drafts.router';
import { auditRouter } from './audit/audit.router';
import { maintenanceRouter } from './maintenance/maintenance.router';
import { officersRouter } from './officers/officers.router';
import { type CallContext, os } from './procedures';
import { recoveryRouter } from './recovery/recovery.router';
import { referralsRouter } from './referrals/referrals.router';
import { regionsRouter } from './resources/regions.router';
import { sopRouter } from './sop/sop.router';
import { tasksRouter } from './tasks/tasks.router';
import { sopVersionsRouter } from './sop/versions.router';

/** The whole contract, implemented. */
export const router = os.router({
  vault: vaultRouter,
  accounts: accountsRouter,
  officers: officersRouter,
  access: accessRouter,
  maintenance: maintenanceRouter,
  recovery: recoveryRouter,
  drafts: draftsRouter,
  regions: regionsRouter,
  home: homeRouter,
  cases: casesRouter,
  sop: sopRouter,
  assessment: assessmentRouter,
  sopVersions: sopVersionsRouter,
  consents: consentsRouter,
  referrals: referralsRouter,
  conferences: conferencesRouter,
  tasks: tasksRouter,
  calendar: calendarRouter,
  reminders: remindersRouter,
  audit: auditRouter,
});

/** Serves the contract on message ports. */
export function createVaultHandler(): RPCHandler<CallContext> {
  return new RPCHandler(router, { interceptors: [onError(reportBug)] });
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
