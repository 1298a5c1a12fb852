import { describe, expect, it } from 'vitest';
import { checkForms } from '../../../shared/domain/forms/check-forms';
import { type Form, formSchema, parseForm } from '../../../shared/domain/forms/definition';
import { shippedForms } from '../sop/load-data';

const text = { id: 'Contoh', en: 'Example' };
const options = ['a', 'b'].map((value) => ({ value, label: text }));

function rawForm(id: string, ...fields: Record<string, unknown>[]) {
  const defaults = { type: 'text', label: text, zone: null, specific: false, required: false };
  return {
    id,
    version: 1,
    title: text,
    basis: [{ text: 'Contoh', status: 'design' }],
    sections: [
      { id: 's', title: text, fields: fields.map((field) => ({ ...defaults, ...field })) },
    ],
  };
}

function form(id: string, ...fields: Record<string, unknown>[]): Form {
  return formSchema.parse(rawForm(id, ...fields));
}

describe('checkForms', () => {
  it.each<[string, readonly Form[], { readonly path: string; readonly reason: string }]>([
    [
      'two forms with one id',
      [form('F-90', { key: 'a.b' }), form('F-90', { key: 'a.c' })],
      { path: 'F-90', reason: 'duplicate form F-90' },
    ],
    [
      'one key twice in a form',
      [form('F-90', { key: 'a.b' }, { key: 'a.b' })],
      { path: 'F-90.sections.0.fields.1', reason: 'duplicate key a.b' },
    ],
    [
      'one fact in two zones, a hole in the disclosure rules',
      [form('F-90', { key: 'a.b', zone: 'E' }), form('F-91', { key: 'a.b', zone: 'A' })],
      {
        path: 'F-91.sections.0.fields.0.zone',
        reason: 'a.b has another zone at F-90.sections.0.fields.0',
      },
    ],
    [
      'a zone other than the one of the intake',
      [form('F-90', { key: 'victim.phone', zone: 'C' })],
      { path: 'F-90.sections.0.fields.0.zone', reason: 'victim.phone has another zone at intake' },
    ],
    [
      'one fact with two types',
      [form('F-90', { key: 'a.b' }), form('F-91', { key: 'a.b', type: 'number' })],
      {
        path: 'F-91.sections.0.fields.0.type',
        reason: 'a.b has another type at F-90.sections.0.fields.0',
      },
    ],
    [
      'a condition on a fact that nobody records',
      [form('F-90', { key: 'a.b', when: { fact: 'a.z', is: 'x' } })],
      { path: 'F-90.sections.0.fields.0.when', reason: 'unknown fact a.z' },
    ],
    [
      'a condition on a later question',
      [form('F-90', { key: 'a.b', when: { fact: 'a.c', is: 'x' } }, { key: 'a.c' })],
      {
        path: 'F-90.sections.0.fields.0.when',
        reason: 'condition reads a.c, which is asked later',
      },
    ],
    [
      'a condition on an answer that does not exist',
      [
        form(
          'F-90',
          { key: 'a.b', type: 'choice', options },
          { key: 'a.c', when: { fact: 'a.b', is: 'z' } },
        ),
      ],
      { path: 'F-90.sections.0.fields.1.when', reason: 'a.b never has the answer z' },
    ],
    [
      'an option twice',
      [form('F-90', { key: 'a.b', type: 'choice', options: [...options, ...options] })].slice(0, 1),
      { path: 'F-90.sections.0.fields.0.options', reason: 'duplicate option a' },
    ],
    [
      'an exclusive option where only one can be chosen anyway',
      [
        form('F-90', {
          key: 'a.b',
          type: 'choice',
          options: [...options, { value: 'none', label: text, exclusive: true }],
        }),
      ],
      { path: 'F-90.sections.0.fields.0.options', reason: 'only "many" has an exclusive option' },
    ],
  ])('refuses %s', (_name, forms, problem) => {
    expect(checkForms(forms)[0]).toEqual(problem);
  });

  it('accepts the shipped forms', () => {
    expect(checkForms(shippedForms())).toEqual([]);
  });
});

describe('parseForm', () => {
  it.each([
    ['a choice without options', { key: 'a.b', type: 'choice' }, 'options'],
    ['a text with options', { key: 'a.b', options }, 'options'],
    ['a text with a range', { key: 'a.b', min: 1 }, 'min'],
    ['a choice with a length', { key: 'a.b', type: 'choice', options, maxLength: 3 }, 'maxLength'],
    ['a text that may lie ahead', { key: 'a.b', allowFuture: true }, 'allowFuture'],
    ['a zone that does not exist', { key: 'a.b', zone: 'Z' }, 'zone'],
    ['a key without an area', { key: 'name' }, 'key'],
    ['a key of the object prototype', { key: '__proto__.x' }, 'key'],
  ])('refuses %s with its path', (_name, field, place) => {
    const parsed = parseForm(rawForm('F-90', field));
    expect(parsed.ok ? [] : parsed.problems.map((problem) => problem.path)).toEqual([
      `sections.0.fields.0.${place}`,
    ]);
  });

  it('refuses a field without a zone: whether it may leave is always said', () => {
    const raw = rawForm('F-90', { key: 'a.b', zone: undefined });
    expect(parseForm(raw).ok).toBe(false);
  });
});
