import { daysBetween, type PlainDate } from '../dates/plain-date';

/** One packet that left, as far as it says how fast its agency is. */
export interface SentPacket {
  readonly agencyId: string;
  /** Days on the shelter's calendar. */
  readonly issuedOn: PlainDate;
  readonly replyBy: PlainDate | null;
  readonly answeredOn: PlainDate | null;
}

/** How fast one agency answers. */
export interface ResponseTime {
  readonly agencyId: string;
  readonly packets: number;
  readonly answered: number;
  /** Not answered, and the day is over. */
  readonly overdue: number;
  /** Calendar days from issuing to the answer: the middle one of all answers. `null` without any. */
  readonly medianDays: number | null;
  /** Of the answers, how many came by the day that was asked for. */
  readonly inTime: number;
}

/** Response times by agency, the one with the most unanswered and late packets first. */
export function responseTimes(
  packets: readonly SentPacket[],
  today: PlainDate,
): readonly ResponseTime[] {
  const byAgency = new Map<string, SentPacket[]>();
  for (const packet of packets) {
    const known = byAgency.get(packet.agencyId);
    if (known === undefined) byAgency.set(packet.agencyId, [packet]);
    else known.push(packet);
  }
  return [...byAgency]
    .map(([agencyId, own]) => responseTimeOf(agencyId, own, today))
    .toSorted(
      (a, b) =>
        b.overdue - a.overdue || b.packets - a.packets || a.agencyId.localeCompare(b.agencyId),
    );
}

function responseTimeOf(
  agencyId: string,
  packets: readonly SentPacket[],
  today: PlainDate,
): ResponseTime {
  const answers = packets.flatMap(({ answeredOn, issuedOn, replyBy }) =>
    answeredOn === null
      ? []
      : [
          {
            // A date typed too early must not make an agency faster than the post.
            days: Math.max(0, daysBetween(issuedOn, answeredOn)),
            inTime: replyBy === null || answeredOn <= replyBy,
          },
        ],
  );
  return {
    agencyId,
    packets: packets.length,
    answered: answers.length,
    overdue: packets.filter(
      ({ answeredOn, replyBy }) => answeredOn === null && replyBy !== null && replyBy < today,
    ).length,
    medianDays: middleOf(answers.map(({ days }) => days)),
    inTime: answers.filter(({ inTime }) => inTime).length,
  };
}

/** The middle value; of an even count the lower of the two, so that it is a day that occurred. */
function middleOf(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null;
}
