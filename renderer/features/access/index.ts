// What other features may use: the second person under any act, and who sees which case.
export { ApprovalForm } from './approval-form';
export { AssignmentCard } from './assignment-card';
export { EmergencyAccess } from './emergency-access';
export { EmergencyAccessStrip } from './emergency-access-strip';
export { ReadingAlarms } from './reading-alarms';
export { WaitingEmergencies } from './waiting-emergencies';
