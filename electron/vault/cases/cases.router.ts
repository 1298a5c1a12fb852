import { casesContract, homeContract } from '../../../shared/contract/cases';
import { inTransaction, readOnly } from '../procedures';
import { serve } from '../serve';
import {
  readCaseFacts,
  readCaseHistory,
  readCounts,
  readHeader,
  readIdentity,
  readIntake,
  searchCases,
} from './cases';
import { listCases, listClosedCases, listDue } from './case-list';
import { nextCodeName, openCase, openEmergencyCase, saveIntake } from './intake';

const os = { cases: serve(casesContract), home: serve(homeContract) };

export const casesRouter = {
  search: os.cases.search.handler(readOnly(searchCases)),
  list: os.cases.list.handler(readOnly((context) => listCases(context))),
  closed: os.cases.closed.handler(readOnly((context) => listClosedCases(context))),
  suggestCodeName: os.cases.suggestCodeName.handler(readOnly((context) => nextCodeName(context))),
  open: os.cases.open.handler(inTransaction(openCase)),
  openEmergency: os.cases.openEmergency.handler(inTransaction(openEmergencyCase)),
  saveIntake: os.cases.saveIntake.handler(inTransaction(saveIntake)),
  intake: os.cases.intake.handler(inTransaction(readIntake)),
  header: os.cases.header.handler(readOnly(readHeader)),
  facts: os.cases.facts.handler(inTransaction(readCaseFacts)),
  identity: os.cases.identity.handler(inTransaction(readIdentity)),
  history: os.cases.history.handler(readOnly(readCaseHistory)),
};

export const homeRouter = {
  counts: os.home.counts.handler(readOnly((context) => readCounts(context))),
  due: os.home.due.handler(readOnly((context) => listDue(context))),
};
