import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { type Form, parseForm } from '../../../shared/domain/forms/definition';
import type { Sop } from '../../../shared/domain/sop/definition';
import { parseSop } from '../../../shared/domain/sop/parse-definition';

const resources = new URL('../../../resources/', import.meta.url);

export function readYaml(path: string): unknown {
  return parse(readFileSync(fileURLToPath(new URL(path, resources)), 'utf8'));
}

export function formFiles(): readonly string[] {
  return readdirSync(fileURLToPath(new URL('forms/', resources))).filter((name) =>
    name.endsWith('.yaml'),
  );
}

/** The shipped forms, parsed; a file that does not parse fails the test with its problems. */
export function shippedForms(): readonly Form[] {
  return formFiles().map((name) => {
    const parsed = parseForm(readYaml(`forms/${name}`));
    if (!parsed.ok) throw new Error(`${name}: ${JSON.stringify(parsed.problems)}`);
    return parsed.definition;
  });
}

export function formById(id: string): Form {
  const form = shippedForms().find((candidate) => candidate.id === id);
  if (form === undefined) throw new Error(`no form ${id}`);
  return form;
}

/** The shipped SOP, parsed. */
export function shippedSop(): Sop {
  const parsed = parseSop(readYaml('sop/tppo.yaml'));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.definition;
}
