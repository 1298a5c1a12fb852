import type { Truth } from './condition';
import type { ApproverRole, SopStep } from './definition';

/**
 * Whether "tidak berlaku" needs a second person. Safety, consent and legal duties (class A) always
 * do. So does a class B step whose condition surely holds: without it, "tidak berlaku" would be the
 * way round the approval that skipping such a step needs.
 */
export function decisionNeedsApproval(step: SopStep, whenWas: Truth): boolean {
  return step.riskClass === 'A' || (step.riskClass === 'B' && whenWas === 'true');
}

/** The role that countersigns a step, or approves that it does not apply; the least one is enough. */
export function approverOf(step: SopStep): ApproverRole {
  return step.fourEyes ?? 'case_manager';
}
