import type { ReferralView } from '../../../shared/contract/referrals';
import type { Bilingual } from '../../../shared/domain/bilingual';
import type { Disclosure, KeptItem } from '../../../shared/domain/disclosure/disclose';
import { REQUEST_KEY, titleKey } from '../../../shared/domain/disclosure/mask-text';
import { mayOverride } from '../../../shared/domain/disclosure/override';
import { proposeMasks } from '../../../shared/domain/disclosure/propose-masks';
import { placeName } from '../../../shared/domain/shelter';
import { attachedTitles } from '../attachments/attached-pages';
import { readAccount } from '../officers/records';
import type { UseCaseContext } from '../state';
import type { Referral } from './referrals.store';

/** What the marks of a referral are worked out from. */
interface MarkedReferral {
  readonly referral: Referral;
  readonly disclosure: Disclosure;
  readonly facts: readonly { readonly key: string; readonly label: Bilingual }[];
}

const REQUEST_LABEL: Bilingual = {
  id: 'Permintaan kepada instansi',
  en: 'What is asked of the agency',
};

const TITLE_LABEL: Bilingual = { id: 'Judul lampiran', en: 'Title of an attachment' };

/** Whether a fact stays only because of the matrix, so that somebody may let it out. */
export function canOverride(
  { resources }: Pick<UseCaseContext, 'resources'>,
  item: Extract<KeptItem, { kind: 'fact' }>,
): boolean {
  return item.why === 'forbidden' && mayOverride(resources.matrix.internal, item.fact);
}

/** What goes against the matrix: which fact, on whose word and why. */
export function overridesView(
  context: UseCaseContext,
  { referral, facts }: MarkedReferral,
): ReferralView['overrides'] {
  const labels = new Map(facts.map(({ key, label }) => [key, label]));
  return referral.choices.overrides.map(({ key, reason, by, at }) => ({
    key,
    label: labels.get(key) ?? { id: key, en: key },
    reason,
    byName: readAccount(context.vault.db, by)?.displayName ?? '',
    at,
  }));
}

/** Words in texts that go which a person should look at. */
export function masksView(
  context: UseCaseContext,
  { referral, disclosure }: MarkedReferral,
): ReferralView['masks'] {
  const { city } = context.session.shelter;
  const { masks, request } = referral.choices;
  return proposeMasks({
    disclosure,
    masks,
    others: [
      { key: REQUEST_KEY, label: REQUEST_LABEL, text: request },
      ...attachedTitles(context, referral.referralId).map(({ attachmentId, title }) => ({
        key: titleKey(attachmentId),
        label: TITLE_LABEL,
        text: title,
      })),
    ],
    // The letter is dated from the office's own city.
    common: [city, placeName(city)],
  }).map((proposal) => ({ ...proposal }));
}
