import type { Bytes } from '../../../shared/contract/bytes';
import type { Language } from '../../../shared/domain/bilingual';
import { localDateOf } from '../../../shared/domain/dates/zones';
import { basisKey } from '../../../shared/domain/sop/bases';
import {
  type ComposedHandbook,
  composeHandbook,
} from '../../../shared/domain/sop/handbook/handbook';
import type { ConfirmedBasis } from '../../../shared/domain/sop/handbook/input';
import { renderPage } from '../render-page';
import type { UseCaseContext } from '../state';
import { listConfirmations } from './confirmations';
import { definitionInForce } from './library';
import { getVersion } from './versions';

interface HandbookOrder {
  /** `null`: the version in force. */
  readonly version: number | null;
  readonly language: Language;
}

/**
 * The handbook of a version as PDF.
 *
 * @throws UserError `not_found`, `sop_damaged`, `pdf_failed` or `resource_invalid`
 */
export async function printHandbook(
  context: UseCaseContext,
  order: HandbookOrder,
): Promise<{ readonly pdf: Bytes }> {
  return { pdf: await renderPage(context, compose(context, order)) };
}

function compose(context: UseCaseContext, { version, language }: HandbookOrder): ComposedHandbook {
  const { session, resources, now } = context;
  const { timeZone, name } = session.shelter;
  const { handbookCss, fontCss } = resources.letters();
  const confirmed = new Map(
    listConfirmations(context).map(({ elementId, text, byName, at, source }) => {
      const basis: ConfirmedBasis = { byName, source, date: localDateOf(at, timeZone) };
      return [basisKey(elementId, text), basis];
    }),
  );
  return composeHandbook({
    definition:
      version === null
        ? definitionInForce(context)
        : getVersion(context, { version, isApp: false }),
    language,
    shelterName: name,
    printedOn: localDateOf(now, timeZone),
    confirmationOf: (elementId, text) => confirmed.get(basisKey(elementId, text)),
    css: handbookCss,
    fontCss,
  });
}
