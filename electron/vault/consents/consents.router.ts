import { inTransaction, os, readOnly } from '../procedures';
import { listConsents, recordSharingConsent, withdrawConsent } from './consents';

export const consentsRouter = {
  list: os.consents.list.handler(readOnly(listConsents)),
  record: os.consents.record.handler(inTransaction(recordSharingConsent)),
  withdraw: os.consents.withdraw.handler(inTransaction(withdrawConsent)),
};
