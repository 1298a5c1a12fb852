// What another feature may use of access: the approval by a second person, under any act.
export { ApprovalForm } from './approval-form';
