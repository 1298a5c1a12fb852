import fc from 'fast-check';

/** A word that stands in every hostile text, so that an answer that repeats its input shows. */
export const CANARY = 'contohbocor';

const MIB = 1024 * 1024;

/** `{"__proto__": …}` as JSON carries it: an own key of that name, which a literal cannot write. */
const PROTO_KEY: unknown = JSON.parse(
  `{"__proto__": {"polluted": "${CANARY}"}, "constructor": {"prototype": {"polluted": 1}}}`,
);

const HOSTILE_TEXTS: readonly string[] = [
  '',
  ' ',
  '\0',
  CANARY,
  `${CANARY}\0tersembunyi`,
  `\u202e${CANARY}\u202c\u200b\u2066`,
  `\ud800${CANARY}`,
  `<img src=x onerror="${CANARY}()">`,
  `' OR 1=1; DROP TABLE case_file; -- ${CANARY}`,
  `../../../etc/passwd\0${CANARY}`,
  `{{${CANARY}}} \${${CANARY}} %s %n`,
  `${CANARY}\r\n\t${CANARY}`,
  'a\u0301'.repeat(300) + CANARY,
  CANARY.repeat(300),
  CANARY.repeat(MIB / CANARY.length),
  '__proto__',
  'constructor',
  'toString',
  '0000-00-00',
  '0000-01-01',
  '9999-12-31',
  '2026-02-30',
  '0000-01-01T00:00:00Z',
  '2026-11-24T07:00:00.1234567890123Z',
  '1e309',
];

const HOSTILE_VALUES: readonly unknown[] = [
  undefined,
  null,
  true,
  false,
  0,
  -0,
  -1,
  0.1,
  1e308,
  Number.MAX_SAFE_INTEGER + 2,
  NaN,
  Infinity,
  10n,
  [],
  {},
  [[[[]]]],
  PROTO_KEY,
  nested(2_000),
  Array.from({ length: 20_000 }, () => CANARY),
  Object.fromEntries(Array.from({ length: 2_000 }, (_, index) => [`${CANARY}${index}`, index])),
  new Date(0),
  new Map([[CANARY, CANARY]]),
  new Set([CANARY]),
  new Uint8Array(1_000),
  { length: 1e9, 0: CANARY },
  { toString: CANARY, valueOf: null },
  { unanswered: CANARY },
  { unanswered: 'refused' },
];

function nested(depth: number): unknown {
  let value: unknown = CANARY;
  for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? [value] : { a: value };
  return value;
}

const HOSTILE_KEYS = [
  CANARY,
  '__proto__',
  'constructor',
  'then',
  'role',
  'officerId',
  'toJSON',
  '',
];

/** Any value that could come over the port in place of a right one. */
export function hostileValue(ids: readonly string[]): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...HOSTILE_TEXTS) },
    { weight: 4, arbitrary: fc.constantFrom(...HOSTILE_VALUES) },
    { weight: 2, arbitrary: fc.constantFrom(...ids) },
    { weight: 1, arbitrary: fc.uuid() },
    { weight: 1, arbitrary: fc.string({ unit: 'binary' }).map((text) => CANARY + text) },
    { weight: 1, arbitrary: fc.anything({ withNullPrototype: true, withBigInt: true }) },
  );
}

interface Change {
  /** Which place of the sample, counted through all of them. */
  readonly place: number;
  readonly kind: 'set' | 'remove' | 'add';
  readonly key: string;
  readonly value: unknown;
}

/** Inputs for a procedure: a right one with some of its places spoilt, or nothing like it at all. */
export function hostileInput(sample: unknown, ids: readonly string[]): fc.Arbitrary<unknown> {
  const change = fc.record<Change>({
    place: fc.nat(200),
    kind: fc.constantFrom('set', 'set', 'set', 'remove', 'add'),
    key: fc.constantFrom(...HOSTILE_KEYS),
    value: hostileValue(ids),
  });
  return fc.oneof(
    { weight: 1, arbitrary: hostileValue(ids) },
    {
      weight: sample === undefined ? 0 : 4,
      arbitrary: fc
        .array(change, { minLength: 1, maxLength: 3 })
        .map((changes) => changes.reduce(spoil, sample)),
    },
  );
}

/** The sample with one place changed; the sample itself is left alone. */
function spoil(sample: unknown, change: Change): unknown {
  const paths = [...pathsOf(sample)];
  return replaceAt(sample, paths[change.place % paths.length] ?? [], change);
}

function* pathsOf(value: unknown, path: readonly string[] = []): Generator<readonly string[]> {
  yield path;
  if (!isPlain(value) || path.length > 4) return;
  for (const [key, child] of Object.entries(value).slice(0, 60))
    yield* pathsOf(child, [...path, key]);
}

function replaceAt(value: unknown, path: readonly string[], change: Change): unknown {
  const [key, ...rest] = path;
  if (key === undefined) {
    if (change.kind !== 'add' || !isPlain(value) || Array.isArray(value)) return change.value;
    return withKey(value, change.key, change.value);
  }
  if (!isPlain(value)) return value;
  if (rest.length === 0 && change.kind === 'remove') {
    return Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));
  }
  const child = replaceAt(Reflect.get(value, key), rest, change);
  if (Array.isArray(value))
    return value.map((old: unknown, i) => (String(i) === key ? child : old));
  return withKey(value, key, child);
}

/** Unlike assignment this also makes an own `__proto__`. */
function withKey(value: object, key: string, child: unknown): object {
  return Object.fromEntries([...Object.entries(value), [key, child]]);
}

function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  return Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
}
