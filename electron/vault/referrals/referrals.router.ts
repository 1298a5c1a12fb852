import { referralsContract } from '../../../shared/contract/referrals';
import { inTransaction, readOnly } from '../procedures';
import { serve } from '../serve';
import { useCaseContext } from '../state';
import { issuePacket, previewPacket } from './issue';
import { giveOverride, withdrawOverride } from './overrides';
import {
  cancelReferral,
  listAgencies,
  listReferrals,
  openPacket,
  readReferralView,
  recordOutput,
  recordReceipt,
  startReferral,
  updateReferral,
} from './referrals';

const os = serve(referralsContract);

export const referralsRouter = {
  agencies: os.agencies.handler(readOnly((context) => listAgencies(context))),
  list: os.list.handler(readOnly(listReferrals)),
  start: os.start.handler(inTransaction(startReferral)),
  get: os.get.handler(inTransaction(readReferralView)),
  update: os.update.handler(inTransaction(updateReferral)),
  // Drawing pages takes the main process and so cannot lie inside a transaction; issuing keeps its
  // own transactions around it.
  preview: os.preview.handler(({ context, input }) =>
    previewPacket(useCaseContext(context.state), input),
  ),
  issue: os.issue.handler(({ context, input }) =>
    issuePacket(useCaseContext(context.state), input),
  ),
  cancel: os.cancel.handler(inTransaction(cancelReferral)),
  packet: os.packet.handler(inTransaction(openPacket)),
  recordOutput: os.recordOutput.handler(inTransaction(recordOutput)),
  override: os.override.handler(inTransaction(giveOverride)),
  withdrawOverride: os.withdrawOverride.handler(inTransaction(withdrawOverride)),
  recordReceipt: os.recordReceipt.handler(inTransaction(recordReceipt)),
};
