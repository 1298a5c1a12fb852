import { officersContract } from '../../../shared/contract/officers';
import type { OneTimeAccess } from '../../../shared/contract/officers';
import { inTransaction, readOnly, withApproval } from '../procedures';
import { serve } from '../serve';
import { useCaseContext, type VaultState } from '../state';
import {
  changeRole,
  disableOfficer,
  enableOfficer,
  listOfficers,
  readOfficer,
  registerOfficer,
  removeOfficer,
  resetPassword,
} from './officers';
import { giveOneTimePassword, takeSlots } from './slots';

const os = serve(officersContract);

// What the database says of an officer comes first and decides alone who is let in; the slots in
// `vault.json` follow it.
export const officersRouter = {
  list: os.list.handler(readOnly((context) => listOfficers(context))),
  add: os.add.handler(async (call) =>
    oneTimeAccess(call.context.state, await withApproval(registerOfficer)(call)),
  ),
  disable: os.disable.handler(inTransaction(disableOfficer)),
  enable: os.enable.handler(inTransaction(enableOfficer)),
  remove: os.remove.handler(async (call) => {
    const { officerId } = await withApproval(removeOfficer)(call);
    const { state } = call.context;
    const context = useCaseContext(state);
    try {
      takeSlots(context.vault, officerId);
    } finally {
      if (!context.vault.isOpen) state.open = undefined;
    }
    return listOfficers(context);
  }),
  changeRole: os.changeRole.handler(withApproval(changeRole)),
  resetPassword: os.resetPassword.handler(async (call) =>
    oneTimeAccess(call.context.state, await withApproval(resetPassword)(call)),
  ),
};

async function oneTimeAccess(
  state: VaultState,
  ref: { readonly officerId: string },
): Promise<OneTimeAccess> {
  const context = useCaseContext(state);
  const officer = readOfficer(context, ref);
  const oneTimePassword = await giveOneTimePassword(context.vault, officer);
  return { officer: readOfficer(context, ref), oneTimePassword };
}
