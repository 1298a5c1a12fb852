import type { Bytes } from '../../../shared/contract/bytes';
import { UserError } from '../../../shared/contract/errors';
import { formatLongDate } from '../../../shared/domain/packets/indonesian';
import {
  composeConsentForm,
  type RecordedConsent,
} from '../../../shared/domain/packets/consent-form';
import type { PaperSize } from '../../../shared/domain/packets/paper';
import { localDateOf } from '../../../shared/domain/dates/zones';
import { officeOf } from '../packets/packets';
import { audit } from '../procedures';
import { renderPage } from '../render-page';
import type { UseCaseContext } from '../state';
import { purposeOf } from '../referrals/referrals';
import { listConsents } from './consents';

interface PrintConsentInput {
  readonly referralId: string;
  /** The recorded consent, or `null` for an empty form. */
  readonly consentId: string | null;
  readonly paper: PaperSize;
}

/**
 * The consent form for one agency as pages: empty, to be read aloud and signed, or as recorded.
 *
 * @throws UserError `not_found`, `pdf_failed` or `resource_invalid`
 */
export async function printConsent(
  context: UseCaseContext,
  input: PrintConsentInput,
): Promise<{ pdf: Bytes; fileName: string }> {
  const { caseId, caseNumber, agency, profile } = purposeOf(context, input.referralId);
  const letters = context.resources.letters();
  const { shelter } = context.session;
  const consent =
    input.consentId === null
      ? null
      : recordedConsent(context, { caseId, consentId: input.consentId, agencyId: agency.id });
  const pdf = await renderPage(
    context,
    composeConsentForm({
      profile,
      agencyName: agency.name,
      caseCode: caseNumber,
      office: officeOf(shelter),
      consent,
      words: letters.consent,
      paper: input.paper,
      css: letters.css,
      fontCss: letters.fontCss,
    }),
  );
  // Only now is it known that there are pages; without the entry they are not shown.
  context.vault.db.transaction(() => audit(context, 'form.printed', input.referralId));
  const name = consent === null ? `${caseNumber}-kosong` : consent.number;
  return { pdf, fileName: `Persetujuan-${name.replace(/[^A-Za-z0-9]+/g, '-')}.pdf` };
}

function recordedConsent(
  context: UseCaseContext,
  wanted: { readonly caseId: string; readonly consentId: string; readonly agencyId: string },
): RecordedConsent {
  const found = listConsents(context, wanted).find(
    (one) => one.consentId === wanted.consentId && one.agencyId === wanted.agencyId,
  );
  if (found === undefined) throw new UserError('not_found');
  const dayOf = (at: string) => formatLongDate(localDateOf(at, context.session.shelter.timeZone));
  const { number, zones, givenBy, method, recordedBy, withdrawnAt } = found;
  return {
    number,
    zones,
    givenBy,
    method,
    recordedBy,
    givenAt: dayOf(found.givenAt),
    withdrawnAt: withdrawnAt === null ? null : dayOf(withdrawnAt),
  };
}
