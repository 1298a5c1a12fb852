import { z } from 'zod';
import { createVaultSchema } from '../../../shared/contract/vault';
import { newPasswordFields, refineNewPassword } from './new-password-form';

const { shelter, officer } = createVaultSchema.shape;

/** The fields of the first screen. Errors are codes; the screen has the words. */
export const firstRunSchema = z
  .object({
    shelterName: shelter.shape.name,
    city: shelter.shape.city,
    displayName: officer.shape.displayName,
    position: officer.shape.position,
    ...newPasswordFields,
  })
  .superRefine((form, context) => refineNewPassword(form, knownNames(form), context));
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
