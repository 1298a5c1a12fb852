// What another feature may use of the recovery kit: the reminder that there is none.
export { KitReminder } from './kit-reminder';
