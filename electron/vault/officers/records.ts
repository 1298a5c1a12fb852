// What other features may use of an officer, never its SQL.
export {
  type Account,
  insertDutyAcceptance,
  insertOfficer,
  readAccount,
  readAccounts,
  setOneTimeEnd,
} from './officers.store';
