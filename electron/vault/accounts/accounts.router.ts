import { inTransaction, os } from '../procedures';
import {
  createNewVault,
  findBrokenResource,
  readStatus,
  repairHeader,
  unlock,
  updateShelter,
} from './accounts';

export const vaultRouter = {
  ping: os.vault.ping.handler(() => 'pong'),
  status: os.vault.status.handler(({ context }) => readStatus(context.state)),
  installation: os.vault.installation.handler(({ context }) => findBrokenResource(context.state)),
  create: os.vault.create.handler(({ context, input }) => createNewVault(context.state, input)),
  unlock: os.vault.unlock.handler(({ context, input }) => unlock(context.state, input)),
  repairHeader: os.vault.repairHeader.handler(({ context }) => repairHeader(context.state)),
  updateShelter: os.vault.updateShelter.handler((call) => {
    const session = inTransaction(updateShelter)(call);
    const { state } = call.context;
    if (state.open !== undefined) state.open = { ...state.open, session };
    return session;
  }),
};
