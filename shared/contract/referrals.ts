import { z } from 'zod';
import { bytesSchema } from './bytes';
import { agencySchema } from '../domain/disclosure/agency';
import { MASK_KINDS } from '../domain/disclosure/mask-text';
import { bilingualSchema } from '../domain/bilingual';
import { isPlainDate } from '../domain/dates/plain-date';
import { PAPER_SIZES } from '../domain/packets/paper';
import { ZONES } from '../domain/zones';
import { procedure } from './procedure';

const id = z.string().min(1).max(64);
const reasonText = z.string().trim().max(500);
/** ISO alone would let the year 0000 through, which no calendar of ours can write. */
const plainDate = z.iso.date().refine(isPlainDate);

/** Who gave a consent: the client, the guardian, or a child together with the guardian. */
export const CONSENT_GIVER_CODES = ['self', 'guardian', 'self_and_guardian'] as const;

/** A consent of the client (persetujuan klien) as the case file lists it. */
export const consentSchema = z.strictObject({
  consentId: id,
  number: z.string(),
  scope: z.enum(['registration', 'sharing']),
  agencyId: z.string().nullable(),
  zones: z.array(z.enum(ZONES)),
  givenBy: z.enum(CONSENT_GIVER_CODES),
  method: z.string(),
  givenAt: z.string(),
  note: z.string().nullable(),
  recordedBy: z.string(),
  withdrawnAt: z.string().nullable(),
});
export type Consent = z.infer<typeof consentSchema>;

export const CONSENT_METHOD_CODES = ['written', 'oral_recorded', 'thumbprint'] as const;

/** What the client allows, and the withdrawal that ends it at once. */
export const consentsContract = {
  list: procedure('consents.list', { audit: null })
    .input(z.strictObject({ caseId: id }))
    .output(z.array(consentSchema)),
  /** Consent to share named zones with one agency (UU 27/2022 Pasal 20–22). */
  record: procedure('consents.record', { audit: 'consent.given' })
    .input(
      z.strictObject({
        caseId: id,
        agencyId: id,
        zones: z.array(z.enum(ZONES)).min(1).max(ZONES.length),
        givenBy: z.enum(CONSENT_GIVER_CODES),
        method: z.enum(CONSENT_METHOD_CODES),
        note: reasonText,
      }),
    )
    .output(consentSchema),
  /** The form for the agency of a referral: empty, or as a consent was recorded. */
  printForm: procedure('consents.printForm', { audit: 'form.printed' })
    .input(
      z.strictObject({
        referralId: id,
        consentId: id.nullable(),
        paper: z.enum(PAPER_SIZES),
      }),
    )
    .output(z.strictObject({ pdf: bytesSchema, fileName: z.string().max(120) })),
  withdraw: procedure('consents.withdraw', { audit: 'consent.withdrawn' })
    .input(z.strictObject({ caseId: id, consentId: id }))
    .output(z.array(consentSchema)),
};

/** On what the disclosure rests. Without one nothing can be issued. */
export const groundChoiceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('consent'), consentId: id }),
  z.strictObject({ kind: z.literal('legal_duty'), basisText: z.string().trim().min(1).max(200) }),
  z.strictObject({ kind: z.literal('vital_interest'), reason: reasonText.min(1) }),
]);
export type GroundChoice = z.infer<typeof groundChoiceSchema>;

/** Words of a text that goes, and whether they are printed masked or were read and may stand. */
const maskSchema = z.strictObject({
  key: z.string().max(100),
  words: z.string().trim().min(1).max(300),
  kind: z.enum(MASK_KINDS),
  verdict: z.enum(['masked', 'kept']),
});

/** A forbidden fact that a case manager or the head let out, and why. Written by the vault only. */
const overrideSchema = z.strictObject({
  key: z.string().max(100),
  reason: reasonText.min(1),
  by: id,
  /** UTC ISO instant. */
  at: z.string().max(40),
});
export type GivenOverride = z.infer<typeof overrideSchema>;

export const referralChoicesSchema = z.strictObject({
  ground: groundChoiceSchema.nullable(),
  /** Conditional facts that were ticked, each with what it is needed for. */
  selections: z.array(z.strictObject({ key: z.string().max(100), reason: reasonText })).max(200),
  /** Saved choices never change these: see `referrals.override`. */
  overrides: z.array(overrideSchema).max(200).default([]),
  masks: z.array(maskSchema).max(500).default([]),
  addressee: z.string().trim().max(200),
  place: z.string().trim().max(80),
  /** What is asked of the agency, one sentence for the letter. */
  request: z.string().trim().max(1_000),
  replyBy: plainDate,
  paper: z.enum(PAPER_SIZES),
  /** A record of the hand-over of the client (berita acara serah terima) goes along. */
  withHandover: z.boolean().optional(),
});
export type ReferralChoices = z.infer<typeof referralChoicesSchema>;

export const REFERRAL_STATES = ['draft', 'issued', 'received', 'cancelled'] as const;

export const referralRowSchema = z.strictObject({
  referralId: id,
  caseId: id,
  caseNumber: z.string(),
  codeName: z.string(),
  agencyName: z.string(),
  profileId: z.string(),
  profileName: bilingualSchema,
  state: z.enum(REFERRAL_STATES),
  letterNumber: z.string().nullable(),
  createdAt: z.string(),
  issuedAt: z.string().nullable(),
  replyBy: z.string().nullable(),
  receivedAt: z.string().nullable(),
  /** The day of the agency's first answer. */
  answeredOn: z.string().nullable(),
  /** The consent on which it was issued was withdrawn: until when the agency is to be told. */
  recall: z
    .strictObject({
      withdrawnAt: z.string(),
      dueAt: z.string(),
      basis: z.string(),
      toldOn: z.string().nullable(),
    })
    .nullable(),
});
export type ReferralRow = z.infer<typeof referralRowSchema>;

/** One line of the two columns: what goes, and what stays here and why. */
export const disclosureLineSchema = z.strictObject({
  key: z.string(),
  zone: z.enum(ZONES).nullable(),
  label: bilingualSchema,
  text: z.string(),
  source: bilingualSchema,
  recordedAt: z.string(),
  onIdentitySheet: z.boolean(),
});
export type DisclosureLine = z.infer<typeof disclosureLineSchema>;

export const referralViewSchema = z.strictObject({
  row: referralRowSchema,
  agency: agencySchema,
  profileId: z.string(),
  profilePurpose: bilingualSchema,
  profileRules: z.array(bilingualSchema),
  choices: referralChoicesSchema,
  consents: z.array(consentSchema),
  /** Legal duties that may carry this disclosure, as text with their article. */
  legalDuties: z.array(z.string()),
  /** Zones this agency may ever see, for the consent form. */
  allowedZones: z.array(z.strictObject({ zone: z.enum(ZONES), required: z.boolean() })),
  sent: z.array(
    disclosureLineSchema.extend({
      rule: z.enum(['required', 'conditional', 'override']),
      reason: z.string(),
      /** Typed by hand and printed outside the identity sheet: words of it can be masked. */
      maskable: z.boolean(),
    }),
  ),
  kept: z.array(
    disclosureLineSchema.extend({
      why: z.enum([
        'forbidden',
        'always_forbidden',
        'not_selected',
        'not_consented',
        'never_leaves',
      ]),
      /** Forbidden, but a case manager or the head may let it out with a reason. */
      overridable: z.boolean(),
    }),
  ),
  keptZones: z.array(
    z.strictObject({ zone: z.enum(ZONES), why: z.enum(['forbidden', 'always_forbidden']) }),
  ),
  missing: z.array(z.enum(ZONES)),
  /** The client may be handed over to this agency, so that a record of it can go along. */
  offersHandover: z.boolean(),
  /** What goes against the matrix, on whose word; also what the ground does not cover yet. */
  overrides: z.array(
    z.strictObject({
      key: z.string(),
      label: bilingualSchema,
      reason: z.string(),
      byName: z.string(),
      at: z.string(),
    }),
  ),
  /** Words in texts that go which a person should look at, and what was decided about each. */
  masks: z.array(
    z.strictObject({
      key: z.string(),
      label: bilingualSchema,
      words: z.string(),
      kind: z.enum(MASK_KINDS),
      known: bilingualSchema.nullable(),
      before: z.string(),
      after: z.string(),
      count: z.number().int(),
      verdict: z.enum(['masked', 'kept']).nullable(),
    }),
  ),
  /** Letterhead or signatory fields that are still empty in the settings. */
  letterheadGaps: z.array(z.string()),
  packets: z.array(
    z.strictObject({
      packetId: id,
      copyNumber: z.number().int(),
      copyCount: z.number().int(),
      sha256: z.string(),
    }),
  ),
});
export type ReferralView = z.infer<typeof referralViewSchema>;

const referralId = z.strictObject({ referralId: id });
const pdf = bytesSchema;

/** Referrals (rujukan) and their packets (berkas rujukan). */
export const referralsContract = {
  agencies: procedure('referrals.agencies', { audit: null }).output(
    z.array(
      z.strictObject({
        agency: agencySchema,
        profiles: z.array(
          z.strictObject({
            profileId: z.string(),
            name: bilingualSchema,
            purpose: bilingualSchema,
          }),
        ),
      }),
    ),
  ),
  list: procedure('referrals.list', { audit: null })
    .input(z.strictObject({ caseId: id.optional() }))
    .output(z.array(referralRowSchema)),
  start: procedure('referrals.start', { audit: 'referral.started' })
    .input(z.strictObject({ caseId: id, agencyId: id, profileId: id }))
    .output(referralId),
  get: procedure('referrals.get', { audit: 'identity.read' })
    .input(referralId)
    .output(referralViewSchema),
  update: procedure('referrals.update', { audit: null })
    .input(z.strictObject({ referralId: id, choices: referralChoicesSchema }))
    .output(referralViewSchema),
  /** The pages as they will be issued, with the number still to be given. */
  preview: procedure('referrals.preview', { audit: 'packet.previewed' })
    .input(referralId)
    .output(pdf),
  /** Pengesahan: gives the letter number, keeps the pages, signs the SOP step that asked for them. */
  issue: procedure('referrals.issue', { audit: 'packet.issued' })
    .input(z.strictObject({ referralId: id, lateReason: reasonText.optional() }))
    .output(referralViewSchema),
  cancel: procedure('referrals.cancel', { audit: 'referral.cancelled' })
    .input(referralId)
    .output(referralViewSchema),
  packet: procedure('referrals.packet', { audit: 'packet.opened' })
    .input(z.strictObject({ packetId: id }))
    .output(z.strictObject({ pdf, fileName: z.string() })),
  recordOutput: procedure('referrals.recordOutput', { audit: 'packet.handed_out' })
    .input(z.strictObject({ packetId: id, how: z.enum(['saved', 'printed', 'sealed']) }))
    .output(z.null()),
  /** Lets forbidden facts out for one reason; the ground must cover them all the same. */
  override: procedure('referrals.override', { audit: 'override.given' })
    .input(
      z.strictObject({
        referralId: id,
        keys: z.array(z.string().max(100)).min(1).max(100),
        reason: reasonText.min(1),
      }),
    )
    .output(referralViewSchema),
  withdrawOverride: procedure('referrals.withdrawOverride', { audit: 'override.withdrawn' })
    .input(z.strictObject({ referralId: id, key: z.string().max(100) }))
    .output(referralViewSchema),
  recordReceipt: procedure('referrals.recordReceipt', { audit: 'packet.received' })
    .input(
      z.strictObject({
        referralId: id,
        receivedBy: z.string().trim().min(1).max(200),
        receivedOn: plainDate,
      }),
    )
    .output(referralViewSchema),
};
