import type { SopDefinition } from './version';

/** What stands at a place of a definition: a text, number, switch, or nothing at all. */
export type DiffValue = string | number | boolean | null;

/** One value that is not the same. `null` before: it is new; `null` after: it is gone. */
export interface ValueChange {
  /** Path inside the element, such as `title.id` or `sections[health].fields[health.allergies].required`. */
  readonly path: string;
  readonly before: DiffValue;
  readonly after: DiffValue;
}

export const DIFF_KINDS = ['sop', 'source', 'gate', 'clock', 'stage', 'step', 'form'] as const;
export type DiffKind = (typeof DIFF_KINDS)[number];

/** One element that was added, removed or changed, with every value that is not the same. */
export interface ElementChange {
  readonly kind: DiffKind;
  readonly id: string;
  readonly change: 'added' | 'removed' | 'changed';
  readonly values: readonly ValueChange[];
}

/** An element of a version as plain data, with the place at which it stands in its list. */
interface Element {
  readonly kind: DiffKind;
  readonly id: string;
  readonly data: unknown;
}

/**
 * Two versions side by side: every step, clock, gate, form, stage and source that is not the same,
 * and in it every value. Empty for two versions that say the same. The order of steps counts.
 */
export function diffSop(before: SopDefinition, after: SopDefinition): readonly ElementChange[] {
  const old = new Map(elementsOf(before).map((one) => [keyOf(one), one]));
  const fresh = new Map(elementsOf(after).map((one) => [keyOf(one), one]));
  const present = [...fresh.values()].flatMap((element): readonly ElementChange[] => {
    const { kind, id, data } = element;
    const earlier = old.get(keyOf(element));
    if (earlier === undefined) {
      return [{ kind, id, change: 'added', values: changesBetween(undefined, data) }];
    }
    const values = changesBetween(earlier.data, data);
    return values.length === 0 ? [] : [{ kind, id, change: 'changed', values }];
  });
  const gone = [...old.values()].filter((element) => !fresh.has(keyOf(element)));
  return [
    ...present,
    ...gone.map(({ kind, id, data }): ElementChange => {
      return { kind, id, change: 'removed', values: changesBetween(data, undefined) };
    }),
  ];
}

function keyOf({ kind, id }: Element): string {
  return `${kind} ${id}`;
}

function elementsOf({ sop, forms }: SopDefinition): readonly Element[] {
  const { sources, gates, clocks, stages, ...head } = sop;
  return [
    { kind: 'sop', id: sop.id, data: head },
    ...sources.map((one, index) => placed('source', one, index)),
    ...gates.map((one, index) => placed('gate', one, index)),
    ...clocks.map((one, index) => placed('clock', one, index)),
    ...stages.flatMap(({ steps, ...stage }, place) => [
      placed('stage', stage, place),
      ...steps.map((step, index) => placed('step', { ...step, stageId: stage.id }, index)),
    ]),
    // Forms are found by their id; in which order the file names them means nothing.
    ...forms.map((form): Element => ({ kind: 'form', id: form.id, data: form })),
  ];
}

/** An element with its place in its list, so that moving it is a change too. */
function placed<T extends { readonly id: string }>(kind: DiffKind, one: T, index: number): Element {
  return { kind, id: one.id, data: { ...one, place: index + 1 } };
}

/** Every value at which two pieces of data differ, in the order in which they are read. */
export function changesBetween(before: unknown, after: unknown, path = ''): ValueChange[] {
  if (isBranch(before) || isBranch(after)) {
    const old = branchesOf(before);
    const fresh = branchesOf(after);
    const names = new Set([...old.keys(), ...fresh.keys()]);
    const below = [...names].flatMap((name) =>
      changesBetween(old.get(name), fresh.get(name), join(path, name)),
    );
    // An empty list or object has no value of its own to differ at.
    if (below.length > 0 || isBranch(before) === isBranch(after)) return below;
  }
  const left = leafOf(before);
  const right = leafOf(after);
  return left === right ? [] : [{ path, before: left, after: right }];
}

function isBranch(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function leafOf(value: unknown): DiffValue {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    return value;
  }
  return isBranch(value) ? '' : null;
}

function join(path: string, name: string): string {
  return path === '' || name.startsWith('[') ? `${path}${name}` : `${path}.${name}`;
}

/** Members by name. Items of a list are found by what names them, so that one that is put in between changes no other. */
function branchesOf(value: unknown): ReadonlyMap<string, unknown> {
  if (!isBranch(value)) return new Map();
  if (!Array.isArray(value)) return new Map(Object.entries(value));
  const names = value.map(nameOf);
  const isNamed = names.every((name) => name !== null) && new Set(names).size === names.length;
  if (!isNamed) return new Map(value.map((item, index) => [`[${index}]`, item]));
  return new Map(
    value.map((item: object, index) => [`[${names[index]}]`, { ...item, place: index + 1 }]),
  );
}

function nameOf(item: unknown): string | null {
  if (!isBranch(item) || Array.isArray(item)) return null;
  for (const key of ['id', 'key', 'value'] as const) {
    const name: unknown = Object.entries(item).find(([one]) => one === key)?.[1];
    if (typeof name === 'string') return name;
  }
  return null;
}
