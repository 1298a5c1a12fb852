import type { SopClock, SopStep } from '../../../../shared/domain/sop/definition';

/** A step and its clocks while they are typed. */
export interface StepWords {
  readonly step: SopStep;
  readonly clocks: readonly SopClock[];
}
