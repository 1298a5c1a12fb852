import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  actionsOf,
  AUDIT_ACTIONS,
  AUDIT_CATEGORIES,
  isAuditAction,
} from '../../../shared/domain/audit/actions';
import { formatAnchorCode, parseAnchorCode } from '../../../shared/domain/audit/anchor-code';
import { auditDetailSchema } from '../../../shared/domain/audit/detail';

const digests = fc.uint8Array({ minLength: 32, maxLength: 32 });

describe('a code for the paper register', () => {
  it('is the first eighty bits in base 32', () => {
    expect(formatAnchorCode(Buffer.alloc(32))).toBe('0000-0000-0000-0000');
    expect(formatAnchorCode(Buffer.alloc(32, 0xff))).toBe('ZZZZ-ZZZZ-ZZZZ-ZZZZ');
    const bytes = Buffer.from([0b00001_000, 0b10_00011_0, 0b0100_0010, 0b1_00110_00, 0b111_01000]);
    expect(formatAnchorCode(Buffer.concat([bytes, Buffer.alloc(27)]))).toBe('1234-5678-0000-0000');
  });

  it('is read as it was written, in whatever case, spacing and with the letters that look like digits', () => {
    fc.assert(
      fc.property(digests, (digest) => {
        const code = formatAnchorCode(digest);
        expect(parseAnchorCode(code)).toBe(code);
        const typed = code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o');
        expect(parseAnchorCode(typed.replaceAll('1', 'l'))).toBe(code);
      }),
    );
  });

  it('differs when any of its bits differs', () => {
    fc.assert(
      fc.property(digests, fc.nat(79), (digest, bit) => {
        const other = Uint8Array.from(digest);
        other[bit >> 3] = (other[bit >> 3] ?? 0) ^ (0x80 >> (bit & 7));
        expect(formatAnchorCode(other)).not.toBe(formatAnchorCode(digest));
      }),
    );
  });

  it.each([
    '',
    '7K2M-9QXC-00TR',
    '7K2M-9QXC-00TR-VF4EX',
    '7K2M-9QXC-00TR-VF4U',
    '7K2M 9QXC 00TR VF4!',
  ])('is not %j', (typed) => expect(parseAnchorCode(typed)).toBeNull());
});

describe('the closed list of actions', () => {
  it('puts each into one category', () => {
    const all = AUDIT_CATEGORIES.flatMap((category) => actionsOf(category));
    expect(all.toSorted()).toEqual(Object.keys(AUDIT_ACTIONS).toSorted());
    expect(AUDIT_CATEGORIES.filter((category) => actionsOf(category).length === 0)).toEqual([]);
  });

  it.each(['toString', '__proto__', 'case.deleted', ''])('does not know %j', (text) =>
    expect(isAuditAction(text)).toBe(false),
  );
});

describe('the detail of an entry', () => {
  it.each([
    {},
    { count: 3, lastAt: '2026-11-24T07:00:00.000Z' },
    { reason: 'disk_fault', findings: ['integrity_page_old'], entries: 0 },
    { caseId: '019ab0c4-0000-7000-8000-000000000000' },
    { hash: createHash('sha256').update('contoh').digest('hex') },
  ])('takes codes, ids, dates and whole numbers: %j', (detail) =>
    expect(auditDetailSchema.parse(detail)).toEqual(detail),
  );

  it.each([
    { name: 'Contoh Melati' },
    { note: 'ditemukan di pelabuhan' },
    { note: 'Ny.\u00a0X' },
    { share: 0.5 },
    { nested: { a: 1 } },
    { long: 'x'.repeat(65) },
    Object.fromEntries(Array.from({ length: 13 }, (_, index) => [`k${index}`, index])),
  ])('refuses words and shapes that could tell of somebody: %j', (detail) =>
    expect(auditDetailSchema.safeParse(detail).success).toBe(false),
  );
});
