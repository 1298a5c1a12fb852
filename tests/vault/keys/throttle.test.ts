import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { VaultHeader } from '../../../electron/vault/keys/header';
import {
  clearFailures,
  isClockBehind,
  recordFailure,
  remainingDelayMs,
  restampFailure,
  throttleDelayMs,
} from '../../../electron/vault/keys/throttle';
import { makeHeader, NOW } from './fixture';

let header: VaultHeader;
let slotId: string;

beforeAll(async () => {
  header = (await makeHeader()).header;
  slotId = header.slots[0]?.slotId ?? '';
});

function after(milliseconds: number): Date {
  return new Date(NOW.getTime() + milliseconds);
}

describe('waiting after wrong passwords', () => {
  it.each([
    [0, 0],
    [1, 1000],
    [2, 2000],
    [3, 4000],
    [4, 8000],
    [5, 16_000],
    [6, 32_000],
    [7, 60_000],
    [8, 60_000],
    [1_000_000, 60_000],
    [-1, 0],
  ])('after %i failures is %i ms', (failures, delay) => {
    expect(throttleDelayMs(failures)).toBe(delay);
  });

  it('runs down with time', () => {
    const failed = recordFailure(recordFailure(header, slotId, NOW), slotId, NOW);
    expect(remainingDelayMs(failed, slotId, NOW)).toBe(2000);
    expect(remainingDelayMs(failed, slotId, after(1500))).toBe(500);
    expect(remainingDelayMs(failed, slotId, after(2000))).toBe(0);
    expect(remainingDelayMs(failed, randomUUID(), NOW)).toBe(0);
  });

  it('ends with the right password', () => {
    expect(clearFailures(recordFailure(header, slotId, NOW), slotId)).toEqual(header);
  });

  it('never lasts longer than its own length when the clock was set back', () => {
    const failed = recordFailure(header, slotId, after(365 * 86_400_000));
    expect(isClockBehind(failed, slotId, NOW)).toBe(true);
    expect(remainingDelayMs(failed, slotId, NOW)).toBe(1000);
    const restamped = restampFailure(failed, slotId, NOW);
    expect(isClockBehind(restamped, slotId, NOW)).toBe(false);
    expect(remainingDelayMs(restamped, slotId, after(1000))).toBe(0);
    expect(restamped.attempts[0]?.failures).toBe(1);
  });

  it('forgets slots that are gone', () => {
    const gone = { slotId: randomUUID(), failures: 2, lastFailureAt: NOW.toISOString() };
    const failed = recordFailure({ ...header, attempts: [gone] }, slotId, NOW);
    expect(failed.attempts.map((attempt) => attempt.slotId)).toEqual([slotId]);
  });
});
