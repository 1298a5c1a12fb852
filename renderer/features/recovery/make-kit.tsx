import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { PrintedKit } from '../../../shared/contract/recovery';
import { useVault } from '../../app/vault-context';
import { ApprovalForm } from '../access';
import classes from './recovery.module.css';

interface MakeKitProps {
  /** A kit is there that stops working. */
  readonly replaces: boolean;
  readonly onMade: (kit: PrintedKit) => void;
  readonly cancelLabel?: string;
  readonly onCancel: () => void;
}

/** What a kit is, and the approval under which it is made. */
export function MakeKit({ replaces, onMade, ...cancel }: MakeKitProps) {
  const { t } = useTranslation();
  const { client, queries } = useVault();
  const queryClient = useQueryClient();
  return (
    <ApprovalForm
      about={null}
      submitLabel={t(replaces ? 'recovery.makeNew' : 'recovery.make')}
      onApproved={async (approval) => {
        onMade(await client.recovery.createKit({ approval }));
        await queryClient.invalidateQueries({ queryKey: queries.recovery.key() });
      }}
      {...cancel}
    >
      <div className={classes.what}>
        <p>{t('recovery.what')}</p>
        <p>{t('recovery.without')}</p>
        <p className={classes.muted}>{t('recovery.before')}</p>
        {replaces && <p className={classes.warn}>{t('recovery.replaces')}</p>}
      </div>
    </ApprovalForm>
  );
}
