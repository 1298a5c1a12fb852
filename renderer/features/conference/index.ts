export { ConferenceCard } from './conference-card';
export { ConferencesOfStep, ConveneForStep } from './conference-of-step';
