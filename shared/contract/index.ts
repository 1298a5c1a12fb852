import { accessContract } from './access';
import { auditContract } from './audit';
import { casesContract, homeContract } from './cases';
import { maintenanceContract } from './maintenance';
import { accountsContract, officersContract } from './officers';
import { recoveryContract } from './recovery';
import { consentsContract, referralsContract } from './referrals';
import { sopContract } from './sop';
import { sopVersionsContract } from './sop-versions';
import { draftsContract, regionsContract, vaultContract } from './vault';

/** Everything the window may ask of the vault: the only door. */
export const contract = {
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
  sopVersions: sopVersionsContract,
  consents: consentsContract,
  referrals: referralsContract,
  audit: auditContract,
};
export type VaultContract = typeof contract;
