import { monthName } from '../../../../shared/domain/dates/format';
import { datePartsOf } from '../../../../shared/domain/dates/plain-date';
import { useDates } from '../../../app/use-text';

/** `24 Nov` of an instant, for narrow places beside a longer date elsewhere. */
export function useShortDay(): (instant: string) => string {
  const { language, plainDateOf } = useDates();
  return (instant) => {
    const { day, month } = datePartsOf(plainDateOf(instant));
    return `${day} ${monthName(month, language).slice(0, 3)}`;
  };
}
