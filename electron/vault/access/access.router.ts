import { inTransaction, os, readOnly } from '../procedures';
import { listSecondOfficers } from './approval';
import { assignCase, listAssignments } from './assignments';
import { acknowledge, breakGlass, listBreakGlass } from './break-glass';

export const accessRouter = {
  assignments: os.access.assignments.handler(readOnly(listAssignments)),
  assign: os.access.assign.handler(inTransaction(assignCase)),
  breakGlass: os.access.breakGlass.handler(inTransaction(breakGlass)),
  breakGlassList: os.access.breakGlassList.handler(readOnly((context) => listBreakGlass(context))),
  acknowledge: os.access.acknowledge.handler(inTransaction(acknowledge)),
  secondOfficers: os.access.secondOfficers.handler(readOnly(listSecondOfficers)),
};
