import { mayCall } from '../../../shared/domain/permissions';
import { useSession } from '../../app/session-context';
import { KitCard } from '../recovery';
import { HandbookCard } from '../sop-versions';
import classes from './settings.module.css';
import { ShelterForm } from './shelter-form';
import { ThisComputer } from './this-computer';
import { useShelterDraft } from './use-shelter-draft';

/** Who the shelter is on paper, for those who may change it, and how Suaka behaves on this computer. */
export function Settings() {
  const mayChange = mayCall('vault.updateShelter', useSession().officer.role);
  if (mayChange) return <ShelterSettings />;
  return (
    <div className={classes.alone}>
      <ThisComputer />
      <HandbookCard />
    </div>
  );
}

function ShelterSettings() {
  const { shelter } = useSession();
  const draft = useShelterDraft();
  if (draft === undefined) return null;
  return (
    <ShelterForm shelter={shelter} draft={draft}>
      <ThisComputer />
      <KitCard />
    </ShelterForm>
  );
}
