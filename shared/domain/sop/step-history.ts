import type { SkipReason, StepEvent } from './step-event';

/** A sign-off (tanda tangan langkah): when, by whom, and why late if it was. */
export interface Signature {
  readonly at: string;
  readonly byName: string;
  readonly lateReason: string | null;
}

export interface Skip {
  readonly at: string;
  readonly byName: string;
  readonly reasonCode: SkipReason;
  readonly note: string;
  readonly approvedByName: string | null;
}

/** The events of one step folded to where it stands. */
export interface StepHistory {
  readonly status: 'untouched' | 'started' | 'signed' | 'skipped' | 'reopened';
  readonly startedAt: string | null;
  /** The standing signature; `null` while the step is open. */
  readonly signature: Signature | null;
  /**
   * The first signature since the last reopening. Lateness is judged by it: confirming a step again
   * does not make it late, but reopening lets the clock run on until somebody vouches again.
   */
  readonly standingSince: Signature | null;
  readonly previousSignatures: readonly Signature[];
  readonly skip: Skip | null;
  /** Positions in the event list; the order of the list counts, not the clocks of computers. */
  readonly signedIndex: number;
  readonly reopenedIndex: number;
}

export const UNTOUCHED: StepHistory = {
  status: 'untouched',
  startedAt: null,
  signature: null,
  standingSince: null,
  previousSignatures: [],
  skip: null,
  signedIndex: -1,
  reopenedIndex: -1,
};

/** Folds all events, in the order they were recorded, into one history per step. */
export function foldEvents(events: readonly StepEvent[]): ReadonlyMap<string, StepHistory> {
  const histories = new Map<string, StepHistory>();
  for (const [index, event] of events.entries()) {
    histories.set(event.stepId, foldEvent(histories.get(event.stepId) ?? UNTOUCHED, event, index));
  }
  return histories;
}

function foldEvent(history: StepHistory, event: StepEvent, index: number): StepHistory {
  const previousSignatures =
    history.signature === null
      ? history.previousSignatures
      : [...history.previousSignatures, history.signature];
  switch (event.kind) {
    case 'started':
      if (history.status === 'signed' || history.status === 'skipped') return history;
      return { ...history, status: 'started', startedAt: history.startedAt ?? event.at };
    case 'signed': {
      const signature = {
        at: event.at,
        byName: event.byName,
        lateReason: event.lateReason ?? null,
      };
      const standingSince = history.standingSince ?? signature;
      const base = { ...history, skip: null, signature, standingSince, previousSignatures };
      return { ...base, status: 'signed', signedIndex: index };
    }
    case 'skipped': {
      const { at, byName, reasonCode, note } = event;
      const skip = { at, byName, reasonCode, note, approvedByName: event.approvedByName ?? null };
      const open = { signature: null, standingSince: null, previousSignatures };
      return { ...history, ...open, skip, status: 'skipped' };
    }
    case 'reopened': {
      const open = { signature: null, standingSince: null, previousSignatures, skip: null };
      return { ...history, ...open, status: 'reopened', reopenedIndex: index };
    }
  }
}
