import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { canonicalJson } from './canonical-json';
import { KEY_BYTES } from './derive';
import { base64Schema, VAULT_FORMAT, VAULT_FORMAT_VERSION } from './format';
import { type Slot, slotSchema } from './slot';

/** A larger `vault.json` is refused unread: two hundred slots need a tenth of it. */
export const HEADER_MAX_BYTES = 1024 * 1024;

const MAX_SLOTS = 200;

/** Wrong passwords in a row on one slot. */
export const attemptSchema = z.strictObject({
  slotId: z.uuid(),
  failures: z.int().min(1).max(1_000_000),
  lastFailureAt: z.iso.datetime(),
});
export type Attempt = z.infer<typeof attemptSchema>;

/**
 * `vault.json`, format 1: all that can be known of a vault without a password. `mac` covers all but
 * itself and `attempts`, which changes before any key is known.
 */
export const vaultHeaderSchema = z.strictObject({
  format: z.literal(VAULT_FORMAT),
  version: z.literal(VAULT_FORMAT_VERSION),
  vaultId: z.uuid(),
  createdAt: z.iso.datetime(),
  slots: z.array(slotSchema).min(1).max(MAX_SLOTS).refine(haveOwnIds),
  mac: base64Schema(32),
  attempts: z.array(attemptSchema).max(MAX_SLOTS).refine(haveOwnIds),
});
export type VaultHeader = z.infer<typeof vaultHeaderSchema>;

/** Read first: it decides whether the file is ours and of an age that this app knows. */
const versionSchema = z.object({ format: z.literal(VAULT_FORMAT), version: z.int().min(1) });

/** Why a header cannot be used. */
export type HeaderErrorCode =
  | 'header_missing'
  | 'header_not_json'
  | 'header_damaged'
  | 'header_newer_format'
  | 'header_tampered';

/** `vault.json` is missing, unreadable, from a newer app, or changed by someone without the key. */
export class HeaderError extends Error {
  readonly code: HeaderErrorCode;
  /** Field that is wrong, such as `slots.0.kdf.memoryKiB`; empty when the file as a whole is. */
  readonly path: string;
  /** Whether `vault.json.bak` holds a whole header to repair from. */
  readonly backupUsable: boolean;

  constructor(code: HeaderErrorCode, path = '', backupUsable = false) {
    super(code);
    this.name = 'HeaderError';
    this.code = code;
    this.path = path;
    this.backupUsable = backupUsable;
  }
}

/** A header, or the reason why the bytes are none. */
export type ParsedHeader =
  | { readonly kind: 'ok'; readonly header: VaultHeader }
  | { readonly kind: 'damaged'; readonly code: HeaderErrorCode; readonly path: string };

/** Reads the bytes of a `vault.json`. Never throws for what the bytes hold. */
export function parseHeader(bytes: Uint8Array): ParsedHeader {
  if (bytes.length > HEADER_MAX_BYTES) return damaged('header_damaged', '');
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return damaged('header_not_json', '');
  }
  const age = versionSchema.safeParse(json);
  if (!age.success) return damaged('header_damaged', firstPath(age.error));
  if (age.data.version > VAULT_FORMAT_VERSION) return damaged('header_newer_format', 'version');
  const header = vaultHeaderSchema.safeParse(json);
  if (!header.success) return damaged('header_damaged', firstPath(header.error));
  return { kind: 'ok', header: header.data };
}

/** A header ready to be written: parts plus the HMAC under the header key. */
export function sealHeader(
  parts: Pick<VaultHeader, 'vaultId' | 'createdAt' | 'slots' | 'attempts'>,
  headerKey: Uint8Array,
): VaultHeader {
  const { vaultId, createdAt, slots, attempts } = parts;
  const authenticated = {
    format: VAULT_FORMAT,
    version: VAULT_FORMAT_VERSION,
    vaultId,
    createdAt,
    slots,
  } as const;
  const mac = headerMac(authenticated, headerKey).toString('base64');
  return vaultHeaderSchema.parse({ ...authenticated, mac, attempts });
}

/** Throws `HeaderError` `header_tampered` when the header was not written by a holder of the key. */
export function verifyHeader(header: VaultHeader, headerKey: Uint8Array): void {
  const expected = headerMac(header, headerKey);
  if (!timingSafeEqual(expected, Buffer.from(header.mac, 'base64'))) {
    throw new HeaderError('header_tampered');
  }
}

/** The header with a slot added, or put in the place of the one with the same id. */
export function withSlot(header: VaultHeader, slot: Slot, headerKey: Uint8Array): VaultHeader {
  const exists = header.slots.some((other) => other.slotId === slot.slotId);
  const slots = exists
    ? header.slots.map((other) => (other.slotId === slot.slotId ? slot : other))
    : [...header.slots, slot];
  return sealHeader({ ...header, slots }, headerKey);
}

/** The header without a slot. Throws a `RangeError` for the last slot: nobody could open the vault. */
export function withoutSlot(
  header: VaultHeader,
  slotId: string,
  headerKey: Uint8Array,
): VaultHeader {
  const slots = header.slots.filter((slot) => slot.slotId !== slotId);
  if (slots.length === header.slots.length) throw new RangeError('no such slot');
  if (slots.length === 0) throw new RangeError('the last slot cannot be removed');
  const attempts = header.attempts.filter((attempt) => attempt.slotId !== slotId);
  return sealHeader({ ...header, slots, attempts }, headerKey);
}

function headerMac(header: Omit<VaultHeader, 'mac' | 'attempts'>, headerKey: Uint8Array): Buffer {
  if (headerKey.length !== KEY_BYTES) throw new RangeError('header key length');
  const { format, version, vaultId, createdAt, slots } = header;
  const text = canonicalJson({ format, version, vaultId, createdAt, slots });
  return createHmac('sha256', headerKey).update(text, 'utf8').digest();
}

function haveOwnIds(entries: readonly { readonly slotId: string }[]): boolean {
  return new Set(entries.map((entry) => entry.slotId)).size === entries.length;
}

/** The path only: the value in a damaged file may be anything. */
function firstPath(error: z.ZodError): string {
  return (error.issues[0]?.path ?? []).map(String).join('.').slice(0, 100);
}

function damaged(code: HeaderErrorCode, path: string): ParsedHeader {
  return { kind: 'damaged', code, path };
}
