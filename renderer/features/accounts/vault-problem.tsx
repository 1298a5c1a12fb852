import { Button, Code, Text, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { UserErrorData } from '../../../shared/contract/errors';
import { describe } from '../../app/user-error';
import { useVault } from '../../app/vault-context';
import { CentredCard } from '../../ui/centred-card';
import { ErrorNote } from '../../ui/error-note';
import { DoorFooter } from './door-footer';

interface ProblemProps {
  readonly problem: UserErrorData;
  readonly appVersion: string;
  /** A whole copy of `vault.json` is there to be put in place of the damaged one. */
  readonly backupUsable?: boolean;
  readonly onMaintenance: () => void;
}

/** The vault cannot be opened as it is: says why, what to do, and that nothing was changed. */
export default function VaultProblem(props: ProblemProps) {
  const { problem, appVersion, backupUsable = false, onMaintenance } = props;
  const { t } = useTranslation();
  const { queries } = useVault();
  const queryClient = useQueryClient();
  const { code, details } = problem;
  const text = describe(code, details);
  const repair = useMutation(
    queries.vault.repairHeader.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries(),
    }),
  );
  return (
    <CentredCard wide>
      <Title order={1}>{text.title}</Title>
      <Text role="alert">{text.action}</Text>
      <Text c="dimmed">{t('accounts.problem.untouched')}</Text>
      <Code block data-problem={code}>
        {Object.entries(details)
          .map(([name, value]) => `${name}: ${String(value)}`)
          .concat(`kode: ${code}`)
          .join('\n')}
      </Code>
      <ErrorNote error={repair.error} />
      {backupUsable && (
        <Button onClick={() => repair.mutate({})} loading={repair.isPending}>
          {t('accounts.problem.repair')}
        </Button>
      )}
      <Button variant="default" onClick={() => void queryClient.invalidateQueries()}>
        {t('accounts.problem.again')}
      </Button>
      <DoorFooter appVersion={appVersion} onMaintenance={onMaintenance} />
    </CentredCard>
  );
}
