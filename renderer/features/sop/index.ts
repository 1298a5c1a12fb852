// What another feature may use of the SOP: its screen, a tab of the case file.
export { SopScreen } from './sop-screen';
