import { auditContract } from '../../../shared/contract/audit';
import { inTransaction, readOnly } from '../procedures';
import { serve } from '../serve';
import { useCaseContext } from '../state';
import { checkAnchorCode, listEntries, readAnchorCode } from './audit-log';
import { printExtract } from './print-extract';
import { readVerification, startVerification, stopVerification } from './verification';

const os = serve(auditContract);

export const auditRouter = {
  list: os.list.handler(readOnly(listEntries)),
  verify: os.verify.handler(inTransaction((context) => startVerification(context))),
  verification: os.verification.handler(readOnly((context) => readVerification(context))),
  stopVerification: os.stopVerification.handler(readOnly((context) => stopVerification(context))),
  anchorCode: os.anchorCode.handler(readOnly((context) => readAnchorCode(context))),
  checkCode: os.checkCode.handler(readOnly(checkAnchorCode)),
  // Drawing pages takes the main process and so cannot lie inside a transaction.
  printExtract: os.printExtract.handler(({ context, input }) =>
    printExtract(useCaseContext(context.state), input),
  ),
};
