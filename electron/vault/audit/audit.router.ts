import { inTransaction, os, readOnly } from '../procedures';
import { useCaseContext } from '../state';
import { checkAnchorCode, listEntries, readAnchorCode } from './audit-log';
import { printExtract } from './print-extract';
import { readVerification, startVerification, stopVerification } from './verification';

export const auditRouter = {
  list: os.audit.list.handler(readOnly(listEntries)),
  verify: os.audit.verify.handler(inTransaction((context) => startVerification(context))),
  verification: os.audit.verification.handler(readOnly((context) => readVerification(context))),
  stopVerification: os.audit.stopVerification.handler(
    readOnly((context) => stopVerification(context)),
  ),
  anchorCode: os.audit.anchorCode.handler(readOnly((context) => readAnchorCode(context))),
  checkCode: os.audit.checkCode.handler(readOnly(checkAnchorCode)),
  // Drawing pages takes the main process and so cannot lie inside a transaction.
  printExtract: os.audit.printExtract.handler(({ context, input }) =>
    printExtract(useCaseContext(context.state), input),
  ),
};
