import { execFileSync } from 'node:child_process';

/** The text of a PDF as poppler reads it, with runs of blanks folded. */
export function pdfText(file: string): string {
  const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
  return text.replaceAll(/\s+/g, ' ');
}

export interface PdfFacts {
  readonly pages: number;
  /** Whole millimetres; Chromium rounds a page up to whole pixels. */
  readonly sizeMm: readonly [width: number, height: number];
  readonly info: string;
}

export function pdfFacts(file: string): PdfFacts {
  const info = execFileSync('pdfinfo', [file], { encoding: 'utf8' });
  const pages = Number(/Pages:\s+(\d+)/.exec(info)?.[1]);
  const [, width, height] = /Page size:\s+([\d.]+) x ([\d.]+)/.exec(info) ?? [];
  return { pages, sizeMm: [millimetres(width), millimetres(height)], info };
}

const MM_PER_POINT = 25.4 / 72;

function millimetres(points: string | undefined): number {
  return Math.round(Number(points) * MM_PER_POINT);
}
