import { type Form, formSchema } from '../../../shared/domain/forms/definition';

export const text = { id: 'Contoh', en: 'Example' };
export const options = ['a', 'b'].map((value) => ({ value, label: text }));

/** A form of one section with these fields; what a field does not say is filled in. */
export function formOf(...fields: Record<string, unknown>[]): Form {
  return formSchema.parse(rawForm(...fields));
}

/** The same before it is parsed. */
export function rawForm(...fields: Record<string, unknown>[]): unknown {
  return {
    id: 'F-99',
    version: 1,
    title: text,
    basis: [{ text: 'Contoh', status: 'design' }],
    sections: [
      {
        id: 'one',
        title: text,
        fields: fields.map((field) => ({
          label: text,
          zone: null,
          specific: false,
          required: true,
          ...field,
        })),
      },
    ],
  };
}
