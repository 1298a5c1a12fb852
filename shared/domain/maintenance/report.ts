import { z } from 'zod';

/** What can be said of a file without any key. `null`: nothing, it is only there. */
export const FILE_FINDINGS = [
  'whole',
  'damaged',
  'newer_format',
  /** No plain database, and its bytes look like chance. */
  'looks_encrypted',
  'plain',
  'empty',
  'unknown',
  'unreadable',
] as const;
export type FileFinding = (typeof FILE_FINDINGS)[number];

/** Who works with the vault: nobody, this Suaka, or another program that holds its lock. */
export const LOCK_STATES = ['free', 'here', 'elsewhere', 'unknown'] as const;

const bytes = z.number().nonnegative();

/** A file of the vault by its own name, which says nothing about a case. */
export const vaultFileSchema = z.strictObject({
  name: z.string(),
  bytes,
  modifiedAt: z.string(),
  finding: z.enum(FILE_FINDINGS).nullable(),
});
export type VaultFile = z.infer<typeof vaultFileSchema>;

/** A file where backups lie. Only a name that Suaka gave is told; another could be anybody's. */
export const backupFileSchema = z.strictObject({
  name: z.string().nullable(),
  bytes,
  modifiedAt: z.string(),
});

/** What IT staff (petugas TI) see without unlocking: nothing in it comes from a case. */
export const maintenanceReportSchema = z.strictObject({
  at: z.string(),
  suaka: z.string(),
  /** `null` outside Electron. */
  electron: z.string().nullable(),
  chromium: z.string().nullable(),
  node: z.string(),
  system: z.string(),
  memoryBytes: bytes,
  /** Folder of the vault, with the home folder of the account written as `~`. */
  folder: z.string(),
  freeBytes: bytes.nullable(),
  files: z.array(vaultFileSchema),
  /** Files in the folder that Suaka does not know. Their names are not told. */
  otherFiles: z.int().nonnegative(),
  lock: z.enum(LOCK_STATES),
  backups: z.array(backupFileSchema),
});
export type MaintenanceReport = z.infer<typeof maintenanceReportSchema>;
