import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { type Document, parseDocument, visit } from 'yaml';
import type { z } from 'zod';
import { UserError } from '../../../shared/contract/errors';

/** A shipped data file is never larger; a larger one is not ours. */
const MAX_BYTES = 4 * 1024 * 1024;

/** Where a resource breaks its schema: named so that whoever repairs it finds the place. */
export function resourceError(file: string, where: string, reason: string): UserError {
  return new UserError('resource_invalid', { file, path: where || '/', reason });
}

/** The YAML files of a shipped folder, in order. @throws UserError `resource_invalid` */
export function listYaml(folder: string, area: string): readonly string[] {
  try {
    const names = readdirSync(path.join(folder, area)).filter((name) => name.endsWith('.yaml'));
    return names.toSorted().map((name) => `${area}/${name}`);
  } catch {
    throw resourceError(`${area}/`, '', 'cannot be read');
  }
}

/** The bytes of a shipped file. @throws UserError `resource_invalid` */
export function readResourceBytes(folder: string, file: string): Buffer {
  try {
    const place = path.join(folder, file);
    if (statSync(place).size > MAX_BYTES) throw resourceError(file, '', 'too large');
    return readFileSync(place);
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw resourceError(file, '', 'cannot be read');
  }
}

/** The text of a shipped file. @throws UserError `resource_invalid` */
export function readResource(folder: string, file: string): string {
  return readResourceBytes(folder, file).toString('utf8');
}

/** Aliases may unfold to this many nodes in one file: enough for a table, too few for a bomb. */
const MAX_ALIASES = 100;
/** The one file that repeats itself by aliases; in any other an alias hides what is written. */
const FILES_WITH_ALIASES: ReadonlySet<string> = new Set(['agencies/matrix.yaml']);

/** Characters of one text; the longest that ships has under a thousand. */
const MAX_SCALAR_LENGTH = 20_000;

/**
 * Data of a shipped YAML file.
 *
 * @throws UserError `resource_invalid` with file, line and reason
 */
export function readYaml(folder: string, file: string): unknown {
  const document = parseDocument(readResource(folder, file), { prettyErrors: true });
  const [error] = document.errors;
  if (error !== undefined) {
    const line = error.linePos?.[0].line ?? 0;
    throw resourceError(file, `line ${line}`, error.message.split('\n')[0] ?? error.code);
  }
  if (hasHugeScalar(document)) throw resourceError(file, '', 'a text is too long');
  const maxAliasCount = FILES_WITH_ALIASES.has(file) ? MAX_ALIASES : 0;
  try {
    return document.toJS({ maxAliasCount });
  } catch {
    throw resourceError(
      file,
      '',
      maxAliasCount === 0 ? 'aliases are not used' : 'too many aliases',
    );
  }
}

function hasHugeScalar(document: Document.Parsed): boolean {
  let found = false;
  visit(document, {
    Scalar: (_key, { value }) => {
      if (typeof value !== 'string' || value.length <= MAX_SCALAR_LENGTH) return undefined;
      found = true;
      return visit.BREAK;
    },
  });
  return found;
}

/** Data of a shipped YAML file that fits `schema`. @throws UserError `resource_invalid` */
export function readYamlAs<T>(folder: string, file: string, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(readYaml(folder, file));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw resourceError(file, issue?.path.map(String).join('.') ?? '', issue?.message ?? 'invalid');
}
