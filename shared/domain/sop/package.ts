import { z } from 'zod';
import { type HolidayYear, holidayYearSchema } from '../dates/working-calendar';
import { type DefinitionProblem, measureData } from './data-shape';
import { MAX_PACKAGE_CHARACTERS } from './package-limits';
import { type ParsedDefinition, parseDefinition } from './parse-definition';
import { parseSopDefinition, type SopDefinition } from './version';

/** First words of a `.suaka-sop` file: one that starts otherwise is not ours. */
export const SOP_PACKAGE_FORMAT = 'suaka-sop';

/** Characters of one text in a package: longer than any paragraph of an SOP. */
export const MAX_TEXT_CHARACTERS = 10_000;

const base64 = (characters: number) =>
  z
    .string()
    .length(characters)
    .regex(/^[A-Za-z0-9+/]+={0,2}$/);

/** What the file is: who signed which text. The signature is over the very characters of `payload`. */
export const packageEnvelopeSchema = z
  .strictObject({
    format: z.literal(SOP_PACKAGE_FORMAT),
    formatVersion: z.literal(1),
    /** Ed25519 public key, 32 bytes in base64. */
    publicKey: base64(44),
    /** Ed25519 signature of `payload`, 64 bytes in base64. */
    signature: base64(88),
    payload: z.string().max(MAX_PACKAGE_CHARACTERS),
  })
  .readonly();
export type PackageEnvelope = z.infer<typeof packageEnvelopeSchema>;

/** Who made the package and of what. */
export const packageManifestSchema = z
  .strictObject({
    shelterName: z.string().min(1).max(200),
    sopId: z.string().min(1).max(60),
    version: z.number().int().min(1),
    effectiveFrom: z.iso.date(),
    /** UTC instant. */
    exportedAt: z.iso.datetime(),
  })
  .readonly();
export type PackageManifest = z.infer<typeof packageManifestSchema>;

/** What is inside a package. */
export interface SopPackage {
  readonly manifest: PackageManifest;
  readonly definition: SopDefinition;
  readonly holidays: readonly HolidayYear[];
}

const headSchema = z
  .strictObject({
    manifest: packageManifestSchema,
    holidays: z.array(holidayYearSchema).max(50).readonly(),
    sop: z.unknown(),
    forms: z.unknown(),
  })
  .readonly();

/** Reads the outside of a file that may be anything. The signature is checked next, then the inside. */
export function parseEnvelope(text: string): ParsedDefinition<PackageEnvelope> {
  if (text.length > MAX_PACKAGE_CHARACTERS) return refused('', 'the file is too large');
  const raw = parseJson(text);
  if (raw === undefined) return refused('', 'the file is no JSON');
  return parseDefinition(raw, packageEnvelopeSchema);
}

/** Reads the inside of a package whose signature was right: size first, then each schema. */
export function parsePayload(payload: string): ParsedDefinition<SopPackage> {
  const raw = parseJson(payload);
  if (raw === undefined) return refused('payload', 'is no JSON');
  const hostile = measureData(raw) ?? findHugeText(raw);
  if (hostile !== null) return { ok: false, problems: [hostile] };
  const head = parseDefinition(raw, headSchema);
  if (!head.ok) return head;
  const { manifest, holidays, sop, forms } = head.definition;
  const parsed = parseSopDefinition({ sop, forms });
  if (!parsed.ok) return parsed;
  const { definition } = parsed;
  const isNamed =
    definition.sop.id === manifest.sopId && definition.sop.version === manifest.version;
  if (!isNamed) return refused('manifest', 'names another SOP than the package holds');
  return { ok: true, definition: { manifest, definition, holidays } };
}

function refused(path: string, reason: string) {
  return { ok: false, problems: [{ path, reason }] } as const;
}

/** `undefined` for what is no JSON; JSON itself has no such value. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A text so long that it is no text of an SOP, without recursion. `measureData` has run before. */
function findHugeText(raw: unknown): DefinitionProblem | null {
  const stack: { readonly value: unknown; readonly path: string }[] = [{ value: raw, path: '' }];
  for (let item = stack.pop(); item !== undefined; item = stack.pop()) {
    const { value, path } = item;
    if (typeof value === 'string' && value.length > MAX_TEXT_CHARACTERS) {
      return { path, reason: `a text of more than ${MAX_TEXT_CHARACTERS} characters` };
    }
    if (typeof value !== 'object' || value === null) continue;
    for (const [key, member] of Object.entries(value)) {
      // A key is a text too.
      if (key.length > MAX_TEXT_CHARACTERS) return { path, reason: 'a name that is too long' };
      stack.push({ value: member, path: path === '' ? key : `${path}.${key}` });
    }
  }
  return null;
}
