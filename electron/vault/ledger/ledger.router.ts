import { ledgerContract } from '../../../shared/contract/ledger';
import { inTransaction, readOnly } from '../procedures';
import { serve } from '../serve';
import { useCaseContext } from '../state';
import { recordAnswer } from './answers';
import { printClientExtract } from './client-extract';
import { copyCoordinationSummary } from './coordination';
import { listDisclosures, listResponseTimes, readLedgerDetail } from './disclosures';
import { issueWithdrawal, listHolders, openWithdrawal, recordTold } from './withdrawals';

const os = serve(ledgerContract);

export const ledgerRouter = {
  list: os.list.handler(readOnly(listDisclosures)),
  entry: os.entry.handler(inTransaction(readLedgerDetail)),
  responseTimes: os.responseTimes.handler(readOnly((context) => listResponseTimes(context))),
  recordAnswer: os.recordAnswer.handler(inTransaction(recordAnswer)),
  holders: os.holders.handler(readOnly(listHolders)),
  // Drawing pages cannot lie inside a transaction; both write their own entries around it.
  issueWithdrawal: os.issueWithdrawal.handler(({ context, input }) =>
    issueWithdrawal(useCaseContext(context.state), input),
  ),
  withdrawalLetter: os.withdrawalLetter.handler(inTransaction(openWithdrawal)),
  recordTold: os.recordTold.handler(inTransaction(recordTold)),
  clientExtract: os.clientExtract.handler(({ context, input }) =>
    printClientExtract(useCaseContext(context.state), input),
  ),
  coordinationSummary: os.coordinationSummary.handler(inTransaction(copyCoordinationSummary)),
};
