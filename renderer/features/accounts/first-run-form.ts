import { z } from 'zod';
import {
  createVaultSchema,
  PASSWORD_MAX_LENGTH,
  PASSWORD_MIN_LENGTH,
} from '../../../shared/contract/vault';
import { isAcceptable, passwordStrength } from '../../../shared/domain/passphrase/strength';

const { shelter, officer } = createVaultSchema.shape;

/** The fields of the first screen. Errors are codes; the screen has the words. */
export const firstRunSchema = z
  .object({
    shelterName: shelter.shape.name,
    city: shelter.shape.city,
    displayName: officer.shape.displayName,
    position: officer.shape.position,
    password: z
      .string()
      .min(PASSWORD_MIN_LENGTH, 'password_too_short')
      .max(PASSWORD_MAX_LENGTH, 'password_too_long'),
    repeated: z.string(),
  })
  .superRefine((form, context) => {
    const strength = passwordStrength(form.password, PASSWORD_MIN_LENGTH, knownNames(form));
    if (!isAcceptable(strength) && strength.kind !== 'too_short' && strength.kind !== 'empty') {
      context.addIssue({ code: 'custom', path: ['password'], message: 'password_guessable' });
    }
    if (form.password !== form.repeated) {
      context.addIssue({ code: 'custom', path: ['repeated'], message: 'passwords_differ' });
    }
  });
export type FirstRunForm = z.infer<typeof firstRunSchema>;

export const EMPTY_FIRST_RUN: FirstRunForm = {
  shelterName: '',
  city: '',
  displayName: '',
  position: '',
  password: '',
  repeated: '',
};

/** What a colleague would try first. */
export function knownNames(
  form: Pick<FirstRunForm, 'shelterName' | 'city' | 'displayName' | 'position'>,
): readonly string[] {
  return [form.shelterName, form.city, form.displayName, form.position, 'suaka'];
}
