import { z } from 'zod';
import { checkLetterPattern } from '../../../shared/domain/numbering/letter-number';
import { SHELTER_ZONES } from '../../../shared/domain/dates/zones';
import { PAPER_SIZES } from '../../../shared/domain/packets/paper';
import { shelterSchema } from '../../../shared/domain/shelter';

/** The shelter as the form may save it: letters could be numbered with it. */
export const shelterFormSchema = shelterSchema.superRefine((shelter, context) => {
  const check = checkLetterPattern(shelter.letterNumber.pattern);
  if (check.kind === 'invalid') {
    context.addIssue({
      code: 'custom',
      path: ['letterNumber', 'pattern'],
      message: `pattern_${check.code}`,
    });
  }
});

const words = z.string().max(1_000);

/** The shelter while it is being typed: any words, so that half a form is not lost by a lock. */
export const shelterDraftSchema = z.strictObject({
  name: words,
  city: words,
  timeZone: z.enum(SHELTER_ZONES),
  casePrefix: words,
  letterhead: z.strictObject({
    government: words,
    department: words,
    unit: words,
    address: words,
    postalCode: words,
    phone: words,
    email: words,
  }),
  signatory: z.strictObject({ position: words, name: words, rank: words, nip: words }),
  letterNumber: z.strictObject({ classification: words, unit: words, pattern: words }),
  paper: z.enum(PAPER_SIZES),
});
export type ShelterDraft = z.infer<typeof shelterDraftSchema>;

/** The lines of the form by section, in the order in which they are typed. */
export const SHELTER_SECTIONS = {
  letterhead: [
    'letterhead.government',
    'letterhead.department',
    'letterhead.unit',
    'letterhead.address',
    'letterhead.postalCode',
    'letterhead.phone',
    'letterhead.email',
  ],
  signatory: ['signatory.position', 'signatory.name', 'signatory.rank', 'signatory.nip'],
} as const;
