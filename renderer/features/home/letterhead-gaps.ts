import type { Shelter } from '../../../shared/domain/shelter';

/** Whether a letter could go out without an empty line in its letterhead or signature. */
export function isLetterheadFilled({ letterhead, signatory }: Shelter): boolean {
  const { department, address, phone } = letterhead;
  return ![department, address, phone, signatory.name, signatory.nip].includes('');
}
