import type { Bytes } from '../../../shared/contract/bytes';
import { localDateOf } from '../../../shared/domain/dates/zones';
import {
  composeClientExtract,
  type ExtractedDisclosure,
} from '../../../shared/domain/ledger/client-extract';
import { addCaseEvent, readCase } from '../cases/records';
import { officeOf } from '../packets/packets';
import { audit } from '../procedures';
import { renderPage } from '../render-page';
import type { UseCaseContext } from '../state';
import { ledgerEntry } from './disclosures';
import { type DisclosureRow, readContent, readDisclosuresOfCase } from './disclosures.store';
import { readWithdrawal } from './withdrawals.store';

/**
 * The client's own extract of the ledger as pages for the printer.
 *
 * @throws UserError `not_found`, `pdf_failed` or `resource_invalid`
 */
export async function printClientExtract(
  context: UseCaseContext,
  { caseId }: { readonly caseId: string },
): Promise<{ pdf: Bytes; fileName: string }> {
  const { number } = readCase(context.vault.db, caseId);
  const pdf = await renderPage(context, compose(context, caseId, number));
  // Only now is it known that there are pages; without the entries they are not shown.
  context.vault.db.transaction(() => {
    addCaseEvent(context.vault.db, {
      caseId,
      kind: 'client_extract_made',
      at: context.now,
      by: context.officer.officerId,
      detail: {},
    });
    audit(context, 'ledger.client_extract', caseId);
  });
  return { pdf, fileName: `Catatan-${number.replace(/[^A-Za-z0-9]+/g, '-')}.pdf` };
}

function compose(context: UseCaseContext, caseId: string, caseNumber: string) {
  const { resources, session, now, vault } = context;
  const letters = resources.letters();
  return composeClientExtract({
    wording: resources.ledger,
    office: officeOf(session.shelter),
    caseNumber,
    date: localDateOf(now, session.shelter.timeZone),
    disclosures: readDisclosuresOfCase(vault.db, caseId).map((row) => extracted(context, row)),
    paper: session.shelter.paper,
    css: letters.css,
    fontCss: letters.fontCss,
  });
}

function extracted(context: UseCaseContext, row: DisclosureRow): ExtractedDisclosure {
  const { db } = context.vault;
  const { timeZone } = context.session.shelter;
  const entry = ledgerEntry(context, row);
  const { receivedOn, receivedBy, ground } = entry;
  return {
    issuedOn: localDateOf(entry.issuedAt, timeZone),
    agencyName: entry.agencyName,
    purpose: entry.profileName.id,
    facts: readContent(db, row.sequence)?.facts.map(({ label }) => label.id) ?? null,
    groundKind: ground.kind,
    groundText: ground.text,
    received: receivedOn === null ? null : { on: receivedOn, by: receivedBy ?? '' },
    answeredOn: entry.answeredOn,
    withdrawnOn: ground.withdrawnAt === null ? null : localDateOf(ground.withdrawnAt, timeZone),
    toldOn: readWithdrawal(db, row.referralId)?.toldOn ?? null,
  };
}
