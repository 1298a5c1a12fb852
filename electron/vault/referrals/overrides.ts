import { UserError } from '../../../shared/contract/errors';
import type { ReferralView } from '../../../shared/contract/referrals';
import type { UseCaseContext } from '../state';
import { loadReferral } from './referral-view';
import { canOverride } from './referral-marks';
import { readReferralView, recordEvent, requireDraft } from './referrals';
import { writeChoices } from './referrals.store';

interface OverrideInput {
  readonly referralId: string;
  readonly keys: readonly string[];
  readonly reason: string;
}

/**
 * Lets facts out that the matrix forbids to this agency, for one reason. The ground must cover them
 * all the same, and what may never leave stays whatever the reason.
 *
 * @throws UserError `referral_state` once issued, `not_allowed` when the matrix does not forbid a
 *   fact or nobody may let it out
 */
export function giveOverride(context: UseCaseContext, input: OverrideInput): ReferralView {
  const referral = requireDraft(context, input.referralId);
  const { disclosure, agency } = loadReferral(context, referral);
  const keys = [...new Set(input.keys)];
  const open = disclosure.kept.flatMap((item) =>
    item.kind === 'fact' && canOverride(context, item) ? [item.fact.key] : [],
  );
  if (!keys.every((key) => open.includes(key))) throw new UserError('not_allowed');
  const given = keys.map((key) => ({
    key,
    reason: input.reason,
    by: context.officer.officerId,
    at: context.now,
  }));
  const others = referral.choices.overrides.filter(({ key }) => !keys.includes(key));
  const choices = { ...referral.choices, overrides: [...others, ...given] };
  writeChoices(context.vault.db, referral.referralId, choices, context.now);
  const detail = { agency: agency.name, number: keys.length };
  recordEvent(context, referral.caseId, 'override_given', detail);
  return readReferralView(context, input);
}

interface WithdrawInput {
  readonly referralId: string;
  readonly key: string;
}

/** Takes an override back: the fact stays again. @throws UserError `referral_state` once issued */
export function withdrawOverride(context: UseCaseContext, input: WithdrawInput): ReferralView {
  const referral = requireDraft(context, input.referralId);
  const overrides = referral.choices.overrides.filter(({ key }) => key !== input.key);
  if (overrides.length === referral.choices.overrides.length) throw new UserError('not_found');
  const choices = { ...referral.choices, overrides };
  writeChoices(context.vault.db, referral.referralId, choices, context.now);
  const { agency } = loadReferral(context, referral);
  recordEvent(context, referral.caseId, 'override_withdrawn', { agency: agency.name });
  return readReferralView(context, input);
}
