import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { StoryAskingView } from '../../shared/contract/sop';
import { useBilingual, useDates } from '../app/use-text';
import { useVault } from '../app/vault-context';
import classes from './story-count.module.css';

/** How often the client had to tell what happened, with the dates: each telling costs them. */
export function StoryCount({ caseId }: { caseId: string }) {
  const { t } = useTranslation();
  const { queries } = useVault();
  const { data } = useQuery(queries.sop.askings.queryOptions({ input: { caseId } }));
  const name = useAskingName();
  if (data === undefined || data.length === 0) return null;
  return (
    <p className={classes.count} data-often={data.length > 1 || undefined}>
      <strong>{t('story.count', { count: data.length })}</strong> {data.map(name).join('; ')}
    </p>
  );
}

function useAskingName(): (asking: StoryAskingView) => string {
  const { t } = useTranslation();
  const text = useBilingual();
  const { date, dateOf } = useDates();
  return ({ kind, at, title }) => {
    const day = /^\d{4}-\d{2}-\d{2}$/.test(at) ? date(at) : dateOf(at);
    return `${day} (${title === null ? t(`story.${kind}`) : text(title)})`;
  };
}
