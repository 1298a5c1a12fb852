import { inTransaction, os, readOnly } from '../procedures';
import { useCaseContext } from '../state';
import { printForm } from './print-form';
import { readAskings, readForm, reopenStep, signStep, skipStep, viewSop } from './sop';
import {
  countersignStep,
  decideNotApplicable,
  deferStep,
  listApprovers,
  returnStep,
} from './step-decisions';

export const sopRouter = {
  view: os.sop.view.handler(readOnly(viewSop)),
  form: os.sop.form.handler(readOnly(readForm)),
  askings: os.sop.askings.handler(readOnly(readAskings)),
  sign: os.sop.sign.handler(inTransaction(signStep)),
  skip: os.sop.skip.handler(inTransaction(skipStep)),
  reopen: os.sop.reopen.handler(inTransaction(reopenStep)),
  // Drawing pages takes the main process and so cannot lie inside a transaction.
  printForm: os.sop.printForm.handler(({ context, input }) =>
    printForm(useCaseContext(context.state), input),
  ),
  defer: os.sop.defer.handler(inTransaction(deferStep)),
  notApplicable: os.sop.notApplicable.handler(inTransaction(decideNotApplicable)),
  countersign: os.sop.countersign.handler(inTransaction(countersignStep)),
  approvers: os.sop.approvers.handler(readOnly(listApprovers)),
  returnStep: os.sop.returnStep.handler(inTransaction(returnStep)),
};
