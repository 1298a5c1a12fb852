// Everything behind the door. It is one import, so that the vault process can be at the door before
// it has read the whole contract and the SOP engine.
export { accessRouter as access } from './access/access.router';
export { accountsRouter as accounts, vaultRouter as vault } from './accounts/accounts.router';
export { agenciesRouter as agencies } from './agencies/agencies.router';
export { assessmentRouter as assessment } from './assessment/assessment.router';
export { attachmentsRouter as attachments } from './attachments/attachments.router';
export { auditRouter as audit } from './audit/audit.router';
export {
  calendarRouter as calendar,
  remindersRouter as reminders,
} from './calendar/calendar.router';
export { casesRouter as cases, homeRouter as home } from './cases/cases.router';
export { conferencesRouter as conferences } from './conferences/conferences.router';
export { consentsRouter as consents } from './consents/consents.router';
export { draftsRouter as drafts } from './drafts/drafts.router';
export { ledgerRouter as ledger } from './ledger/ledger.router';
export { maintenanceRouter as maintenance } from './maintenance/maintenance.router';
export { officersRouter as officers } from './officers/officers.router';
export { recoveryRouter as recovery } from './recovery/recovery.router';
export { referralsRouter as referrals } from './referrals/referrals.router';
export { regionsRouter as regions } from './resources/regions.router';
export { sealedRouter as sealed } from './sealed/sealed.router';
export { sopRouter as sop } from './sop/sop.router';
export { sopVersionsRouter as sopVersions } from './sop/versions.router';
export { tasksRouter as tasks } from './tasks/tasks.router';
export { verifyRouter as verify } from './verify/verify.router';
