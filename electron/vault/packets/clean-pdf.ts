/**
 * Takes out what Chromium tells about the machine: title, producer, and in `Creator` the name and
 * version of the operating system. The pages and their structure tree stay as they are; merging
 * pages into a new document would drop the tree that screen readers need.
 */
export async function cleanPdf(pdf: Uint8Array): Promise<Uint8Array> {
  // Loaded with the first packet: unlocking should not wait for it.
  const { PDFDocument, PDFName, PDFRef } = await import('@cantoo/pdf-lib');
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const { context, catalog } = document;
  const { Info } = context.trailerInfo;
  delete context.trailerInfo.Info;
  if (Info instanceof PDFRef) context.delete(Info);
  catalog.delete(PDFName.of('Metadata'));
  return document.save({ useObjectStreams: true, updateFieldAppearances: false });
}
