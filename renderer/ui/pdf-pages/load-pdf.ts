import type { PDFDocumentProxy } from 'pdfjs-dist';

/**
 * Reads a PDF with PDF.js. Its worker runs on this thread: the window's Trusted Types policy lets no
 * Worker be made, and the worker module, once imported, is found by PDF.js under a global name.
 * Loaded on first use, so that starting the app does not pay for it; the legacy build, because the
 * test runtime's Chromium is older than the one the modern build asks for.
 *
 * Throws when the bytes are no PDF.
 */
export async function loadPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const { getDocument, VerbosityLevel } = await importPdf();
  return getDocument({
    data: bytes,
    // Nothing may be fetched here; what the packet needs is inside it.
    disableAutoFetch: true,
    disableRange: true,
    disableStream: true,
    useWorkerFetch: false,
    useSystemFonts: false,
    verbosity: VerbosityLevel.ERRORS,
  }).promise;
}

async function importPdf() {
  const [pdf] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    import('pdfjs-dist/legacy/build/pdf.worker.mjs'),
  ]);
  return pdf;
}

/** Fetches PDF.js ahead of the first page that will be shown. */
export function preloadPdf(): void {
  void importPdf();
}
