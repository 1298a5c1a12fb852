import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatMark, parseMark } from '../../../shared/domain/packets/mark';

const mark = {
  packetId: '01936f7a-5b2c-7cc1-9d1e-2f3a4b5c6d7e',
  page: 2,
  copy: 1,
  code: '7K2M-9QXC-00TR-VF4E',
};

describe('the QR of a page', () => {
  it('says packet, page, copy and check code, in letters that a QR writes short', () => {
    expect(formatMark(mark)).toBe('SUAKA/1/01IDNNKMPCFJ0PQ7HF795LORBU/2/1/7K2M9QXC00TRVF4E');
    expect(formatMark(mark)).toMatch(/^[0-9A-Z $%*+./:-]{1,61}$/);
  });

  it('is read back whatever the packet, page and copy', () => {
    const id = fc.uuid();
    const small = (max: number) => fc.integer({ min: 1, max });
    fc.assert(
      fc.property(id, small(9_999), small(99), (packetId, page, copy) => {
        const one = { ...mark, packetId, page, copy };
        expect(parseMark(formatMark(one))).toEqual(one);
        expect(parseMark(` ${formatMark(one).toLowerCase()}\n`)).toEqual(one);
      }),
    );
  });

  it.each([
    '',
    'https://contoh.example/',
    'SUAKA/1/',
    formatMark(mark).replace('/1/01', '/2/01'),
    formatMark(mark).slice(0, -1),
    formatMark(mark).replace('/2/', '/0/'),
    formatMark(mark).replace('01IDN', 'VVVVV'),
    `${formatMark(mark)}/`,
  ])('is not made of %j', (text) => {
    expect(parseMark(text)).toBeNull();
  });
});
