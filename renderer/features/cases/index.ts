// What another feature may use of cases: the intake, which is also a step of the SOP, and what stands
// in place of an empty list.
export { CompleteIntake } from './intake/complete-intake';
export { NoCases } from './list/no-cases';
