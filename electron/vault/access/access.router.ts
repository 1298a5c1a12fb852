import { inTransaction, os, readOnly } from '../procedures';
import { listSecondOfficers } from './approval';
import { assignCase, listAssignments } from './assignments';
import { acknowledge, breakGlass, listBreakGlass } from './break-glass';
import { acknowledgeReading, listReadingAlarms } from './reading';

export const accessRouter = {
  assignments: os.access.assignments.handler(readOnly(listAssignments)),
  assign: os.access.assign.handler(inTransaction(assignCase)),
  breakGlass: os.access.breakGlass.handler(inTransaction(breakGlass)),
  breakGlassList: os.access.breakGlassList.handler(readOnly((context) => listBreakGlass(context))),
  acknowledge: os.access.acknowledge.handler(inTransaction(acknowledge)),
  readingAlarms: os.access.readingAlarms.handler(readOnly((context) => listReadingAlarms(context))),
  acknowledgeReading: os.access.acknowledgeReading.handler(inTransaction(acknowledgeReading)),
  secondOfficers: os.access.secondOfficers.handler(readOnly(listSecondOfficers)),
};
