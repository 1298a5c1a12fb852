import { accessContract } from './access';
import { agenciesContract } from './agencies';
import { assessmentContract } from './assessment';
import { attachmentsContract } from './attachments';
import { auditContract } from './audit';
import { calendarContract, remindersContract } from './calendar';
import { casesContract, homeContract } from './cases';
import { conferencesContract } from './conferences';
import { ledgerContract } from './ledger';
import { maintenanceContract } from './maintenance';
import { accountsContract, officersContract } from './officers';
import { recoveryContract } from './recovery';
import { consentsContract, referralsContract } from './referrals';
import { sealedContract } from './sealed';
import { sopContract } from './sop';
import { tasksContract } from './tasks';
import { sopVersionsContract } from './sop-versions';
import { doorContract, draftsContract, regionsContract, vaultContract } from './vault';
import { verifyContract } from './verify';

/** Everything the window may ask of the vault: the only door. */
export const contract = {
  door: doorContract,
  vault: vaultContract,
  accounts: accountsContract,
  officers: officersContract,
  maintenance: maintenanceContract,
  recovery: recoveryContract,
  access: accessContract,
  drafts: draftsContract,
  regions: regionsContract,
  home: homeContract,
  cases: casesContract,
  sop: sopContract,
  assessment: assessmentContract,
  sopVersions: sopVersionsContract,
  consents: consentsContract,
  referrals: referralsContract,
  verify: verifyContract,
  agencies: agenciesContract,
  attachments: attachmentsContract,
  sealed: sealedContract,
  ledger: ledgerContract,
  conferences: conferencesContract,
  tasks: tasksContract,
  calendar: calendarContract,
  reminders: remindersContract,
  audit: auditContract,
};
export type VaultContract = typeof contract;
