import { inTransaction, os, readOnly } from '../procedures';
import { useCaseContext } from '../state';
import { issuePacket, previewPacket } from './issue';
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

export const referralsRouter = {
  agencies: os.referrals.agencies.handler(readOnly((context) => listAgencies(context))),
  list: os.referrals.list.handler(readOnly(listReferrals)),
  start: os.referrals.start.handler(inTransaction(startReferral)),
  get: os.referrals.get.handler(inTransaction(readReferralView)),
  update: os.referrals.update.handler(inTransaction(updateReferral)),
  // Drawing pages takes the main process and so cannot lie inside a transaction; issuing keeps its
  // own transactions around it.
  preview: os.referrals.preview.handler(({ context, input }) =>
    previewPacket(useCaseContext(context.state), input),
  ),
  issue: os.referrals.issue.handler(({ context, input }) =>
    issuePacket(useCaseContext(context.state), input),
  ),
  cancel: os.referrals.cancel.handler(inTransaction(cancelReferral)),
  packet: os.referrals.packet.handler(inTransaction(openPacket)),
  recordOutput: os.referrals.recordOutput.handler(inTransaction(recordOutput)),
  recordReceipt: os.referrals.recordReceipt.handler(inTransaction(recordReceipt)),
};
