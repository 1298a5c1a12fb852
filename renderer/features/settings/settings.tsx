import { useTranslation } from 'react-i18next';
import { useSession } from '../../app/session-context';
import { KitCard } from '../recovery';
import classes from './settings.module.css';
import { ShelterForm } from './shelter-form';
import { ThisComputer } from './this-computer';
import { useShelterDraft } from './use-shelter-draft';

/** Administrasi: who the shelter is on paper, and how Suaka behaves on this computer. */
export function Settings() {
  const { t } = useTranslation();
  const { shelter } = useSession();
  const draft = useShelterDraft();
  return (
    <div className={classes.page}>
      <h1 className={classes.title}>{t('settings.title')}</h1>
      {draft !== undefined && (
        <ShelterForm shelter={shelter} draft={draft}>
          <ThisComputer />
          <KitCard />
        </ShelterForm>
      )}
    </div>
  );
}
