import { recoveryContract } from '../../../shared/contract/recovery';
import { UserError } from '../../../shared/contract/errors';
import { inTransaction, readOnly, withApproval } from '../procedures';
import { serve } from '../serve';
import { useCaseContext } from '../state';
import { putSlot } from '../vault-slots';
import { printKit } from './print-kit';
import { kitAtDoor, proveShare, readKitState, recoverByShares } from './recovery';
import { newKit } from './recovery-kit';

const os = serve(recoveryContract);

export const recoveryRouter = {
  kit: os.kit.handler(({ context }) => kitAtDoor(context.state)),
  state: os.state.handler(readOnly((context) => readKitState(context))),
  createKit: os.createKit.handler(async (call) => {
    const { state } = call.context;
    const { vault, session, now } = useCaseContext(state);
    const { kit, slot } = await newKit(vault.header, new Date(now));
    // Drawn before anything counts: pages that cannot be drawn must not cost the kit in use.
    const pages = await printKit(state, session.shelter, kit);
    await withApproval(() => null)(call);
    putSlot(vault, slot);
    return pages;
  }),
  proveShare: os.proveShare.handler(inTransaction(proveShare)),
  unlock: os.unlock.handler(async ({ context: { state }, input }) => {
    const { session, kit } = await recoverByShares(state, input);
    const pages = await printKit(state, session.shelter, kit).catch((error: unknown) => {
      if (error instanceof UserError) return null;
      throw error;
    });
    return { session, kit: pages };
  }),
};
