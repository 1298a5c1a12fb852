import { vaultContract } from '../../../shared/contract/vault';
import { accountsContract } from '../../../shared/contract/officers';
import { acceptState } from './accept-state';
import { inTransaction, readOnly } from '../procedures';
import { serve } from '../serve';
import { keepSession, useCaseContext } from '../state';
import {
  acceptDuty,
  changePassword,
  createNewVault,
  findBrokenResource,
  readDuty,
  recordOwnPassword,
  repairHeader,
  unlock,
  updateShelter,
} from './accounts';

const os = { vault: serve(vaultContract), accounts: serve(accountsContract) };

export const vaultRouter = {
  installation: os.vault.installation.handler(({ context }) => findBrokenResource(context.state)),
  create: os.vault.create.handler(({ context, input }) => createNewVault(context.state, input)),
  unlock: os.vault.unlock.handler(({ context, input }) => unlock(context.state, input)),
  acceptState: os.vault.acceptState.handler(({ context, input }) =>
    acceptState(context.state, input),
  ),
  repairHeader: os.vault.repairHeader.handler(({ context }) => repairHeader(context.state)),
  changePassword: os.vault.changePassword.handler(async (call) => {
    // The slot first: were the rest lost, the officer would only be asked to change it again.
    await changePassword(useCaseContext(call.context.state), call.input);
    return keepSession(call.context.state, inTransaction(recordOwnPassword)(call));
  }),
  updateShelter: os.vault.updateShelter.handler((call) =>
    keepSession(call.context.state, inTransaction(updateShelter)(call)),
  ),
};

export const accountsRouter = {
  duty: os.accounts.duty.handler(readOnly((context) => readDuty(context))),
  acceptDuty: os.accounts.acceptDuty.handler((call) =>
    keepSession(call.context.state, inTransaction(acceptDuty)(call)),
  ),
};
