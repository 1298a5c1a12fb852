import { UserError } from '../../../shared/contract/errors';
import { inTransaction, os, readOnly, withApproval } from '../procedures';
import { useCaseContext } from '../state';
import { putSlot } from '../vault-slots';
import { printKit } from './print-kit';
import { kitAtDoor, proveShare, readKitState, recoverByShares } from './recovery';
import { newKit } from './recovery-kit';

export const recoveryRouter = {
  kit: os.recovery.kit.handler(({ context }) => kitAtDoor(context.state)),
  state: os.recovery.state.handler(readOnly((context) => readKitState(context))),
  createKit: os.recovery.createKit.handler(async (call) => {
    const { state } = call.context;
    const { vault, session, now } = useCaseContext(state);
    const { kit, slot } = await newKit(vault.header, new Date(now));
    // Drawn before anything counts: pages that cannot be drawn must not cost the kit in use.
    const pages = await printKit(state, session.shelter, kit);
    await withApproval(() => null)(call);
    putSlot(vault, slot);
    return pages;
  }),
  proveShare: os.recovery.proveShare.handler(inTransaction(proveShare)),
  unlock: os.recovery.unlock.handler(async ({ context: { state }, input }) => {
    const { session, kit } = await recoverByShares(state, input);
    const pages = await printKit(state, session.shelter, kit).catch((error: unknown) => {
      if (error instanceof UserError) return null;
      throw error;
    });
    return { session, kit: pages };
  }),
};
