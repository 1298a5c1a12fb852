import { sopContract } from '../../../shared/contract/sop';
import { inTransaction, readOnly } from '../procedures';
import { serve } from '../serve';
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

const os = serve(sopContract);

export const sopRouter = {
  view: os.view.handler(readOnly(viewSop)),
  form: os.form.handler(readOnly(readForm)),
  askings: os.askings.handler(readOnly(readAskings)),
  sign: os.sign.handler(inTransaction(signStep)),
  skip: os.skip.handler(inTransaction(skipStep)),
  reopen: os.reopen.handler(inTransaction(reopenStep)),
  // Drawing pages takes the main process and so cannot lie inside a transaction.
  printForm: os.printForm.handler(({ context, input }) =>
    printForm(useCaseContext(context.state), input),
  ),
  defer: os.defer.handler(inTransaction(deferStep)),
  notApplicable: os.notApplicable.handler(inTransaction(decideNotApplicable)),
  countersign: os.countersign.handler(inTransaction(countersignStep)),
  approvers: os.approvers.handler(readOnly(listApprovers)),
  returnStep: os.returnStep.handler(inTransaction(returnStep)),
};
