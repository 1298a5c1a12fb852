import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { create } from 'qrcode';

const DPI = 300;
const PIXELS_PER_MM = DPI / 25.4;
/** Where every issued page has its code (electron/vault/packets/page-marks.ts). */
const LEFT_MM = 9;
const BOTTOM_MM = 8;
const SIZE_MM = 14;
const DARK = 128;

interface Picture {
  readonly width: number;
  readonly height: number;
  readonly grey: Buffer;
}

/**
 * Whether a page, drawn by poppler, shows the QR of this text at its foot: square by square, so that
 * no reader's error correction hides a fault.
 */
export function showsQr(file: string, page: number, text: string): boolean {
  const { width, height, grey } = drawPage(file, page);
  const { modules } = create([{ data: text, mode: 'alphanumeric' }], { errorCorrectionLevel: 'M' });
  const square = SIZE_MM / modules.size;
  const wrong = Array.from(modules.data).filter((dark, index) => {
    const column = index % modules.size;
    const row = Math.floor(index / modules.size);
    const x = Math.floor((LEFT_MM + (column + 0.5) * square) * PIXELS_PER_MM);
    const fromFoot = (BOTTOM_MM + SIZE_MM - (row + 0.5) * square) * PIXELS_PER_MM;
    const value = grey[Math.floor(height - fromFoot) * width + x] ?? 0;
    return value < DARK !== (dark === 1);
  });
  return wrong.length === 0;
}

function drawPage(file: string, page: number): Picture {
  const folder = mkdtempSync(path.join(tmpdir(), 'suaka-qr-'));
  try {
    const name = path.join(folder, 'page');
    const at = ['-f', String(page), '-l', String(page)];
    execFileSync('pdftoppm', ['-gray', '-r', String(DPI), ...at, '-singlefile', file, name]);
    return readPgm(readFileSync(`${name}.pgm`));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readPgm(bytes: Buffer): Picture {
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 40).toString('latin1'));
  const [whole = '', width, height] = head ?? [];
  return { width: Number(width), height: Number(height), grey: bytes.subarray(whole.length) };
}
