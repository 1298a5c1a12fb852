// What other features may use: the basis of a step with its confirmation, and moving a case.
export { StepBasis } from './bases/step-basis';
export { HandbookCard } from './versions/handbook-card';
export { MoveCaseCard } from './move/move-case-card';
