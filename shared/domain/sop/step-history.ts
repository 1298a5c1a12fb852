import type { Truth } from './condition';
import type { SopStep } from './definition';
import { decisionNeedsApproval } from './second-person';
import type { SkipReason, StepEvent } from './step-event';

/** A sign-off (tanda tangan langkah): when, by whom, what was done, and why late if it was. */
export interface Signature {
  readonly at: string;
  readonly byName: string;
  readonly lateReason: string | null;
  readonly note: string | null;
  /** The second person of a four-eyes step, once there is one. */
  readonly countersignedBy: string | null;
  readonly countersignedAt: string | null;
}

export interface Skip {
  readonly at: string;
  readonly byName: string;
  readonly reasonCode: SkipReason;
  readonly note: string;
  readonly approvedByName: string | null;
}

/** Put off by a supervisor (ditunda) to the local day `until`, on which it is open again. */
export interface Deferral {
  readonly at: string;
  readonly byName: string;
  readonly until: string;
  readonly reason: string;
}

/** An officer's decision that a step does not apply; not to be confused with a condition. */
export interface Decision {
  readonly at: string;
  readonly byName: string;
  readonly reason: string;
  readonly whenWas: Truth;
  readonly approvedByName: string | null;
}

/** What waits for the second person, and who was the first. */
export interface Pending {
  readonly kind: 'signature' | 'not_applicable';
  readonly at: string;
  readonly byId: string;
  readonly byName: string;
}

/** What the second person sent back, and why. */
export interface Return {
  readonly kind: Pending['kind'];
  readonly at: string;
  readonly byName: string;
  readonly reason: string;
}

/** The events of one step folded to where it stands. */
export interface StepHistory {
  readonly status:
    | 'untouched'
    | 'started'
    | 'awaiting'
    | 'returned'
    | 'signed'
    | 'skipped'
    | 'not_applicable'
    | 'reopened';
  readonly startedAt: string | null;
  /** The last signature; `null` while the step is open. Until a countersignature it may be pending. */
  readonly signature: Signature | null;
  /**
   * The first signature since the last reopening. Lateness is judged by it: confirming a step again
   * does not make it late, but reopening lets the clock run on until somebody vouches again.
   */
  readonly standingSince: Signature | null;
  /** Since when it counts: with four eyes the second signature, and never by a clock set back. */
  readonly stoodAt: string | null;
  readonly previousSignatures: readonly Signature[];
  readonly skip: Skip | null;
  readonly deferral: Deferral | null;
  readonly decision: Decision | null;
  readonly pending: Pending | null;
  readonly returned: Return | null;
  /** Positions in the event list; the order of the list counts, not the clocks of computers. */
  readonly signedIndex: number;
  readonly reopenedIndex: number;
}

/** Nothing of this stands while a step is open. */
const OPEN = {
  signature: null,
  standingSince: null,
  stoodAt: null,
  skip: null,
  deferral: null,
  decision: null,
  pending: null,
  returned: null,
} as const;

export const UNTOUCHED: StepHistory = {
  ...OPEN,
  status: 'untouched',
  startedAt: null,
  previousSignatures: [],
  signedIndex: -1,
  reopenedIndex: -1,
};

type Steps = ReadonlyMap<string, SopStep>;
type Event<Kind extends StepEvent['kind']> = Extract<StepEvent, { readonly kind: Kind }>;

/** One event with its place in the list and its steady instant. */
interface Placed {
  readonly index: number;
  readonly countsAt: string;
  readonly step: SopStep | undefined;
}

/**
 * Folds all events, in the order they were recorded, into one history per step.
 *
 * @param eventTimes the steady instant of each event, see `steadyTime`
 */
export function foldEvents(
  events: readonly StepEvent[],
  eventTimes: readonly string[],
  steps: Steps,
): ReadonlyMap<string, StepHistory> {
  const histories = new Map<string, StepHistory>();
  for (const [index, event] of events.entries()) {
    const placed = {
      index,
      countsAt: eventTimes[index] ?? event.at,
      step: steps.get(event.stepId),
    };
    const before = histories.get(event.stepId) ?? UNTOUCHED;
    histories.set(event.stepId, foldEvent(before, event, placed));
  }
  return histories;
}

function foldEvent(history: StepHistory, event: StepEvent, placed: Placed): StepHistory {
  switch (event.kind) {
    case 'started': {
      const startedAt = history.startedAt ?? event.at;
      if (isClosed(history)) return history;
      return { ...takenUp(history), status: 'started', startedAt, deferral: null };
    }
    case 'signed':
      return foldSigned(history, event, placed);
    case 'countersigned':
      return foldCountersigned(history, event, placed);
    case 'returned':
      return foldReturned(history, event, placed);
    case 'deferred': {
      if (isClosed(history)) return history;
      const { at, byName, until, reason } = event;
      return { ...takenUp(history), deferral: { at, byName, until, reason } };
    }
    case 'not_applicable':
      return foldNotApplicable(history, event, placed);
    case 'skipped': {
      const { at, byName, reasonCode, note } = event;
      const skip = { at, byName, reasonCode, note, approvedByName: event.approvedByName ?? null };
      return { ...reopen(history), skip, status: 'skipped' };
    }
    case 'reopened':
      return { ...reopen(history), status: 'reopened', reopenedIndex: placed.index };
  }
}

/** Signed, skipped, or signed by the first of two. */
function isClosed({ status, pending }: StepHistory): boolean {
  return status === 'signed' || status === 'skipped' || pending?.kind === 'signature';
}

/** An open step as it is; one that came back although it was decided not to apply, without that. */
function takenUp(history: StepHistory): StepHistory {
  return history.decision === null ? history : { ...reopen(history), status: 'untouched' };
}

function reopen(history: StepHistory): StepHistory {
  return { ...history, ...OPEN, previousSignatures: signaturesOf(history) };
}

function signaturesOf({ previousSignatures, signature }: StepHistory): readonly Signature[] {
  return signature === null ? previousSignatures : [...previousSignatures, signature];
}

function foldSigned(history: StepHistory, event: Event<'signed'>, placed: Placed): StepHistory {
  const { at, byId, byName } = event;
  const signature: Signature = {
    at,
    byName,
    lateReason: event.lateReason ?? null,
    note: event.note ?? null,
    countersignedBy: null,
    countersignedAt: null,
  };
  const { standingSince, stoodAt } = history;
  const base = { ...reopen(history), signature, signedIndex: placed.index };
  if (placed.step?.fourEyes !== undefined) {
    const pending = { kind: 'signature', at, byId, byName } as const;
    return { ...base, standingSince, stoodAt, pending, status: 'awaiting' };
  }
  return {
    ...base,
    standingSince: standingSince ?? signature,
    stoodAt: stoodAt ?? placed.countsAt,
    status: 'signed',
  };
}

function foldCountersigned(
  history: StepHistory,
  event: Event<'countersigned'>,
  placed: Placed,
): StepHistory {
  const { pending, signature, decision } = history;
  if (pending?.kind === 'not_applicable' && decision !== null) {
    const approved = { ...decision, approvedByName: event.byName };
    return { ...history, pending: null, decision: approved, status: 'not_applicable' };
  }
  if (pending?.kind !== 'signature' || signature === null) return history;
  const both: Signature = {
    ...signature,
    lateReason: signature.lateReason ?? event.lateReason ?? null,
    countersignedBy: event.byName,
    countersignedAt: event.at,
  };
  return {
    ...history,
    pending: null,
    signature: both,
    standingSince: history.standingSince ?? both,
    stoodAt: history.stoodAt ?? placed.countsAt,
    status: 'signed',
  };
}

function foldReturned(history: StepHistory, event: Event<'returned'>, placed: Placed): StepHistory {
  const { pending, standingSince, reopenedIndex } = history;
  if (pending === null) return history;
  const returned = {
    kind: pending.kind,
    at: event.at,
    byName: event.byName,
    reason: event.reason,
  };
  return {
    ...reopen(history),
    returned,
    status: 'returned',
    // Others may have signed on what stood before; on a signature that never stood nobody could.
    reopenedIndex: standingSince === null ? reopenedIndex : placed.index,
  };
}

function foldNotApplicable(
  history: StepHistory,
  event: Event<'not_applicable'>,
  { step }: Placed,
): StepHistory {
  const { at, byId, byName, reason, whenWas } = event;
  const decision = { at, byName, reason, whenWas, approvedByName: null };
  const base = { ...reopen(history), decision };
  if (step === undefined || !decisionNeedsApproval(step, whenWas)) {
    return { ...base, status: 'not_applicable' };
  }
  return {
    ...base,
    pending: { kind: 'not_applicable', at, byId, byName },
    status: 'awaiting',
  };
}
