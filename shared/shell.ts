import { z } from 'zod';
import { LANGUAGES } from './domain/bilingual';
import type { CoordinationSummary } from './domain/coordination/summary';
import { EXPORT_CLASSES } from './domain/calendar/export';
import { MAX_PACKAGE_CHARACTERS } from './domain/sop/package-limits';

/** Limits of the idle lock in minutes (security decision: 1–30, five unless changed). */
export const IDLE_LOCK_MINUTES = { min: 1, max: 30, default: 5 } as const;

/** What is not secret and may be read before a vault is open: how the window speaks and locks. */
export const preferencesSchema = z.strictObject({
  language: z.enum(LANGUAGES),
  idleLockMinutes: z.number().int().min(IDLE_LOCK_MINUTES.min).max(IDLE_LOCK_MINUTES.max),
  /** Real names stay covered until they are pressed. Missing in files of before it was there. */
  privacyBlur: z.boolean().default(false),
});
export type Preferences = z.infer<typeof preferencesSchema>;

export const DEFAULT_PREFERENCES: Preferences = {
  language: 'id',
  idleLockMinutes: IDLE_LOCK_MINUTES.default,
  privacyBlur: false,
};

/** After so long the clipboard is emptied, if it still holds what Suaka put there. */
export const CLIPBOARD_SECONDS = 30;

/** At most 64 MiB of PDF are handed to the shell in one call. */
const PDF_MAX_BYTES = 64 * 1024 * 1024;

const pdfBytesSchema = z
  .instanceof(Uint8Array)
  .refine((bytes) => bytes.byteLength <= PDF_MAX_BYTES, 'too_large')
  .refine((bytes) => String.fromCharCode(...bytes.subarray(0, 5)) === '%PDF-', 'not_a_pdf');

export const packetSaveSchema = z.strictObject({
  bytes: pdfBytesSchema,
  /** A neutral name: packet number or case code, never a person's name. */
  fileName: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,80}\.pdf$/),
});
export type PacketSave = z.infer<typeof packetSaveSchema>;

export const packetPrintSchema = z.strictObject({
  bytes: pdfBytesSchema,
  /** A printer by the name the system gives it, to print without asking; else the system's dialog asks. */
  printer: z.string().min(1).max(300).optional(),
});
export type PacketPrint = z.infer<typeof packetPrintSchema>;

/** How a sealed file begins, by the ending of its name. */
const SEALED_BEGINNINGS: Readonly<Record<string, string>> = {
  pdf: '%PDF-',
  zip: 'PK\u0003\u0004',
  age: 'age-encryption.org/v1\n',
};

/** A copy that was sealed in the vault. Its name and its bytes must be of the same kind. */
export const sealedSaveSchema = z
  .strictObject({
    bytes: z
      .instanceof(Uint8Array)
      .refine((bytes) => bytes.byteLength <= PDF_MAX_BYTES, 'too_large'),
    fileName: z.string().regex(/^Berkas-[A-Za-z0-9-]{1,64}(?:\.pdf|\.zip|\.pdf\.age)$/),
  })
  .refine(({ bytes, fileName }) => {
    const beginning = SEALED_BEGINNINGS[fileName.split('.').at(-1) ?? ''];
    return (
      beginning !== undefined &&
      String.fromCharCode(...bytes.subarray(0, beginning.length)) === beginning
    );
  }, 'other_kind');
export type SealedSave = z.infer<typeof sealedSaveSchema>;

/** A printer of this computer. */
export interface Printer {
  /** What the system calls it, to be handed back. */
  readonly name: string;
  /** What a person calls it. */
  readonly label: string;
}

/** Days of a year or two in three classes; more is no calendar of a shelter. */
const CALENDAR_DAYS_MAX = 5_000;

/**
 * What a calendar outside Suaka is made of. The main process writes the file from these values: the
 * page cannot hand it any text.
 */
export const calendarSaveSchema = z.strictObject({
  calendarId: z.string().regex(/^[0-9a-f]{16}$/),
  language: z.enum(LANGUAGES),
  days: z
    .array(
      z.strictObject({
        on: z.iso.date(),
        class: z.enum(EXPORT_CLASSES),
        count: z.number().int().min(1).max(1_000_000),
      }),
    )
    .max(CALENDAR_DAYS_MAX),
});
export type CalendarSave = z.infer<typeof calendarSaveSchema>;
export const sopPackageSaveSchema = z.strictObject({
  text: z.string().min(1).max(MAX_PACKAGE_CHARACTERS),
  fileName: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,80}\.suaka-sop$/),
});
export type SopPackageSave = z.infer<typeof sopPackageSaveSchema>;

/** A package of the SOP that somebody chose: its text and its name, never its path. */
export type SopPackageOpened =
  | { readonly kind: 'opened'; readonly fileName: string; readonly text: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly code: ShellErrorCode | 'too_large' };

/** How a save or print ended. `failed` carries a code that the screen translates. */
export type ShellOutcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly code: ShellErrorCode };

export const SHELL_ERROR_CODES = [
  'disk_full',
  'read_only',
  'not_accessible',
  'no_printer',
  'printer_gone',
  'print_failed',
  'bad_request',
  'io',
] as const;
export type ShellErrorCode = (typeof SHELL_ERROR_CODES)[number];

/** The closed set of functions that the preload offers to the page. */
export interface ShellApi {
  lock(): void;
  reportActivity(): void;
  getPreferences(): Promise<Preferences>;
  setPreferences(preferences: Preferences): Promise<Preferences>;
  savePacket(request: PacketSave): Promise<ShellOutcome>;
  printPacket(request: PacketPrint): Promise<ShellOutcome>;
  saveSealed(request: SealedSave): Promise<ShellOutcome>;
  listPrinters(): Promise<readonly Printer[]>;
  saveCalendar(request: CalendarSave): Promise<ShellOutcome>;
  saveSopPackage(request: SopPackageSave): Promise<ShellOutcome>;
  /** Puts a summary for coordination on the clipboard for `CLIPBOARD_SECONDS`. */
  copySummary(summary: CoordinationSummary): Promise<ShellOutcome>;
  openSopPackage(): Promise<SopPackageOpened>;
  /** Called when the window is about to be blanked; `done` says that drafts are handed over. */
  onLockRequested(flush: () => Promise<void>): void;
  /** Asks main for a port to the vault; it arrives as a window message (VAULT_PORT_MESSAGE). */
  requestVaultPort(): void;
}
