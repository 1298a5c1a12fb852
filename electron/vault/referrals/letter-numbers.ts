import { datePartsOf } from '../../../shared/domain/dates/plain-date';
import { localDateOf } from '../../../shared/domain/dates/zones';
import { formatLetterNumber } from '../../../shared/domain/numbering/letter-number';
import { nextInSequence } from '../cases/records';
import type { UseCaseContext } from '../state';

/** A number of the register of letters, which packets and letters of withdrawal share. */
export interface LetterNumber {
  readonly year: number;
  readonly sequence: number;
  readonly number: string;
}

/** Takes the next number of this year. Call it in the transaction that keeps the number. */
export function takeLetterNumber({ vault, session, now }: UseCaseContext): LetterNumber {
  const { timeZone, letterNumber } = session.shelter;
  const { year, month } = datePartsOf(localDateOf(now, timeZone));
  const sequence = nextInSequence(vault.db, 'letter', year);
  const { pattern, classification, unit } = letterNumber;
  const number = formatLetterNumber(pattern, { classification, sequence, unit, month, year });
  return { year, sequence, number };
}
