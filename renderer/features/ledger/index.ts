// What other features show of the ledger.
export { AnswerCard } from './answer-card';
export { ClientExtractCard } from './client-extract-card';
export { CoordinationCard } from './coordination-card';
export { Holders } from './holders';
export { RecallCard } from './recall-card';
