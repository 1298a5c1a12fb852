import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { markPages } from '../../../electron/vault/packets/page-marks';

async function pages(count: number): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  for (let page = 0; page < count; page += 1) document.addPage().drawText(`halaman ${page + 1}`);
  return document.save({ useObjectStreams: false });
}

const packetId = '01936f7a-5b2c-7cc1-9d1e-2f3a4b5c6d7e';
const mark = { packetId, copy: 1, code: '7K2M-9QXC-00TR-VF4E' };

describe('the marks of an issued copy', () => {
  it('leave the pages and their order, and name the packet in the file', async () => {
    const marked = await markPages(await pages(12), mark);
    const read = await PDFDocument.load(marked, { updateMetadata: false });
    expect(read.getPageCount()).toBe(12);
    const bytes = Buffer.from(marked).toString('latin1');
    expect(bytes).toMatch(new RegExp(`/ID \\[\\s*<${packetId.replaceAll('-', '')}>`));
  });

  it('are the same for the same packet, and others for another', async () => {
    const plain = await pages(2);
    const first = await markPages(plain, mark);
    expect(await markPages(plain, mark)).toEqual(first);
    expect(await markPages(plain, { ...mark, copy: 2 })).not.toEqual(first);
  });

  it.each([
    ['cut off', async () => (await pages(1)).slice(0, 400)],
    ['that is none', () => Promise.resolve(Buffer.from('contoh'))],
  ])('refuse a file %s', async (_name, make) => {
    await expect(markPages(await make(), mark)).rejects.toThrow('pdf_failed');
  });
});
