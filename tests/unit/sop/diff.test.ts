import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesBetween, diffSop, type ElementChange } from '../../../shared/domain/sop/diff';
import { stepsOf } from '../../../shared/domain/sop/definition';
import type { SopDefinition } from '../../../shared/domain/sop/version';
import { shippedDefinition, withForm, withStep } from './sample-definition';

const shipped = shippedDefinition();
const steps = stepsOf(shipped.sop);

function only(changes: readonly ElementChange[]): ElementChange {
  expect(changes).toHaveLength(1);
  const [change] = changes;
  if (change === undefined) throw new Error('one change');
  return change;
}

/** Places at which a text, number or switch stands, as keys and indexes. */
function leavesOf(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, item]) => leavesOf(item, [...path, key]));
}

/** A copy with another value at one place. */
function changedAt(value: unknown, [key, ...rest]: readonly string[]): unknown {
  if (key === undefined) return typeof value === 'string' ? `${value} x` : 'x';
  if (Array.isArray(value)) {
    return value.map((item, index) => (String(index) === key ? changedAt(item, rest) : item));
  }
  return Object.fromEntries(
    Object.entries(value ?? {}).map(([name, item]) => [
      name,
      name === key ? changedAt(item, rest) : item,
    ]),
  );
}

describe('two versions of the SOP side by side', () => {
  it('say the same when they are the same', () => {
    expect(diffSop(shipped, shippedDefinition())).toEqual([]);
  });

  it('name the step, the field, and both texts', () => {
    const after = withStep(shipped, 'T1.1', (step) => ({
      ...step,
      title: { ...step.title, id: 'Sambut dan amankan' },
    }));
    const { title } = steps[0] ?? {};
    expect(only(diffSop(shipped, after))).toEqual({
      kind: 'step',
      id: 'T1.1',
      change: 'changed',
      values: [{ path: 'title.id', before: title?.id, after: 'Sambut dan amankan' }],
    });
  });

  it('name what was added and what was removed', () => {
    const [clock, ...clocks] = shipped.sop.clocks;
    const after = { ...shipped, sop: { ...shipped.sop, clocks } };
    const removed = diffSop(shipped, after).find(({ change }) => change === 'removed');
    expect(removed).toMatchObject({ kind: 'clock', id: clock?.id });
    const added = diffSop(after, shipped).find(({ change }) => change === 'added');
    expect(added).toMatchObject({ kind: 'clock', id: clock?.id });
  });

  it('name the field of a form by its key, and no other when one is put before it', () => {
    const [form] = shipped.forms;
    if (form === undefined) throw new Error('a form');
    const [section] = form.sections;
    const [field] = section?.fields ?? [];
    if (section === undefined || field === undefined) throw new Error('a field');
    const extra = { ...field, key: 'contoh.baru' };
    const after = withForm(shipped, form.id, (one) => ({
      ...one,
      sections: one.sections.map((each) =>
        each.id === section.id ? { ...each, fields: [extra, ...each.fields] } : each,
      ),
    }));
    const paths = only(diffSop(shipped, after)).values.map(({ path }) => path);
    const others = paths.filter((path) => !path.includes('[contoh.baru]'));
    expect(others.every((path) => path.endsWith('.place'))).toBe(true);
  });

  it('notice that a step moved', () => {
    const [stage] = shipped.sop.stages;
    if (stage === undefined) throw new Error('a stage');
    const stages = shipped.sop.stages.map((one) =>
      one === stage ? { ...one, steps: one.steps.toReversed() } : one,
    );
    const changes = diffSop(shipped, { ...shipped, sop: { ...shipped.sop, stages } });
    expect(changes.length).toBeGreaterThan(1);
    for (const { kind, values } of changes) {
      expect(kind).toBe('step');
      expect(values.map(({ path }) => path)).toEqual(['place']);
    }
  });

  it('name every value that was changed, wherever it stands', () => {
    const leaves = leavesOf(shipped);
    fc.assert(
      fc.property(fc.subarray([...leaves], { minLength: 1, maxLength: 6 }), (paths) => {
        const after = paths.reduce<unknown>(changedAt, shipped);
        // Types are of no matter to the comparison, so that a changed id or number is one more case.
        const changes = diffSop(shipped, after as SopDefinition);
        const texts = changes.flatMap(({ values }) => values.map(({ path }) => path));
        const renamed = paths.some((path) => ['id', 'key', 'value'].includes(path.at(-1) ?? ''));
        expect(texts.length).toBeGreaterThan(0);
        if (renamed) return;
        for (const path of paths) {
          const names = path.filter((key) => !/^\d+$/.test(key));
          const last = names.at(-1) ?? '';
          expect(texts.some((text) => text === last || text.includes(last))).toBe(true);
        }
        expect(texts.length).toBeGreaterThanOrEqual(paths.length);
      }),
      { numRuns: 150 },
    );
  });

  it('are the same exactly when nothing is named', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        expect(changesBetween(a, a)).toEqual([]);
        if (changesBetween(a, b).length > 0) expect(a).not.toEqual(b);
      }),
    );
  });
});
