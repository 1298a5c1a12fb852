// What other features may use of a case: its facts and its history, never its SQL.
export {
  addCaseEvent,
  type CaseFile,
  nextInSequence,
  readCase,
  readCases,
  writeClosing,
  writeCompanion,
  writeSopVersion,
} from './cases.store';
export { type FactRecord, readEveryValue, readFacts, writeFacts } from './facts.store';
