import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { canonicalJson } from './canonical-json';
import { KEY_BYTES } from './derive';
import { base64Schema, VAULT_FORMAT, VAULT_FORMAT_VERSION } from './format';
import { HeaderError, type HeaderErrorCode } from './header-error';
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
 * `vault.json`, format 1: all that can be known of a vault without a password. `epoch` counts the
 * master keys the vault has had, `revision` the times that `mac` was made. `mac` covers all but
 * itself and `attempts`, which changes before any key is known.
 */
export const vaultHeaderSchema = z.strictObject({
  format: z.literal(VAULT_FORMAT),
  version: z.literal(VAULT_FORMAT_VERSION),
  vaultId: z.uuid(),
  createdAt: z.iso.datetime(),
  epoch: z.int().min(1),
  revision: z.int().min(1),
  slots: z.array(slotSchema).max(MAX_SLOTS).refine(haveOwnIds).refine(letSomebodyIn),
  mac: base64Schema(32),
  attempts: z.array(attemptSchema).max(MAX_SLOTS).refine(haveOwnIds),
});
export type VaultHeader = z.infer<typeof vaultHeaderSchema>;

/** What stands in the file: `check` lets damage show before any password is asked for. */
const headerFileSchema = vaultHeaderSchema.extend({ check: base64Schema(32) });

/** What the MAC covers and who may have tried, without the MAC. */
export type HeaderParts = Pick<
  VaultHeader,
  'vaultId' | 'createdAt' | 'epoch' | 'revision' | 'slots' | 'attempts'
>;

/** Read first: it decides whether the file is ours and of an age that this app knows. */
const versionSchema = z.object({ format: z.literal(VAULT_FORMAT), version: z.int().min(1) });

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
  const file = headerFileSchema.safeParse(json);
  if (!file.success) return damaged('header_damaged', firstPath(file.error));
  const { check, ...header } = file.data;
  if (check !== headerCheck(header)) return damaged('header_damaged', 'check');
  return { kind: 'ok', header };
}

/** The text of `vault.json`; parsed, so that no app version writes what it could not read. */
export function headerText(header: VaultHeader): string {
  const whole = vaultHeaderSchema.parse(header);
  return `${JSON.stringify({ ...whole, check: headerCheck(whole) }, null, 2)}\n`;
}

/** SHA-256 over all of a header. Anyone can make it: it shows damage, and the MAC shows intent. */
function headerCheck(header: VaultHeader): string {
  return createHash('sha256').update(canonicalJson(header), 'utf8').digest('base64');
}

/** A header ready to be written: parts plus the HMAC under the header key. */
export function sealHeader(parts: HeaderParts, headerKey: Uint8Array): VaultHeader {
  const { vaultId, createdAt, epoch, revision, slots, attempts } = parts;
  const authenticated = {
    format: VAULT_FORMAT,
    version: VAULT_FORMAT_VERSION,
    vaultId,
    createdAt,
    epoch,
    revision,
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
  return revise(header, slots, headerKey);
}

/** The header without a slot. Throws a `RangeError` for the last password: nobody could open the vault. */
export function withoutSlot(
  header: VaultHeader,
  slotId: string,
  headerKey: Uint8Array,
): VaultHeader {
  const slots = header.slots.filter((slot) => slot.slotId !== slotId);
  if (slots.length === header.slots.length) throw new RangeError('no such slot');
  if (!letSomebodyIn(slots)) throw new RangeError('the last slot cannot be removed');
  return revise(header, slots, headerKey);
}

/** The next revision of a header: other slots, and only their attempts. */
function revise(header: VaultHeader, slots: readonly Slot[], headerKey: Uint8Array): VaultHeader {
  return sealHeader(
    {
      ...header,
      revision: header.revision + 1,
      slots: [...slots],
      attempts: attemptsOn(slots, header.attempts),
    },
    headerKey,
  );
}

/** The attempts on slots that are still there. */
export function attemptsOn(slots: readonly Slot[], attempts: readonly Attempt[]): Attempt[] {
  const known = new Set(slots.map((slot) => slot.slotId));
  return attempts.filter((attempt) => known.has(attempt.slotId));
}

function headerMac(header: Omit<VaultHeader, 'mac' | 'attempts'>, headerKey: Uint8Array): Buffer {
  if (headerKey.length !== KEY_BYTES) throw new RangeError('header key length');
  const { format, version, vaultId, createdAt, epoch, revision, slots } = header;
  const text = canonicalJson({ format, version, vaultId, createdAt, epoch, revision, slots });
  return createHmac('sha256', headerKey).update(text, 'utf8').digest();
}

function letSomebodyIn(slots: readonly Slot[]): boolean {
  const recovery = slots.filter((slot) => slot.kind === 'recovery').length;
  return slots.length > recovery && recovery <= 1;
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
