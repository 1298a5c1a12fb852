import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { markPages } from '../../../electron/vault/packets/page-marks';
import { stampPages } from '../../../electron/vault/packets/stamp-pages';

async function pages(count: number, useObjectStreams = false): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  for (let page = 0; page < count; page += 1) document.addPage().drawText(`halaman ${page + 1}`);
  return document.save({ useObjectStreams });
}

const documentId = '01936f7a5b2c7cc19d1e2f3a4b5c6d7e';

describe('stamping the pages of a PDF', () => {
  it('draws on each page in its order, and leaves every byte before as it was', async () => {
    const plain = await pages(12);
    const drawn: number[] = [];
    const draw = (page: number) => {
      drawn.push(page);
      return `0 0 ${page} 1 re f`;
    };
    const stamped = stampPages(plain, { documentId, draw });
    expect(drawn).toEqual(Array.from({ length: 12 }, (_, index) => index + 1));
    expect(Buffer.from(stamped.subarray(0, plain.length)).equals(plain)).toBe(true);
    const read = await PDFDocument.load(stamped, { updateMetadata: false });
    expect(read.getPageCount()).toBe(12);
    expect(Buffer.from(stamped).toString('latin1')).toContain(`/ID [<${documentId}>`);
  });

  it.each([
    ['with its objects packed', () => pages(1, true)],
    [
      'that was stamped before',
      async () => stampPages(await pages(1), { documentId, draw: () => '' }),
    ],
    ['cut off', async () => (await pages(1)).slice(0, 400)],
    ['that is none', () => Promise.resolve(Buffer.from('%PDF-1.4\nstartxref\n9\n%%EOF'))],
  ])('refuses one %s', async (_name, make) => {
    const pdf = await make();
    expect(() => stampPages(pdf, { documentId, draw: () => '' })).toThrow('pdf_failed');
  });
});

describe('the mark of an issued copy', () => {
  it('is the same for the same packet, and another one for another', async () => {
    const plain = await pages(2);
    const mark = { packetId: documentId, copy: 1, code: '7K2M-9QXC-00TR-VF4E' };
    const first = await markPages(plain, mark);
    expect(await markPages(plain, mark)).toEqual(first);
    expect(await markPages(plain, { ...mark, copy: 2 })).not.toEqual(first);
  });
});
