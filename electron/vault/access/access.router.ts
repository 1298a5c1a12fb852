import { accessContract } from '../../../shared/contract/access';
import { inTransaction, readOnly } from '../procedures';
import { serve } from '../serve';
import { listSecondOfficers } from './approval';
import { assignCase, listAssignments } from './assignments';
import { acknowledge, breakGlass, listBreakGlass } from './break-glass';
import { acknowledgeReading, listReadingAlarms } from './reading';

const os = serve(accessContract);

export const accessRouter = {
  assignments: os.assignments.handler(readOnly(listAssignments)),
  assign: os.assign.handler(inTransaction(assignCase)),
  breakGlass: os.breakGlass.handler(inTransaction(breakGlass)),
  breakGlassList: os.breakGlassList.handler(readOnly((context) => listBreakGlass(context))),
  acknowledge: os.acknowledge.handler(inTransaction(acknowledge)),
  readingAlarms: os.readingAlarms.handler(readOnly((context) => listReadingAlarms(context))),
  acknowledgeReading: os.acknowledgeReading.handler(inTransaction(acknowledgeReading)),
  secondOfficers: os.secondOfficers.handler(readOnly(listSecondOfficers)),
};
