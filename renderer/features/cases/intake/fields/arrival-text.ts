import { shortDate } from '../../../../../shared/domain/dates/format';
import { parseDateInput } from '../../../../../shared/domain/dates/parse-date-input';
import {
  instantFromLocal,
  localTimeOf,
  parseInstant,
  type ShelterZone,
} from '../../../../../shared/domain/dates/zones';

/** A day and a clock time as typed. */
export interface TypedTime {
  readonly date: string;
  readonly time: string;
}

/** Stands between date and time as long as they name no moment; the schema refuses it. */
const UNREADABLE_MARK = '|';

/** Date and clock time of the shelter as one form value: an instant, else what was typed. */
export function joinArrival({ date, time }: TypedTime, zone: ShelterZone): string {
  if (date.trim() === '' && time.trim() === '') return '';
  const day = parseDateInput(date);
  const instant = day === null ? null : instantFromLocal(day, time, zone);
  return instant ?? `${date}${UNREADABLE_MARK}${time}`;
}

/** The two texts of such a value: `24/11/2026` and `14.30` in the shelter's zone. */
export function splitArrival(value: string, zone: ShelterZone): TypedTime {
  if (parseInstant(value) === null) {
    const [date = '', time = ''] = value.split(UNREADABLE_MARK);
    return { date, time };
  }
  const { date, hour, minute } = localTimeOf(value, zone);
  const pad = (part: number) => String(part).padStart(2, '0');
  return { date: shortDate(date), time: `${pad(hour)}.${pad(minute)}` };
}
