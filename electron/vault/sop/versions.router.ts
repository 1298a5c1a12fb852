import { sopVersionsContract } from '../../../shared/contract/sop-versions';
import { inTransaction, readOnly, withApproval } from '../procedures';
import { serve } from '../serve';
import { useCaseContext } from '../state';
import {
  confirmBasis,
  listConfirmations,
  listOpenBases,
  withdrawConfirmation,
} from './confirmations';
import { printHandbook } from './handbook';
import { listYears, saveYear } from './holidays';
import { exportPackage, importPackage, inspectPackage } from './package';
import { moveCase, reportCaseMove } from './move-case';
import {
  checkDraft,
  discardDraft,
  publishDraft,
  readDraft,
  saveDraft,
  startDraft,
} from './sop-draft';
import { getVersion, listVersions } from './versions';

const os = serve(sopVersionsContract);

export const sopVersionsRouter = {
  list: os.list.handler(readOnly((context) => listVersions(context))),
  get: os.get.handler(readOnly(getVersion)),
  draft: os.draft.handler(readOnly((context) => readDraft(context))),
  startDraft: os.startDraft.handler(inTransaction(startDraft)),
  saveDraft: os.saveDraft.handler(inTransaction(saveDraft)),
  discardDraft: os.discardDraft.handler(inTransaction(discardDraft)),
  check: os.check.handler(readOnly((context) => checkDraft(context))),
  publish: os.publish.handler(withApproval(publishDraft)),
  confirmations: os.confirmations.handler(readOnly((context) => listConfirmations(context))),
  bases: os.bases.handler(readOnly((context) => listOpenBases(context))),
  confirm: os.confirm.handler(inTransaction(confirmBasis)),
  withdraw: os.withdraw.handler(inTransaction(withdrawConfirmation)),
  moveReport: os.moveReport.handler(readOnly(reportCaseMove)),
  move: os.move.handler(inTransaction(moveCase)),
  holidays: os.holidays.handler(readOnly((context) => listYears(context))),
  saveHolidays: os.saveHolidays.handler(inTransaction(saveYear)),
  exportPackage: os.exportPackage.handler(inTransaction(exportPackage)),
  inspectPackage: os.inspectPackage.handler(readOnly(inspectPackage)),
  importPackage: os.importPackage.handler(withApproval(importPackage)),
  handbook: os.handbook.handler(({ context: { state }, input }) =>
    printHandbook(useCaseContext(state), input),
  ),
};
