import { z } from 'zod';
import { basisSchema } from '../basis';
import { ZONES } from '../zones';
import { plain, sentence } from './sentence';

/** `resources/letters/consent.yaml`: the form on which a client allows data to be given on. */
export const consentWordingSchema = z.strictObject({
  version: z.number().int().positive(),
  title: plain,
  documentTitle: plain,
  marking: plain,
  number: sentence('number'),
  numberOpen: plain,
  client: sentence('code'),
  intro: sentence('office', 'agency', 'purpose'),
  fillIn: plain,
  filledIn: plain,
  columns: z.strictObject({ agreed: plain, data: plain }),
  needed: plain,
  neededForChild: plain,
  zones: z.partialRecord(z.enum(ZONES), z.strictObject({ title: plain, text: plain })),
  rightsHeading: plain,
  rights: z.array(z.strictObject({ text: plain, basis: basisSchema })).min(1),
  giverHeading: plain,
  givers: z.strictObject({ self: plain, guardian: plain, self_and_guardian: plain }),
  methods: z.strictObject({ written: plain, oral_recorded: plain, thumbprint: plain }),
  givenAt: plain,
  recordedBy: plain,
  withdrawn: sentence('date'),
  childNote: plain,
  signatures: z.array(plain).min(1),
  keep: plain,
});
export type ConsentWording = z.infer<typeof consentWordingSchema>;
