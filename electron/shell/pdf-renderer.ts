import { BrowserWindow, type Session, session as electronSession } from 'electron';
import type { FromVault } from '../vault-messages';
import { hardenContents } from './window';

const MM_PER_INCH = 25.4;
const PRINT_SCHEME = 'packet';
const PRINT_URL = `${PRINT_SCHEME}://page/`;

/** A packet may draw itself from its own markup only: no script, no request, no file. */
const PRINT_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; script-src 'none'";

export interface PdfRenderer {
  render(request: FromVault): Promise<Uint8Array>;
  /** Destroys the window that held the packet's text. */
  close(): void;
}

/** How long the last page may stay in the hidden window: emptying it must not slow the page's own way. */
const EMPTY_AFTER_MS = 250;

/**
 * Turns packet HTML into PDF bytes in a hidden, sandboxed, script-less window. The window is kept
 * between packets of one unlocked stretch (opening one costs more than printing) and is emptied
 * soon after each and destroyed on lock.
 */
export function createPdfRenderer(): PdfRenderer {
  let window: BrowserWindow | undefined;
  let html = '';
  let queue: Promise<unknown> = Promise.resolve();
  let emptying: NodeJS.Timeout | undefined;

  const open = (): BrowserWindow => {
    if (window === undefined || window.isDestroyed()) window = openPrintWindow(() => html);
    return window;
  };
  // One at a time, the emptying too: two loads in one window would cancel each other.
  const enqueue = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const result = queue.then(work);
    queue = result.catch(() => undefined);
    return result;
  };
  const renderNow = async (request: FromVault): Promise<Uint8Array> => {
    html = request.html;
    const target = open();
    await target.loadURL(PRINT_URL);
    return target.webContents.printToPDF(printOptions(request));
  };
  const empty = async (): Promise<void> => {
    html = '';
    if (window !== undefined && !window.isDestroyed()) await window.loadURL(PRINT_URL);
  };
  const emptySoon = () => {
    clearTimeout(emptying);
    emptying = setTimeout(() => void enqueue(empty).catch(() => undefined), EMPTY_AFTER_MS);
  };
  return {
    render: (request) => enqueue(() => renderNow(request)).finally(emptySoon),
    close: () => {
      clearTimeout(emptying);
      html = '';
      if (window !== undefined && !window.isDestroyed()) window.destroy();
      window = undefined;
    },
  };
}

function openPrintWindow(currentHtml: () => string): BrowserWindow {
  const session = printSession(currentHtml);
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      javascript: false,
      spellcheck: false,
      devTools: false,
    },
  });
  hardenContents(window.webContents);
  return window;
}

let printSessionCount = 0;

function printSession(currentHtml: () => string): Session {
  printSessionCount += 1;
  const session = electronSession.fromPartition(`print-${printSessionCount}`, { cache: false });
  session.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
  session.setPermissionCheckHandler(() => false);
  session.webRequest.onBeforeRequest((details, callback) => {
    callback({ cancel: !(details.url === PRINT_URL || details.url.startsWith('data:')) });
  });
  session.protocol.handle(
    PRINT_SCHEME,
    () =>
      new Response(currentHtml(), {
        headers: {
          'content-type': 'text/html; charset=utf-8',
          'content-security-policy': PRINT_POLICY,
          'cache-control': 'no-store',
        },
      }),
  );
  return session;
}

function printOptions(request: FromVault): Electron.PrintToPDFOptions {
  const inches = (mm: number) => mm / MM_PER_INCH;
  return {
    pageSize: { width: inches(request.widthMm), height: inches(request.heightMm) },
    margins: {
      top: inches(request.marginsMm.top),
      bottom: inches(request.marginsMm.bottom),
      left: inches(request.marginsMm.left),
      right: inches(request.marginsMm.right),
    },
    displayHeaderFooter: true,
    headerTemplate: request.headerHtml,
    footerTemplate: request.footerHtml,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: false,
  };
}
