import { conferencesContract } from '../../../shared/contract/conferences';
import { inTransaction, readOnly } from '../procedures';
import { serve } from '../serve';
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

const os = serve(conferencesContract);

export const conferencesRouter = {
  list: os.list.handler(readOnly(listConferences)),
  get: os.get.handler(inTransaction(getConference)),
  convene: os.convene.handler(inTransaction(convene)),
  save: os.save.handler(inTransaction(saveConference)),
  decide: os.decide.handler(inTransaction(decide)),
  withdrawDecision: os.withdrawDecision.handler(inTransaction(withdrawDecision)),
  check: os.check.handler(readOnly(checkConference)),
  close: os.close.handler(inTransaction(closeConference)),
  cancel: os.cancel.handler(inTransaction(cancelConference)),
  // Drawing pages takes the main process and so cannot lie inside a transaction.
  print: os.print.handler(({ context, input }) =>
    printMinutes(useCaseContext(context.state), input),
  ),
};
