import { z } from 'zod';
import { wipe } from './derive';

/** Cost of one guess: Argon2id (RFC 9106) memory in KiB, passes, and lanes. */
export interface KdfParams {
  readonly memoryKiB: number;
  readonly iterations: number;
  readonly parallelism: number;
}

/** Below this no slot is written and none is read (RFC 9106 section 4, second choice: 64 MiB, t=3). */
export const KDF_FLOOR: KdfParams = { memoryKiB: 64 * 1024, iterations: 3, parallelism: 1 };

/** Above this a header is refused: a forged one must not hang the app or eat all memory. */
export const KDF_CEILING: KdfParams = { memoryKiB: 1024 * 1024, iterations: 20, parallelism: 16 };

/** Where calibration starts; it only goes up from here. */
export const KDF_DEFAULT: KdfParams = { memoryKiB: 256 * 1024, iterations: 3, parallelism: 4 };

/** Bytes of salt per slot, new at every wrap (RFC 9106 section 3.1). */
export const KDF_SALT_BYTES = 16;

/** A password longer than this is refused before any work is spent on it. */
export const PASSWORD_MAX_CHARACTERS = 1024;

const KDF_OUTPUT_BYTES = 32;
/** Numbers of the library's const enums, which `verbatimModuleSyntax` cannot import. */
const ALGORITHM_ARGON2ID = 2;
const VERSION_0X13 = 1;

function between(floor: number, ceiling: number) {
  return z.int().min(floor).max(ceiling);
}

/** The fields of `KdfParams` between floor and ceiling, to build schemas from. */
export const kdfParamsShape = {
  memoryKiB: between(KDF_FLOOR.memoryKiB, KDF_CEILING.memoryKiB),
  iterations: between(KDF_FLOOR.iterations, KDF_CEILING.iterations),
  parallelism: between(KDF_FLOOR.parallelism, KDF_CEILING.parallelism),
};

const kdfParamsSchema = z.strictObject(kdfParamsShape);

/**
 * 32 bytes from a password. The password is made NFKC first, so that the same letters typed on
 * another keyboard open the vault.
 * Throws a `RangeError` for an empty or oversized password and for parameters outside the limits.
 */
export async function deriveFromPassword(
  password: string,
  salt: Uint8Array,
  params: KdfParams,
): Promise<Buffer> {
  if (!isPossiblePassword(password)) throw new RangeError('password length');
  assertKdfParams(params);
  // Later than the door: reading a native library is a good part of a process's start.
  const { hashRaw } = await import('@node-rs/argon2');
  const bytes = Buffer.from(password.normalize('NFKC'), 'utf8');
  try {
    return await hashRaw(bytes, {
      // The package's enums are declared without values at run time: plain numbers are what it takes.
      // eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment
      algorithm: ALGORITHM_ARGON2ID,
      // eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment
      version: VERSION_0X13,
      memoryCost: params.memoryKiB,
      timeCost: params.iterations,
      parallelism: params.parallelism,
      outputLen: KDF_OUTPUT_BYTES,
      salt,
    });
  } finally {
    wipe(bytes);
  }
}

/** Whether a text can be a password at all; how good one is, is judged where it is chosen. */
export function isPossiblePassword(password: string): boolean {
  return password.length > 0 && password.length <= PASSWORD_MAX_CHARACTERS;
}

/** Throws a `RangeError` when parameters are weaker than the floor or costlier than the ceiling. */
export function assertKdfParams(params: KdfParams): void {
  const { memoryKiB, iterations, parallelism } = params;
  if (!kdfParamsSchema.safeParse({ memoryKiB, iterations, parallelism }).success) {
    throw new RangeError('KDF parameters are outside the allowed range');
  }
}

/**
 * Parameters that cost about `targetMs` on this PC (as KeePassXC does): the default is measured
 * once and only its passes are raised. Memory stays, so that the vault also opens on a small PC.
 */
export async function calibrate(
  targetMs = 1000,
  measureMs: (params: KdfParams) => Promise<number> = measureKdf,
): Promise<KdfParams> {
  return raiseIterations(KDF_DEFAULT, await measureMs(KDF_DEFAULT), targetMs);
}

/** Passes scaled from one measurement to a target: never below the given ones nor above the ceiling. */
export function raiseIterations(base: KdfParams, elapsedMs: number, targetMs: number): KdfParams {
  const scaled = Math.floor((base.iterations * targetMs) / Math.max(elapsedMs, 1));
  const iterations = Math.min(Math.max(scaled, base.iterations), KDF_CEILING.iterations);
  return { ...base, iterations };
}

/** A guess that takes less than this is clearly cheaper than the second that is meant. */
const CLEARLY_CHEAP_MS = 700;

/**
 * Higher parameters for a PC on which a guess costs clearly less than `targetMs`, or `null` when the
 * present ones will do. No field is ever lowered: the next PC may be slower, the attacker's is not.
 */
export async function higherParams(
  current: KdfParams,
  elapsedMs: number,
  targetMs = 1000,
  measureMs: (params: KdfParams) => Promise<number> = measureKdf,
): Promise<KdfParams | null> {
  if (elapsedMs >= Math.min(CLEARLY_CHEAP_MS, targetMs)) return null;
  const base = {
    memoryKiB: Math.max(current.memoryKiB, KDF_DEFAULT.memoryKiB),
    iterations: Math.max(current.iterations, KDF_DEFAULT.iterations),
    parallelism: Math.max(current.parallelism, KDF_DEFAULT.parallelism),
  };
  const raised = raiseIterations(base, await measureMs(base), targetMs);
  return isSame(raised, current) ? null : raised;
}

function isSame(a: KdfParams, b: KdfParams): boolean {
  return (
    a.memoryKiB === b.memoryKiB && a.iterations === b.iterations && a.parallelism === b.parallelism
  );
}

/** Milliseconds of one derivation with these parameters on this PC. */
export async function measureKdf(params: KdfParams): Promise<number> {
  const start = performance.now();
  wipe(await deriveFromPassword('calibration', Buffer.alloc(KDF_SALT_BYTES), params));
  return performance.now() - start;
}
