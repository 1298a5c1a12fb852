import type { Bytes } from '../../../shared/contract/bytes';
import type { AuditEntry, AuditFilter } from '../../../shared/contract/audit';
import { composeExtract } from '../../../shared/domain/audit/extract-page';
import { readCases } from '../cases/records';
import { listOfficers } from '../officers/officers';
import { audit } from '../procedures';
import { renderPage } from '../render-page';
import type { UseCaseContext } from '../state';
import { extractEntries } from './audit-log';

/**
 * The entries of a filter as pages for the printer, with who printed them and the code of the log.
 *
 * @throws UserError `pdf_failed` or `resource_invalid`
 */
export async function printExtract(
  context: UseCaseContext,
  filter: AuditFilter,
): Promise<{ pdf: Bytes }> {
  const pdf = await renderPage(context, compose(context, filter));
  // Only now is it known that there are pages; without the entry they are not shown.
  context.vault.db.transaction(() => audit(context, 'audit.extracted', null));
  return { pdf };
}

function compose(context: UseCaseContext, filter: AuditFilter) {
  const { shelter, officer } = context.session;
  const officers = new Map(
    listOfficers(context).map(({ officerId, displayName }) => [officerId, displayName]),
  );
  const numbers = new Map(readCases(context.vault.db).map((file) => [file.caseId, file.number]));
  const about = ({ objectId }: AuditEntry) =>
    objectId === null ? '' : (numbers.get(objectId) ?? officers.get(objectId) ?? '');
  const { entries, total, code } = extractEntries(context, filter);
  const { officerId, objectId, from, to, category } = filter;
  return composeExtract({
    shelterName: shelter.name,
    zone: shelter.timeZone,
    paper: shelter.paper,
    printedAt: context.now,
    printedBy: officer.displayName,
    filter: {
      from,
      to,
      category,
      officer: officerId === undefined ? undefined : officers.get(officerId),
      caseNumber: objectId === undefined ? undefined : numbers.get(objectId),
    },
    lines: entries.map((entry) => ({
      sequence: entry.sequence,
      at: entry.at,
      officer: entry.officer === null ? null : (entry.officer.displayName ?? ''),
      action: entry.action,
      about: about(entry),
    })),
    total,
    code,
    fontCss: context.resources.letters().fontCss,
  });
}
