import { useTranslation } from 'react-i18next';
import classes from './step-panel.module.css';

/** A step that, as far as is known, has no place in this case. */
export function NotApplicableStep() {
  const { t } = useTranslation();
  return (
    <div className={classes.body}>
      <p className={classes.note}>{t('sop.notApplicable')}</p>
    </div>
  );
}
