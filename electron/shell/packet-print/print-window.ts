import { BrowserWindow, type Session, session as electronSession } from 'electron';
import { APP_SCHEME } from '../content-policy';
import { PAGE_PREFERENCES } from '../window-options';
import { answerPrintRequest, type PrintFile, printFiles } from './files';

const PRINT_ORIGIN = `${APP_SCHEME}://print`;

let sessionCount = 0;

/** Opens the hidden window that holds the drawn pages of one packet. It dies with `parent`. */
export function openPrintWindow(parent: BrowserWindow, packet: Uint8Array): BrowserWindow {
  return new BrowserWindow({
    parent,
    show: false,
    webPreferences: {
      ...PAGE_PREFERENCES,
      session: printSession(printFiles(packet)),
      // Nobody sees it, so Chromium would draw it at leisure.
      backgroundThrottling: false,
    },
  });
}

/** Loads the window's page and draws the packet. Answers with the paper it is meant for. */
export async function drawPacket(window: BrowserWindow): Promise<Electron.Size> {
  await window.loadURL(`${PRINT_ORIGIN}/page.html`);
  const drawn: unknown = await window.webContents.executeJavaScript('globalThis.packetDrawn');
  return paperOf(drawn);
}

const MM_PER_POINT = 25.4 / 72;

/** Paper comes in whole millimetres; points are rounded and would name a paper nobody has. */
const micronsOf = (points: number) => Math.round(points * MM_PER_POINT) * 1_000;

function paperOf(drawn: unknown): Electron.Size {
  if (
    typeof drawn !== 'object' ||
    drawn === null ||
    !('widthPt' in drawn && typeof drawn.widthPt === 'number') ||
    !('heightPt' in drawn && typeof drawn.heightPt === 'number')
  ) {
    throw new Error('the print page did not say what it drew');
  }
  return { width: micronsOf(drawn.widthPt), height: micronsOf(drawn.heightPt) };
}

/** A session in memory for this one packet: it serves the print page and knows nothing else. */
function printSession(files: ReadonlyMap<string, PrintFile>): Session {
  sessionCount += 1;
  const session = electronSession.fromPartition(`packet-print-${sessionCount}`, { cache: false });
  session.webRequest.onBeforeRequest(({ url }, callback) => {
    const own = url.startsWith(`${PRINT_ORIGIN}/`) || url.startsWith(`blob:${PRINT_ORIGIN}/`);
    callback({ cancel: !own });
  });
  session.protocol.handle(APP_SCHEME, (request) =>
    answerPrintRequest(files, new URL(request.url).pathname),
  );
  return session;
}
