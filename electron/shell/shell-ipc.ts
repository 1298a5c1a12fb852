import { type BrowserWindow, ipcMain, type IpcMainEvent, type IpcMainInvokeEvent } from 'electron';
import { SHELL_CHANNELS } from '../../shared/channels';
import {
  calendarSaveSchema,
  packetPrintSchema,
  packetSaveSchema,
  type Preferences,
  preferencesSchema,
  type Printer,
  sealedSaveSchema,
  type ShellOutcome,
  type SopPackageOpened,
  sopPackageSaveSchema,
} from '../../shared/shell';
import {
  coordinationSummarySchema,
  coordinationText,
} from '../../shared/domain/coordination/summary';
import type { BriefClipboard } from './brief-copy';
import { saveCalendar } from './calendar-output';
import { isTrustedSender } from './decisions';
import { listPrinters, printPacket, savePacket, saveSealed } from './packet-output';
import { openSopPackage, saveSopPackage } from './sop-package-file';
import type { PreferenceStore } from './preferences';

export interface ShellHandlers {
  readonly currentWindow: () => BrowserWindow | undefined;
  readonly lock: () => void;
  readonly activity: () => void;
  readonly flushed: () => void;
  readonly connectVault: () => void;
  readonly preferencesChanged: () => void;
  readonly brief: BriefClipboard;
}

const BAD_REQUEST = { kind: 'failed', code: 'bad_request' } as const;

/**
 * Registers the small shell contract. Every call is refused unless it comes from the main frame of
 * the window that is open now, on our own origin (point 17 of Electron's security guide).
 */
export function registerShellIpc(handlers: ShellHandlers, store: PreferenceStore): void {
  const trusted = (event: IpcMainEvent | IpcMainInvokeEvent): BrowserWindow | undefined => {
    const window = handlers.currentWindow();
    if (window === undefined || window.isDestroyed()) return undefined;
    return isTrustedSender(event.senderFrame, window.webContents.mainFrame) ? window : undefined;
  };
  const listen = (channel: string, handle: () => void) =>
    ipcMain.on(channel, (event) => {
      if (trusted(event)) handle();
    });
  const answer = <T>(
    channel: string,
    refused: T,
    handle: (window: BrowserWindow, input: unknown) => Promise<T> | T,
  ) =>
    ipcMain.handle(channel, (event, input: unknown) => {
      const window = trusted(event);
      return window === undefined ? refused : handle(window, input);
    });

  listen(SHELL_CHANNELS.lock, handlers.lock);
  listen(SHELL_CHANNELS.activity, handlers.activity);
  listen(SHELL_CHANNELS.flushed, handlers.flushed);
  listen(SHELL_CHANNELS.vaultPortRequest, handlers.connectVault);
  answer<Preferences>(SHELL_CHANNELS.preferencesGet, store.preferences(), () =>
    store.preferences(),
  );
  answer<Preferences>(SHELL_CHANNELS.preferencesSet, store.preferences(), (_window, input) => {
    const parsed = preferencesSchema.safeParse(input);
    if (parsed.success) store.setPreferences(parsed.data);
    handlers.preferencesChanged();
    return store.preferences();
  });
  answer<ShellOutcome>(SHELL_CHANNELS.packetSave, BAD_REQUEST, (window, input) => {
    const parsed = packetSaveSchema.safeParse(input);
    return parsed.success ? savePacket(window, parsed.data) : BAD_REQUEST;
  });
  answer<ShellOutcome>(SHELL_CHANNELS.packetPrint, BAD_REQUEST, (window, input) => {
    const parsed = packetPrintSchema.safeParse(input);
    return parsed.success ? printPacket(window, parsed.data) : BAD_REQUEST;
  });
  answer<ShellOutcome>(SHELL_CHANNELS.sealedSave, BAD_REQUEST, (window, input) => {
    const parsed = sealedSaveSchema.safeParse(input);
    return parsed.success ? saveSealed(window, parsed.data) : BAD_REQUEST;
  });
  answer<readonly Printer[]>(SHELL_CHANNELS.printersList, [], (window) => listPrinters(window));
  answer<ShellOutcome>(SHELL_CHANNELS.calendarSave, BAD_REQUEST, (window, input) => {
    const parsed = calendarSaveSchema.safeParse(input);
    return parsed.success ? saveCalendar(window, parsed.data) : BAD_REQUEST;
  });
  answer<ShellOutcome>(SHELL_CHANNELS.summaryCopy, BAD_REQUEST, async (_window, input) => {
    const parsed = coordinationSummarySchema.safeParse(input);
    if (!parsed.success) return BAD_REQUEST;
    // The text is made here: the page cannot put any other on the clipboard.
    await handlers.brief.put(coordinationText(parsed.data));
    return { kind: 'done' };
  });
  answer<ShellOutcome>(SHELL_CHANNELS.sopPackageSave, BAD_REQUEST, (window, input) => {
    const parsed = sopPackageSaveSchema.safeParse(input);
    return parsed.success ? saveSopPackage(window, parsed.data) : BAD_REQUEST;
  });
  answer<SopPackageOpened>(SHELL_CHANNELS.sopPackageOpen, BAD_REQUEST, (window) =>
    openSopPackage(window),
  );
}
