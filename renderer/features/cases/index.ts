// What another feature may use of the case file: the intake, which is also a step of the SOP.
export { CompleteIntake } from './intake/complete-intake';
