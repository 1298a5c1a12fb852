/** Answers to the written consent form (F-03a, step T1.2), complete enough to be signed. */
export const CONSENT_ANSWERS = {
  'consent.explained': ['purpose', 'rights'],
  'consent.registration': 'agreed',
  'consent.contact': 'refused',
  'consent.registrationGiver': 'self',
  'consent.registrationMethod': 'signature',
};
