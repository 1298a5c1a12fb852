import type { ValueChange } from '../../../../shared/domain/sop/diff';

/** Members that have words of their own; any other is told by its path. */
export const FIELD_WORDS = [
  'title',
  'purpose',
  'words',
  'role',
  'exit',
  'requires',
  'riskClass',
  'basis',
  'formId',
  'kind',
  'amount',
  'unit',
  'disabled',
  'place',
  'version',
  'effectiveFrom',
  'label',
  'help',
  'required',
  'options',
  'question',
  'effect',
] as const;
export type FieldWord = (typeof FIELD_WORDS)[number];

/** A changed place in parts that can be put into words. */
export interface NamedPath {
  /** The member that changed, `null` where it has no words. */
  readonly word: FieldWord | null;
  readonly language: 'id' | 'en' | null;
  /** The item of a list it belongs to, such as the key of a field. */
  readonly item: string | null;
}

/** `sections[a].fields[health.allergies].label.id` is the label, in Indonesian, of that question. */
export function namePath(path: string): NamedPath {
  const items = [...path.matchAll(/\[([^\]]+)\]/g)].map(([, name]) => name ?? '');
  const named = items.filter((name) => !/^\d+$/.test(name));
  const members = path.replace(/\[[^\]]*\]/g, '').split('.');
  const last = members.at(-1);
  const language = last === 'id' || last === 'en' ? last : null;
  const known = members
    .toReversed()
    .map((member) => FIELD_WORDS.find((word) => word === member))
    .find((word) => word !== undefined);
  return { word: known ?? null, language, item: named.at(-1) ?? null };
}

/** Changes that a person wants to read; that something only stands at another place comes last. */
export function sortChanges(values: readonly ValueChange[]): readonly ValueChange[] {
  const isPlace = ({ path }: ValueChange) => path === 'place' || path.endsWith('.place');
  return [...values.filter((one) => !isPlace(one)), ...values.filter(isPlace)];
}
