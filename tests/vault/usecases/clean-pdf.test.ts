import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { cleanPdf } from '../../../electron/vault/packets/clean-pdf';

async function page(useObjectStreams: boolean): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.addPage();
  document.setTitle('Contoh Melati');
  document.setCreator('Mozilla/5.0 (Contoh OS 99)');
  return document.save({ useObjectStreams });
}

describe('cleaning a PDF', () => {
  it('leaves no word about who made it, and every page and byte offset as it was', async () => {
    const dirty = await page(false);
    const clean = cleanPdf(dirty);
    expect(clean).toHaveLength(dirty.length);
    expect(Buffer.from(clean).toString('latin1')).not.toMatch(
      /Creator|Producer|Title|CreationDate/,
    );
    const read = await PDFDocument.load(clean, { updateMetadata: false });
    expect(read.getPageCount()).toBe(1);
    expect(read.getTitle()).toBeUndefined();
  });

  it.each([
    ['written another way, where such words could hide', () => page(true)],
    ['without any', () => Promise.resolve(Buffer.from('%PDF-1.4\ntrailer\n<</Root 1 0 R>>'))],
    ['cut off', async () => (await page(false)).slice(0, 300)],
    [
      'with a second, later part',
      async () => Buffer.concat([await page(false), Buffer.from('\n/Info 9 0 R /Prev 10')]),
    ],
  ])('refuses one that is %s', async (_name, make) => {
    const pdf = await make();
    expect(() => cleanPdf(pdf)).toThrow('pdf_failed');
  });
});
