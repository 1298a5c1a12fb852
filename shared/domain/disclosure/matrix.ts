import { z } from 'zod';
import { basisSchema } from '../basis';
import { bilingualSchema } from '../bilingual';
import { ZONES, type Zone } from '../zones';

/** A fact key: lower-case words in a dotted path, such as `health.complaint` or `gate.G7`. */
export const factKeySchema = z.string().regex(/^[a-z][A-Za-z0-9]*(\.[A-Za-z][A-Za-z0-9]*)+$/);

const identifierSchema = z.string().regex(/^[a-z][a-z0-9_]*$/);
const sendRuleSchema = z.enum(['required', 'conditional']);

/** `required` is sent without asking; `conditional` only when ticked with a reason. */
export type SendRule = z.infer<typeof sendRuleSchema>;

const fullFactRuleSchema = z.strictObject({
  rule: sendRuleSchema,
  printUnknown: z.boolean().optional(),
  note: bilingualSchema.optional(),
});
export type FactRule = z.infer<typeof fullFactRuleSchema>;

/**
 * The rule for one named fact. The YAML may write just `required`. `printUnknown` lets the paper
 * say "belum diketahui", which for an allergy or a pregnancy is itself medical information.
 */
const factRuleSchema = z
  .union([sendRuleSchema, fullFactRuleSchema])
  .transform((rule): FactRule => (typeof rule === 'string' ? { rule } : rule));

const fullZoneRuleSchema = z.strictObject({
  rule: z.enum(['required', 'conditional', 'forbidden']),
  facts: z.record(factKeySchema, factRuleSchema).optional(),
  open: z.boolean().optional(),
  note: bilingualSchema.optional(),
  basis: basisSchema.optional(),
});
export type ZoneRule = z.infer<typeof fullZoneRuleSchema>;

/** What one profile says about one zone. The YAML may write just `forbidden`. */
const zoneRuleSchema = z
  .union([z.enum(['required', 'conditional', 'forbidden']), fullZoneRuleSchema])
  .transform((rule): ZoneRule => (typeof rule === 'string' ? { rule } : rule))
  .superRefine((zone, context) => {
    const listed = Object.values(zone.facts ?? {});
    if (zone.rule === 'forbidden' && listed.length > 0) {
      context.addIssue({ code: 'custom', message: 'a forbidden zone must not list facts' });
    }
    if (zone.rule === 'conditional' && listed.some((fact) => fact.rule === 'required')) {
      context.addIssue({ code: 'custom', message: 'a conditional zone cannot require a fact' });
    }
  });

/** Zone N is the place of the shelter: no profile can be written that lets it out. */
const shelterZoneSchema = zoneRuleSchema.refine((zone) => zone.rule === 'forbidden', {
  message: 'zone N never leaves the building',
});

const zonesSchema = z.strictObject({
  A: zoneRuleSchema,
  B: zoneRuleSchema,
  C: zoneRuleSchema,
  D: zoneRuleSchema,
  E: zoneRuleSchema,
  F: zoneRuleSchema,
  G: zoneRuleSchema,
  H: zoneRuleSchema,
  I: zoneRuleSchema,
  J: zoneRuleSchema,
  K: zoneRuleSchema,
  L: zoneRuleSchema,
  M: zoneRuleSchema,
  N: shelterZoneSchema,
} satisfies Record<Zone, unknown>);

/** The kinds of receiving office. */
export const AGENCY_TYPES = [
  'hospital',
  'psychologist',
  'police',
  'lpsk',
  'court',
  'bapas',
  'immigration',
  'migrant_worker_agency',
  'social_affairs',
  'ngo',
  'uptd_ppa',
  'mission',
  'civil_registry',
  'manpower',
  'school',
  'social_insurance',
  'faith',
  'donor',
] as const;
export type AgencyType = (typeof AGENCY_TYPES)[number];

const profileSchema = z.strictObject({
  id: identifierSchema,
  agencyTypes: z.array(z.enum(AGENCY_TYPES)).min(1),
  name: bilingualSchema,
  purpose: bilingualSchema,
  basis: basisSchema,
  /** Neither the paper nor its letterhead may show that the person is a victim. */
  discreet: z.boolean().default(false),
  /** The data leaves Indonesian territory: UU 27/2022 Pasal 56 has to be checked first. */
  abroad: z.boolean().default(false),
  rules: z.array(bilingualSchema).default([]),
  zones: zonesSchema,
});

/**
 * The matrix of packets: for each profile (a kind of agency and a purpose) which zones and facts
 * it must, may and must never see. Data, so an office can correct it without a new release.
 */
export const matrixSchema = z
  .strictObject({
    version: z.number().int().positive(),
    /** Keys, or prefixes ending in a dot, that leave only where a profile names them. */
    internal: z.array(z.string().min(1)),
    profiles: z.array(profileSchema).min(1),
  })
  .superRefine((matrix, context) => {
    const ids = matrix.profiles.map((profile) => profile.id);
    for (const id of ids.filter((one, index) => ids.indexOf(one) !== index)) {
      context.addIssue({ code: 'custom', message: `profile ${id} is written twice` });
    }
  });

export type DisclosureMatrix = z.infer<typeof matrixSchema>;
export type DisclosureProfile = DisclosureMatrix['profiles'][number];

/** Reads the content of `resources/agencies/matrix.yaml`. Throws `ZodError` on a faulty matrix. */
export function parseMatrix(content: unknown): DisclosureMatrix {
  return matrixSchema.parse(content);
}

/** The profile with this id, or `undefined`. */
export function findProfile(matrix: DisclosureMatrix, id: string): DisclosureProfile | undefined {
  return matrix.profiles.find((profile) => profile.id === id);
}

/** What the matrix says about one fact of a zone under one profile. */
export type FactRuling =
  | { readonly kind: 'send'; readonly rule: SendRule; readonly printUnknown: boolean }
  | { readonly kind: 'forbidden' };

/** Whether a key is a working answer of the office, as `internal` of the matrix lists them. */
export function isInternal(internal: readonly string[], key: string): boolean {
  return internal.some((entry) => (entry.endsWith('.') ? key.startsWith(entry) : key === entry));
}

/**
 * The matrix's word on one fact. A zone with a list of facts sends only those, unless it is
 * `open`; a zone without a list sends all its facts but the internal ones. The stricter of the
 * zone's and the fact's rule counts.
 */
export function ruleFact(
  profile: DisclosureProfile,
  internal: readonly string[],
  zone: Zone,
  key: string,
): FactRuling {
  const zoneRule = profile.zones[zone];
  if (zoneRule.rule === 'forbidden') return { kind: 'forbidden' };
  const listed = listedRule(zoneRule, key);
  if (listed !== undefined) {
    const conditional = zoneRule.rule === 'conditional' || listed.rule === 'conditional';
    const rule = conditional ? 'conditional' : 'required';
    return { kind: 'send', rule, printUnknown: listed.printUnknown === true };
  }
  const open = zoneRule.facts === undefined || zoneRule.open === true;
  if (!open || isInternal(internal, key)) return { kind: 'forbidden' };
  return { kind: 'send', rule: zoneRule.rule, printUnknown: false };
}

function listedRule(zoneRule: ZoneRule, key: string): FactRule | undefined {
  const facts = zoneRule.facts ?? {};
  return Object.hasOwn(facts, key) ? facts[key] : undefined;
}

/** Position of a zone in the alphabet of zones, for sorting. */
export function zoneOrder(zone: Zone): number {
  return ZONES.indexOf(zone);
}
