import type { Bytes } from '../../shared/contract/bytes';
import type { Margins, Paper } from '../../shared/domain/packets/paper';
import { cleanPdf } from './packets/clean-pdf';
import type { RenderPdf } from './pdf-client';

/** Pages that were composed for the printer, whatever they are of. */
export interface ComposedPages {
  readonly html: string;
  readonly headerHtml: string;
  readonly footerHtml: string;
  readonly paper: Paper;
  readonly margins: Margins;
}

/**
 * Draws composed pages, and takes out what the drawing tells about the machine. The one way on which
 * anything of a case becomes paper.
 *
 * @throws UserError `pdf_failed`
 */
export async function renderPage(
  { renderPdf }: { readonly renderPdf: RenderPdf },
  { html, headerHtml, footerHtml, paper, margins }: ComposedPages,
): Promise<Bytes> {
  const pdf = await renderPdf({
    html,
    headerHtml,
    footerHtml,
    widthMm: paper.widthMm,
    heightMm: paper.heightMm,
    marginsMm: {
      top: margins.topMm,
      bottom: margins.bottomMm,
      left: margins.leftMm,
      right: margins.rightMm,
    },
  });
  return Uint8Array.from(cleanPdf(pdf));
}
