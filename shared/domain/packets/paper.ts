/** F4 (folio) is what many Indonesian offices load instead of A4. */
export const PAPER_SIZES = ['A4', 'F4'] as const;
export type PaperSize = (typeof PAPER_SIZES)[number];

export interface Paper {
  readonly name: PaperSize;
  readonly widthMm: number;
  readonly heightMm: number;
}

export interface Margins {
  readonly topMm: number;
  readonly rightMm: number;
  readonly bottomMm: number;
  readonly leftMm: number;
}

const SIZES: Readonly<Record<PaperSize, Paper>> = {
  A4: { name: 'A4', widthMm: 210, heightMm: 297 },
  F4: { name: 'F4', widthMm: 215, heightMm: 330 },
};

/** Left is wider for binding; top and bottom hold the running header and footer. */
export const PACKET_MARGINS: Margins = { topMm: 20, rightMm: 20, bottomMm: 20, leftMm: 28 };

/** Measures of a paper size in millimetres. */
export function paperOf(size: PaperSize): Paper {
  return SIZES[size];
}

/** The `@page` rule for a size, so that the page is right however it is printed. */
export function pageRule(paper: Paper, margins: Margins): string {
  const sides = [margins.topMm, margins.rightMm, margins.bottomMm, margins.leftMm];
  const margin = sides.map((side) => `${side}mm`).join(' ');
  return `@page { size: ${paper.widthMm}mm ${paper.heightMm}mm; margin: ${margin}; }`;
}
