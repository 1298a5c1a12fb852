import { inTransaction, os, readOnly } from '../procedures';
import { readForm, reopenStep, signStep, skipStep, viewSop } from './sop';

export const sopRouter = {
  view: os.sop.view.handler(readOnly(viewSop)),
  form: os.sop.form.handler(readOnly(readForm)),
  sign: os.sop.sign.handler(inTransaction(signStep)),
  skip: os.sop.skip.handler(inTransaction(skipStep)),
  reopen: os.sop.reopen.handler(inTransaction(reopenStep)),
};
