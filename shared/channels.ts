/**
 * Names of what crosses between the window and the main process. Only names live here: the
 * sandboxed preload imports this file and nothing else, so that no schema code is loaded into it.
 */
export const SHELL_CHANNELS = {
  lock: 'shell:lock',
  activity: 'shell:activity',
  flushed: 'shell:flushed',
  preferencesGet: 'shell:preferences-get',
  preferencesSet: 'shell:preferences-set',
  packetSave: 'shell:packet-save',
  packetPrint: 'shell:packet-print',
  sealedSave: 'shell:sealed-save',
  printersList: 'shell:printers-list',
  calendarSave: 'shell:calendar-save',
  summaryCopy: 'shell:summary-copy',
  sopPackageSave: 'shell:sop-package-save',
  sopPackageOpen: 'shell:sop-package-open',
  vaultPortRequest: 'shell:vault-port-request',
  vaultPort: 'shell:vault-port',
  lockRequested: 'shell:lock-requested',
} as const;

/** The `type` of the window message with which the preload hands the vault's port to the page. */
export const VAULT_PORT_MESSAGE = 'suaka:vault-port';
