import { randomBytes, randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  headerText,
  parseHeader,
  sealHeader,
  type VaultHeader,
  verifyHeader,
  withoutSlot,
  withSlot,
} from '../../../electron/vault/keys/header';
import { asPasswordSlot, makeHeader, NOW, type SampleHeader, withCheck } from './fixture';

let sample: SampleHeader;
let good: string;

beforeAll(async () => {
  sample = await makeHeader(2);
  good = JSON.stringify(JSON.parse(headerText(sample.header)));
});

function parse(text: string) {
  return parseHeader(Buffer.from(text, 'utf8'));
}

/** The good header with the value at a path replaced, or taken away when it is `undefined`. */
function changed(path: readonly (string | number)[], value: unknown): string {
  const root: unknown = JSON.parse(good);
  let place: unknown = root;
  for (const key of path.slice(0, -1)) place = Reflect.get(Object(place), key);
  Reflect.set(Object(place), path.at(-1) ?? '', value);
  return JSON.stringify(root);
}

describe('reading vault.json', () => {
  it('gives back what was written', () => {
    expect(parse(good)).toEqual({ kind: 'ok', header: sample.header });
  });

  it.each<[string, readonly (string | number)[], unknown, string]>([
    ['another format', ['format'], 'zip', 'format'],
    ['no format', ['format'], undefined, 'format'],
    ['an older version', ['version'], 0, 'version'],
    ['a version as text', ['version'], '1', 'version'],
    ['a broken vault id', ['vaultId'], 'x', 'vaultId'],
    ['a date without a zone', ['createdAt'], '2026-11-24T02:00:00', 'createdAt'],
    ['no slots', ['slots'], [], 'slots'],
    ['memory below the floor', ['slots', 0, 'kdf', 'memoryKiB'], 65535, 'slots.0.kdf.memoryKiB'],
    ['too few passes', ['slots', 1, 'kdf', 'iterations'], 2, 'slots.1.kdf.iterations'],
    [
      'memory above the ceiling',
      ['slots', 0, 'kdf', 'memoryKiB'],
      2 ** 30,
      'slots.0.kdf.memoryKiB',
    ],
    ['another KDF', ['slots', 0, 'kdf', 'algorithm'], 'md5', 'slots.0.kdf.algorithm'],
    ['a short salt', ['slots', 0, 'kdf', 'salt'], 'AAAA', 'slots.0.kdf.salt'],
    ['a long nonce', ['slots', 0, 'nonce'], 'A'.repeat(20), 'slots.0.nonce'],
    ['base64 with a space', ['slots', 0, 'nonce'], 'AAAAAAAA AAAAAAAA', 'slots.0.nonce'],
    ['base64url', ['slots', 0, 'nonce'], '----------------', 'slots.0.nonce'],
    ['an unknown kind', ['slots', 0, 'kind'], 'admin', 'slots.0.kind'],
    ['a field too many', ['slots', 0, 'admin'], true, 'slots.0'],
    ['a field too many at the top', ['extra'], 1, ''],
    ['no epoch', ['epoch'], undefined, 'epoch'],
    ['a revision of zero', ['revision'], 0, 'revision'],
    ['no box', ['slots', 0, 'box'], undefined, 'slots.0.box'],
    ['a box cut short', ['slots', 0, 'box', 'sealed'], 'AAAA', 'slots.0.box.sealed'],
    ['a recovery slot with a password', ['slots', 0, 'kind'], 'recovery', 'slots.0.generation'],
    ['a name changed by accident', ['slots', 0, 'displayName'], 'Contoh Melatj', 'check'],
    ['no check', ['check'], undefined, 'check'],
    ['no mac', ['mac'], undefined, 'mac'],
    ['a mac in another spelling', ['mac'], `${'A'.repeat(42)}B=`, 'mac'],
    [
      'failures below one',
      ['attempts'],
      [{ slotId: randomUUID(), failures: 0, lastFailureAt: '2026-11-24T02:00:00Z' }],
      'attempts.0.failures',
    ],
    ['slots as an object', ['slots'], { length: 1 }, 'slots'],
    ['null', ['slots', 0], null, 'slots.0'],
  ])('names the field: %s', (_name, path, value, where) => {
    expect(parse(changed(path, value))).toEqual({
      kind: 'damaged',
      code: 'header_damaged',
      path: where,
    });
  });

  it('refuses two slots of the same id', () => {
    expect(parse(changed(['slots', 1, 'slotId'], sample.header.slots[0]?.slotId))).toMatchObject({
      code: 'header_damaged',
      path: 'slots',
    });
  });

  it.each(['', '{', 'null,', 'not json', '{"a":1}}'])('knows that %j is not JSON', (text) => {
    expect(parse(text)).toEqual({ kind: 'damaged', code: 'header_not_json', path: '' });
  });

  it('does not mind the mark that an editor puts at the start', () => {
    expect(parse(`\ufeff${good}`)).toEqual({ kind: 'ok', header: sample.header });
  });

  it('knows that broken UTF-8 is not JSON', () => {
    const bytes = Buffer.concat([
      Buffer.from('{"a":"'),
      Buffer.from([0xff, 0xfe]),
      Buffer.from('"}'),
    ]);
    expect(parseHeader(bytes)).toMatchObject({ code: 'header_not_json' });
  });

  it.each(['null', '[]', '1', '"x"', '{}', '[[[[]]]]'])('knows that %s is no header', (text) => {
    expect(parse(text)).toMatchObject({ kind: 'damaged', code: 'header_damaged' });
  });

  it('tells a newer format from damage, whatever else is in it', () => {
    const newer = changed(['version'], 2).replace('"slots"', '"keyrings"');
    expect(parse(newer)).toMatchObject({ code: 'header_newer_format' });
  });

  it('does not read more than 1 MiB', () => {
    expect(parse(good + ' '.repeat(1024 * 1024))).toMatchObject({ code: 'header_damaged' });
  });

  it.each(['__proto__', 'constructor', 'prototype'])('takes %s for a field too many', (key) => {
    const text = good.replace('{', `{"${key}":{"polluted":true},`);
    expect(parse(text)).toMatchObject({ code: 'header_damaged' });
    const inner = good.replace('"kdf":{', `"kdf":{"${key}":{"polluted":true},`);
    expect(parse(inner)).toMatchObject({ code: 'header_damaged' });
    expect(Object.prototype).not.toHaveProperty('polluted');
  });

  it('never throws for a file that was cut off, and takes none for whole', () => {
    for (let length = 0; length < good.length; length += 7) {
      expect(parse(good.slice(0, length)).kind).toBe('damaged');
    }
  });

  it('finds every flipped bit without a key, but for one that changes no word', () => {
    const attempts = [
      {
        slotId: sample.header.slots[0]?.slotId ?? '',
        failures: 3,
        lastFailureAt: NOW.toISOString(),
      },
    ];
    const header = { ...sample.header, attempts };
    const bytes = Buffer.from(headerText(header), 'utf8');
    let harmless = 0;
    for (let bit = 0; bit < 8 * bytes.length; bit += 1) {
      const copy = Buffer.from(bytes);
      copy.writeUInt8(copy.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
      const parsed = parseHeader(copy);
      if (parsed.kind === 'damaged') continue;
      // White space between tokens: what is read is what was written.
      harmless += 1;
      if (!isDeepStrictEqual(parsed.header, header)) throw new Error(`bit ${bit} was not noticed`);
    }
    expect(harmless).toBeLessThan(bytes.length / 10);
  });

  it('finds every change made on purpose by the MAC', () => {
    const header = sealHeader({ ...sample.header, revision: 5 }, sample.keys.header);
    expect(() => verifyHeader(header, sample.keys.header)).not.toThrow();
    const [first, second] = header.slots;
    if (first === undefined || second === undefined) throw new Error('no slots');
    const changes: readonly Partial<VaultHeader>[] = [
      { epoch: 2 },
      { revision: 4 },
      { createdAt: '2026-11-24T02:00:00.001Z' },
      { slots: [second, first] },
      { slots: [first] },
      { slots: [{ ...first, box: second.box }, second] },
      { slots: [{ ...first, publicKey: second.publicKey }, second] },
    ];
    for (const change of changes) {
      const parsed = parse(JSON.stringify(withCheck({ ...header, ...change })));
      if (parsed.kind !== 'ok') throw new Error(`${parsed.code} ${parsed.path}`);
      expect(() => verifyHeader(parsed.header, sample.keys.header)).toThrow('header_tampered');
    }
  });

  it('never throws for any JSON', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(parse(text).kind).toBe('damaged');
      }),
    );
  });
});

describe('the MAC of a header', () => {
  const tampering: [string, (header: VaultHeader) => VaultHeader][] = [
    ['another vault id', (header) => ({ ...header, vaultId: randomUUID() })],
    ['another date', (header) => ({ ...header, createdAt: '2020-01-01T00:00:00Z' })],
    ['a slot taken away', (header) => ({ ...header, slots: header.slots.slice(1) })],
    ['slots in another order', (header) => ({ ...header, slots: header.slots.toReversed() })],
    [
      'another name on a slot',
      (header) => ({
        ...header,
        slots: header.slots.map((slot) => ({ ...slot, displayName: 'Contoh Penyusup' })),
      }),
    ],
    ['another MAC', (header) => ({ ...header, mac: Buffer.alloc(32).toString('base64') })],
  ];

  it('holds for the header as written', () => {
    expect(() => verifyHeader(sample.header, sample.keys.header)).not.toThrow();
  });

  it.each(tampering)('shows %s', (_name, change) => {
    expect(() => verifyHeader(change(sample.header), sample.keys.header)).toThrow(
      expect.objectContaining({ code: 'header_tampered' }),
    );
  });

  it('does not hold under another key', () => {
    expect(() => verifyHeader(sample.header, randomBytes(32))).toThrow('header_tampered');
  });

  it('leaves the attempts open, which change before any key is known', () => {
    const attempts = [{ slotId: randomUUID(), failures: 3, lastFailureAt: '2026-11-24T02:00:00Z' }];
    const header = { ...sample.header, attempts };
    expect(() => verifyHeader(header, sample.keys.header)).not.toThrow();
  });
});

describe('changing slots', () => {
  it('replaces a slot of the same id and adds one of a new id, under a new MAC', () => {
    const first = asPasswordSlot(sample.header.slots[0]);
    const renamed = withSlot(
      sample.header,
      { ...first, displayName: 'Contoh Baru' },
      sample.keys.header,
    );
    const names = renamed.slots.map((slot) => asPasswordSlot(slot).displayName);
    expect(names).toEqual(['Contoh Baru', 'Contoh Melati']);
    const added = withSlot(sample.header, { ...first, slotId: randomUUID() }, sample.keys.header);
    expect(added.slots).toHaveLength(3);
    for (const header of [renamed, added]) {
      expect(header.mac).not.toBe(sample.header.mac);
      expect(header.revision).toBe(sample.header.revision + 1);
      expect(() => verifyHeader(header, sample.keys.header)).not.toThrow();
    }
  });

  it('takes a slot away with its attempts, but not the last one', () => {
    const [first, second] = sample.header.slots;
    if (first === undefined || second === undefined) throw new Error('no slots');
    const attempts = [{ slotId: first.slotId, failures: 1, lastFailureAt: '2026-11-24T02:00:00Z' }];
    const key = sample.keys.header;
    const one = withoutSlot({ ...sample.header, attempts }, first.slotId, key);
    expect(one.slots).toEqual([second]);
    expect(one.attempts).toEqual([]);
    expect(() => verifyHeader(one, key)).not.toThrow();
    expect(() => withoutSlot(one, second.slotId, key)).toThrow(RangeError);
    expect(() => withoutSlot(sample.header, randomUUID(), key)).toThrow(RangeError);
  });

  it('does not write a header that could not be read', () => {
    expect(() => sealHeader({ ...sample.header, slots: [] }, sample.keys.header)).toThrow();
  });
});
