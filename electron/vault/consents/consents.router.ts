import { consentsContract } from '../../../shared/contract/referrals';
import { inTransaction, readOnly } from '../procedures';
import { serve } from '../serve';
import { listConsents, recordSharingConsent, withdrawConsent } from './consents';

const os = serve(consentsContract);

export const consentsRouter = {
  list: os.list.handler(readOnly(listConsents)),
  record: os.record.handler(inTransaction(recordSharingConsent)),
  withdraw: os.withdraw.handler(inTransaction(withdrawConsent)),
};
