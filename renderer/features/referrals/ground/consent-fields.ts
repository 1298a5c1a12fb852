import { z } from 'zod';
import { CONSENT_GIVER_CODES, CONSENT_METHOD_CODES } from '../../../../shared/contract/referrals';
import { ZONES } from '../../../../shared/domain/zones';

/** What is filled in of a consent. Empty words stand for "not chosen yet". */
export const consentFieldsSchema = z.object({
  zones: z.array(z.enum(ZONES)).min(1),
  givenBy: z.enum(['', ...CONSENT_GIVER_CODES]).refine((value) => value !== ''),
  method: z.enum(['', ...CONSENT_METHOD_CODES]).refine((value) => value !== ''),
  note: z.string().trim().max(500),
});
/** As it stands in the form. */
export type ConsentFields = z.input<typeof consentFieldsSchema>;
/** When everything is chosen. */
export type FilledConsent = z.output<typeof consentFieldsSchema>;

export const NO_CONSENT: ConsentFields = { zones: [], givenBy: '', method: '', note: '' };
