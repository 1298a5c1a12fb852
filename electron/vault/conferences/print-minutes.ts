import type { Bytes } from '../../../shared/contract/bytes';
import type { Conference, ConferenceDecision } from '../../../shared/contract/conferences';
import {
  type ComposedMinutes,
  composeMinutes,
} from '../../../shared/domain/conference/minutes-page';
import { longDate } from '../../../shared/domain/dates/format';
import { zoneLetters } from '../../../shared/domain/dates/zones';
import { audit } from '../procedures';
import { renderPage } from '../render-page';
import type { UseCaseContext } from '../state';
import { conferenceView } from './conference-view';

/**
 * F-09 as pages: the minutes of a closed conference, or before that its attendance list.
 *
 * @throws UserError `not_found`, `pdf_failed` or `resource_invalid`
 */
export async function printMinutes(
  context: UseCaseContext,
  { conferenceId }: { readonly conferenceId: string },
): Promise<{ pdf: Bytes }> {
  const pages = compose(context, conferenceView(context, conferenceId));
  const pdf = await renderPage(context, pages);
  // Only now is it known that there are pages; without the entry they are not shown.
  context.vault.db.transaction(() => audit(context, 'conference.printed', conferenceId));
  return { pdf };
}

function compose(context: UseCaseContext, conference: Conference): ComposedMinutes {
  const { row, closed, place, agenda, issues, options } = conference;
  const { shelter, officer } = context.session;
  const followUp = ({ becomes }: ConferenceDecision): string => {
    if (becomes.kind === 'step') return `Langkah ${becomes.stepId} ${becomes.stepTitle.id}`;
    const { ownerName, dueOn, dueTime } = becomes;
    const zone = zoneLetters(shelter.timeZone);
    const time = dueTime === null ? '' : `, ${dueTime.replace(':', '.')} ${zone}`;
    return `${ownerName}, paling lambat ${longDate(dueOn, 'id')}${time}`;
  };
  return composeMinutes({
    shelterName: shelter.name,
    zone: shelter.timeZone,
    paper: shelter.paper,
    codeName: row.codeName,
    caseNumber: row.caseNumber,
    heldAt: row.heldAt,
    convener: row.convenerName,
    printedAt: context.now,
    printedBy: officer.displayName,
    statement: conference.statement.text.id,
    persons: conference.persons.map(({ name, agency, present, confirmedAt }) => ({
      name,
      agency,
      present,
      confirmed: confirmedAt !== null,
    })),
    closed:
      closed === null
        ? null
        : {
            place,
            agenda,
            issues,
            options,
            decisions: conference.decisions.map((decision) => ({
              text: decision.text,
              followUp: followUp(decision),
            })),
            closedAt: closed.at,
            closedBy: closed.by,
            closedByPosition: closed.position,
          },
    fontCss: context.resources.letters().fontCss,
  });
}
