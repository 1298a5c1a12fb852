import { Button } from '@mantine/core';
import { IconBook } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../ui/card';
import classes from '../sop-versions.module.css';
import { type HandbookChoice, HandbookDialog } from './handbook-dialog';

/** The handbook of the version in force, for those who do not administer the SOP. */
export function HandbookCard() {
  const { t } = useTranslation();
  const [shown, setShown] = useState<HandbookChoice>(null);
  return (
    <Card title={t('sopVersions.handbook.current')}>
      <div className={classes.stack}>
        <p className={classes.muted}>{t('sopVersions.handbook.why')}</p>
        <div>
          <Button
            variant="default"
            leftSection={<IconBook size={16} aria-hidden />}
            onClick={() => setShown('current')}
          >
            {t('sopVersions.handbook.open')}
          </Button>
        </div>
      </div>
      <HandbookDialog version={shown} onClose={() => setShown(null)} />
    </Card>
  );
}
