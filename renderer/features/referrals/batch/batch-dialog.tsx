import { Button, Checkbox, Group, Modal, ScrollArea, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useVault } from '../../../app/vault-context';
import { AgencyFields, NO_AGENCY } from '../../../case-parts/agency-fields';
import { ErrorNote } from '../../../ui/error-note';
import { useBatch } from './use-batch';

/** More in one go would be a list of people, not a group that came together. */
const MAX_CASES = 30;
const LIST_HEIGHT_PX = 260;

interface BatchDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  /** The drafts are there. */
  readonly onBegun: () => void;
}

/** One agency for several people of one incident: a packet of its own for each of their cases. */
export function BatchDialog({ opened, onClose, onBegun }: BatchDialogProps) {
  const { t } = useTranslation();
  const [agency, chooseAgency] = useState(NO_AGENCY);
  const [caseIds, chooseCases] = useState<readonly string[]>([]);
  const batch = useBatch(() => {
    chooseCases([]);
    chooseAgency(NO_AGENCY);
    onBegun();
  });
  const { agencyId, profileId } = agency;
  const begin = () => {
    if (agencyId !== null && profileId !== null) batch.mutate({ caseIds, agencyId, profileId });
  };
  const isReady = agencyId !== null && profileId !== null && caseIds.length > 1;
  return (
    <Modal
      size="lg"
      opened={opened}
      onClose={onClose}
      title={t('referrals.batch.title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Text size="sm" mb="sm">
        {t('referrals.batch.what')}
      </Text>
      <AgencyFields value={agency} onChange={chooseAgency} />
      <CaseTicks chosen={caseIds} onChoose={chooseCases} />
      <ErrorNote error={batch.error} />
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <Button onClick={begin} loading={batch.isPending} disabled={!isReady}>
          {t('referrals.batch.submit', { count: caseIds.length })}
        </Button>
      </Group>
    </Modal>
  );
}

interface CaseTicksProps {
  readonly chosen: readonly string[];
  readonly onChoose: (caseIds: readonly string[]) => void;
}

/** The officer's open cases by code name and number. Nothing is ticked beforehand. */
function CaseTicks({ chosen, onChoose }: CaseTicksProps) {
  const { t } = useTranslation();
  const { queries } = useVault();
  const cases = useQuery(queries.cases.list.queryOptions());
  return (
    <>
      <ErrorNote error={cases.error} />
      <Checkbox.Group
        label={t('referrals.batch.cases')}
        value={[...chosen]}
        onChange={(values) => onChoose(values.slice(0, MAX_CASES))}
      >
        <ScrollArea.Autosize mah={LIST_HEIGHT_PX} type="auto" mt={6}>
          <Stack gap={8} p={4}>
            {(cases.data ?? []).map(({ caseId, codeName, number }) => (
              <Checkbox key={caseId} value={caseId} label={`${codeName} · ${number}`} />
            ))}
          </Stack>
        </ScrollArea.Autosize>
      </Checkbox.Group>
    </>
  );
}
