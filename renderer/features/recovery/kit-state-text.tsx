import { useTranslation } from 'react-i18next';
import type { KitState } from '../../../shared/contract/recovery';
import { useDates } from '../../app/use-text';

/** Which kit counts, and since when. */
export function KitStateText({ state }: { state: KitState }) {
  const { t } = useTranslation();
  const { dateOf } = useDates();
  if (state.kind === 'none') return <p>{t('recovery.state.none')}</p>;
  const { kind, generation, createdAt } = state;
  return <p>{t(`recovery.state.${kind}`, { generation, date: dateOf(createdAt) })}</p>;
}
