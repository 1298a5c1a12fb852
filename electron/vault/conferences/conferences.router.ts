import { inTransaction, os, readOnly } from '../procedures';
import { useCaseContext } from '../state';
import { checkConference, closeConference } from './close';
import {
  cancelConference,
  convene,
  decide,
  getConference,
  listConferences,
  saveConference,
  withdrawDecision,
} from './conferences';
import { printMinutes } from './print-minutes';

export const conferencesRouter = {
  list: os.conferences.list.handler(readOnly(listConferences)),
  get: os.conferences.get.handler(inTransaction(getConference)),
  convene: os.conferences.convene.handler(inTransaction(convene)),
  save: os.conferences.save.handler(inTransaction(saveConference)),
  decide: os.conferences.decide.handler(inTransaction(decide)),
  withdrawDecision: os.conferences.withdrawDecision.handler(inTransaction(withdrawDecision)),
  check: os.conferences.check.handler(readOnly(checkConference)),
  close: os.conferences.close.handler(inTransaction(closeConference)),
  cancel: os.conferences.cancel.handler(inTransaction(cancelConference)),
  // Drawing pages takes the main process and so cannot lie inside a transaction.
  print: os.conferences.print.handler(({ context, input }) =>
    printMinutes(useCaseContext(context.state), input),
  ),
};
