import { deriveFacts } from '../../../electron/vault/sop/derived-facts';
import type { AnswerValue } from '../../../shared/domain/facts/answer';
import { localDateOf } from '../../../shared/domain/dates/zones';
import { emergencyIntakeSchema } from '../../../shared/domain/intake/emergency';
import { emergencyIntakeFacts, intakeFacts } from '../../../shared/domain/intake/facts';
import { intakeSchemaAt } from '../../../shared/domain/intake/intake';
import { stepsOf } from '../../../shared/domain/sop/definition';
import { computeProgress, findStep } from '../../../shared/domain/sop/engine';
import { canDecideNotApplicable, checkEvent } from '../../../shared/domain/sop/guards';
import type { CaseProgress, SopInput, StepProgress } from '../../../shared/domain/sop/progress';
import type { StepEvent } from '../../../shared/domain/sop/step-event';
import type { SampleCase } from '../../fixtures/cases/case';
import { USUAL_ANSWERS } from '../../fixtures/cases/usual-answers';
import { fillForm } from './fill-form';
import { shippedForms, shippedSop } from './load-data';
import { working, workTime, ZONE } from './office-hours';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** One step takes so long; the office works from 08.00 to 16.00. */
const STEP_MS = 15 * MINUTE_MS;

const sop = shippedSop();
const steps = stepsOf(sop);
const forms = new Map(shippedForms().map((form) => [form.id, form]));

/** They wait for a request or an incident that may come at any time, also after the end. */
const ON_REQUEST: readonly string[] = ['T12.3', 'T12.4', 'T12.5', 'T12.6'];

/** Steps that are open on purpose when this case has ended. */
export function staysOpen({ besides = [] }: SampleCase): readonly string[] {
  return ON_REQUEST.filter((stepId) => !besides.includes(stepId));
}

/** Days after the arrival before which the usual case does not get to a step. */
const USUAL_DAYS: Readonly<Record<string, number>> = {
  'T4.3': 6,
  'T4.4': 58,
  'T5.6': 3,
  'T6.5': 30,
  'T7.2': 1,
  'T7.7': 14,
  'T7.15': 6,
  'T7.21': 120,
  'T7.22': 150,
  'T8.1': 45,
  'T8.2': 50,
  'T8.3': 51,
  'T8.5': 52,
  'T9.1': 60,
  'T9.2': 60,
  'T9.3': 60,
  'T9.5': 60,
  'T10.1': 62,
  'T10.2': 65,
  'T11.1': 92,
  'T11.2': 152,
  'T11.3': 243,
  'T11.4': 425,
  'T11.5': 92,
  'T12.1': 426,
  'T12.2': 426,
  'T12.3': 400,
};

const WORKER = { byId: 'petugas-contoh-1', byName: 'Contoh Rahmi' } as const;
const HEAD = { byId: 'kepala-contoh', byName: 'Contoh Kepala', byRole: 'head' } as const;

type FactBook = ReadonlyMap<string, { readonly value: AnswerValue; readonly at: string }>;

interface CaseState {
  readonly facts: FactBook;
  readonly events: readonly StepEvent[];
  readonly now: string;
}

export interface WalkedCase {
  readonly progress: CaseProgress;
  readonly facts: Readonly<Record<string, AnswerValue>>;
  /** Steps in the order in which they were first acted on. */
  readonly path: readonly string[];
  /** Answers of the case that some form asked for. */
  readonly used: ReadonlySet<string>;
}

/** Walks one case from its intake until termination is signed and nothing that applies is open. */
export function walkCase(sample: SampleCase): WalkedCase {
  const used = new Set<string>();
  const path: string[] = [];
  let state = opened(sample);
  for (let turn = 0; turn < 1_000; turn += 1) {
    const progress = computeProgress(inputOf(sample, state));
    const turnOf = chosenStep(sample, state, progress);
    if (turnOf === null) {
      return { progress, facts: inputOf(sample, state).facts, path, used };
    }
    if (typeof turnOf === 'string') {
      state = { ...state, now: turnOf };
    } else {
      if (!path.includes(turnOf.stepId)) path.push(turnOf.stepId);
      state = afterEvent(sample, state, progress, turnOf, used);
    }
  }
  throw new Error(`${sample.id} never ends`);
}

function opened(sample: SampleCase): CaseState {
  const now = new Date(Date.parse(sample.arrivedAt) + STEP_MS).toISOString();
  const state: CaseState = { facts: new Map(), events: [], now };
  if (sample.emergency === undefined) return state;
  const checked = emergencyIntakeSchema.parse(sample.emergency);
  const facts = emergencyIntakeFacts(checked, sample.intake.victim.codeName);
  return { ...state, facts: written(state, { ...facts, 'case.emergency': 'yes' }) };
}

function written(
  { facts, now }: CaseState,
  values: Readonly<Record<string, AnswerValue | undefined>>,
): FactBook {
  const book = new Map(facts);
  for (const [key, value] of Object.entries(values)) {
    if (value === undefined) book.delete(key);
    else if (JSON.stringify(book.get(key)?.value) !== JSON.stringify(value)) {
      book.set(key, { value, at: now });
    }
  }
  return book;
}

function inputOf({ arrivedAt }: SampleCase, { facts, events, now }: CaseState): SopInput {
  const opening = new Date(Date.parse(arrivedAt) + STEP_MS).toISOString();
  const records = [...facts].map(([key, { value, at }]) => ({
    key,
    value,
    source: 'intake',
    recordedAt: at,
    recordedBy: WORKER.byId,
    changes: 0,
  }));
  const { values, times } = deriveFacts(records, opening, now, ZONE);
  return {
    sop,
    facts: values,
    factTimes: times,
    events,
    times: { arrival: arrivedAt, case_opened: opening, victim_report: arrivedAt },
    calendar: { zone: ZONE, working },
    now,
  };
}

/** Whose turn it is: a step, or the instant at which work goes on, or `null` at the end. */
function chosenStep(
  sample: SampleCase,
  { now }: CaseState,
  progress: CaseProgress,
): StepProgress | string | null {
  const movable = progress.steps.filter(
    ({ state, stepId }) =>
      (state === 'available' || state === 'in_progress' || state === 'awaiting_approval') &&
      !staysOpen(sample).includes(stepId),
  );
  const sure = movable.filter((step) => isSure(sample, step));
  const sortable = sure.length > 0 ? sure : movable;
  if (sortable.length === 0) return null;
  const day = (Date.parse(now) - Date.parse(sample.arrivedAt)) / DAY_MS;
  // What nobody knows the answer to is decided before the end, never after it.
  const undecided = movable.filter((step) => !isSure(sample, step));
  const onlyEndLeft = sure.every(({ stepId }) => stepId.startsWith('T12.'));
  const pool = onlyEndLeft && undecided.length > 0 ? undecided : sortable;
  const due = pool.filter((step) => dayOf(sample, step) <= day);
  const offered = due.find(({ stepId }) => stepId === progress.next?.stepId);
  const pressing = due
    .filter((step) => presses(step, now))
    .toSorted((left, right) => dueMs(left) - dueMs(right))[0];
  const urgent = progress.next?.why === 'emergency' ? offered : undefined;
  const step = urgent ?? pressing ?? due[0];
  if (step === undefined) {
    const days = Math.min(...pool.map((one) => dayOf(sample, one)));
    return workTime(new Date(Date.parse(sample.arrivedAt) + days * DAY_MS).toISOString());
  }
  // The intake is taken down when somebody arrives; the same goes for what saves a life.
  const isIntake = sample.emergency === undefined && step.stepId === 'T1.1';
  if (urgent !== undefined || isIntake) return step;
  const time = workTime(now);
  return time === now ? step : time;
}

/** A duty of law is done as long as nobody knows that there is none. */
function isSure(sample: SampleCase, { stepId, applies, state, deadlines }: StepProgress): boolean {
  if (applies === 'true' || isWaiting(state)) return true;
  return sample.besides?.includes(stepId) === true || deadlines.some(({ kind }) => kind === 'hard');
}

function isWaiting(state: StepProgress['state']): boolean {
  return state === 'awaiting_approval';
}

function dayOf(sample: SampleCase, { stepId }: StepProgress): number {
  return sample.notBefore?.[stepId] ?? USUAL_DAYS[stepId] ?? 0;
}

/** A deadline that ends before the next working day is over. */
function presses(step: StepProgress, now: string): boolean {
  return dueMs(step) < Date.parse(now) + 4 * DAY_MS;
}

function dueMs({ deadline }: StepProgress): number {
  return deadline === null ? Number.POSITIVE_INFINITY : Date.parse(deadline.dueAt);
}

function afterEvent(
  sample: SampleCase,
  state: CaseState,
  progress: CaseProgress,
  step: StepProgress,
  used: Set<string>,
): CaseState {
  const input = inputOf(sample, state);
  const event = eventFor(sample, progress, step, state.now);
  const values = event.kind === 'signed' ? answersOf(sample, state, input, step, used) : {};
  const verdict = checkEvent(input, event);
  if (!verdict.ok) {
    throw new Error(`${sample.id}: ${event.kind} of ${step.stepId} refused: ${verdict.code}`);
  }
  const now = new Date(Date.parse(state.now) + STEP_MS).toISOString();
  return { facts: written(state, values), events: [...state.events, event], now };
}

function eventFor(
  sample: SampleCase,
  progress: CaseProgress,
  step: StepProgress,
  now: string,
): StepEvent {
  const { stepId } = step;
  const head = { stepId, at: now, ...WORKER };
  const lateReason = sample.late?.[stepId];
  const late = lateReason === undefined ? {} : { lateReason };
  if (isWaiting(step.state)) return { kind: 'countersigned', stepId, at: now, ...HEAD, ...late };
  const reasonCode = sample.skips?.[stepId];
  if (reasonCode !== undefined && step.applies !== 'false') {
    return {
      kind: 'skipped',
      ...head,
      reasonCode,
      note: 'alasan rekaan',
      approvedByName: 'Contoh Kepala',
    };
  }
  if (isSure(sample, step)) {
    return { kind: 'signed', ...head, ...late, note: 'dikerjakan' };
  }
  const verdict = canDecideNotApplicable(sop, progress, stepId);
  if (!verdict.ok) throw new Error(`${sample.id}: ${stepId} stays undecided: ${verdict.code}`);
  return {
    kind: 'not_applicable',
    ...head,
    reason: 'tidak ada dalam kasus ini',
    whenWas: step.applies,
  };
}

function answersOf(
  sample: SampleCase,
  state: CaseState,
  { facts }: SopInput,
  { stepId }: StepProgress,
  used: Set<string>,
): Readonly<Record<string, AnswerValue | undefined>> {
  const kind = steps.find(({ id }) => id === stepId)?.kind;
  const today = localDateOf(state.now, ZONE);
  if (kind?.kind === 'intake') {
    const checked = intakeSchemaAt(state.now, ZONE).parse(sample.intake);
    return { ...intakeFacts(checked, today), 'case.emergency': undefined };
  }
  if (kind?.kind !== 'form') return {};
  const form = forms.get(kind.formId);
  if (form === undefined) throw new Error(`no form ${kind.formId}`);
  const own = { ...USUAL_ANSWERS, ...sample.answers, ...sample.atStep?.[stepId] };
  return fillForm(form, own, { facts, today, now: state.now }, used);
}

/** Where a step stands at the end. */
export function stateOf(progress: CaseProgress, stepId: string): StepProgress['state'] | undefined {
  return findStep(progress, stepId)?.state;
}
