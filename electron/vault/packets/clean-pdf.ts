import { PDFDocument, PDFName } from '@cantoo/pdf-lib';

/**
 * Takes out what Chromium tells about the machine: title, producer, and in `Creator` the name and
 * version of the operating system. The pages and their structure tree stay as they are; merging
 * pages into a new document would drop the tree that screen readers need.
 */
export async function cleanPdf(pdf: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const { context, catalog } = document;
  const { Info } = context.trailerInfo;
  if (Info !== undefined) {
    delete context.trailerInfo.Info;
    context.delete(Info as Parameters<typeof context.delete>[0]);
  }
  catalog.delete(PDFName.of('Metadata'));
  return document.save({ useObjectStreams: true, updateFieldAppearances: false });
}
