import { createHash } from 'node:crypto';
import { UserError } from '../../../shared/contract/errors';
import { localDateOf } from '../../../shared/domain/dates/zones';
import { type FactCatalogue, factCatalogue } from '../../../shared/domain/facts/catalogue';
import type { FactDescription } from '../../../shared/domain/facts/fact-description';
import type { Form } from '../../../shared/domain/forms/definition';
import type { Sop } from '../../../shared/domain/sop/definition';
import {
  checkSopDefinition,
  parseSopDefinition,
  type SopDefinition,
} from '../../../shared/domain/sop/version';
import type { Database } from '../database/driver';
import type { UseCaseContext } from '../state';
import {
  insertVersion,
  readDefinitionText,
  readVersion,
  readVersions,
  type StoredVersion,
} from './versions.store';

/** Which version of which SOP. */
export interface SopPin {
  readonly sopId: string;
  readonly version: number;
}

type Library = Pick<UseCaseContext, 'vault' | 'resources' | 'session' | 'now'>;

/** Definitions that were checked once; rows are never changed, so their hash names them. */
const checked = new WeakMap<Database, Map<string, SopDefinition>>();

/** The SOP and the forms that came with the app. */
export function shippedDefinition({ resources }: Pick<Library, 'resources'>): SopDefinition {
  return { sop: resources.sop, forms: [...resources.forms.values()] };
}

/**
 * A version with the forms it was made with: the vault's own copy first, then what ships. Cases keep
 * the version they were opened with, also when the app brings another file under its number.
 *
 * @throws UserError `sop_damaged` with version, path and reason; `resource_invalid` when neither
 *   the vault nor the app has this version
 */
export function definitionOf(context: Library, { sopId, version }: SopPin): SopDefinition {
  const { vault, resources } = context;
  const stored = readVersion(vault.db, sopId, version);
  if (stored !== undefined) return readChecked(context, stored);
  return { ...shippedDefinition(context), sop: resources.sopOf(sopId, version) };
}

/** Reads the SOPs of many cases, each version once. The function may throw as `definitionOf`. */
export function sopReader(context: Library): (pin: SopPin) => Sop {
  const known = new Map<string, Sop>();
  return (pin) => {
    const key = `${pin.sopId} ${pin.version}`;
    const sop = known.get(key) ?? definitionOf(context, pin).sop;
    known.set(key, sop);
    return sop;
  };
}

/**
 * The version for a case that is opened now: the newest published one that is in effect. As long as
 * this shelter has published none, it is the one that ships; afterwards a newer one of the app is
 * offered and does not push the shelter's own aside.
 */
export function pinInForce(context: Library): SopPin {
  const { sop } = context.resources;
  const stored = readVersions(context.vault.db, sop.id);
  if (!stored.some(({ origin }) => origin === 'published')) {
    return { sopId: sop.id, version: sop.version };
  }
  const today = localDateOf(context.now, context.session.shelter.timeZone);
  const newest = stored.filter(({ effectiveFrom }) => effectiveFrom <= today).at(-1);
  // Publishing keeps a copy of the version before, so one is always in effect.
  return { sopId: sop.id, version: newest?.version ?? sop.version };
}

/** @throws UserError `sop_damaged` */
export function definitionInForce(context: Library): SopDefinition {
  return definitionOf(context, pinInForce(context));
}

/**
 * The version in force, kept in the vault from now on: a case that is opened with it finds it and
 * its forms also after the app has brought others.
 */
export function keepInForce(context: UseCaseContext): SopPin {
  const pin = pinInForce(context);
  const { vault, now, officer } = context;
  if (readVersion(vault.db, pin.sopId, pin.version) === undefined) {
    const definition = definitionOf(context, pin);
    const text = JSON.stringify(definition);
    insertVersion(vault.db, {
      ...pin,
      origin: 'shipped',
      effectiveFrom: definition.sop.effectiveFrom,
      definition: text,
      hash: hashOf(text),
      note: '',
      at: now,
      by: officer.officerId,
    });
  }
  return pin;
}

/**
 * How facts are named: as the version in force asks for them. The zone of a fact that the app knows
 * is always the app's, so that correcting it there corrects every case.
 */
export function catalogueInForce(context: Library): FactCatalogue {
  const { catalogue } = context.resources;
  const { forms } = definitionInForce(context);
  const merged = new Map(catalogue);
  for (const [key, own] of factCatalogue(forms)) {
    const known = catalogue.get(key);
    merged.set(key, known === undefined ? own : withKnown(own, known));
  }
  return merged;
}

/** The words of a choice that was taken out of a form stay for the answers that have it. */
function withKnown(own: FactDescription, known: FactDescription): FactDescription {
  const { zone } = known;
  if (own.format.kind !== 'codes' || known.format.kind !== 'codes') return { ...own, zone };
  const labels = { ...known.format.labels, ...own.format.labels };
  return { ...own, zone, format: { kind: 'codes', labels } };
}

/** @throws UserError `not_found` */
export function formOf(definition: SopDefinition, formId: string): Form {
  const form = definition.forms.find(({ id }) => id === formId);
  if (form === undefined) throw new UserError('not_found');
  return form;
}

/** SHA-256, hexadecimal. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function readChecked(context: Library, stored: StoredVersion): SopDefinition {
  const { db } = context.vault;
  const known = checked.get(db) ?? new Map<string, SopDefinition>();
  checked.set(db, known);
  const key = `${stored.sopId}.${stored.version}.${stored.effectiveFrom}.${stored.hash}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const definition = readUnchecked(context, stored);
  known.set(key, definition);
  return definition;
}

/** What lies in a database can be damaged: it is held to the same checks as a file. */
function readUnchecked({ vault }: Library, stored: StoredVersion): SopDefinition {
  const { sopId, version, effectiveFrom, hash } = stored;
  const text = readDefinitionText(vault.db, sopId, version);
  if (hashOf(text) !== hash) throw damaged(version, '', 'the text is not the one that was kept');
  const parsed = parseSopDefinition(JSON.parse(text));
  const problems = parsed.ok ? checkSopDefinition(parsed.definition) : parsed.problems;
  const [problem] = problems;
  if (problem !== undefined) throw damaged(version, problem.path, problem.reason);
  if (!parsed.ok) throw damaged(version, '', 'cannot be read');
  const { sop } = parsed.definition;
  if (sop.id !== sopId || sop.version !== version || sop.effectiveFrom !== effectiveFrom) {
    throw damaged(version, 'sop.version', 'the text is of another version');
  }
  return parsed.definition;
}

function damaged(version: number, path: string, reason: string): UserError {
  return new UserError('sop_damaged', { version, path: path === '' ? '/' : path, reason });
}
