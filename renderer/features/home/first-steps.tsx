import { Button } from '@mantine/core';
import { IconCheck, IconPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../app/session-context';
import { Card } from '../../ui/card';
import { isLetterheadFilled } from './letterhead-gaps';
import classes from './first-steps.module.css';

/** What to do with a fresh vault, instead of empty tables. */
export function FirstSteps() {
  const { t } = useTranslation();
  const { shelter } = useSession();
  const isFilled = isLetterheadFilled(shelter);
  return (
    <Card title={t('home.first.title')}>
      <p className={classes.intro}>{t('home.first.intro')}</p>
      <ol className={classes.steps}>
        <li>
          <span className={classes.number}>1</span>
          <div>
            <h3>{t('home.first.case')}</h3>
            <p>{t('home.first.caseWhy')}</p>
            <Button
              renderRoot={(props) => <Link to="/new-case" {...props} />}
              leftSection={<IconPlus size={16} aria-hidden />}
            >
              {t('common.newCase')}
            </Button>
          </div>
        </li>
        <li>
          <span className={classes.number} data-done={isFilled}>
            {isFilled ? <IconCheck size={15} aria-hidden /> : 2}
          </span>
          <div>
            <h3>{isFilled ? t('home.first.letterheadDone') : t('home.first.letterhead')}</h3>
            <p>{t('home.first.letterheadWhy')}</p>
            <Button variant="default" renderRoot={(props) => <Link to="/settings" {...props} />}>
              {t('home.first.openSettings')}
            </Button>
          </div>
        </li>
        <li>
          <span className={classes.number}>3</span>
          <div>
            <h3>{t('home.first.keys')}</h3>
            <p>{t('home.first.keysWhy')}</p>
          </div>
        </li>
      </ol>
    </Card>
  );
}
