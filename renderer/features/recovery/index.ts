// What another feature may use of the recovery kit: that there is one, or is none.
export { KitCard } from './kit-card';
export { KitReminder } from './kit-reminder';
