import type { maintenance as indonesian } from '../id/maintenance';
import type { Translated } from '../texts';

export const maintenance: Translated<typeof indonesian> = {
  title: 'Maintenance (IT)',
  intro: 'For IT staff. Without unlocking; nothing of a case is here.',
  back: 'Back',
  again: 'Check again',
  program: {
    title: 'Program',
    suaka: 'Suaka',
    electron: 'Electron',
    chromium: 'Chromium',
    node: 'Node.js',
    system: 'System',
    memory: 'Memory',
    resources: 'Files shipped with it',
    resourcesOk: 'whole',
    checking: 'being checked …',
  },
  vault: {
    title: 'Files of the vault',
    folder: 'Folder',
    free: 'Free space',
    freeUnknown: 'not known',
    lock: 'In use',
    none: 'There is no vault in this folder yet.',
    name: 'File',
    size: 'Size',
    modified: 'Changed',
    finding: 'State',
    others: '{{count}} other files in this folder; their names are not shown.',
    note: 'Seen from outside. Whether the content is whole is proven only by unlocking.',
  },
  lock: {
    free: 'by nobody',
    here: 'by this Suaka',
    elsewhere: 'by another program',
    unknown: 'cannot be checked',
  },
  finding: {
    whole: 'can be read, whole',
    damaged: 'damaged',
    newer_format: 'from a newer Suaka',
    looks_encrypted: 'looks encrypted',
    plain: 'NOT encrypted',
    empty: 'empty',
    unknown: 'not recognised',
    unreadable: 'cannot be read',
  },
  backups: {
    title: 'Backups',
    none: 'No backup yet. This version of Suaka does not make any by itself.',
    otherName: '(another name)',
  },
  updates: {
    title: 'Updates',
    none: 'No update source is configured. Suaka does not look for updates on the network.',
  },
  diagnostics: {
    title: 'Diagnostic text',
    intro:
      'To be sent to whoever helps. Without names of officers or clients, and nothing of a case.',
    copy: 'Copy',
    copied: 'Copied',
    selected: 'Selected: press Ctrl+C',
  },
};
