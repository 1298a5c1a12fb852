import { inTransaction, os, readOnly, withApproval } from '../procedures';
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

export const sopVersionsRouter = {
  list: os.sopVersions.list.handler(readOnly((context) => listVersions(context))),
  get: os.sopVersions.get.handler(readOnly(getVersion)),
  draft: os.sopVersions.draft.handler(readOnly((context) => readDraft(context))),
  startDraft: os.sopVersions.startDraft.handler(inTransaction(startDraft)),
  saveDraft: os.sopVersions.saveDraft.handler(inTransaction(saveDraft)),
  discardDraft: os.sopVersions.discardDraft.handler(inTransaction(discardDraft)),
  check: os.sopVersions.check.handler(readOnly((context) => checkDraft(context))),
  publish: os.sopVersions.publish.handler(withApproval(publishDraft)),
  confirmations: os.sopVersions.confirmations.handler(
    readOnly((context) => listConfirmations(context)),
  ),
  bases: os.sopVersions.bases.handler(readOnly((context) => listOpenBases(context))),
  confirm: os.sopVersions.confirm.handler(inTransaction(confirmBasis)),
  withdraw: os.sopVersions.withdraw.handler(inTransaction(withdrawConfirmation)),
  moveReport: os.sopVersions.moveReport.handler(readOnly(reportCaseMove)),
  move: os.sopVersions.move.handler(inTransaction(moveCase)),
  holidays: os.sopVersions.holidays.handler(readOnly((context) => listYears(context))),
  saveHolidays: os.sopVersions.saveHolidays.handler(inTransaction(saveYear)),
  exportPackage: os.sopVersions.exportPackage.handler(inTransaction(exportPackage)),
  inspectPackage: os.sopVersions.inspectPackage.handler(readOnly(inspectPackage)),
  importPackage: os.sopVersions.importPackage.handler(withApproval(importPackage)),
  handbook: os.sopVersions.handbook.handler(({ context: { state }, input }) =>
    printHandbook(useCaseContext(state), input),
  ),
};
