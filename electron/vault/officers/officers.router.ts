import type { OneTimeAccess } from '../../../shared/contract/officers';
import { inTransaction, os, readOnly, withApproval } from '../procedures';
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

// What the database says of an officer comes first and decides alone who is let in; the slots in
// `vault.json` follow it.
export const officersRouter = {
  list: os.officers.list.handler(readOnly((context) => listOfficers(context))),
  add: os.officers.add.handler(async (call) =>
    oneTimeAccess(call.context.state, await withApproval(registerOfficer)(call)),
  ),
  disable: os.officers.disable.handler(inTransaction(disableOfficer)),
  enable: os.officers.enable.handler(inTransaction(enableOfficer)),
  remove: os.officers.remove.handler(async (call) => {
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
  changeRole: os.officers.changeRole.handler(withApproval(changeRole)),
  resetPassword: os.officers.resetPassword.handler(async (call) =>
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
