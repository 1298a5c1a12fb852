// What other features may use of the shelter's settings, never their SQL.
export { readShelter } from './accounts.store';
