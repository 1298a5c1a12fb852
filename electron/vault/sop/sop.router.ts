import { inTransaction, os, readOnly } from '../procedures';
import { readForm, reopenStep, signStep, skipStep, viewSop } from './sop';
import { countersignStep, decideNotApplicable, deferStep, returnStep } from './step-decisions';

export const sopRouter = {
  view: os.sop.view.handler(readOnly(viewSop)),
  form: os.sop.form.handler(readOnly(readForm)),
  sign: os.sop.sign.handler(inTransaction(signStep)),
  skip: os.sop.skip.handler(inTransaction(skipStep)),
  reopen: os.sop.reopen.handler(inTransaction(reopenStep)),
  defer: os.sop.defer.handler(inTransaction(deferStep)),
  notApplicable: os.sop.notApplicable.handler(inTransaction(decideNotApplicable)),
  countersign: os.sop.countersign.handler(inTransaction(countersignStep)),
  returnStep: os.sop.returnStep.handler(inTransaction(returnStep)),
};
