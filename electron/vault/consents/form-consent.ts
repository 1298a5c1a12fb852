import type { Consent } from '../../../shared/contract/referrals';
import type { Answers } from '../../../shared/domain/forms/validate';
import type { UseCaseContext } from '../state';
import { insertConsent, withdrawRegistration } from './consents';

const METHODS: Readonly<Record<string, string>> = {
  signature: 'written',
  recorded_oral: 'oral_recorded',
  thumbprint: 'thumbprint',
};

function giverOf(answer: Answers[string] | undefined): Consent['givenBy'] {
  return answer === 'self' || answer === 'self_and_guardian' ? answer : 'guardian';
}

/**
 * A signed consent form (F-03a) is also a consent of the case: agreeing records it, refusing takes
 * back what was said orally on arrival. Forms without that question change nothing.
 */
export function recordFormConsent(context: UseCaseContext, caseId: string, answers: Answers): void {
  const answer = answers['consent.registration'];
  if (answer === undefined) return;
  if (answer === 'refused') withdrawRegistration(context, caseId);
  if (answer !== 'agreed') return;
  const method = answers['consent.registrationMethod'];
  insertConsent(context, {
    caseId,
    scope: 'registration',
    agencyId: null,
    zones: [],
    givenBy: giverOf(answers['consent.registrationGiver']),
    method: (typeof method === 'string' ? METHODS[method] : undefined) ?? 'written',
    note: '',
  });
}
