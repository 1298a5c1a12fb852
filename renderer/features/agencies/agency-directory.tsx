import { Button, Loader } from '@mantine/core';
import { IconArrowLeft, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgencyDirectoryView } from '../../../shared/contract/agencies';
import { mayCall } from '../../../shared/domain/permissions';
import { useSession } from '../../app/session-context';
import { useVault } from '../../app/vault-context';
import { ErrorNote } from '../../ui/error-note';
import classes from './agencies.module.css';
import { AgencyDetail } from './agency-detail';
import { AgencyForm } from './agency-form';
import { copyOf, draftOf, EMPTY_DRAFT, type FormTarget } from './agency-draft';
import { AgencyList } from './agency-list';

/** Direktori instansi: who can be asked for help, as this office knows them. */
export function AgencyDirectory() {
  const { t } = useTranslation();
  const { queries } = useVault();
  const mayChange = mayCall('agencies.save', useSession().officer.role);
  const [editing, setEditing] = useState<FormTarget | null>(null);
  const { data, error } = useQuery(queries.agencies.directory.queryOptions());
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <div>
          <h1>{t('agencies.title')}</h1>
          <p>{t('agencies.intro')}</p>
        </div>
        <Link to="/referrals" className={classes.back}>
          <IconArrowLeft size={16} aria-hidden />
          {t('agencies.back')}
        </Link>
        {mayChange && (
          <Button
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => setEditing({ agencyId: null, revision: 0, draft: EMPTY_DRAFT })}
          >
            {t('agencies.add')}
          </Button>
        )}
      </header>
      <ErrorNote error={error} />
      {data === undefined && error === null && <Loader aria-label={t('common.loading')} />}
      {data !== undefined && (
        <Columns directory={data} mayChange={mayChange} editing={editing} onEdit={setEditing} />
      )}
    </div>
  );
}

interface ColumnsProps {
  readonly directory: AgencyDirectoryView;
  readonly mayChange: boolean;
  readonly editing: FormTarget | null;
  readonly onEdit: (target: FormTarget | null) => void;
}

/** The list, and beside it what is known of the chosen agency, or the form that changes it. */
function Columns({ directory, mayChange, editing, onEdit }: ColumnsProps) {
  const { t } = useTranslation();
  const [chosenId, setChosenId] = useState<string | null>(null);
  const chosen = directory.entries.find(({ agencyId }) => agencyId === chosenId);
  const choose = (agencyId: string) => {
    setChosenId(agencyId);
    onEdit(null);
  };
  return (
    <div className={classes.columns}>
      <AgencyList entries={directory.entries} chosenId={chosenId} onChoose={choose} />
      <div className={classes.side}>
        {editing !== null && (
          <AgencyForm
            // Another entry is another form.
            key={`${editing.agencyId ?? 'new'}/${editing.draft.name}`}
            target={editing}
            profiles={directory.profiles}
            onClose={() => onEdit(null)}
            onSaved={choose}
          />
        )}
        {editing === null && chosen === undefined && (
          <p className={classes.empty}>{t('agencies.choose')}</p>
        )}
        {editing === null && chosen !== undefined && (
          <AgencyDetail
            entry={chosen}
            profiles={directory.profiles}
            mayChange={mayChange}
            onEdit={() => onEdit({ ...chosen, draft: draftOf(chosen.agency) })}
            onCopy={() => onEdit({ agencyId: null, revision: 0, draft: copyOf(chosen.agency) })}
          />
        )}
      </div>
    </div>
  );
}
