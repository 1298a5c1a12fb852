import { Progress } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useBilingual } from '../../../../app/use-text';
import { Card } from '../../../../ui/card';
import type { CaseView } from '../../../../case-parts/case-view';
import classes from './summary.module.css';

/** How far each stage is, in numbers and as a bar. */
export function ProgressCard({ view }: { view: CaseView }) {
  const { t } = useTranslation();
  const text = useBilingual();
  const titles = new Map(view.sop.stages.map((stage) => [stage.id, stage.title]));
  return (
    <Card title={t('caseFile.summary.progress')}>
      <ul className={classes.stages}>
        {view.progress.stages.map(({ stageId, done, skipped, total }) => {
          const title = titles.get(stageId);
          const count = t('sop.rail.count', { done, total });
          const settled = total === 0 ? 100 : ((done + skipped) / total) * 100;
          return (
            <li key={stageId}>
              <div className={classes.stageLine}>
                <span>{title === undefined ? stageId : text(title)}</span>
                <span className={classes.muted}>
                  {count}
                  {skipped > 0 && ` · ${t('sop.rail.skippedCount', { count: skipped })}`}
                </span>
              </div>
              <Progress value={settled} size="sm" aria-label={count} />
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
