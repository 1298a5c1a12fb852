import { consentsContract } from '../../../shared/contract/referrals';
import { inTransaction, readOnly } from '../procedures';
import { serve } from '../serve';
import { useCaseContext } from '../state';
import { listConsents, recordSharingConsent, withdrawConsent } from './consents';
import { printConsent } from './print-consent';

const os = serve(consentsContract);

export const consentsRouter = {
  list: os.list.handler(readOnly(listConsents)),
  record: os.record.handler(inTransaction(recordSharingConsent)),
  printForm: os.printForm.handler(({ context, input }) =>
    printConsent(useCaseContext(context.state), input),
  ),
  withdraw: os.withdraw.handler(inTransaction(withdrawConsent)),
};
