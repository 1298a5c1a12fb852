import type { Truth } from '../../../shared/domain/sop/condition';
import type { Sop, SopClock, SopStep } from '../../../shared/domain/sop/definition';
import { sopSchema } from '../../../shared/domain/sop/definition';
import type { ShelterCalendar } from '../../../shared/domain/sop/due';
import type { SopInput } from '../../../shared/domain/sop/progress';
import type { StepEvent } from '../../../shared/domain/sop/step-event';

/** 24 November 2026, 09.20 WIB. */
export const ARRIVAL = '2026-11-24T02:20:00Z';
export const OFFICER = 'Contoh Rahmi';
export const OFFICER_ID = 'petugas-contoh-1';
/** 2026 with a single holiday, Friday 25 December. */
export const CALENDAR: ShelterCalendar = {
  zone: 'Asia/Jakarta',
  working: { years: new Set([2026]), closed: new Set(['2026-12-25']) },
};

type EventOf<K extends StepEvent['kind']> = Extract<StepEvent, { readonly kind: K }>;

const text = { id: 'Contoh', en: 'Example' };
const basis = [{ text: 'Contoh', status: 'design' as const }];

/** An instant some hours after the arrival. */
export function hoursAfter(hours: number): string {
  return new Date(Date.parse(ARRIVAL) + hours * 3_600_000).toISOString();
}

export function step(
  id: string,
  requires: readonly string[],
  extra: Partial<SopStep> = {},
): SopStep {
  return {
    id,
    title: text,
    purpose: text,
    role: text,
    kind: { kind: 'intake' },
    riskClass: 'C',
    requires,
    basis,
    exit: text,
    ...extra,
  };
}

export function clock(id: string, stepId: string, extra: Partial<SopClock> = {}): SopClock {
  return {
    id,
    title: text,
    kind: 'hard',
    trigger: 'arrival',
    limit: { amount: 24, unit: 'hours' },
    actor: text,
    basis,
    stepId,
    ...extra,
  };
}

export function sopOf(steps: readonly SopStep[], clocks: readonly SopClock[] = []): Sop {
  return sopSchema.parse(rawSopOf(steps, clocks));
}

/** The same as plain data, for what the schema or the check must refuse. */
export function rawSopOf(steps: readonly unknown[], clocks: readonly unknown[] = []) {
  return {
    id: 'contoh',
    version: 1,
    effectiveFrom: '2026-01-02',
    title: text,
    sources: [{ id: 'contoh', title: 'Contoh', note: text }],
    gates: [{ id: 'G1', question: text, effect: text, factKey: 'gate.G1', basis }],
    clocks,
    stages: [{ id: 'T1', title: text, purpose: text, steps }],
  };
}

export function inputOf(sop: Sop, extra: Partial<SopInput> = {}): SopInput {
  const times = { arrival: ARRIVAL };
  return { sop, facts: {}, events: [], times, calendar: CALENDAR, now: ARRIVAL, ...extra };
}

export function signed(stepId: string, at = ARRIVAL, lateReason?: string): EventOf<'signed'> {
  const event = { kind: 'signed', stepId, at, byId: OFFICER_ID, byName: OFFICER } as const;
  return lateReason === undefined ? event : { ...event, lateReason };
}

export function reopened(stepId: string, at = ARRIVAL): EventOf<'reopened'> {
  return { kind: 'reopened', stepId, at, byId: OFFICER_ID, byName: OFFICER, reason: 'salah ketik' };
}

export function skipped(stepId: string, at = ARRIVAL): EventOf<'skipped'> {
  const common = { stepId, at, byId: OFFICER_ID, byName: OFFICER };
  return { kind: 'skipped', ...common, reasonCode: 'not_needed', note: 'sudah ada catatan polisi' };
}

export const SUPERVISOR_ID = 'petugas-contoh-2';
const supervisor = { byId: SUPERVISOR_ID, byName: 'Contoh Sari', byRole: 'case_manager' } as const;

export function deferred(
  stepId: string,
  until: string,
  extra: Partial<EventOf<'deferred'>> = {},
): EventOf<'deferred'> {
  const reason = 'klien masih dirawat';
  return { kind: 'deferred', stepId, at: ARRIVAL, ...supervisor, until, reason, ...extra };
}

export function notApplicable(
  stepId: string,
  whenWas: Truth,
  extra: Partial<EventOf<'not_applicable'>> = {},
): EventOf<'not_applicable'> {
  const head = { stepId, at: ARRIVAL, byId: OFFICER_ID, byName: OFFICER };
  return { kind: 'not_applicable', ...head, whenWas, reason: 'tidak ada kaitannya', ...extra };
}

export function countersigned(
  stepId: string,
  extra: Partial<EventOf<'countersigned'>> = {},
): EventOf<'countersigned'> {
  return { kind: 'countersigned', stepId, at: ARRIVAL, ...supervisor, ...extra };
}

export function returned(
  stepId: string,
  extra: Partial<EventOf<'returned'>> = {},
): EventOf<'returned'> {
  const reason = 'tanggalnya keliru';
  return { kind: 'returned', stepId, at: ARRIVAL, ...supervisor, reason, ...extra };
}
