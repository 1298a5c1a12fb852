import { contextBridge, ipcRenderer } from 'electron';
import { SHELL_CHANNELS, VAULT_PORT_MESSAGE } from '../shared/channels';
import type { ShellApi } from '../shared/shell';

// The one piece of the DOM that a preload needs; the rest of the main side compiles without it.
declare const window: {
  readonly location: { readonly origin: string };
  postMessage(message: unknown, targetOrigin: string, transfer: readonly object[]): void;
};

// A closed set of functions: the page gets no ipcRenderer, no channel name and no event object
// (points 17 and 20 of Electron's security guide).
const shell: ShellApi = {
  lock: () => ipcRenderer.send(SHELL_CHANNELS.lock),
  reportActivity: () => ipcRenderer.send(SHELL_CHANNELS.activity),
  getPreferences: () => ipcRenderer.invoke(SHELL_CHANNELS.preferencesGet),
  setPreferences: (preferences) => ipcRenderer.invoke(SHELL_CHANNELS.preferencesSet, preferences),
  savePacket: (request) => ipcRenderer.invoke(SHELL_CHANNELS.packetSave, request),
  printPacket: (request) => ipcRenderer.invoke(SHELL_CHANNELS.packetPrint, request),
  saveSealed: (request) => ipcRenderer.invoke(SHELL_CHANNELS.sealedSave, request),
  listPrinters: () => ipcRenderer.invoke(SHELL_CHANNELS.printersList),
  saveCalendar: (request) => ipcRenderer.invoke(SHELL_CHANNELS.calendarSave, request),
  saveSopPackage: (request) => ipcRenderer.invoke(SHELL_CHANNELS.sopPackageSave, request),
  copySummary: (summary) => ipcRenderer.invoke(SHELL_CHANNELS.summaryCopy, summary),
  openSopPackage: () => ipcRenderer.invoke(SHELL_CHANNELS.sopPackageOpen),
  onLockRequested: (flush) => {
    ipcRenderer.on(SHELL_CHANNELS.lockRequested, () => {
      void flush().finally(() => ipcRenderer.send(SHELL_CHANNELS.flushed));
    });
  },
  requestVaultPort: () => ipcRenderer.send(SHELL_CHANNELS.vaultPortRequest),
};

contextBridge.exposeInMainWorld('suaka', shell);

ipcRenderer.on(SHELL_CHANNELS.vaultPort, (event) => {
  // A port cannot cross the context bridge; a window message is the way Electron documents.
  window.postMessage({ type: VAULT_PORT_MESSAGE }, window.location.origin, event.ports);
});
