import type { Answers } from '../../../shared/domain/forms/validate';
import type { UseCaseContext } from '../state';
import { insertConsent, listConsents, withdrawConsent } from './consents';

const METHODS: Readonly<Record<string, string>> = {
  signature: 'written',
  recorded_oral: 'oral_recorded',
  thumbprint: 'thumbprint',
};

/**
 * A signed consent form (F-03a) is also a consent of the case: agreeing records it, refusing takes
 * back what was said orally on arrival. Forms without that question change nothing.
 */
export function recordFormConsent(context: UseCaseContext, caseId: string, answers: Answers): void {
  const answer = answers['consent.registration'];
  if (answer === undefined) return;
  const standing = listConsents(context, { caseId }).filter(
    (consent) => consent.scope === 'registration' && consent.withdrawnAt === null,
  );
  if (answer === 'refused') {
    for (const { consentId } of standing) withdrawConsent(context, { caseId, consentId });
  }
  if (answer !== 'agreed') return;
  const method = answers['consent.registrationMethod'];
  insertConsent(context, {
    caseId,
    scope: 'registration',
    agencyId: null,
    zones: [],
    givenBy: answers['consent.registrationGiver'] === 'self' ? 'self' : 'guardian',
    method: (typeof method === 'string' ? METHODS[method] : undefined) ?? 'written',
    note: '',
  });
}
